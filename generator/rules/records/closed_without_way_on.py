"""Noget er lukket uden en vej videre.

En lukket post skal nævne, hvad man bruger i stedet (»replaced_by«), eller forklare det i »body«.

Hvorfor: Siden bliver stående for dem, der har et gammelt link. De skal ikke ende blindt.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import Status
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        if record.status is Status.CLOSED and not (record.replaced_by or record.body):
            yield Finding(of=record, path=("status",), message="Siden siger ikke, hvad man kan bruge i stedet.", hint="Skriv replaced_by: og et id, eller forklar det i body:.")


RULE = rule(
    __doc__, "V319", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="status: lukket",
    good="""
    status: lukket
    replaced_by: klub
    """,
)
