"""Der er dage, hvor ingen version gælder.

Den næste godkendte version skal begynde dagen efter, at den forrige slutter.

Hvorfor: En familie, der søger i hullet, kan ikke se, hvad kommunen giver.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.rules.rule import ERROR, Finding, rule
from generator.rules.versions.spans import neighbours

ONE = timedelta(days=1)


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level in catalogue.of_kind("service-level"):
        for one, other in neighbours(level):
            if one.end < date.max and other.start > one.end + ONE:
                first, last = one.end + ONE, other.start - ONE
                days = f"den {in_words(first)}" if first == last else f"fra {in_words(first)} til {in_words(last)}"
                yield Finding(
                    of=level, path=("versions", other.place, "valid_from"), other=(level, ("versions", one.place, "valid_to")),
                    message=f"Ingen version gælder {days}.", hint=f"Skriv valid_from: {first}, eller lad version {level.versions[one.place].id} gælde til {last}.",
                )


RULE = rule(
    __doc__, "V348", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - {id: lov-2025, stage: lov, valid_to: 2025-12-31, terms: {}}
      - {id: lov-2026, stage: lov, valid_from: 2026-01-15, terms: {}}
    """,
    good="""
    versions:
      - {id: lov-2025, stage: lov, valid_to: 2025-12-31, terms: {}}
      - {id: lov-2026, stage: lov, valid_from: 2026-01-01, terms: {}}
    """,
)
