"""What somebody must do by a day: checks, evaluations, and what ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

from generator.catalogue import Catalogue, in_force, is_closed, shown
from generator.deadlines import Due, days_left, evaluations, open_openings
from generator.frozen import frozen
from generator.model.choices import Status
from generator.model.common import Record
from generator.model.service_levels import ServiceLevel
from generator.rules.rule import Path

# Days ahead that staff can plan for.
AHEAD = 90


class Duty(Enum):
    """Values are Danish words for staff."""

    CHECK = "Kontrol"
    EVALUATION = "Evaluering"
    PERIOD = "Periode slutter"
    VERSION = "Version slutter"
    AMOUNT = "Beløb udløber"
    OPENING = "Opslag udløber"
    HEARING = "Høring slutter"
    FAIR = "Messe"


# What is over after its day, unless somebody does something.
ENDS = (Duty.PERIOD, Duty.VERSION, Duty.AMOUNT, Duty.OPENING, Duty.HEARING, Duty.FAIR)


@frozen
class Task:
    """`due` is None for a record that nobody ever checked. `days` are left, negative when late."""

    duty: Duty
    record: Record
    path: Path
    due: date | None
    days: int | None
    says: str = ""

    @property
    def is_late(self) -> bool:
        return self.days is None or self.days < 0


@lru_cache(maxsize=4)
def duties(catalogue: Catalogue, day: date) -> tuple[Task, ...]:
    """All of them: never checked first, then by their day."""
    found = (*_checks(catalogue, day), *_evaluations(catalogue, day), *_periods(catalogue, day), *_levels(catalogue, day), *_fairs(catalogue, day))
    return tuple(sorted(found, key=lambda each: (each.due or date.min, each.record.id, each.duty.value, each.path)))


def late(catalogue: Catalogue, day: date, *of: Duty) -> tuple[Task, ...]:
    return tuple(each for each in duties(catalogue, day) if each.duty in of and each.is_late)


def ahead(catalogue: Catalogue, day: date) -> tuple[Task, ...]:
    """What comes within AHEAD days, today included."""
    return tuple(each for each in duties(catalogue, day) if each.days is not None and 0 <= each.days <= AHEAD)


def _checks(catalogue: Catalogue, day: date) -> Iterator[Task]:
    """A check is due review_days after the last one (V503). What is only proposed waits (V502)."""
    span = timedelta(days=catalogue.settings.limits.review_days)
    for record in catalogue.records:
        if is_closed(record, day):
            continue
        if record.checked:
            due = record.checked.date + span
            yield Task(Duty.CHECK, record, ("checked", "date"), due, days_left(due, day))
        elif record.status in (Status.ACTIVE, Status.PILOT, Status.PAUSED):
            yield Task(Duty.CHECK, record, ("checked",), None, None)


def _evaluations(catalogue: Catalogue, day: date) -> Iterator[Task]:
    for each in evaluations(catalogue, day):
        if each.due in (Due.OVERDUE, Due.COMING):
            index = getattr(each.record, "evaluation").index(each.evaluation)  # noqa: B009 - not every kind of record has the field
            yield Task(Duty.EVALUATION, each.record, ("evaluation", index, "due"), each.evaluation.due, each.days, each.evaluation.kind.label)


def _periods(catalogue: Catalogue, day: date) -> Iterator[Task]:
    for record in catalogue.records:
        if record.period and record.period.end and record.status is not Status.CLOSED:
            yield Task(Duty.PERIOD, record, ("period", "end"), record.period.end, days_left(record.period.end, day))


def _levels(catalogue: Catalogue, day: date) -> Iterator[Task]:
    for level in catalogue.of_kind("service-level"):
        assert isinstance(level, ServiceLevel)
        if is_closed(level, day):
            continue
        now = shown(level, day)
        for index, version in enumerate(level.versions):
            start = ("versions", index)
            if version is in_force(level, day) and version.valid_to:
                yield Task(Duty.VERSION, level, (*start, "valid_to"), version.valid_to, days_left(version.valid_to, day), version.id)
            if version.hearing and version.hearing.end >= day:
                yield Task(Duty.HEARING, level, (*start, "hearing", "end"), version.hearing.end, days_left(version.hearing.end, day), version.id)
            for number, amount in enumerate(version.terms.amounts if version is now else ()):
                if amount.valid_to:
                    yield Task(Duty.AMOUNT, level, (*start, "terms", "amounts", number, "valid_to"), amount.valid_to, days_left(amount.valid_to, day), amount.text)


def _fairs(catalogue: Catalogue, day: date) -> Iterator[Task]:
    for each in open_openings(catalogue, day):
        index = each.partner.openings.index(each.opening)
        yield Task(Duty.OPENING, each.partner, ("openings", index, "deadline"), each.opening.deadline, each.days, each.opening.title)
    for fair in catalogue.of_kind("fair"):
        if fair.date >= day and not is_closed(fair, day):
            yield Task(Duty.FAIR, fair, ("date",), fair.date, days_left(fair.date, day))
