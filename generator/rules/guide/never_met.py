"""Kravene kan aldrig være opfyldt.

Alder og tal i en støtte eller et tilbud skal kunne passe på mindst ét menneske, og på en alder,
som guiden spørger målgruppen om.

Hvorfor: Guiden svarer ud fra kravene. Modsiger de hinanden, svarer den »passer ikke« til alle.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.guide import never_met
from generator.model.common import Record
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in never_met(catalogue, day):
        if _upside_down(record):
            continue
        path = ("ages",) if record.ages else ("id",)
        yield Finding(of=record, path=path, message="Ingen kan opfylde kravene i posten.", hint="Se på ages, criteria og audiences. De skal kunne passe på samme tid.")


def _upside_down(record: Record) -> bool:
    """A span that ends before it begins is nobody's either, and has a rule of its own (V310)."""
    least, most = (record.ages.min, record.ages.max) if record.ages else (None, None)
    return least is not None and most is not None and least > most


RULE = rule(
    __doc__, "V331", ERROR, check, file="youth-offers/svoemmehold.yml",
    bad="""
    audiences: [ung]
    ages: {min: 15, max: 17}
    criteria:
      - {measure: alder, min: 18}
    """,
    good="""
    audiences: [ung]
    ages: {min: 15, max: 17}
    criteria:
      - {measure: alder, min: 15}
    """,
)
