"""The records of a result in their three groups."""

from __future__ import annotations

from collections import defaultdict
from sys import maxsize

from generator.frozen import frozen
from generator.guide.alike import Alike, count
from generator.guide.criteria import Criteria
from generator.guide.judging import NEAREST, Outcome, Verdict, judge
from generator.guide.tree import Node

Judged = tuple[Alike, Verdict]


@frozen
class Result:
    """The three groups, in the order of `criteria_of`; `against` begins with what nearly fits.
    `hidden` is how many that fit or perhaps fit are not in their group."""

    fits: tuple[Verdict, ...]
    maybe: tuple[Verdict, ...]
    against: tuple[Verdict, ...]
    hidden: int


def outcome(node: Node, most: int = maxsize, most_against: int = maxsize) -> Result:
    """The records of a result; of each group at most so many, and no more work than they take."""
    fits: list[Judged] = []
    maybe: list[Judged] = []
    for each in node.alive:
        verdict = judge(each.of, node.answers)
        (fits if verdict.outcome is Outcome.FITS else maybe).append((each, verdict))
    shown, perhaps = _first(fits, most), _first(maybe, most)
    return Result(shown, perhaps, _nearest(node, most_against), count(node.alive) - len(shown) - len(perhaps))


def _nearest(node: Node, most: int) -> tuple[Verdict, ...]:
    """What nearly fits, the nearest first."""
    alive = {*map(id, node.alive)}
    against: defaultdict[tuple[int, bool], list[Judged]] = defaultdict(list)
    for each in node.groups if most else ():
        if id(each) in alive:
            continue
        verdict = judge(each.of, node.answers)
        against[verdict.distance].append((each, verdict))
        # Nothing is nearer, and groups stand in the order of their first records.
        if verdict.distance == NEAREST and len(against[NEAREST]) == most:
            break
    nearest: list[Verdict] = []
    for distance in sorted(against):
        if len(nearest) < most:
            nearest += _first(against[distance], most - len(nearest))
    return tuple(nearest)


def _first(judged: list[Judged], most: int) -> tuple[Verdict, ...]:
    """The first records of groups, each with the verdict of its group."""
    # Groups stand in the order of their first records, so only the first can have one among so few.
    found = sorted([(place, of, verdict) for group, verdict in judged[:most] for place, of in group.members[:most]], key=_place)
    return tuple([Verdict(of.record, verdict.outcome, verdict.reasons) for _, of, verdict in found[:most]])


def _place(of: tuple[int, Criteria, Verdict]) -> int:
    return of[0]
