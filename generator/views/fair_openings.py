"""Vacancies with how long there is to answer them. They leave by themselves after their last day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.danish import wording
from generator.deadlines import OpenOpening
from generator.frozen import frozen
from generator.model.choices import OpeningKind
from generator.model.fairs import Fair, FairPartner
from generator.model.types import slug_of
from generator.views import stands
from generator.views.parts import Link

# With so few days left, it is said more loudly.
SOON = 7
ASK = "Spørg din vejleder eller lærer, hvordan du får kontakt."
PLURALS = {OpeningKind.INTERNSHIP: "Praktik", OpeningKind.SPARE_TIME: "Fritidsjob", OpeningKind.APPRENTICESHIP: "Lærepladser"}
LEADS = {
    OpeningKind.INTERNSHIP: "I praktik prøver du et arbejde i en tid. Du kan se, om det er noget for dig.",
    OpeningKind.SPARE_TIME: "Et fritidsjob er et lille job ved siden af skolen. Du får løn for det.",
    OpeningKind.APPRENTICESHIP: "På en læreplads lærer du et fag ved at arbejde med det.",
}


@frozen
class Row:
    """A vacancy in a table. `iso` and `left` are the last day to answer, for the script and in words;
    `unmet` is what to do when one cannot ask at the stand."""

    kind: str
    link: Link
    text: str | None
    at: Link
    hours: str | None
    positions: str | None
    teaching: bool | None
    until: str
    iso: str
    left: str
    soon: bool
    unmet: str | None


@frozen
class Choice:
    """One of several pages of the same list. `current` is the page one is on."""

    link: Link
    count: int
    current: bool


def left(days: int) -> str:
    """»12 dage endnu«, »i dag er sidste dag«; days is not negative. The script of the page says the same."""
    return "i dag er sidste dag" if days == 0 else f"{wording.count(days, 'dag', 'dage')} endnu"


def at_fair(catalogue: Catalogue, fair: Fair, day: date) -> tuple[OpenOpening, ...]:
    """What is vacant at the partners of a fair, the next to close first."""
    return of_partners(catalogue, stands.partners(catalogue, fair, day), day)


def of_partners(catalogue: Catalogue, partners: Iterable[FairPartner], day: date) -> tuple[OpenOpening, ...]:
    found = [each for partner in partners for each in stands.open_at(catalogue, partner, day)]
    return tuple(sorted(found, key=lambda each: (each.days, each.partner.id, each.opening.title)))


def unmet(catalogue: Catalogue, of: OpenOpening, day: date) -> str | None:
    """What to do about a vacancy that closes before one can ask at the stand, or after the last
    fair; None when there is a fair to meet at. A way to reach the partner is never made up."""
    fairs = [found for found in map(catalogue.get, of.partner.fairs) if isinstance(found, Fair)]
    coming = [each for each in fairs if not stands.is_over(each, day)]
    if not fairs or any(each.date <= of.opening.deadline for each in coming):
        return None
    return f"{'Fristen er før messen.' if coming else 'Messen er slut.'} {'Kontakt dem inden fristen.' if of.partner.contact else ASK}"


def rows(catalogue: Catalogue, found: Iterable[OpenOpening], day: date) -> tuple[Row, ...]:
    return tuple(_row(each, unmet(catalogue, each, day)) for each in found)


def _row(of: OpenOpening, instead: str | None) -> Row:
    opening, partner = of.opening, of.partner
    return Row(
        opening.kind.label, Link(opening.title, f"{urls.of(partner)}#opslag"), opening.text, Link(partner.title, urls.of(partner)), opening.hours,
        wording.number(opening.positions) if opening.positions else None, opening.teaching_included, wording.day(opening.deadline), opening.deadline.isoformat(), left(of.days), of.days <= SOON, instead,
    )


def choices(fair: Fair, found: tuple[OpenOpening, ...], current: OpeningKind | None) -> tuple[Choice, ...]:
    """All vacancies, or those of one kind: a page each."""
    every = Choice(Link("Alle", urls.of_fair(fair, "ledige")), len(found), current is None)
    return (every, *(Choice(Link(PLURALS[kind], address(fair, kind)), sum(each.opening.kind is kind for each in found), current is kind) for kind in OpeningKind))


def address(fair: Fair, kind: OpeningKind) -> str:
    return urls.of_fair(fair, slug_of(kind.value))
