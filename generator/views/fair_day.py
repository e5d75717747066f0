"""The day of a fair: what happens when, and what stands on a sign."""

from __future__ import annotations

from collections.abc import Iterable

from generator.danish import wording
from generator.frozen import frozen
from generator.model.fairs import Fair
from generator.views import record as r
from generator.views.parts import Fact
from generator.views.stands import Hall, Stand, slot

# Signs on one page: some 100 KB, and as many sheets as a printer holds.
SIGNS = 30


@frozen
class Item:
    """One thing of the programme. `quiet` when staff say so, or when it lies in the quiet hour."""

    time: str
    title: str
    text: str | None
    quiet: bool


def programme(fair: Fair) -> tuple[Item, ...]:
    """The day in the order of time. A quiet hour that the programme does not name is put in."""
    hour = fair.quiet_hour
    items = [
        (each.time, Item(slot(each.time) or "", each.title, each.text, bool(each.quiet) or bool(hour and hour.start <= each.time.start and each.time.end <= hour.end)))
        for each in fair.programme
    ]
    if hour and not any(time.start < hour.end and hour.start < time.end and item.quiet for time, item in items):
        items.append((hour, Item(slot(hour) or "", "Stille time", None, True)))
    return tuple(item for _, item in sorted(items, key=lambda pair: (pair[0].start, pair[0].end)))


def facts(fair: Fair) -> tuple[Fact, ...]:
    """Day, hours, place and quiet hour: what must stand on a sheet of paper."""
    return (
        Fact("kalender", "Hvornår", wording.weekday(fair.date)), Fact("ur", "Åbent", slot(fair.hours)),
        Fact("sted", "Hvor", r.place(fair.place)), Fact("stille", "Stille time", slot(fair.quiet_hour)),
    )


@frozen
class SignPart:
    """The stands whose signs are on one page. `title` is »31–60: stand C1 til D4«."""

    title: str
    stands: tuple[Stand, ...]


def sign_parts(halls: Iterable[Hall]) -> tuple[SignPart, ...]:
    """All stands in the order of the floor, at most SIGNS in a part; one empty part without any."""
    stands = tuple(each for hall in halls for each in hall.stands)
    parts = []
    for first in range(0, max(1, len(stands)), SIGNS):
        own = stands[first : first + SIGNS]
        ends = (own[0].stand, own[-1].stand) if own else (None, None)
        where = f": stand {ends[0]} til {ends[1]}" if ends[0] and ends[1] and ends[0] != ends[1] else ""
        parts.append(SignPart(f"{first + 1}–{first + len(own)}{where}", own))
    return tuple(parts)


def spoken(address: str, path: str) -> str:
    """An address as one writes it by hand: »vejviser.dk/messe/2027/bager«."""
    return f"{address}{path}".partition("://")[2].rstrip("/")
