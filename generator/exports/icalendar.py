"""iCalendar (RFC 5545), as much of it as calendars of days and of hours in Denmark need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from generator.frozen import frozen

ZONE = "Europe/Copenhagen"
# The European rule since 1996. A calendar must hold at least one component, and this is one.
_TIMEZONE = f"""BEGIN:VTIMEZONE
TZID:{ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE""".split("\n")
OCTETS = 75


@frozen(kw_only=True)
class Event:
    """One event. `uid` never changes for the same thing. Without `hours` it takes whole days,
    `last` included; with `hours` (from, to, Danish time) it is on the day `first`."""

    uid: str
    first: date
    title: str
    last: date | None = None
    hours: tuple[time, time] | None = None
    text: str = ""
    url: str = ""
    place: str = ""
    categories: tuple[str, ...] = ()
    cancelled: bool = False


def calendar(name: str, events: Iterable[Event], day: date) -> bytes:
    """The calendar as a file, events in the order of time. `day` is its time stamp, so that
    equal content on an equal day gives equal bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vejviser//Vejviser//DA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}", *_TIMEZONE]
    for event in sorted(events, key=lambda each: (each.first, each.hours or (time.min, time.min), each.uid)):
        lines.extend(_lines(event, day))
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line)).encode()


def escaped(text: str) -> str:
    """TEXT of RFC 5545, section 3.3.11."""
    plain = text.replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, never inside a character (section 3.1)."""
    part, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > OCTETS:
            yield part
            part, size = " ", 1
        part += letter
        size += width
    yield part


def _lines(event: Event, day: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{day:%Y%m%d}T000000Z"
    if event.hours:
        start, end = (datetime.combine(event.first, each) for each in event.hours)
        yield f"DTSTART;TZID={ZONE}:{start:%Y%m%dT%H%M%S}"
        if end > start:
            yield f"DTEND;TZID={ZONE}:{end:%Y%m%dT%H%M%S}"
    else:
        yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{max(event.first, event.last or event.first) + timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{escaped(event.title)}"
    if event.text:
        yield f"DESCRIPTION:{escaped(event.text)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    if event.url:
        yield f"URL:{event.url}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(escaped, event.categories))}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"
