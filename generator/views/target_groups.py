"""»Hvem er hvert tilbud for?«: a programme's groups drawn on one line, with what falls between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from generator import urls
from generator.catalogue import Catalogue, is_closed
from generator.danish.wording import number
from generator.facets import HELP
from generator.frozen import frozen
from generator.gaps import AFTER, UNITS, Cut, Group, Interval, between, in_words, shared, target_groups
from generator.model.choices import Measure
from generator.model.records import Programme
from generator.views import words
from generator.views.parts import Link

# The line goes from 0 to this; ages as far as the catalogue's young people go, hours as a full week.
ENDS = {Measure.ABSENCE: 100, Measure.UNLAWFUL_ABSENCE: 100, Measure.AGE: 30, Measure.HOURS: 37}
# Units of the drawing: its width without the room for the round ends.
WIDTH, ROOM = 600, 10


@frozen
class End:
    """Where a bar ends. A number that is `included` is drawn as a full dot, else as a ring; an open
    end has none."""

    x: float
    included: bool


@frozen
class Bar:
    """One group on the line. `x` and `width` are units of the drawing."""

    record: Link
    says: str
    ages: str | None
    x: float
    width: float
    ends: tuple[End, ...]


@frozen
class Between:
    """What falls between two groups, or belongs to both."""

    says: str
    one: Link
    other: Link


@frozen
class GroupsView:
    """`others` belong to the programme and are not divided by the number."""

    id: str
    programme: Link
    measure: str
    start: str
    end: str
    bars: tuple[Bar, ...]
    gaps: tuple[Between, ...]
    overlaps: tuple[Between, ...]
    others: tuple[tuple[Link, str | None], ...]


def divided(catalogue: Catalogue, day: date) -> tuple[GroupsView, ...]:
    """The programmes that divide people into groups by a number, in order."""
    found = ((each, target_groups(catalogue, each, day)) for each in catalogue.of_kind("programme") if each.target_groups_by and not is_closed(each, day))
    return tuple(_view(catalogue, programme, groups) for programme, groups in found if groups)


def _view(catalogue: Catalogue, programme: Programme, groups: Sequence[Group]) -> GroupsView:
    measure = programme.target_groups_by
    assert measure is not None
    most = ENDS.get(measure) or _highest(groups)
    unit = UNITS[measure].partition(" ")[0]
    inside = {group.record.id for group in groups}
    others = [each for each in catalogue.with_programme(programme.id) if isinstance(each, HELP) and each.id not in inside]
    return GroupsView(
        id=programme.id, programme=Link(programme.title, urls.of(programme), programme.summary), measure=measure.label,
        start=f"0\u00a0{unit}", end=f"{number(most)}\u00a0{unit}", bars=tuple(_bar(group, measure, most) for group in groups),
        gaps=tuple(_between(in_words(gap, measure), below, above) for gap, below, above in between(groups)),
        overlaps=tuple(_between(in_words(both, measure), one, other) for both, one, other in shared(groups)),
        others=tuple((Link(each.title, urls.of(each)), words.ages(each.ages)) for each in others),
    )


def _highest(groups: Sequence[Group]) -> Decimal:
    """A round number above every limit."""
    limits = [value for group in groups for value, _ in (group.interval.low, group.interval.high) if value.is_finite()]
    return Decimal(max(limits, default=Decimal(100))) * 5 / 4


def _bar(group: Group, measure: Measure, most: Decimal | int) -> Bar:
    low, high = _place(group.interval.low, most), _place(group.interval.high, most)
    return Bar(
        record=Link(group.record.title, urls.of(group.record)), says=in_words(group.interval, measure), ages=words.ages(group.record.ages),
        x=low, width=max(high - low, 1), ends=tuple(_ends(group.interval, most)),
    )


def _ends(of: Interval, most: Decimal | int) -> list[End]:
    (low, low_side), (high, high_side) = of.low, of.high
    found = [End(_place(of.low, most), low_side != AFTER)] if low.is_finite() else []
    return [*found, End(_place(of.high, most), high_side == AFTER)] if high.is_finite() else found


def _place(cut: Cut, most: Decimal | int) -> float:
    """Where on the drawing a number stands; an open end stands at the end of the line."""
    value = min(max(cut[0], Decimal(0)), Decimal(most))
    return round(float(value / Decimal(most)) * WIDTH + ROOM, 1)


def _between(says: str, one: Group, other: Group) -> Between:
    return Between(f"{says[0].upper()}{says[1:]}", *(Link(each.record.title, urls.of(each.record)) for each in (one, other)))
