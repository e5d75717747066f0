"""To versioner gælder på samme tid.

På hver dag må kun én godkendt version gælde. Den gamle skal slutte dagen før, den nye begynder.

Hvorfor: Ellers kan man ikke sige, hvad der gjaldt den dag, en familie fik sin afgørelse.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.rules.rule import ERROR, Finding, rule
from generator.rules.versions.spans import neighbours


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level in catalogue.of_kind("service-level"):
        for one, other in neighbours(level):
            if other.start > one.end:
                continue
            name = "valid_to" if level.versions[one.place].valid_to else "valid_from"
            hint = f"Skriv valid_to: {other.start - timedelta(days=1)} i version {level.versions[one.place].id}." if other.start > one.start else "Ret valid_from i en af de to."
            shared = f"den {in_words(other.start)}" if other.start > date.min else "flere dage"
            yield Finding(
                of=level, path=("versions", one.place, name), other=(level, ("versions", other.place, "valid_from")),
                message=f"Version {level.versions[one.place].id} og {level.versions[other.place].id} gælder begge {shared}.", hint=hint,
            )


RULE = rule(
    __doc__, "V347", ERROR, check, waivable=False, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - {id: lov-2025, stage: lov, valid_to: 2026-06-30, terms: {}}
      - {id: lov-2026, stage: lov, valid_from: 2026-01-01, terms: {}}
    """,
    good="""
    versions:
      - {id: lov-2025, stage: lov, valid_to: 2025-12-31, terms: {}}
      - {id: lov-2026, stage: lov, valid_from: 2026-01-01, terms: {}}
    """,
)
