"""Records that any answers treat the same way: they are judged once, however many they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from generator.frozen import frozen
from generator.guide.criteria import Criteria


@frozen(eq=False)
class Alike:
    """`of` stands for all the members. Each member has its place in the order of all help. Groups
    are of one `kind` when one is a part of the other."""

    kind: int
    of: Criteria
    members: tuple[tuple[int, Criteria], ...]
    needs: frozenset[str]


def grouped(criteria: Iterable[Criteria]) -> tuple[Alike, ...]:
    """Those that are alike together, in the order of their first."""
    groups: dict[Hashable, list[tuple[int, Criteria]]] = {}
    for place, each in enumerate(criteria):
        # What has numbers is its own: the reason names the very criterion.
        own = each.record.id if each.numbers else None
        groups.setdefault((each.audiences, each.ages, each.place, each.usable, each.open, each.decided, each.route, each.stage, each.ease, own), []).append((place, each))
    return tuple(Alike(kind, each[0][1], tuple(each), frozenset().union(*(of.needs for _, of in each))) for kind, each in enumerate(groups.values()))


def by_need(groups: Iterable[Alike]) -> dict[str, tuple[Alike, ...]]:
    """For each need only the members that have it, in groups in the order of their first."""
    found: dict[str, list[Alike]] = defaultdict(list)
    for group in groups:
        members: dict[str, list[tuple[int, Criteria]]] = defaultdict(list)
        for member in group.members:
            for need in member[1].needs:
                members[need].append(member)
        for need, having in members.items():
            found[need].append(Alike(group.kind, having[0][1], tuple(having), group.needs))
    return {need: tuple(sorted(each, key=_first)) for need, each in found.items()}


def _first(of: Alike) -> int:
    return of.members[0][0]


def count(groups: Iterable[Alike]) -> int:
    """How many records they are."""
    return sum(len(each.members) for each in groups)
