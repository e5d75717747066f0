"""The records of a result in their three groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice
from sys import maxsize

from generator.guide.alike import Alike, count
from generator.guide.judging import Outcome, Verdict, judge
from generator.guide.tree import Node

Judged = tuple[Alike, Verdict]


@dataclass(frozen=True, slots=True)
class Result:
    """The three groups, in the order of `criteria_of`; `against` begins with what nearly fits.
    `hidden` is how many that fit or perhaps fit are not in their group."""

    fits: tuple[Verdict, ...]
    maybe: tuple[Verdict, ...]
    against: tuple[Verdict, ...]
    hidden: int


def outcome(node: Node, most: int = maxsize) -> Result:
    """The records of a result; of each group at most so many, and no more work than they take."""
    judged = [(each, judge(each.of, node.answers)) for each in node.groups]
    fits, maybe, against = ([each for each in judged if each[1].outcome is which] for which in Outcome)
    against.sort(key=_distance)
    nearest: list[Verdict] = []
    for _, equal in groupby(against, key=_distance):
        if len(nearest) < most:
            nearest += _first(equal, most - len(nearest))
    shown, perhaps = _first(fits, most), _first(maybe, most)
    return Result(shown, perhaps, tuple(nearest), count(node.alive) - len(shown) - len(perhaps))


def _distance(of: Judged) -> tuple[int, bool]:
    return of[1].distance


def _place(of: Judged) -> int:
    return of[0].members[0][0]


def _first(judged: Iterable[Judged], most: int) -> tuple[Verdict, ...]:
    """The first records of groups, each with the verdict of its group."""
    # Only groups that begin early can have a record among so few.
    early = sorted(judged, key=_place)[:most]
    ordered = merge(*([(place, of, verdict) for place, of in group.members[:most]] for group, verdict in early))
    return tuple([Verdict(of.record, verdict.outcome, verdict.reasons) for _, of, verdict in islice(ordered, most)])
