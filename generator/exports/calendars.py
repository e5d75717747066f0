"""Which days go into which calendar of the public: evaluations, hearings and fairs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from generator import deadlines as due
from generator.catalogue import Catalogue
from generator.danish import wording
from generator.deadlines import Due
from generator.exports.addresses import AddressOf, absolute, host
from generator.exports.icalendar import Event, calendar
from generator.exports.places import open_address, open_name
from generator.model.choices import Status
from generator.model.common import Evaluation, Record
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


def everything(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """det-hele.ics: evaluations, hearings and fairs in one, for those who follow it all. The same
    event has the same uid as in its own calendar."""
    events = (*_evaluations(catalogue, day, address_of), *_hearings(catalogue, day, address_of), *(_fair(catalogue, each, address_of) for each in catalogue.of_kind("fair") if each.date >= day))
    return calendar("Evalueringer, høringer og messer", events, day)


def fair(catalogue: Catalogue, record: Fair, day: date, address_of: AddressOf) -> bytes:
    """One fair: the day with its programme, and its quiet hour as an event of its own."""
    return calendar(record.title, (_fair(catalogue, record, address_of), *_quiet_hour(catalogue, record, address_of)), day)


def _evaluations(catalogue: Catalogue, day: date, address_of: AddressOf) -> Iterator[Event]:
    for found in due.evaluations(catalogue, day):
        if found.due in (Due.OVERDUE, Due.COMING):
            yield event(catalogue, found.record, address_of, evaluation_id(found.evaluation), found.evaluation.due, f"{found.evaluation.kind.label}: {found.record.title}", expected(found.evaluation, day), ("Evaluering",))


def evaluation_id(of: Evaluation) -> str:
    """What tells an evaluation from the record's others, in the uid of its event."""
    return f"evaluering-{of.kind.value}-{of.due}"


def expected(of: Evaluation, day: date) -> str:
    """»Den skal være klar 15. januar 2027. Til: Udvalget.«"""
    told = "Den skulle have været klar" if of.due < day else "Den skal være klar"
    return f"{told} {wording.day(of.due)}.{f' Til: {of.to}.' if of.to else ''}"


def _hearings(catalogue: Catalogue, day: date, address_of: AddressOf) -> Iterator[Event]:
    for record in catalogue.of_kind("service-level"):
        for version in record.versions:
            hearing: Hearing | None = version.hearing
            if hearing and hearing.end >= day:
                asked = wording.listing([body.title if body else id_ for id_, body in ((each, catalogue.get(each)) for each in hearing.bodies)])
                yield event(
                    catalogue, record, address_of, f"hoering-{version.id}", hearing.start, f"Høring: {record.title}",
                    f"Forslag i høring til og med {wording.day(hearing.end)}. Sendt til {asked}.", ("Høring",), last=hearing.end,
                )


def _fair(catalogue: Catalogue, record: Fair, address_of: AddressOf) -> Event:
    lines = [record.summary]
    if record.quiet_hour:
        lines.append(f"Stille time: {wording.hours(record.quiet_hour.start, record.quiet_hour.end)}")
    lines.extend(f"{wording.hours(each.time.start, each.time.end)}: {each.title}" for each in record.programme)
    return event(
        catalogue, record, address_of, "messe", record.date, record.title, "\n".join(lines), ("Messe",),
        hours=(record.hours.start, record.hours.end) if record.hours else None, place=_place(record), cancelled=record.status is Status.CLOSED,
    )


def _quiet_hour(catalogue: Catalogue, record: Fair, address_of: AddressOf) -> Iterator[Event]:
    if record.quiet_hour:
        yield event(
            catalogue, record, address_of, "stille-time", record.date, f"Stille time: {record.title}", "Færre mennesker og mindre lyd.", ("Messe",),
            hours=(record.quiet_hour.start, record.quiet_hour.end), place=_place(record), cancelled=record.status is Status.CLOSED,
        )


def _place(record: Fair) -> str:
    return ", ".join(filter(None, (open_name(record.place), open_address(record.place))))


def event(
    catalogue: Catalogue, record: Record, address_of: AddressOf, what: str, first: date, title: str, text: str, categories: tuple[str, ...], *,
    last: date | None = None, hours: tuple[time, time] | None = None, place: str = "", cancelled: bool = False,
) -> Event:
    """An event of a record, with its uid, its page and the word Eksempel when it is one."""
    marked = title if not record.example or "eksempel" in title.casefold() else f"{title} (eksempel)"
    return Event(
        uid=f"{record.id}-{what}@{host(catalogue)}", first=first, last=last, hours=hours, title=marked, text=text, place=place,
        url=absolute(catalogue, address_of(record)), categories=categories, cancelled=cancelled,
    )
