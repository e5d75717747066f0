"""Pages for staff: what each code of the check means, and the parts that pages are built of."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.diagnostics import Severity
from generator.pages.page import Page, Writer
from generator.rules import explained
from generator.rules.rule import Explained, help_path
from generator.templates import components
from generator.views.parts import Link

# What the first digits of a code say.
GROUPS = (("V1", "Filen kan ikke læses"), ("V2", "Et felt er forkert"), ("V3", "Noget hænger ikke sammen"), ("V4", "Ord og personoplysninger"), ("V5", "Tid og frister"))


def staff_pages(writer: Writer) -> Iterator[Page]:
    codes = explained()
    lead = "Når du retter i kataloget, bliver det kontrolleret. Her kan du slå en kode op. Det er fejl, der skal rettes, når der ikke står »Advarsel«."
    yield writer.page(
        urls.CODES, "codes.html.j2", title="Koder i kontrollen", description=lead, lead=lead, explain=False, indexed=False,
        groups=[(start.lower(), title, [Link(f"{each.code} {each.title}", help_path(each.code), "" if each.severity is Severity.ERROR else "Advarsel") for each in codes if each.code.startswith(start)]) for start, title in GROUPS],
    )
    for each in codes:
        yield writer.page(
            help_path(each.code), "code.html.j2", title=f"{each.code} {each.title}", description=each.what, explain=False, indexed=False, code=each, kind=kind(each),
            crumbs=(Link("Koder i kontrollen", urls.CODES),),
        )
    lead = "De dele, som siderne er bygget af. Hver del er vist med sine eksempler."
    yield writer.page(urls.COMPONENTS, "components.html.j2", title="Komponenter", description=lead, lead=lead, explain=False, indexed=False, components=components(), crumbs=(Link("Om", urls.ABOUT),))


def kind(of: Explained) -> str:
    return "Fejl: skal rettes" if of.severity is Severity.ERROR else "Advarsel: se på den"
