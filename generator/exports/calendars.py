"""Which days go into which calendar: evaluations, hearings, fairs, and the checks of staff."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

from generator import deadlines as due
from generator.catalogue import Catalogue, is_closed
from generator.danish import wording
from generator.deadlines import Due
from generator.exports.addresses import AddressOf, absolute, host
from generator.exports.icalendar import Event, calendar
from generator.exports.places import open_address, open_name
from generator.model.choices import Status
from generator.model.common import Record
from generator.model.fairs import Fair
from generator.model.service_levels import Hearing


def evaluations(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """evalueringer.ics: what is still to be evaluated, also what is overdue."""
    return calendar("Evalueringer", _evaluations(catalogue, day, address_of), day)


def hearings(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """hoeringer.ics: hearings that are open or to come, from their first to their last day."""
    return calendar("Høringer", _hearings(catalogue, day, address_of), day)


def fairs(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """messer.ics: fairs on the day or later."""
    return calendar("Messer", (_fair(catalogue, each, address_of) for each in catalogue.of_kind("fair") if each.date >= day), day)


def fair(catalogue: Catalogue, record: Fair, day: date, address_of: AddressOf) -> bytes:
    """One fair: the day with its programme, and its quiet hour as an event of its own."""
    return calendar(record.title, (_fair(catalogue, record, address_of), *_quiet_hour(catalogue, record, address_of)), day)


def checks(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """kontroller.ics for staff: the next check of every record, the ends of periods, and what is
    to be evaluated. An overdue check stands on the day it was due, or on `day` when there never was one."""
    return calendar("Kontroller", (*_checks(catalogue, day, address_of), *_evaluations(catalogue, day, address_of)), day)


def _evaluations(catalogue: Catalogue, day: date, address_of: AddressOf) -> Iterator[Event]:
    told = {Due.OVERDUE: "Den skulle have været klar", Due.COMING: "Den skal være klar"}
    for found in due.evaluations(catalogue, day):
        if found.due in told:
            each = found.evaluation
            text = f"{told[found.due]} {wording.day(each.due)}.{f' Til: {each.to}.' if each.to else ''}"
            yield _of(
                catalogue, found.record, address_of, f"evaluering-{each.kind.value}-{each.due}", each.due, f"{each.kind.label}: {found.record.title}", text, ("Evaluering",),
            )


def _hearings(catalogue: Catalogue, day: date, address_of: AddressOf) -> Iterator[Event]:
    for record in catalogue.of_kind("service-level"):
        for version in record.versions:
            hearing: Hearing | None = version.hearing
            if hearing and hearing.end >= day:
                asked = wording.listing([body.title if body else id_ for id_, body in ((each, catalogue.get(each)) for each in hearing.bodies)])
                yield _of(
                    catalogue, record, address_of, f"hoering-{version.id}", hearing.start, f"Høring: {record.title}",
                    f"Forslag i høring til og med {wording.day(hearing.end)}. Sendt til {asked}.", ("Høring",), last=hearing.end,
                )


def _fair(catalogue: Catalogue, record: Fair, address_of: AddressOf) -> Event:
    lines = [record.summary]
    if record.quiet_hour:
        lines.append(f"Stille time: {wording.hours(record.quiet_hour.start, record.quiet_hour.end)}")
    lines.extend(f"{wording.hours(each.time.start, each.time.end)}: {each.title}" for each in record.programme)
    return _of(
        catalogue, record, address_of, "messe", record.date, record.title, "\n".join(lines), ("Messe",),
        hours=(record.hours.start, record.hours.end) if record.hours else None, place=_place(record), cancelled=record.status is Status.CLOSED,
    )


def _quiet_hour(catalogue: Catalogue, record: Fair, address_of: AddressOf) -> Iterator[Event]:
    if record.quiet_hour:
        yield _of(
            catalogue, record, address_of, "stille-time", record.date, f"Stille time: {record.title}", "Færre mennesker og mindre lyd.", ("Messe",),
            hours=(record.quiet_hour.start, record.quiet_hour.end), place=_place(record), cancelled=record.status is Status.CLOSED,
        )


def _place(record: Fair) -> str:
    return ", ".join(filter(None, (open_name(record.place), open_address(record.place))))


def _checks(catalogue: Catalogue, day: date, address_of: AddressOf) -> Iterator[Event]:
    span = timedelta(days=catalogue.settings.limits.review_days)
    for record in catalogue.records:
        if is_closed(record, day):
            continue
        owner = record.owner or catalogue.settings.owner
        checked = f"Sidst kontrolleret {wording.day(record.checked.date)}" if record.checked else "Aldrig kontrolleret"
        due = record.checked.date + span if record.checked else day
        yield _of(catalogue, record, address_of, "kontrol", due, f"Kontrollér: {record.title}", f"{checked}. Ansvarlig: {owner}.", ("Kontrol", owner))
        if record.period and record.period.end:
            yield _of(catalogue, record, address_of, "slutter", record.period.end, f"Slutter: {record.title}", f"Sidste dag. Ansvarlig: {owner}.", ("Slutter", owner))


def _of(
    catalogue: Catalogue, record: Record, address_of: AddressOf, what: str, first: date, title: str, text: str, categories: tuple[str, ...], *,
    last: date | None = None, hours: tuple[time, time] | None = None, place: str = "", cancelled: bool = False,
) -> Event:
    """An event of a record, with its uid, its page and the word Eksempel when it is one."""
    marked = title if not record.example or "eksempel" in title.casefold() else f"{title} (eksempel)"
    return Event(
        uid=f"{record.id}-{what}@{host(catalogue)}", first=first, last=last, hours=hours, title=marked, text=text, place=place,
        url=absolute(catalogue, address_of(record)), categories=categories, cancelled=cancelled,
    )
