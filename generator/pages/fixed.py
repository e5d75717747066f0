"""Pages that every site has: search, the shortlist, the accessibility statement, not found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator import urls
from generator.danish import wording
from generator.model.choices import PageGroup
from generator.pages.page import NOT_FOUND, Page, Writer
from generator.templates import THEME
from generator.views import listings
from generator.views.parts import Link


def fixed_pages(writer: Writer) -> Iterator[Page]:
    yield _search(writer)
    yield _shortlist(writer)
    yield _accessibility(writer)
    yield _not_found(writer)
    if not any(each.group is PageGroup.ACUTE for each in writer.catalogue.of_kind("page")):
        yield _acute(writer)


def _ways(writer: Writer) -> tuple[Link, ...]:
    """The doors of a visitor who did not find it by searching."""
    return (
        Link("Find hjælp trin for trin", urls.GUIDE, "Svar på et par spørgsmål"),
        Link("Hvad står I med lige nu?", urls.SITUATIONS, "Vælg det, der ligner jeres hverdag"),
        Link("Hvad er svært?", urls.NEEDS, "Skole, penge, pause, job og mere"),
        Link("Alt fra A til Å", urls.INDEX, "Hele listen"),
    )


def _search(writer: Writer) -> Page:
    lead = "Søg i støtte, tilbud og rettigheder. Skriv, som du ville sige det."
    return writer.page(
        urls.SEARCH, "search.html.j2", title="Søg", description=lead, search=False, explain=False, indexed=False, ways=_ways(writer),
        needs=[Link(each.title, urls.of_need(each.id), each.summary or "") for each in listings.needs(writer.catalogue)],
    )


def _shortlist(writer: Writer) -> Page:
    lead = "Gem det, du vil tale med kommunen om. Tag listen med til mødet."
    return writer.page(urls.SHORTLIST, "shortlist.html.j2", title="Min liste", description=lead, section="liste", lead=lead, explain=False, indexed=False)


def _accessibility(writer: Writer) -> Page:
    settings = writer.catalogue.settings
    lead = f"Her står, hvor tilgængelig {settings.title} er, og hvad du kan gøre, hvis noget ikke virker for dig."
    return writer.page(
        urls.ACCESSIBILITY, "accessibility.html.j2", title="Tilgængelighedserklæring", description=lead, lead=lead, explain=False,
        updated=wording.day(settings.accessibility.updated), changed=settings.accessibility.updated, contact=settings.feedback or settings.contact, tested=_tested(),
    )


class _Layer(NamedTuple):
    """A kind of test, and how many times it tried something."""

    name: str
    times: int


class _Tested(NamedTuple):
    """The last whole run of the tests: its day in words, and what it looked at."""

    day: str
    pages: int
    templates: int
    layers: tuple[_Layer, ...]


def _tested() -> _Tested | None:
    """What `make tested` wrote down when every test had passed."""
    path = THEME / "tested.json"
    if not path.exists():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    layers = tuple(_Layer(each["name"], each["times"]) for each in found["layers"])
    return _Tested(wording.day(date.fromisoformat(found["day"])), found["pages"], found["templates"], layers)


def _acute(writer: Writer) -> Page:
    """Acute help is one click away on every page, also where the catalogue has no page about it."""
    lead = "Er nogen i fare lige nu? Ring 112. Bliv hos den, der har det svært, hvis du kan."
    return writer.page(urls.ACUTE, "acute.html.j2", title="Akut hjælp", description=lead, lead=lead, explain=False)


def _not_found(writer: Writer) -> Page:
    lead = "Siden er måske flyttet, eller adressen er skrevet forkert."
    return writer.page(NOT_FOUND, "not-found.html.j2", title="Vi kan ikke finde siden", description=lead, lead=lead, explain=False, indexed=False, ways=_ways(writer))
