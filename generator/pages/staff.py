"""Pages for staff: what each code of the check means, and the parts that pages are built of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from generator import urls
from generator.diagnostics import Severity
from generator.pages.page import Page, Writer
from generator.rules import explained
from generator.rules.rule import Explained, help_path
from generator.templates import Component, components
from generator.views.parts import Link

# What the first digits of a code say.
GROUPS = (("V1", "Filen kan ikke læses"), ("V2", "Et felt er forkert"), ("V3", "Noget hænger ikke sammen"), ("V4", "Ord og personoplysninger"), ("V5", "Tid og frister"))


def staff_pages(writer: Writer, made: Collection[str]) -> Iterator[Page]:
    """`made` are the addresses of the site so far."""
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
    shown = [_in_this_site(each, {*made, f"/{urls.COMPONENTS}"}) for each in components()]
    yield writer.page(urls.COMPONENTS, "components.html.j2", title="Komponenter", description=lead, lead=lead, explain=False, indexed=False, components=shown, crumbs=(Link("Om", urls.ABOUT),))


def _in_this_site(of: Component, made: Collection[str]) -> Component:
    """A component whose links lead somewhere: the examples are told once for all catalogues, and
    another has other pages; a fair that is over has fewer."""
    examples = tuple(replace(each, arguments={name: _leading(value, made) for name, value in each.arguments.items()}) for each in of.examples)
    return replace(of, examples=examples, seen=of.seen if of.seen and f"/{of.seen.href}" in made else None)


def _leading(value: Any, made: Collection[str]) -> Any:
    """The arguments of an example with the front page for an address that is not there."""
    if isinstance(value, list):
        return [_leading(each, made) for each in value]
    if isinstance(value, dict):
        return {name: ("" if f"/{each}" not in made else each) if name == "href" and isinstance(each, str) else _leading(each, made) for name, each in value.items()}
    return value


def kind(of: Explained) -> str:
    return "Fejl: skal rettes" if of.severity is Severity.ERROR else "Advarsel: se på den"
