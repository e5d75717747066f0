"""A record's criteria as the guide reads them: one reading per record, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from generator.catalogue import Catalogue, shown
from generator.facets import ease, help_records
from generator.frozen import frozen
from generator.gaps import Interval, in_whole_years, interval, of_criterion, overlap
from generator.guide.answers import ALL_AGES, OLDEST, Span
from generator.model.choices import AccessRoute, Decision, Measure, Stage, Status
from generator.model.common import Ages, Criterion, Record
from generator.model.records import YouthOffer
from generator.model.service_levels import ServiceLevel

NATIONAL = "hele-landet"
NOT_NOW = (Status.PROPOSED, Status.PLANNED, Status.PAUSED, Status.CLOSED)


@frozen
class Criteria:
    """What must fit. `ages` None: the record does not say. `place` None: everywhere the catalogue
    is about. `numbers` has every measure but age, the common part when a record has it twice.
    `open`: nobody has to say yes. `route` None: it is applied for, or the record does not say."""

    record: Record
    audiences: frozenset[str]
    ages: Span | None
    needs: frozenset[str]
    place: str | None
    numbers: Mapping[Measure, tuple[Interval, Criterion]]
    usable: bool
    open: bool
    decided: bool
    route: AccessRoute | None
    stage: Stage | None
    ease: int
    contradictory: bool


@lru_cache(maxsize=4)
def criteria_of(catalogue: Catalogue, day: date) -> tuple[Criteria, ...]:
    """The criteria of all help of a catalogue, in the order of showing it: what says an age before
    what does not, the easiest to get first, then by the Danish alphabet."""
    own = catalogue.settings.municipalities
    everywhere = {NATIONAL, own[0]} if len(own) == 1 else {NATIONAL}
    found = [read(each, everywhere, day) for each in help_records(catalogue, day)]
    return tuple(sorted(found, key=lambda each: (each.ages is None, each.ease)))


def read(record: Record, everywhere: set[str], day: date) -> Criteria:
    """`everywhere` are the municipalities that go without saying."""
    version = shown(record, day) if isinstance(record, ServiceLevel) else None
    listed = version.terms.criteria if version else record.criteria if isinstance(record, YouthOffer) else ()
    numbers: dict[Measure, tuple[Interval, Criterion]] = {}
    for each in listed:
        before = numbers.get(each.measure)
        numbers[each.measure] = (overlap(before[0], of_criterion(each)) if before else of_criterion(each), each)
    ages = _ages(record, numbers.pop(Measure.AGE, None))
    routes = [each.route for each in record.access] if isinstance(record, YouthOffer) else []
    return Criteria(
        record=record, audiences=frozenset(record.audiences), ages=ages, needs=frozenset(record.needs),
        place=None if record.municipality in everywhere else record.municipality, numbers=MappingProxyType(numbers),
        usable=record.status not in NOT_NOW and not (record.period and record.period.start and record.period.start > day) and not (version and version.stage is Stage.REPEALED),
        open=AccessRoute.SELF in routes or bool(version and version.terms.decision is Decision.NO),
        decided=AccessRoute.APPLY in routes or bool(version and version.terms.decision is Decision.YES),
        route=routes[0] if routes else None,
        stage=version.stage if version else None,
        ease=ease(record),
        contradictory=(ages is not None and ages.least > ages.most) or not all([found for found, _ in numbers.values()]),
    )


def _ages(record: Record, criterion: tuple[Interval, Criterion] | None) -> Span | None:
    """The ages that both the field and a criterion on age allow, in whole years."""
    if criterion is None:
        return asked_span(record.ages) if record.ages else None
    stated = in_whole_years(interval(record.ages.min, record.ages.max)) if record.ages else interval(None, None)
    both = overlap(stated, criterion[0])
    low, high = both.low[0], both.high[0]
    # An interval of ages ends just before a birthday.
    return Span(int(low) if low.is_finite() else 0, _last_year(high) if high.is_finite() else OLDEST)


def _last_year(birthday: Decimal) -> int:
    return int(birthday) - 1


def never_met(catalogue: Catalogue, day: date) -> tuple[Record, ...]:
    """Help whose criteria nobody can meet: they rule each other out, or the audiences that it is
    for are asked about none of its ages."""
    asked = {each.id: each.ages for each in catalogue.of_kind("audience") if each.answer}
    return tuple(each.record for each in criteria_of(catalogue, day) if each.contradictory or _asked_by_none(each, asked))


def _asked_by_none(of: Criteria, asked: Mapping[str, Ages | None]) -> bool:
    ages = [asked_span(asked[each]) for each in of.audiences if each in asked]
    return bool(ages) and of.ages is not None and len(ages) == len(of.audiences) and not any(of.ages.meets(each) for each in ages)


def asked_span(ages: Ages | None) -> Span:
    """The ages that an audience is asked about; all when it does not say."""
    return Span(ages.min or 0, OLDEST if ages.max is None else ages.max) if ages else ALL_AGES
