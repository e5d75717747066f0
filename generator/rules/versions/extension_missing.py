"""Det er ikke sagt, om hjælpen kan forlænges.

En version skal sige, om hjælpen kan forlænges, og hvad der skal til. Kan den ikke, skrives »possible: nej«.

Hvorfor: Familien skal vide, om hjælpen stopper. Rådene har bedt om at få det skrevet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import ERROR, Finding, Path, rule
from generator.rules.versions.levels import municipal


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level, index, version, severity in municipal(catalogue):
        extension = version.terms.extension
        path: Path = ("versions", index, "terms")
        if extension is None:
            message = f"Version {version.id} siger ikke, om hjælpen kan forlænges."
            hint = "Skriv extension: {possible: nej}, eller ja med criteria: og det, der skal til."
        elif extension.possible and not extension.criteria:
            message, path = f"Version {version.id} siger ikke, hvad der skal til for at forlænge.", ("versions", index, "terms", "extension")
            hint = "Skriv criteria: og en liste med det, der skal være opfyldt."
        else:
            continue
        yield Finding(of=level, path=path, key=True, severity=severity, message=message, hint=hint)


RULE = rule(
    __doc__, "V342", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        terms:
          duration: 12 måneder ad gangen.
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
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
          duration: 12 måneder ad gangen.
          extension: {possible: ja, criteria: [Du har stadig brug for en ledsager.]}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
