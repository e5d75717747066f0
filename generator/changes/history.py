"""The versions of a service level through time: where each stands on a day, and on which days
anything begins or ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

from generator.catalogue import IN_FORCE, Catalogue, in_force
from generator.frozen import frozen
from generator.model.choices import Stage
from generator.model.common import Record
from generator.model.service_levels import ServiceLevel, Version

ONE = timedelta(days=1)


class Standing(Enum):
    """What a version is on a day. Values name it in English; views say it in Danish."""

    NOT_YET = "not yet"
    DRAFT = "draft"
    HEARING_COMES = "hearing comes"
    HEARING = "in hearing"
    HEARD = "heard"
    UPDATED = "updated"
    RECOMMENDED = "recommended"
    COMES = "comes into force"
    IN_FORCE = "in force"
    PAST = "past"
    REPEALED = "repealed"


# What is decided without a date is known for what it is, but not from when.
UNDATED = {Stage.UPDATED: Standing.UPDATED, Stage.RECOMMENDED: Standing.RECOMMENDED, Stage.REPEALED: Standing.REPEALED}
PROPOSED = (Standing.HEARING_COMES, Standing.HEARING, Standing.HEARD, Standing.UPDATED, Standing.RECOMMENDED, Standing.COMES)


def was_heard(level: ServiceLevel, version: Version) -> bool:
    """Whether this very text was sent to hearing. A text that is updated after a hearing names the
    hearing too, but the councils saw the one before it."""
    if version.hearing is None or version.stage is Stage.UPDATED:
        return False
    first = next(each for each in level.versions if each.hearing and each.hearing.start == version.hearing.start)
    return first is version


def known_from(level: ServiceLevel, version: Version) -> date | None:
    """The first day that anybody outside could know the version. None when no day is written."""
    if version.stage is Stage.LAW:
        return version.valid_from or date.min
    heard = version.hearing.start if version.hearing and was_heard(level, version) else None
    days = [each for each in (heard, version.decided, version.valid_from) if each]
    if not days and version.hearing:
        return version.hearing.end + ONE
    return min(days, default=None)


def standing(level: ServiceLevel, version: Version, day: date) -> Standing:
    """What the version is on a day, by its own dates alone."""
    known = known_from(level, version)
    if known is None:
        return UNDATED.get(version.stage, Standing.DRAFT)
    heard = version.hearing if was_heard(level, version) else None
    if heard and day < heard.start:
        return Standing.HEARING_COMES
    if day < known:
        return Standing.COMES if version.stage is Stage.LAW else Standing.NOT_YET
    # A proposal's own decision is the one to send it out; any other is about what came of it.
    decided = version.stage is not Stage.HEARING and (version.decided is None or version.decided <= day)
    if heard and (day <= heard.end or not decided):
        return Standing.HEARING if day <= heard.end else Standing.HEARD
    return _decided(version, day)


def _decided(version: Version, day: date) -> Standing:
    applies = version.stage in IN_FORCE or (version.stage is Stage.REPEALED and version.valid_from is not None)
    if applies:
        if version.valid_from and day < version.valid_from:
            return Standing.COMES
        if version.valid_to and day > version.valid_to:
            return Standing.PAST
        return Standing.IN_FORCE if version.stage in IN_FORCE else Standing.REPEALED
    return UNDATED.get(version.stage, Standing.DRAFT)


def proposed(level: ServiceLevel, day: date) -> Version | None:
    """The newest proposal that was known on a day and that nothing in force has taken over from."""
    for version in reversed(level.versions):
        now = standing(level, version, day)
        known = known_from(level, version)
        if now in PROPOSED and known is not None and known <= day:
            return version
        if now is Standing.IN_FORCE and version.stage is not Stage.LAW:
            return None
    return None


def neighbour(level: ServiceLevel, version: Version) -> Version | None:
    """The version before it. The law and what a municipality makes of it are two rows: a decision
    applies on top of the law and takes nothing over from it."""
    row = [each for each in level.versions if (each.stage is Stage.LAW) == (version.stage is Stage.LAW)]
    place = next(index for index, each in enumerate(row) if each is version)
    return row[place - 1] if place else None


@frozen
class Applied:
    """What a service level was on a day: the version in force, and the proposal on its way."""

    level: ServiceLevel
    in_force: Version | None
    proposed: Version | None


def applied(level: ServiceLevel, day: date) -> Applied:
    return Applied(level, in_force(level, day), proposed(level, day))


class Turn(Enum):
    """What happens on a day."""

    BEGINS = "begins"
    ENDED = "ended the day before"
    HEARING_OPENS = "hearing opens"
    HEARING_CLOSED = "hearing closed the day before"
    UPDATED = "updated"
    RECOMMENDED = "recommended"


@frozen
class Event:
    """One thing that begins on a day, or that the day is the first one without."""

    day: date
    turn: Turn
    record: Record
    version: Version | None = None


@lru_cache(maxsize=4)
def dates_of_change(catalogue: Catalogue) -> Mapping[date, tuple[Event, ...]]:
    """Every day on which something begins or is over, oldest first, with what it is."""
    found: dict[date, list[Event]] = defaultdict(list)
    for record in catalogue.records:
        for event in _events(record):
            found[event.day].append(event)
    return {day: tuple(found[day]) for day in sorted(found)}


def _events(record: Record) -> Iterator[Event]:
    if record.period and record.period.start:
        yield Event(record.period.start, Turn.BEGINS, record)
    if record.period and record.period.end:
        yield Event(record.period.end + ONE, Turn.ENDED, record)
    if isinstance(record, ServiceLevel):
        for version in record.versions:
            yield from _version_events(record, version)


def _version_events(level: ServiceLevel, version: Version) -> Iterator[Event]:
    if version.hearing and was_heard(level, version):
        yield Event(version.hearing.start, Turn.HEARING_OPENS, level, version)
        yield Event(version.hearing.end + ONE, Turn.HEARING_CLOSED, level, version)
    turn = {Stage.UPDATED: Turn.UPDATED, Stage.RECOMMENDED: Turn.RECOMMENDED}.get(version.stage)
    if turn and version.decided:
        yield Event(version.decided, turn, level, version)
    if version.stage in (*IN_FORCE, Stage.REPEALED):
        if version.valid_from:
            yield Event(version.valid_from, Turn.BEGINS, level, version)
        if version.valid_to:
            yield Event(version.valid_to + ONE, Turn.ENDED, level, version)
