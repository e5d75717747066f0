"""Datoer eller klokkeslæt står omvendt.

Slutningen må ikke ligge før begyndelsen: i perioder, høringer, beløb, versioner, evalueringer og tider på en dag.

Hvorfor: Noget, der slutter, før det begynder, findes aldrig. Så ville siden være tom eller forkert.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from generator.danish.wording import clock
from generator.danish.wording import day as in_words
from generator.model.common import Period, TimeSlot
from generator.model.service_levels import Amount, Hearing, Version
from generator.rules.nested import parts
from generator.rules.rule import ERROR, Finding, rule

SPANS: dict[type[Any], tuple[str, str]] = {
    Period: ("start", "end"),
    Hearing: ("start", "end"),
    TimeSlot: ("start", "end"),
    Version: ("valid_from", "valid_to"),
    Amount: ("valid_from", "valid_to"),
}


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        for path, part in parts(record, tuple(SPANS)):
            first, last = SPANS[type(part)]
            start, end = getattr(part, first), getattr(part, last)
            # A day may be both the first and the last; a time of day needs some length.
            if start is None or end is None or start < end or (start == end and isinstance(start, date)):
                continue
            said: Callable[[Any], str] = in_words if isinstance(start, date) else clock
            yield Finding(
                of=record, path=(*path, last), other=(record, (*path, first)), message=f"Det slutter {said(end)}, men begynder {said(start)}.",
                hint=f"Ret {first} eller {last}. Er de byttet om, så byt dem tilbage.",
            )


RULE = rule(
    __doc__, "V501", ERROR, check, alone=True, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="period: {start: 2027-08-01, end: 2027-06-30}",
    good="period: {start: 2026-08-01, end: 2027-06-30}",
)
