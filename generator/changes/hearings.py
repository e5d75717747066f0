"""A hearing as a whole: which levels were in it, what changed from proposal to decision, and what
each council said and was answered (Holbæk's Bilag 1–3 and 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise

from generator.catalogue import Catalogue
from generator.changes.comparing import Comparison, Say, compare
from generator.changes.history import neighbour
from generator.frozen import frozen
from generator.model.choices import Stage
from generator.model.service_levels import HearingPoint, ServiceLevel, Version


@frozen
class Heard:
    """A level in a hearing: what it began from, if anything, and its versions from proposal to now."""

    level: ServiceLevel
    base: Version | None
    versions: tuple[Version, ...]

    def comparisons(self, say: Say) -> tuple[Comparison, ...]:
        """Each step that changed something, from the version before the hearing to the last one."""
        row = (self.base, *self.versions) if self.base else self.versions
        return tuple(found for found in (compare(one, other, say) for one, other in pairwise(row)) if found)


@frozen
class Point:
    """What a council said once, and the levels it was said about."""

    said: HearingPoint
    levels: tuple[ServiceLevel, ...]


@frozen
class Voice:
    """One council in a hearing. Without points it has not answered."""

    body: str
    points: tuple[Point, ...]


@frozen
class HeardTogether:
    """All that one municipality had in hearing from one day to another."""

    municipality: str
    start: date
    end: date
    levels: tuple[Heard, ...]
    voices: tuple[Voice, ...]

    @property
    def id(self) -> str:
        """holbaek-2024-11-06; two hearings of a municipality that open on one day share a page."""
        return f"{self.municipality}-{self.start}"

    def is_open(self, day: date) -> bool:
        """Whether one can still answer: inside the days, and not already taken further."""
        waiting = any(each.versions[-1].stage is Stage.HEARING for each in self.levels)
        return waiting and self.start <= day <= self.end


@dataclass(slots=True)
class _Gathered:
    end: date
    levels: list[Heard] = field(default_factory=list)
    points: dict[str, dict[tuple[str, str], list[tuple[HearingPoint, ServiceLevel]]]] = field(default_factory=dict)


@lru_cache(maxsize=4)
def hearings(catalogue: Catalogue) -> tuple[HeardTogether, ...]:
    """Every hearing, the newest first."""
    found: dict[tuple[str, date], _Gathered] = {}
    for level in catalogue.of_kind("service-level"):
        for heard in _heard(level):
            hearing = next(each.hearing for each in heard.versions if each.hearing)
            gathered = found.setdefault((level.municipality, hearing.start), _Gathered(hearing.end))
            gathered.end = max(gathered.end, hearing.end)
            gathered.levels.append(heard)
            _gather_points(heard, gathered)
    together = (
        HeardTogether(municipality, start, each.end, tuple(each.levels), tuple(_voices(each)))
        for (municipality, start), each in found.items()
    )
    return tuple(sorted(together, key=lambda each: (-each.start.toordinal(), each.municipality)))


def open_hearings(catalogue: Catalogue, day: date) -> tuple[HeardTogether, ...]:
    """The hearings that one can answer on a day, the one that closes first at the top."""
    return tuple(sorted((each for each in hearings(catalogue) if each.is_open(day)), key=lambda each: (each.end, each.municipality)))


def _heard(level: ServiceLevel) -> Iterator[Heard]:
    """The level's hearings: each with the version that names it, and those after it until the next
    proposal begins."""
    groups: list[list[Version]] = []
    current: date | None = None
    for version in level.versions:
        if version.stage is Stage.LAW:
            continue
        if version.hearing and version.hearing.start != current:
            current = version.hearing.start
            groups.append([version])
        elif version.stage is Stage.DRAFT:
            current = None
        elif current is not None:
            groups[-1].append(version)
    for group in groups:
        yield Heard(level, neighbour(level, group[0]), tuple(group))


def _gather_points(heard: Heard, into: _Gathered) -> None:
    # An answer may stand both at the proposal and at what came of it; the last one counts.
    last: dict[tuple[str, str], HearingPoint] = {}
    for version in heard.versions:
        if version.hearing:
            for body in version.hearing.bodies:
                into.points.setdefault(body, defaultdict(list))
            for answer in version.hearing.answers:
                last.update({(answer.body, point.text): point for point in answer.points})
    for (body, text), point in last.items():
        into.points.setdefault(body, defaultdict(list))[text, point.answer].append((point, heard.level))


def _voices(gathered: _Gathered) -> Iterator[Voice]:
    for body, points in gathered.points.items():
        yield Voice(body, tuple(Point(found[0][0], tuple(level for _, level in found)) for found in points.values()))
