"""Noget planlagt skulle være begyndt.

Når den første dag i perioden er nået, skal status ikke længere være »planlagt«.

Hvorfor: Siden siger, at det ikke kan bruges endnu, selv om døren måske er åben.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, is_closed
from generator.danish.wording import day as in_words
from generator.model.choices import Status
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        start = record.period.start if record.period else None
        if start and start <= day and record.status is Status.PLANNED and not is_closed(record, day):
            yield Finding(
                of=record, path=("status",), other=(record, ("period", "start")), message=f"Det skulle begynde {in_words(start)}, men status er planlagt.",
                hint="Skriv status: aktiv, eller ret datoen, hvis det er udskudt.",
            )


RULE = rule(
    __doc__, "V513", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="""
    status: planlagt
    period: {start: 2026-08-01}
    """,
    good="""
    status: planlagt
    period: {start: 2027-08-01}
    """,
)
