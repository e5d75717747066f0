"""Versionerne står i forkert rækkefølge.

Den ældste version skal stå først og den nyeste sidst. Reglen ser på »valid_from«, ellers på »decided«.

Hvorfor: Siden viser den sidste version som den nyeste og sammenligner hver version med den før.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level in catalogue.of_kind("service-level"):
        dated = [(index, name, value) for index, version in enumerate(level.versions) for name, value in (_dated(version.valid_from, version.decided),) if value]
        for (before, one_name, one), (index, name, value) in itertools.pairwise(dated):
            if value < one and name == one_name:
                yield Finding(
                    of=level, path=("versions", index, name), other=(level, ("versions", before, one_name)),
                    message=f"Versionen fra {in_words(value)} står efter den fra {in_words(one)}.", hint="Byt om på de to versioner. Den nyeste skal stå sidst.",
                )


def _dated(valid_from: date | None, decided: date | None) -> tuple[str, date | None]:
    return ("valid_from", valid_from) if valid_from else ("decided", decided)


RULE = rule(
    __doc__, "V346", ERROR, check, waivable=False, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - {id: lov-2026, stage: lov, valid_from: 2026-01-01, terms: {}}
      - {id: lov-2025, stage: lov, valid_from: 2025-01-01, valid_to: 2025-12-31, terms: {}}
    """,
    good="""
    versions:
      - {id: lov-2025, stage: lov, valid_from: 2025-01-01, valid_to: 2025-12-31, terms: {}}
      - {id: lov-2026, stage: lov, valid_from: 2026-01-01, terms: {}}
    """,
)
