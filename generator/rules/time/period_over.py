"""Perioden er slut, men status siger noget andet.

Når den sidste dag er gået, skal status være »lukket«, eller perioden skal forlænges.

Hvorfor: Familien tror, at de kan være med, og bliver skuffet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.model.choices import Status
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        period = record.period
        end = period.end if period else None
        if period and period.start and end and period.start > end:
            continue  # written the wrong way round; V501 says so
        if end and end < day and record.status is not Status.CLOSED:
            yield Finding(
                of=record, path=("period", "end"), other=(record, ("status",)), message=f"Perioden sluttede {in_words(end)}, men status er {record.status.value}.",
                hint="Skriv status: lukket og gerne replaced_by:, eller ret datoen, hvis det fortsætter.",
            )


RULE = rule(
    __doc__, "V507", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="period: {start: 2025-08-01, end: 2026-06-30}",
    good="period: {start: 2025-08-01, end: 2027-06-30}",
)
