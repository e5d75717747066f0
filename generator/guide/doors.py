"""What fits a life situation, and which needs suggest danger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.facets import EASIEST_FIRST, TELLS, current, easiest_first, ways_in
from generator.frozen import frozen
from generator.model.choices import AccessRoute, PageGroup
from generator.model.common import Record
from generator.model.vocabulary import Situation


@frozen
class Fitting:
    """Records that are got in one way. `route` None: they do not say how, or are no help in
    themselves (`tells`) but tell more."""

    route: AccessRoute | None
    records: tuple[Record, ...]
    tells: bool = False


def fits(catalogue: Catalogue, situation: Situation, day: date) -> tuple[Fitting, ...]:
    """What helps in a situation by who can use it: what one can enter oneself first, what others
    decide last. Within a way in, what the situation itself names comes first, in its order."""
    named = {id_: place for place, id_ in enumerate(situation.records)}
    own = (catalogue.get(each) for each in named)
    # By their ids: a record is told from another by all its fields.
    found = {each.id: each for each in (*own, *catalogue.with_situation(situation.id)) if each is not None}
    return tuple(_by_route(easiest_first(catalogue, current(catalogue, found.values(), day)), ways_in(catalogue), named))


def _by_route(ordered: list[Record], ways: Mapping[str, int], named: dict[str, int]) -> Iterator[Fitting]:
    groups: dict[int, list[Record]] = {}
    for record in ordered:
        groups.setdefault(ways[record.id], []).append(record)
    for place, records in sorted(groups.items()):
        # The sort is stable: what the situation does not name keeps the order of the alphabet.
        inside = sorted(records, key=lambda each: named.get(each.id, len(named)))
        yield Fitting(EASIEST_FIRST[place] if place < len(EASIEST_FIRST) else None, tuple(inside), place == TELLS)


@lru_cache(maxsize=4)
def dangerous_needs(catalogue: Catalogue) -> frozenset[str]:
    """The needs that the page on acute help names: whoever chooses one sees that page first."""
    return frozenset(need for page in catalogue.of_kind("page") if page.group is PageGroup.ACUTE for need in page.needs)
