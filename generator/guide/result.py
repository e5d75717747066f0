"""The records of a result in their three groups."""

from __future__ import annotations

from collections import defaultdict
from sys import maxsize

from generator.frozen import frozen
from generator.guide.alike import Alike, count
from generator.guide.judging import Outcome, Verdict, judge, weigh
from generator.guide.ruled_out import NEAREST, Distance
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
        # Where somebody has to say yes it can only be a perhaps, and of those there may be enough.
        if not each.of.open and len(maybe) >= most:
            continue
        verdict = weigh(each.of, node.answers)
        (fits if verdict.outcome is Outcome.FITS else maybe).append((each, verdict))
    shown, perhaps = _first(fits, most), _first(maybe, most)
    return Result(shown, perhaps, _nearest(node, most_against), count(node.alive) - len(shown) - len(perhaps))


def _nearest(node: Node, most: int) -> tuple[Verdict, ...]:
    """What nearly fits, the nearest first."""
    against: defaultdict[Distance, list[Alike]] = defaultdict(list)
    for each in node.groups if most else ():
        distance = node.ruled_out.get(each.kind)
        if distance is None:
            continue
        against[distance].append(each)
        # Nothing is nearer, and groups stand in the order of their first records.
        if distance == NEAREST and len(against[NEAREST]) == most:
            break
    nearest: list[Verdict] = []
    for distance in sorted(against):
        left = most - len(nearest)
        nearest += _first([(each, judge(each.of, node.answers)) for each in against[distance][:left]], left)
    return tuple(nearest)


def _first(judged: list[Judged], most: int) -> tuple[Verdict, ...]:
    """The first records of groups, each with the verdict of its group."""
    # Groups stand in the order of their first records, so only the first can have one among so few, and none after the last group's first.
    shown = judged[:most]
    last = shown[-1][0].members[0][0] if shown and len(shown) == most else maxsize
    found = [(place, of.record, verdict) for group, verdict in shown for place, of in group.members[:most] if place <= last]
    # No two have the same place.
    return tuple([Verdict(record, verdict.outcome, verdict.reasons) for _, record, verdict in sorted(found)[:most]])
