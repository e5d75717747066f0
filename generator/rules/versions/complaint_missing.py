"""Det er ikke sagt, hvor man kan klage.

En version af et serviceniveau skal nævne klagevejen, også når der ikke er en. Følger den af loven, gælder det kun, når der træffes en afgørelse.

Hvorfor: Den, der får et nej, skal kunne se, hvad de kan gøre. Fristen for at klage er kort.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import ComplaintRoute, Decision, Stage
from generator.rules.rule import ERROR, WARNING, Finding, rule
from generator.rules.versions.levels import each_version, municipal

CHOICES = ", ".join(str(each.value) for each in ComplaintRoute)


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    asked = [(level, index, version, severity) for level, index, version, severity in municipal(catalogue)]
    asked += [
        (level, index, version, WARNING)
        for level, index, version in each_version(catalogue)
        if version.stage is Stage.LAW and version.terms.decision is Decision.YES
    ]
    for level, index, version, severity in asked:
        if version.terms.complaint is None:
            yield Finding(
                of=level, path=("versions", index, "terms"), key=True, severity=severity,
                message=f"Version {version.id} siger ikke, hvor man kan klage.", hint=f"Skriv complaint: og én af disse: {CHOICES}.",
            )


RULE = rule(
    __doc__, "V340", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        terms:
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
    """,
    good="""
    versions:
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        terms:
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
