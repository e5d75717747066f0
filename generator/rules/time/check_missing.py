"""Ingen har kontrolleret posten.

En post, der er i gang, skal have »checked« med en dato og en rolle. At rette i filen er ikke en kontrol.

Hvorfor: Familien skal kunne se, hvornår et menneske sidst så efter, at det passer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import Status
from generator.rules.rule import ERROR, WARNING, Finding, rule

SEVERITY = {Status.ACTIVE: ERROR, Status.PILOT: WARNING, Status.PAUSED: WARNING}


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        if record.status in SEVERITY and record.checked is None:
            yield Finding(
                of=record, path=("status",), severity=SEVERITY[record.status], message=f"Posten har status {record.status.value}, men ingen har kontrolleret den.",
                hint=f"Læs posten, ring eller skriv og spørg, og skriv så checked: {{date: {day}, role: Redaktionen}}",
            )


RULE = rule(
    __doc__, "V502", ERROR, check, waivable=False, file="youth-offers/aftenhold.yml",
    bad="""
    id: aftenhold
    title: Hold om aftenen
    summary: Lær at svømme, når du har fri.
    audiences: [ung]
    needs: [fritid]
    municipality: eksempelby
    status: aktiv
    """,
    good="""
    id: aftenhold
    title: Hold om aftenen
    summary: Lær at svømme, når du har fri.
    audiences: [ung]
    needs: [fritid]
    municipality: eksempelby
    status: aktiv
    checked: {date: 2026-11-01, role: Redaktionen}
    """,
)
