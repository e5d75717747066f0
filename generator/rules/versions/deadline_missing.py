"""Der står ingen frist for svar.

En version, der ender i en afgørelse, skal have mindst én frist: et antal, en enhed, og hvornår den begynder.

Hvorfor: Kommunen skal fastsætte og offentliggøre frister for hvert område (retssikkerhedsloven § 3, stk. 2).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import ERROR, Finding, rule
from generator.rules.versions.levels import is_decided, municipal


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level, index, version, severity in municipal(catalogue):
        if is_decided(version) and not version.terms.deadlines:
            yield Finding(
                of=level, path=("versions", index, "terms"), key=True, severity=severity, message=f"Version {version.id} har ingen frist for svar.",
                hint="Skriv fx deadlines: [{number: 4, unit: uger, start: ansøgning}] med kommunens egen frist.",
            )


RULE = rule(
    __doc__, "V341", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        terms:
          extension: {possible: nej}
          complaint: ankestyrelsen
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
