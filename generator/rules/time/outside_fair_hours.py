"""En tid ligger uden for messens åbningstid.

Partnerens tid, programmet og den stille time skal ligge inden for messens »hours«.

Hvorfor: Den unge ville møde en lukket dør eller en tom stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import hours
from generator.model.common import TimeSlot
from generator.model.fairs import Fair
from generator.rules.rule import WARNING, Finding, Path, Target, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for fair in catalogue.of_kind("fair"):
        if not fair.hours:
            continue
        for of, path, slot in _slots(catalogue, fair):
            if slot.start < fair.hours.start or slot.end > fair.hours.end:
                yield Finding(
                    of=of, path=path, other=(fair, ("hours",)), message=f"{hours(slot.start, slot.end)} er uden for »{fair.title}«, {hours(fair.hours.start, fair.hours.end)}.",
                    hint="Ret den tid, der er forkert.",
                )


def _slots(catalogue: Catalogue, fair: Fair) -> Iterator[tuple[Target, Path, TimeSlot]]:
    if fair.quiet_hour:
        yield fair, ("quiet_hour",), fair.quiet_hour
    for index, item in enumerate(fair.programme):
        yield fair, ("programme", index, "time"), item.time
    for partner in catalogue.of_kind("fair-partner"):
        if partner.hours and fair.id in partner.fairs:
            yield partner, ("hours",), partner.hours


RULE = rule(
    __doc__, "V510", WARNING, check, file="fair-partners/gartneri.yml",
    bad="""
    fairs: [messe-2027]
    hours: {start: 15:00, end: 20:00}
    """,
    good="""
    fairs: [messe-2027]
    hours: {start: 15:00, end: 18:00}
    """,
)
