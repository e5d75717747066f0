"""What changed: open hearings, each hearing with its answers, and what applied on each day."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.changes.hearings import hearings
from generator.danish import wording
from generator.pages.page import Page, Writer
from generator.views.days import by_year, day_links, day_view
from generator.views.hearing import HearingView, hearing_view
from generator.views.parts import Link
from generator.views.record import contact_facts
from generator.views.versions import EXISTING_DECISION

CRUMBS = (Link("Det er ændret", urls.CHANGES),)


def change_pages(writer: Writer) -> Iterator[Page]:
    views = [hearing_view(writer.catalogue, each, writer.day) for each in hearings(writer.catalogue)]
    lead = "Her kan du se, hvad der er ændret i kommunernes serviceniveauer, og hvorfor. Og hvad der gjaldt på en anden dag."
    yield writer.page(
        urls.CHANGES, "changes.html.j2", title="Det er ændret", description=lead, lead=lead, open=[each for each in views if each.is_open], hearings=views,
        years=by_year(day_links(writer.catalogue)), explain=False,
    )
    for each in views:
        yield _hearing(writer, each)
    yield from _days(writer)


def _hearing(writer: Writer, view: HearingView) -> Page:
    asked = f"{view.municipality} spurgte {view.councils_named}. Høringen {'varer' if view.is_open else 'varede'} fra {view.period}."
    return writer.page(
        view.href, "hearing.html.j2", title=view.title, description=asked, lead=asked, view=view, crumbs=CRUMBS, existing=EXISTING_DECISION,
        contact=contact_facts(view.contact) if view.contact else (), explain=False,
    )


def _days(writer: Writer) -> Iterator[Page]:
    links = day_links(writer.catalogue)
    for at, each in enumerate(links):
        view = day_view(writer.catalogue, each.day, writer.day)
        coming = each.day > writer.day
        lead = f"Sådan ser det ud {each.period}. Det kan blive ændret inden." if coming else f"Sådan var det {each.period}." if each.until and each.until < writer.day else f"Sådan er det {each.period}."
        yield writer.page(
            each.href, "day.html.j2", title=f"Hvad gælder fra {each.title}?" if coming else f"Hvad gjaldt den {each.title}?", description=lead, lead=lead, of=each, view=view, crumbs=CRUMBS, explain=False, indexed=False,
            applied="Det gælder" if coming else "Det gjaldt", brought="Det sker den" if coming else "Det skete den", by_law=f"{wording.count(view.by_law, 'slags støtte', 'slags støtte')}", earlier=links[at - 1] if at else None, later=links[at + 1] if at + 1 < len(links) else None,
        )
