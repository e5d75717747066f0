"""From 0 to 30 years: which help exists at which age, and which ages have none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.catalogue import Catalogue
from generator.coverage import AGES, Span, ages_in, spans
from generator.facets import HELP, begins_unsaid, current
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.vocabulary import Need
from generator.pathways import BIRTHDAYS

LAST = AGES[-1]
# The birthdays inside the line; its end needs no mark.
TURNS = tuple(each for each in BIRTHDAYS if each < LAST)


@frozen
class Bar:
    """Help and its ages. `start` and `length` are shares of the line, from 0 to 1; the year one is
    17 ends at 18. `on`: it goes on after 30. `begins_unsaid`: it may begin later than it is drawn."""

    record: Record
    start: float
    length: float
    on: bool
    begins_unsaid: bool


@frozen
class Lifeline:
    """`bars` begin with the youngest. `unplaced` help does not say an age; `nothing` are the ages
    that no bar covers."""

    bars: tuple[Bar, ...]
    unplaced: tuple[Record, ...]
    nothing: tuple[Span, ...]


def lifeline(records: Iterable[Record]) -> Lifeline:
    """The line of some records. Those that begin after 30 are left out: the line ends there."""
    bars, unplaced, covered = [], [], set[range]()
    for record in records:
        if record.ages is None:
            unplaced.append(record)
            continue
        least, most = record.ages.min or 0, record.ages.max
        if least >= LAST:
            continue
        end = LAST if most is None else min(most + 1, LAST)
        bars.append(Bar(record, least / LAST, (end - least) / LAST, most is None or most >= LAST, begins_unsaid(record.ages)))
        covered.add(ages_in(record.ages))
    return Lifeline(
        tuple(sorted(bars, key=lambda each: (each.start, each.length))), tuple(unplaced),
        spans(sorted({*AGES}.difference(*covered))) if bars else (),
    )


def of_need(catalogue: Catalogue, need: Need, day: date) -> Lifeline:
    """What can be used on a day for a need."""
    return lifeline(each for each in current(catalogue, catalogue.with_need(need.id), day) if isinstance(each, HELP))
