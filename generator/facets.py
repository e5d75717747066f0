"""What people choose by: age bands, cost, the way in, and which records a choice leaves."""

from __future__ import annotations

from collections.abc import Iterable
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
EASIEST_FIRST = (AccessRoute.SELF, AccessRoute.SCHOOL, AccessRoute.APPLY, AccessRoute.ADVISER, AccessRoute.REFERRAL)


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


def in_band(ages: Ages | None, band: AgeBand) -> bool:
    """Whether some age of the band is among the ages. Unknown ages are in no band."""
    if ages is None:
        return False
    low, high = ages.min or 0, 200 if ages.max is None else ages.max
    return low <= (200 if band.most is None else band.most) and band.least <= high


def routes(record: Record) -> tuple[AccessRoute, ...]:
    """The ways in, easiest first. Support with a decision is applied for; where nothing is decided, one comes by oneself."""
    if isinstance(record, YouthOffer):
        own = {each.route for each in record.access}
        return tuple(each for each in EASIEST_FIRST if each in own)
    if isinstance(record, ServiceLevel):
        decision = record.versions[-1].terms.decision
        return () if decision is None else (AccessRoute.APPLY if decision is Decision.YES else AccessRoute.SELF,)
    return ()


def ease(record: Record) -> int:
    """How directly one gets in: 0 is »come yourself«; unknown comes last."""
    found = routes(record)
    return EASIEST_FIRST.index(found[0]) if found else len(EASIEST_FIRST)


@lru_cache(maxsize=4)
def help_records(catalogue: Catalogue, day: date) -> tuple[Record, ...]:
    """Support and offers that can be used or are decided, in Danish alphabetical order."""
    found = [each for each in catalogue.records if isinstance(each, HELP) and not is_closed(each, day)]
    return tuple(sorted(found, key=lambda each: alphabet.sort_key(each.title)))


@lru_cache(maxsize=4)
def usable(catalogue: Catalogue, day: date) -> tuple[Record, ...]:
    """The help that one can get on the day: not what is only proposed, not begun, or paused."""
    return tuple(each for each in help_records(catalogue, day) if each.status in IN_USE and not (each.period and each.period.start and each.period.start > day))


def easiest_first(records: Iterable[Record]) -> list[Record]:
    """Support and offers first, those one can enter oneself before those that others decide."""
    return sorted(records, key=lambda each: (not isinstance(each, HELP), ease(each), alphabet.sort_key(each.title)))
