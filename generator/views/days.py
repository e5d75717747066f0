"""»Hvad gjaldt den 3. marts?«: the days on which anything changed, and what applied from each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from generator import urls
from generator.catalogue import Catalogue, in_force
from generator.changes.history import Event, applied, dates_of_change
from generator.danish import wording
from generator.frozen import frozen
from generator.model.service_levels import ServiceLevel, Version
from generator.views.listings import place_name
from generator.views.parts import Link
from generator.views.standings import happened, status
from generator.views.versions import has_pages

ONE = timedelta(days=1)


@frozen
class DayLink:
    """A page of a day of change: it holds from that day until the next one."""

    day: date
    until: date | None
    href: str

    @property
    def title(self) -> str:
        return wording.day(self.day)

    @property
    def period(self) -> str:
        return f"fra {wording.day(self.day)} til {wording.day(self.until)}" if self.until else f"fra {wording.day(self.day)}"


def day_links(catalogue: Catalogue) -> tuple[DayLink, ...]:
    """Every day of change, oldest first."""
    days = list(dates_of_change(catalogue))
    return tuple(DayLink(each, days[at + 1] - ONE if at + 1 < len(days) else None, urls.of_day(each)) for at, each in enumerate(days))


def by_year(days: Sequence[DayLink]) -> tuple[tuple[int, tuple[DayLink, ...]], ...]:
    """The newest year first; inside a year the order of the calendar."""
    years = sorted({each.day.year for each in days}, reverse=True)
    return tuple((year, tuple(each for each in days if each.day.year == year)) for year in years)


@frozen
class Row:
    """A level on a day: what applied, and what was on its way."""

    level: Link
    in_force: Link | None
    proposed: Link | None


@frozen
class DayView:
    """`happened` is what the day brought; `rows` are the levels with a history of their own. The
    rest, `by_law` of them, follow from the law alone."""

    happened: tuple[Link, ...]
    rows: tuple[Row, ...]
    by_law: int


def day_view(catalogue: Catalogue, day: date, today: date) -> DayView:
    """A day of change. Seen from `today` it is over or still to come."""
    rows, by_law = [], 0
    for level in catalogue.of_kind("service-level"):
        if not has_pages(level):
            by_law += in_force(level, day) is not None
            continue
        now = applied(level, day)
        if now.in_force or now.proposed:
            name = Link(level.title, urls.of(level), place_name(catalogue, level.municipality))
            rows.append(Row(name, _link(level, now.in_force, day), _link(level, now.proposed, day)))
    return DayView(tuple(_happened(catalogue, each, today) for each in dates_of_change(catalogue).get(day, ())), tuple(rows), by_law)


def _link(level: ServiceLevel, version: Version | None, day: date) -> Link | None:
    return Link(status(level, version, day), urls.of_version(level, version)) if version else None


def _happened(catalogue: Catalogue, event: Event, today: date) -> Link:
    level, version = event.record, event.version
    if version is not None and isinstance(level, ServiceLevel) and has_pages(level):
        return Link(level.title, urls.of_version(level, version), happened(catalogue, event, today))
    return Link(level.title, urls.of(level), happened(catalogue, event, today))
