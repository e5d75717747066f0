"""En ændring er ikke forklaret.

Er et felt anderledes end i den forrige godkendte version, skal »changes« nævne feltet og hvorfor.

Hvorfor: Siden viser væsentlige ændringer. Borgere og råd skal kunne se begrundelsen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.fields import fields_of
from generator.model.service_levels import Terms
from generator.rules.rule import ERROR, Finding, rule
from generator.rules.versions.changed import changed_terms


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level in catalogue.of_kind("service-level"):
        for before, index, names in changed_terms(level):
            noted = {each.field for each in level.versions[index].changes}
            for name in names:
                if name not in noted:
                    title = fields_of(Terms)[name].title
                    yield Finding(
                        of=level, path=("versions", index, "terms", name), key=True, other=(level, ("versions", before, "terms", name)),
                        message=f"»{title}« er ændret siden version {level.versions[before].id}, men ikke forklaret.",
                        hint=f"Tilføj under changes: {{field: {name}, reason: …}} med begrundelsen.",
                    )


RULE = rule(
    __doc__, "V349", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: "2025"
        stage: godkendt
        body: socialudvalget
        decided: 2024-12-01
        valid_from: 2025-01-01
        valid_to: 2025-12-31
        terms:
          duration: 6 måneder ad gangen.
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        terms:
          duration: 12 måneder ad gangen.
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
    good="""
    versions:
      - id: "2025"
        stage: godkendt
        body: socialudvalget
        decided: 2024-12-01
        valid_from: 2025-01-01
        valid_to: 2025-12-31
        terms:
          duration: 6 måneder ad gangen.
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        changes:
          - {field: duration, reason: Familierne bad om færre ansøgninger.}
        terms:
          duration: 12 måneder ad gangen.
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
