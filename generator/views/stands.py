"""Who stands at a fair, in which hall, with what to try: what all pages of a fair are made of."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import lru_cache
from operator import itemgetter

from generator import urls
from generator.catalogue import Catalogue, is_closed
from generator.danish import alphabet, wording
from generator.deadlines import OpenOpening, Shared, open_openings, shared_young
from generator.frozen import frozen
from generator.model.common import TimeSlot
from generator.model.fairs import Fair, FairPartner
from generator.model.vocabulary import FieldOfWork
from generator.views.cards import look
from generator.views.parts import Card, Fact, Link

# »A3«: the letters are the hall, the digits the stand.
STAND = re.compile(r"([A-Za-zÆØÅæøå]*)\D*(\d*)")
# field → what it is called when it is so, when it is not, and the name of its page.
WELCOME: tuple[tuple[str, str, str, str], ...] = (
    ("quiet", "Roligt", "Larm", "stille"),
    ("step_free", "Uden trin", "Der er trin", "uden-trin"),
    ("companion", "Tag en med", "", "ledsager"),
    ("written_contact", "Skriv i stedet", "", "skriv"),
)


@frozen
class Stand:
    """A partner as a visitor meets it. `fields` are links to the fields' pages at the fair."""

    link: Link
    title: str
    stand: str | None
    fields: tuple[Link, ...]
    tries: tuple[str, ...]
    meets: str | None
    hours: str | None
    facts: tuple[tuple[str, str], ...]


@frozen
class Hall:
    """The stands of a hall, by number. `title` is »Hal A«, or says that the stand is not known."""

    id: str
    title: str
    stands: tuple[Stand, ...]


@lru_cache(maxsize=4)
def _by_fair(catalogue: Catalogue, day: date) -> dict[str, tuple[FairPartner, ...]]:
    found: dict[str, list[FairPartner]] = defaultdict(list)
    for partner in catalogue.of_kind("fair-partner"):
        if not is_closed(partner, day):
            for fair in dict.fromkeys(partner.fairs):
                found[fair].append(partner)
    return {fair: tuple(each) for fair, each in found.items()}


@lru_cache(maxsize=4)
def _openings(catalogue: Catalogue, day: date) -> dict[str, tuple[OpenOpening, ...]]:
    found: dict[str, list[OpenOpening]] = defaultdict(list)
    for each in open_openings(catalogue, day):
        found[each.partner.id].append(each)
    return {partner: tuple(each) for partner, each in found.items()}


@lru_cache(maxsize=4)
def _shared(catalogue: Catalogue, day: date) -> dict[str, tuple[Shared, ...]]:
    found: dict[str, list[Shared]] = defaultdict(list)
    for each in shared_young(catalogue, day):
        for partner in each.partners:
            found[partner.id].append(each)
    return {partner: tuple(each) for partner, each in found.items()}


def partners(catalogue: Catalogue, fair: Fair, day: date) -> tuple[FairPartner, ...]:
    """The partners of a fair who still exist, in Danish alphabetical order."""
    return _by_fair(catalogue, day).get(fair.id, ())


def open_at(catalogue: Catalogue, partner: FairPartner, day: date) -> tuple[OpenOpening, ...]:
    """A partner's vacancies that can still be answered, the next to close first."""
    return _openings(catalogue, day).get(partner.id, ())


def shared_by(catalogue: Catalogue, partner: FairPartner, day: date) -> tuple[Shared, ...]:
    """The arrangements that a partner has a part in, whoever of the partners tells of them."""
    return _shared(catalogue, day).get(partner.id, ())


def fairs(catalogue: Catalogue) -> tuple[Fair, ...]:
    """All fairs in the order of their days."""
    return tuple(sorted(catalogue.of_kind("fair"), key=lambda each: (each.date, each.id)))


def by_field(catalogue: Catalogue, fair: Fair, day: date) -> tuple[tuple[FieldOfWork, tuple[FairPartner, ...]], ...]:
    """The fields of work of a fair, each with its partners. A field that a partner has and the fair
    forgot is with it; one that the fair promises and nobody shows yet is there without partners."""
    found: dict[str, list[FairPartner]] = {each: [] for each in fair.fields_of_work}
    for partner in partners(catalogue, fair, day):
        for field in dict.fromkeys(partner.fields_of_work):
            found.setdefault(field, []).append(partner)
    return tuple((entry, tuple(found[entry.id])) for entry in catalogue.of_kind("field-of-work") if entry.id in found)


def field_titles(catalogue: Catalogue, of: FairPartner) -> list[str]:
    return [entry.title for entry in (catalogue.entry("field-of-work", each) for each in of.fields_of_work) if entry]


def stand(catalogue: Catalogue, fair: Fair, of: FairPartner) -> Stand:
    entries = (catalogue.entry("field-of-work", each) for each in of.fields_of_work)
    facts = (("Stand", of.stand), ("Prøv", of.try_out[0]), ("Mød", wording.listing(of.meet) or None))
    return Stand(
        Link(of.title, urls.of(of)), of.title, of.stand, tuple(Link(each.title, urls.of_fair(fair, "fag", each.id)) for each in entries if each),
        of.try_out, wording.listing(of.meet) or None, slot(of.hours), tuple((name, value) for name, value in facts if value),
    )


def halls(catalogue: Catalogue, fair: Fair, day: date) -> tuple[Hall, ...]:
    """The floor of a fair: hall by hall, stand by stand, and by the alphabet; those without a stand come last."""
    found: dict[str, list[tuple[int, FairPartner]]] = defaultdict(list)
    for partner in partners(catalogue, fair, day):
        hall, number = place_of(partner.stand)
        found[hall].append((number, partner))
    ordered = sorted(found, key=lambda hall: (hall == UNKNOWN, alphabet.sort_key(hall)))
    return tuple(
        Hall(f"hal-{hall.lower() or 'stande'}", _hall_title(hall), tuple(stand(catalogue, fair, each) for _, each in sorted(found[hall], key=itemgetter(0))))
        for hall in ordered
    )


UNKNOWN = "?"


def place_of(stand: str | None) -> tuple[str, int]:
    """»A3« → hall A, stand 3; »12« → no hall, stand 12; nothing → UNKNOWN."""
    hit = STAND.match(stand.strip()) if stand else None
    return (hit[1].upper(), int(hit[2] or 0)) if hit and (hit[1] or hit[2]) else (UNKNOWN, 0)


def _hall_title(hall: str) -> str:
    return "Standen er ikke oplyst" if hall == UNKNOWN else f"Hal {hall}" if hall else "Stande"


def card(catalogue: Catalogue, of: FairPartner, day: date) -> Card:
    """A partner as a young person chooses by: what to try, whom to meet, how it is there, what is vacant."""
    name, icon, kind = look(catalogue, of)
    kinds = dict.fromkeys(each.opening.kind.label for each in open_at(catalogue, of, day))
    return Card(
        look=name, icon=icon, kind=kind, title=of.title, href=urls.of(of), text=f"Prøv: {of.try_out[0]}",
        facts=(
            Fact("person", "Mød", capitalised(wording.listing(of.meet))), Fact("adgang", "Adgang", access(of)),
            Fact("virksomhed", "Ledigt", wording.listing(tuple(kinds)) or "Ingen lige nu"), Fact("sted", "Stand", of.stand),
        ),
        # The title of what is made up says so itself, mostly.
        flags=("Eksempel",) if of.example and not of.title.startswith("Eksempel") else (),
    )


def access(of: FairPartner) -> str | None:
    """»Roligt. Uden trin.« What one cannot know is left out; None when nothing is known."""
    found = []
    for field, yes, no, _ in WELCOME:
        value = getattr(of.welcome, field) if of.welcome else None
        word = yes if value else no if value is False else ""
        if word:
            found.append(f"{word}.")
    return " ".join(found) or None


def crumbs(fair: Fair) -> tuple[Link, ...]:
    """The way back from a page of a fair."""
    return (Link("Messe", urls.FAIRS), Link(fair.title, urls.of(fair)))


def slot(of: TimeSlot | None) -> str | None:
    return wording.hours(of.start, of.end) if of else None


def capitalised(text: str) -> str | None:
    return text[0].upper() + text[1:] if text else None


def is_over(fair: Fair, day: date) -> bool:
    return fair.date < day or is_closed(fair, day)
