"""Lists of records under headings: what the browse pages show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator import urls
from generator.catalogue import Catalogue, provisions
from generator.danish import alphabet
from generator.facets import AGE_BANDS, HELP, AgeBand, begins_unsaid, current, easiest_first, help_in_band
from generator.facets import needs as needs
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.vocabulary import Act, Need
from generator.views import words


@frozen
class Group:
    """Records under a heading. `id` is the heading's anchor; `href` leads to the group's own page."""

    id: str
    title: str
    records: tuple[Record, ...]
    text: str = ""
    href: str = ""


class Row(NamedTuple):
    """A record in a long list. `note` is its kind and place; `checked` the day it was last checked."""

    title: str
    href: str
    note: str
    checked: date | None


@lru_cache(maxsize=4)
def rows(catalogue: Catalogue) -> Mapping[str, Row]:
    """A row for each record, by its id."""
    return {
        each.id: Row(each.title, urls.of(each), f"{catalogue.kind_of(each).label}, {words.municipality(catalogue, each)}", each.checked.date if each.checked else None)
        for each in catalogue.records
    }


def by_need(catalogue: Catalogue, records: Iterable[Record], href: str = "") -> tuple[Group, ...]:
    """Each record once, under the need that it names first; those without a need come last."""
    order = needs(catalogue)
    found: dict[str, list[Record]] = {each.id: [] for each in order}
    rest: list[Record] = []
    for record in records:
        for need in record.needs:
            if need in found:
                found[need].append(record)
                break
        else:
            rest.append(record)
    groups = [Group(each.id, each.title, tuple(found[each.id]), each.summary or "", f"{href}{each.id}/" if href else "") for each in order if found[each.id]]
    return (*groups, Group("andet", "Andet", tuple(rest))) if rest else tuple(groups)


def with_need(catalogue: Catalogue, need: Need, day: date) -> tuple[Group, ...]:
    """Help for a need, easiest to enter first; then what tells more."""
    ordered = easiest_first(catalogue, current(catalogue, catalogue.with_need(need.id), day))
    helps = tuple(each for each in ordered if isinstance(each, HELP))
    rest = tuple(each for each in ordered if not isinstance(each, HELP))
    found = [Group("kan-faa", "Det kan du få eller være med i", helps)] if helps else []
    return (*found, Group("mere", "Læs mere", rest)) if rest else tuple(found)


def with_age(catalogue: Catalogue, band: AgeBand, day: date) -> tuple[Group, ...]:
    """By need; last what does not say from which age it is."""
    said: list[Record] = []
    unsaid: list[Record] = []
    for record in help_in_band(catalogue, day)[band.id]:
        (unsaid if begins_unsaid(record.ages) else said).append(record)
    groups = by_need(catalogue, said)
    return (*groups, Group("fra-alder", "Måske også", tuple(unsaid), "Vi ved ikke, fra hvilken alder de er. Vi ved kun, hvornår de slutter. Spørg kommunen.")) if unsaid else groups


def bands(catalogue: Catalogue, day: date) -> tuple[tuple[AgeBand, int], ...]:
    """Each age band with how many records it has."""
    found = help_in_band(catalogue, day)
    return tuple((band, len(found[band.id])) for band in AGE_BANDS)


def by_kind(catalogue: Catalogue, records: Iterable[Record]) -> tuple[Group, ...]:
    """Records under the plural of their kind, in the order of kinds."""
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(catalogue.kind_of(record).plural, []).append(record)
    return tuple(Group(f"slags-{number}", title[0].upper() + title[1:], tuple(each)) for number, (title, each) in enumerate(found.items(), 1))


def by_section(catalogue: Catalogue, act: Act) -> tuple[Group, ...]:
    """The records of an act by section, in the order of the sections; former sections are said to be so."""
    found: dict[tuple[int, str, bool], dict[str, Record]] = {}
    for record in catalogue.with_act(act.id):
        for each in provisions(record):
            if each.act == act.id:
                first, _, letter = each.section.partition(" ")
                former = bool(getattr(each, "formerly", None))
                found.setdefault((int(first), letter, former), {})[record.id] = record
    groups = []
    for number, letter, former in sorted(found, key=lambda each: (each[2], each[0], each[1])):
        title = f"§\u00a0{number}{f' {letter}' if letter else ''}{' (før 2024)' if former else ''}"
        groups.append(Group(f"{'foer-' if former else ''}paragraf-{number}{f'-{letter}' if letter else ''}", title, tuple(found[number, letter, former].values())))
    return tuple(groups)


def by_letter(records: Iterable[Record]) -> tuple[Group, ...]:
    """Records in the order of the alphabet under the first letter of their titles: A–Z, Æ, Ø, Å, and # for digits and signs."""
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(alphabet.initial(record.title), []).append(record)
    order = sorted(found, key=lambda letter: (letter == "#", alphabet.sort_key(letter)))
    names = {"#": "tal", "Æ": "ae", "Ø": "oe", "Å": "aa"}
    return tuple(Group(f"bogstav-{names.get(each, each.lower())}", "0–9" if each == "#" else each, tuple(found[each])) for each in order)


def in_municipality(catalogue: Catalogue, id_: str, day: date) -> tuple[Group, ...]:
    return by_kind(catalogue, current(catalogue, catalogue.in_municipality(id_), day))


def place_name(catalogue: Catalogue, id_: str) -> str:
    """»Holbæk Kommune«, or »Hele landet«."""
    if id_ == words.WHOLE_COUNTRY:
        return "Hele landet"
    entry = catalogue.entry("municipality", id_)
    return (entry.possessive or entry.title) if entry else id_
