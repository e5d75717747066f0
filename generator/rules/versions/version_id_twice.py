"""To versioner har samme id.

Et id må kun bruges én gang blandt et serviceniveaus versioner.

Hvorfor: Hver version har sin egen adresse. Den ene ville skjule den anden.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level in catalogue.of_kind("service-level"):
        seen: dict[str, int] = {}
        for index, version in enumerate(level.versions):
            first = seen.setdefault(version.id, index)
            if first != index:
                yield Finding(
                    of=level, path=("versions", index, "id"), other=(level, ("versions", first, "id")),
                    message=f"Versionens id {version.id} står to gange.", hint="Giv den nyeste et andet id, fx datoen for beslutningen.",
                )


RULE = rule(
    __doc__, "V345", ERROR, check, waivable=False, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - {id: lov, stage: lov, valid_to: 2025-12-31, terms: {}}
      - {id: lov, stage: lov, valid_from: 2026-01-01, terms: {}}
    """,
    good="""
    versions:
      - {id: lov-2025, stage: lov, valid_to: 2025-12-31, terms: {}}
      - {id: lov-2026, stage: lov, valid_from: 2026-01-01, terms: {}}
    """,
)
