"""Perioden slutter snart.

Reglen siger til 60 dage før den sidste dag.

Hvorfor: Der skal være tid til at finde ud af, om det fortsætter, og hvor de unge så skal hen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import count
from generator.danish.wording import day as in_words
from generator.model.choices import Status
from generator.rules.rule import WARNING, Finding, rule

NOTICE = 60


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        end = record.period.end if record.period else None
        if end and record.status in (Status.ACTIVE, Status.PILOT) and 0 <= (end - day).days <= NOTICE:
            left = (end - day).days
            when = f"om {count(left, 'dag', 'dage')}" if left else "i dag"
            yield Finding(
                of=record, path=("period", "end"), message=f"Perioden slutter {when}, {in_words(end)}.",
                hint="Spørg den ansvarlige, om det fortsætter. Skriv så den nye dato, eller gør klar til status: lukket.",
            )


RULE = rule(
    __doc__, "V508", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="period: {start: 2025-08-01, end: 2026-12-31}",
    good="period: {start: 2025-08-01, end: 2027-06-30}",
)
