"""Et beløb gælder ikke længere.

Når »valid_to« er gået, skal beløbet have et nyt tal og et nyt prisniveau. Reglen ser kun på den version, siden viser.

Hvorfor: Satser ændres hvert år. En forælder regner med det tal, der står.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, shown
from generator.danish.wording import day as in_words
from generator.danish.wording import kroner
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level in catalogue.of_kind("service-level"):
        version = shown(level, day)
        for index, amount in enumerate(version.terms.amounts):
            if amount.valid_to and amount.valid_to < day:
                yield Finding(
                    of=level, path=("versions", level.versions.index(version), "terms", "amounts", index, "valid_to"),
                    message=f"{kroner(amount.kroner)} gjaldt til og med {in_words(amount.valid_to)}.", hint="Find det nye beløb, og skriv det med det nye prisniveau.",
                )


RULE = rule(
    __doc__, "V511", WARNING, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: lov
        stage: lov
        terms:
          amounts:
            - {text: Til dine udgifter, kroner: 948, per: år, level_year: 2025, valid_to: 2025-12-31}
    """,
    good="""
    versions:
      - id: lov
        stage: lov
        terms:
          amounts:
            - {text: Til dine udgifter, kroner: 948, per: år, level_year: 2026, valid_to: 2026-12-31}
    """,
)
