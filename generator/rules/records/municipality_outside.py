"""Kommunen er ikke med i kataloget.

En post skal høre til en af kommunerne i catalogue.yml eller til hele-landet.

Hvorfor: Posten ville ikke stå under nogen kommune, og så finder ingen den.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import ERROR, Finding, rule

NATIONAL = "hele-landet"


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    covered = {NATIONAL, *catalogue.settings.municipalities}
    for record in catalogue.records:
        known = catalogue.entry("municipality", record.municipality)
        if known and record.municipality not in covered:
            yield Finding(
                of=record, path=("municipality",), message=f"{known.title} er ikke en af kommunerne i catalogue.yml.",
                hint=f"Tilføj {record.municipality} under municipalities i catalogue.yml, eller vælg: {', '.join(sorted(covered))}.",
            )


RULE = rule(
    __doc__, "V308", ERROR, check, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="municipality: naboby",
    good="municipality: eksempelby",
)
