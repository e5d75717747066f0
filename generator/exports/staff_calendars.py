"""The calendars of staff: what somebody must do by a day, for all and for each owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish import wording
from generator.duties import Duty, Task, duties
from generator.exports.addresses import AddressOf
from generator.exports.calendars import evaluation_id, event, expected
from generator.exports.icalendar import Event, calendar
from generator.model.types import slug_of
from generator.owners import Owner, owner_name, owners

CALENDAR = "kalender/kontroller.ics"
# What the title of an event begins with, and the part of its uid.
CALLED = {
    Duty.CHECK: ("Kontrollér", "kontrol"), Duty.EVALUATION: ("Evaluering", "evaluering"), Duty.PERIOD: ("Slutter", "slutter"), Duty.VERSION: ("Version slutter", "version"),
    Duty.AMOUNT: ("Beløb udløber", "beloeb"), Duty.OPENING: ("Opslag udløber", "opslag"), Duty.HEARING: ("Høring slutter", "hoering-slutter"), Duty.FAIR: ("Messe", "messe-dag"),
}


def staff_calendars(catalogue: Catalogue, day: date, address_of: AddressOf) -> dict[str, bytes]:
    """Path from the report's root → calendar: one of everything, and one per owner.

    Each has the next check of every record, what is to be evaluated, and what ends. What is late
    stands on the day it was due; a record that nobody ever checked stands on `day`.
    """
    files = {CALENDAR: _calendar(catalogue, day, address_of, "Kontroller", duties(catalogue, day))}
    for owner in owners(catalogue):
        own = {each.id for each in owner.records}
        tasks = tuple(each for each in duties(catalogue, day) if each.record.id in own)
        files[calendar_of(owner)] = _calendar(catalogue, day, address_of, f"Kontroller: {owner.name}", tasks)
    return files


def calendar_of(owner: Owner) -> str:
    """Where an owner's calendar lies, from the report's root."""
    return f"kalender/kontroller/{owner.id}.ics"


def _calendar(catalogue: Catalogue, day: date, address_of: AddressOf, name: str, tasks: tuple[Task, ...]) -> bytes:
    return calendar(name, _events(catalogue, day, address_of, tasks), day)


def _events(catalogue: Catalogue, day: date, address_of: AddressOf, tasks: tuple[Task, ...]) -> Iterator[Event]:
    used: Counter[tuple[str, str]] = Counter()
    for task in tasks:
        owner = owner_name(catalogue, task.record)
        title, text, what = _told(task, day)
        # Two alike of one record on one day are still two things to do.
        used[task.record.id, what] += 1
        number = used[task.record.id, what]
        yield event(
            catalogue, task.record, address_of, what if number == 1 else f"{what}-{number}", task.due or day, f"{title}: {task.record.title}",
            " ".join(filter(None, (text, f"Ansvarlig: {owner}."))), (task.duty.value, owner),
        )


def _told(task: Task, day: date) -> tuple[str, str, str]:
    """The title's first words, the text, and what the uid says."""
    title, what = CALLED[task.duty]
    if task.duty is Duty.CHECK:
        checked = task.record.checked
        return title, f"Sidst kontrolleret {wording.day(checked.date)}." if checked else "Aldrig kontrolleret.", what
    if task.duty is Duty.EVALUATION:
        plan = getattr(task.record, "evaluation")[task.path[1]]  # noqa: B009 - not every kind of record has the field
        return plan.kind.label, expected(plan, day), evaluation_id(plan)
    if task.duty is Duty.PERIOD:
        return title, "Sidste dag.", what
    # What a thing is called says more of it than its number, which changes when others go.
    return title, f"Sidste dag. {task.says}." if task.says else "", f"{what}-{slug_of(task.says)}-{task.due}" if task.says else what
