"""Det er for længe siden, posten blev kontrolleret.

Antallet af dage står i catalogue.yml (limits, review_days). Lukkede poster er ikke med.

Hvorfor: Telefontider, beløb og regler ændrer sig. En gammel oplysning kan koste en familie en hel dag.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, is_closed
from generator.danish.wording import day as in_words
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    limit = catalogue.settings.limits.review_days
    for record in catalogue.records:
        if record.checked and (day - record.checked.date).days > limit and not is_closed(record, day):
            owner = record.owner or catalogue.settings.owner
            yield Finding(
                of=record, path=("checked", "date"), message=f"Posten blev sidst kontrolleret {in_words(record.checked.date)}. Det er over {limit} dage siden.",
                hint=f"{owner} skal se efter, at alt passer, og så skrive dagens dato.",
            )


RULE = rule(
    __doc__, "V503", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="checked: {date: 2025-06-01, role: Redaktionen}",
    good="checked: {date: 2026-11-01, role: Redaktionen}",
)
