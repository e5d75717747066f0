"""What people choose by: age bands, cost, the way in, and which records a choice leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue, is_closed
from generator.danish import alphabet
from generator.frozen import frozen
from generator.model.choices import AccessRoute, Decision, Status
from generator.model.common import Ages, Record
from generator.model.records import YouthOffer
from generator.model.service_levels import ServiceLevel
from generator.model.vocabulary import Need

# What a family can get or take part in; the other kinds tell about them.
HELP = (ServiceLevel, YouthOffer)
IN_USE = (Status.ACTIVE, Status.PILOT)
# From »come yourself« to »others decide«: the order in which help is listed.
EASIEST_FIRST = (AccessRoute.SELF, AccessRoute.SCHOOL, AccessRoute.APPLY, AccessRoute.APPLY_ELSEWHERE, AccessRoute.ADVISER, AccessRoute.REFERRAL)
_EASE = {route: place for place, route in enumerate(EASIEST_FIRST)}
# After the help that does not say how one gets it.
TELLS = len(EASIEST_FIRST) + 1
# As good as no upper end.
OLDEST = 200


@frozen
class AgeBand:
    """Whole years, both ends included; `most` None has no upper end."""

    id: str
    title: str
    least: int
    most: int | None


# Ages as families think of them: small, school, big school, the years before and after 18.
AGE_BANDS = (
    AgeBand("0-5", "0–5 år", 0, 5),
    AgeBand("6-11", "6–11 år", 6, 11),
    AgeBand("12-14", "12–14 år", 12, 14),
    AgeBand("15-17", "15–17 år", 15, 17),
    AgeBand("18-22", "18–22 år", 18, 22),
    AgeBand("23", "23 år og mere", 23, None),
)


def needs(catalogue: Catalogue) -> tuple[Need, ...]:
    """The needs in the order of the overview."""
    return tuple(sorted(catalogue.of_kind("need"), key=lambda each: (int(each.order or 999), alphabet.sort_key(each.title))))


def begins_unsaid(ages: Ages | None) -> bool:
    """Whether only the last age is known: no source says from which age."""
    return ages is not None and ages.min is None and ages.max is not None


def bands_of(ages: Ages | None) -> tuple[AgeBand, ...]:
    """The bands that some of the ages are in. Unknown ages are in no band."""
    return _bands(ages.min or 0, OLDEST if ages.max is None else ages.max) if ages else ()


@lru_cache(maxsize=1024)
def _bands(least: int, most: int) -> tuple[AgeBand, ...]:
    return tuple(each for each in AGE_BANDS if least <= (OLDEST if each.most is None else each.most) and each.least <= most)


def ease(record: Record) -> int:
    """How directly one gets in: 0 is »come yourself«; unknown comes last. Support with a decision is
    applied for; where nothing is decided, one comes by oneself."""
    routes: Iterable[AccessRoute] = ()
    if isinstance(record, YouthOffer):
        routes = [each.route for each in record.access]
    elif isinstance(record, ServiceLevel):
        decision = record.versions[-1].terms.decision
        routes = () if decision is None else (AccessRoute.APPLY if decision is Decision.YES else AccessRoute.SELF,)
    return min([_EASE[each] for each in routes], default=len(EASIEST_FIRST))


@lru_cache(maxsize=4)
def _over(catalogue: Catalogue, day: date) -> frozenset[str]:
    return frozenset(each.id for each in catalogue.records if is_closed(each, day))


def current(catalogue: Catalogue, records: Iterable[Record], day: date) -> list[Record]:
    """Those of some records that are not over."""
    over = _over(catalogue, day)
    return [each for each in records if each.id not in over]


@lru_cache(maxsize=4)
def help_records(catalogue: Catalogue, day: date) -> tuple[Record, ...]:
    """Support and offers that can be used or are decided, in Danish alphabetical order."""
    return tuple(each for each in current(catalogue, catalogue.by_title, day) if isinstance(each, HELP))


@lru_cache(maxsize=4)
def usable(catalogue: Catalogue, day: date) -> tuple[Record, ...]:
    """The help that one can get on the day: not what is only proposed, not begun, or paused."""
    return tuple(each for each in help_records(catalogue, day) if each.status in IN_USE and not (each.period and each.period.start and each.period.start > day))


@lru_cache(maxsize=4)
def help_in_band(catalogue: Catalogue, day: date) -> Mapping[str, tuple[Record, ...]]:
    """The help that is for some age of a band, by the band's id."""
    found: dict[str, list[Record]] = {each.id: [] for each in AGE_BANDS}
    for record in help_records(catalogue, day):
        for band in bands_of(record.ages):
            found[band.id].append(record)
    return {id_: tuple(each) for id_, each in found.items()}


def easiest_first(catalogue: Catalogue, records: Iterable[Record]) -> list[Record]:
    """Support and offers first, those one can enter oneself before those that others decide, and
    by the Danish alphabet."""
    places = _easiest_first(catalogue)
    return sorted(records, key=lambda each: places[each.id])


@lru_cache(maxsize=4)
def ways_in(catalogue: Catalogue) -> Mapping[str, int]:
    """How directly one gets in, by the id of each record; TELLS where it is no help in itself."""
    return {each.id: ease(each) if isinstance(each, HELP) else TELLS for each in catalogue.records}


@lru_cache(maxsize=4)
def _easiest_first(catalogue: Catalogue) -> Mapping[str, int]:
    """The place of each record of a catalogue: the order is the same in every list."""
    ways = ways_in(catalogue)
    ordered = sorted(catalogue.by_title, key=lambda each: ways[each.id])
    return {each.id: place for place, each in enumerate(ordered)}
