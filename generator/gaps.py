"""Numeric target groups as intervals, and what falls between or inside two of them.

»Over 15 og under 40 %« and »over 40 %« leave exactly 40 % to nobody. An interval ends in a cut
between numbers, just before or just after a value, so open and closed ends need no cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from generator.catalogue import Catalogue, shown
from generator.danish.wording import number
from generator.frozen import frozen
from generator.model.choices import Measure
from generator.model.common import Criterion, Record
from generator.model.records import Programme, YouthOffer
from generator.model.service_levels import ServiceLevel

Cut = tuple[Decimal, int]
BEFORE, AFTER = 0, 1
LOWEST: Cut = (Decimal("-Infinity"), BEFORE)
HIGHEST: Cut = (Decimal("Infinity"), AFTER)
UNITS = {
    Measure.ABSENCE: "%",
    Measure.UNLAWFUL_ABSENCE: "%",
    Measure.AGE: "år",
    Measure.HOURS: "timer om ugen",
    Measure.EXPENSES: "kr. om året",
}


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """All numbers after `low` and before `high`; empty when `low` is not below `high`."""

    low: Cut
    high: Cut

    def __contains__(self, value: Decimal | int) -> bool:
        return self.low <= (Decimal(value), BEFORE) and (Decimal(value), AFTER) <= self.high

    def __bool__(self) -> bool:
        return self.low < self.high


def interval(low: Decimal | int | None, high: Decimal | int | None, low_included: bool = True, high_included: bool = True) -> Interval:
    """The interval between two numbers; None is an open end without a limit."""
    return Interval(
        LOWEST if low is None else (Decimal(low), BEFORE if low_included else AFTER),
        HIGHEST if high is None else (Decimal(high), AFTER if high_included else BEFORE),
    )


def of_criterion(criterion: Criterion) -> Interval:
    """The numbers that meet a criterion. Ages are whole years, so 15–17 reaches to just before 18."""
    found = interval(criterion.min, criterion.max, criterion.min_included is not False, criterion.max_included is not False)
    return in_whole_years(found) if criterion.measure is Measure.AGE else found


def in_whole_years(ages: Interval) -> Interval:
    """The same ages, ending just before a birthday: a person is 17 until the day they turn 18."""
    (low, low_side), (high, high_side) = ages.low, ages.high
    return Interval(
        (low + 1, BEFORE) if low_side == AFTER and low.is_finite() else ages.low,
        (high + 1, BEFORE) if high_side == AFTER and high.is_finite() else ages.high,
    )


def gaps(intervals: Iterable[Interval]) -> Iterator[Interval]:
    """The numbers that no interval holds, between the lowest and the highest that one does."""
    ordered = sorted(each for each in intervals if each)
    reach = ordered[0].high if ordered else HIGHEST
    for each in ordered[1:]:
        if each.low > reach:
            yield Interval(reach, each.low)
        reach = max(reach, each.high)


def overlap(one: Interval, other: Interval) -> Interval:
    """The numbers in both; an empty interval when there are none."""
    return Interval(max(one.low, other.low), min(one.high, other.high))


def in_words(of: Interval, measure: Measure) -> str:
    """præcis 40 %, over 40 og under 45 %, 18 til og med 20 år"""
    unit = UNITS[measure]
    (low, low_side), (high, high_side) = of.low, of.high
    if measure is Measure.AGE and high.is_finite() and high_side == BEFORE:
        high, high_side = high - 1, AFTER
    least, most = ("" if not value.is_finite() else number(value) for value in (low, high))
    if least and least == most:
        return f"præcis {least} {unit}" if measure is not Measure.AGE else f"{least} år"
    if not most:
        return f"over {least} {unit}" if low_side == AFTER else f"{least} {unit} eller mere"
    if not least:
        return f"under {most} {unit}" if high_side == BEFORE else f"til og med {most} {unit}"
    if low_side == BEFORE and high_side == AFTER:
        return f"{least} til og med {most} {unit}"
    start = f"over {least}" if low_side == AFTER else f"fra {least}"
    return f"{start} og under {most} {unit}" if high_side == BEFORE else f"{start} til og med {most} {unit}"


@frozen
class Group:
    """One target group of a programme: the record, where its criterion stands, and its numbers."""

    record: Record
    path: tuple[str | int, ...]
    interval: Interval


def target_groups(catalogue: Catalogue, programme: Programme, day: date) -> tuple[Group, ...]:
    """The groups a programme divides people into, lowest numbers first."""
    found = [
        Group(record, path, of_criterion(criterion))
        for record in catalogue.with_programme(programme.id)
        for path, criterion in _criteria(record, day)
        if criterion.measure is programme.target_groups_by
    ]
    return tuple(sorted(found, key=lambda group: (group.interval, group.record.id)))


def _criteria(record: Record, day: date) -> Iterator[tuple[tuple[str | int, ...], Criterion]]:
    if isinstance(record, YouthOffer):
        yield from ((("criteria", index), each) for index, each in enumerate(record.criteria))
    elif isinstance(record, ServiceLevel):
        version = shown(record, day)
        start = ("versions", record.versions.index(version), "terms", "criteria")
        yield from (((*start, index), each) for index, each in enumerate(version.terms.criteria))


def between(groups: Sequence[Group]) -> Iterator[tuple[Interval, Group, Group]]:
    """Each gap with the group below it and the group above it."""
    for gap in gaps(group.interval for group in groups):
        below = next(group for group in groups if group.interval and group.interval.high == gap.low)
        above = next(group for group in groups if group.interval and group.interval.low == gap.high)
        yield gap, below, above


def shared(groups: Sequence[Group]) -> Iterator[tuple[Interval, Group, Group]]:
    """Each overlap of two groups of different records."""
    for one, other in combinations(groups, 2):
        both = overlap(one.interval, other.interval)
        if both and one.record is not other.record:
            yield both, one, other
