"""Who has something and who has nothing: need × age × municipality (a committee's »restgruppe«)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.facets import usable
from generator.frozen import frozen
from generator.model.common import Ages, Record
from generator.model.vocabulary import Municipality, Need

# From birth to the last birthday that a rule in the sources turns on.
AGES = range(31)
NATIONAL = "hele-landet"


class Span(NamedTuple):
    """Whole years, both ends included."""

    least: int
    most: int


@frozen
class Cell:
    """What one age with one need can get in one municipality: by law everywhere, and there alone."""

    national: tuple[Record, ...] = ()
    local: tuple[Record, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.national or self.local)


@frozen
class Row:
    """One need in one municipality, a cell per age of AGES."""

    need: Need
    municipality: Municipality
    cells: tuple[Cell, ...]

    @property
    def nothing(self) -> tuple[Span, ...]:
        """The ages that nothing is for."""
        return spans(age for age in AGES if not self.cells[age])

    @property
    def only_the_law(self) -> tuple[Span, ...]:
        """The ages that have support by law, but nothing that the municipality offers itself."""
        return spans(age for age in AGES if self.cells[age].national and not self.cells[age].local)


@frozen
class Coverage:
    """All rows, by need and then municipality. `unplaced` help says no age or no need, so no cell
    can count it; a planner sees it beside the gaps."""

    rows: tuple[Row, ...]
    unplaced: tuple[Record, ...]


@lru_cache(maxsize=4)
def coverage(catalogue: Catalogue, day: date) -> Coverage:
    """What can be used on a day, for every need, every age from 0 to 30, and every municipality
    that the catalogue covers."""
    placed: dict[tuple[str, str], list[list[Record]]] = defaultdict(lambda: [[] for _ in AGES])
    unplaced = []
    for record in usable(catalogue, day):
        if record.ages is None or not record.needs:
            unplaced.append(record)
            continue
        for need in dict.fromkeys(record.needs):
            row = placed[need, record.municipality]
            for age in ages_in(record.ages):
                row[age].append(record)
    nobody: list[list[Record]] = [[] for _ in AGES]
    rows = []
    for need in catalogue.of_kind("need"):
        national = placed.get((need.id, NATIONAL), nobody)
        for id_ in catalogue.settings.municipalities:
            municipality = catalogue.entry("municipality", id_)
            if municipality is not None:
                local = placed.get((need.id, id_), nobody)
                rows.append(Row(need, municipality, tuple(Cell(tuple(one), tuple(other)) for one, other in zip(national, local, strict=True))))
    return Coverage(tuple(rows), tuple(unplaced))


def ages_in(ages: Ages) -> range:
    """The years of AGES that some ages hold."""
    return range(ages.min or 0, min(AGES.stop if ages.max is None else ages.max + 1, AGES.stop))


def spans(years: Iterable[int]) -> tuple[Span, ...]:
    """Rising years as the fewest spans: 3, 4, 5, 9 → 3–5 and 9."""
    return tuple(_spans(list(years)))


def _spans(years: list[int]) -> Iterator[Span]:
    if not years:
        return
    start = years[0]
    for one, other in pairwise((*years, years[-1] + 2)):
        if other != one + 1:
            yield Span(start, one)
            start = other
