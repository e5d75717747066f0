"""A hearing as a reader sees it: what changed, what each council said and got for an answer, and
whom to answer while it is open."""

from __future__ import annotations

from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.changes.hearings import HeardTogether, Voice
from generator.danish import wording
from generator.frozen import frozen
from generator.model.common import Contact
from generator.views.listings import place_name
from generator.views.parts import Link
from generator.views.standings import status
from generator.views.terms import sayer
from generator.views.versions import ComparisonView, comparison_view


@frozen
class Said:
    """A council's point, what was done, and the levels it was about."""

    text: str
    answer: str
    changed: bool
    levels: tuple[Link, ...]


@frozen
class Council:
    id: str
    name: str
    href: str | None
    said: tuple[Said, ...]


@frozen
class HearingView:
    """`changes` are the steps that changed something; `unchanged` levels were asked about and stayed."""

    id: str
    href: str
    municipality: str
    title: str
    period: str
    is_open: bool
    contact: Contact | None
    levels: tuple[Link, ...]
    changes: tuple[ComparisonView, ...]
    unchanged: tuple[Link, ...]
    councils: tuple[Council, ...]

    @property
    def councils_named(self) -> str:
        return wording.listing([each.name for each in self.councils])


def hearing_view(catalogue: Catalogue, hearing: HeardTogether, day: date) -> HearingView:
    say = sayer(catalogue)
    steps = [(each, each.comparisons(say)) for each in hearing.levels]
    return HearingView(
        id=hearing.id, href=urls.of_hearing(hearing.municipality, hearing.start), municipality=place_name(catalogue, hearing.municipality),
        title=f"Høring i {place_name(catalogue, hearing.municipality)}, {wording.MONTHS[hearing.start.month - 1]} {hearing.start.year}",
        period=f"{wording.day(hearing.start)} til {wording.day(hearing.end)}", is_open=hearing.is_open(day),
        contact=next((each.level.contact for each in hearing.levels if each.level.contact), catalogue.settings.contact),
        levels=tuple(Link(each.level.title, urls.of(each.level), status(each.level, each.versions[-1], day)) for each in hearing.levels),
        changes=tuple(comparison_view(catalogue, each.level, found, day) for each, comparisons in steps for found in comparisons),
        unchanged=tuple(Link(each.level.title, urls.of(each.level)) for each, comparisons in steps if not comparisons),
        councils=tuple(_council(catalogue, each, len(hearing.levels)) for each in hearing.voices),
    )


def _council(catalogue: Catalogue, voice: Voice, levels: int) -> Council:
    body = catalogue.get(voice.body)
    said = tuple(
        # What was said about all of it needs no list of all of it.
        Said(each.said.text, each.said.answer, each.said.changed, tuple(Link(of.title, urls.of(of)) for of in each.levels) if len(each.levels) < levels or levels == 1 else ())
        for each in voice.points
    )
    return Council(voice.body, body.title if body else voice.body, urls.of(body) if body else None, said)
