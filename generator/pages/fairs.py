"""The fair by fields of work: its own page, and the list of fairs. Never an education requirement."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.danish import wording
from generator.model.fairs import Fair, FairPartner
from generator.pages.page import Page, Writer, changed
from generator.views import fair as view
from generator.views.cards import card
from generator.views.parts import Link


def fair_pages(writer: Writer) -> Iterator[Page]:
    fairs: tuple[Fair, ...] = writer.catalogue.of_kind("fair")
    lead = "Gå efter det, du kan lide at lave. Virksomhederne viser det frem, og du kan prøve selv. Ingen spørger til dine karakterer."
    yield writer.page(
        urls.FAIRS, "fairs.html.j2", title="Messer om job og praktik", description=lead, lead=lead, section="messe", look="messe",
        fairs=[(card(writer.catalogue, each, writer.day), wording.weekday(each.date)) for each in sorted(fairs, key=lambda each: each.date)],
    )
    for each in fairs:
        yield _fair(writer, each)


def _fair(writer: Writer, of: Fair) -> Page:
    made = view.fair(writer.catalogue, of, writer.day)
    partners = view.partners(writer.catalogue, of)
    fields = [(entry, tuple(each for each in partners if entry.id in each.fields_of_work)) for entry in writer.catalogue.of_kind("field-of-work")]
    groups = [(entry, [card(writer.catalogue, each, writer.day) for each in found]) for entry, found in fields if found]
    return writer.page(
        urls.of(of), "fair.html.j2", title=of.title, description=of.summary, section="messe", look="messe", view=made, record=of, groups=groups,
        openings=_openings(writer, partners), wrong=writer.wrong(of, urls.of(of), of.title), changed=changed(of),
    )


def _openings(writer: Writer, partners: tuple[FairPartner, ...]) -> list[tuple[str, Link, str]]:
    """(kind, where it stands, when it closes) of every vacancy that is still open, the next to close first."""
    found = sorted((opening.deadline, opening.title, opening, each) for each in partners for opening in each.openings if opening.deadline >= writer.day)
    return [(opening.kind.label, Link(opening.title, f"{urls.of(each)}#opslag", each.title), wording.day(deadline)) for deadline, _, opening, each in found]
