"""En godkendt version mangler sin beslutning.

En godkendt version skal nævne, hvem der har godkendt den, hvornår, og fra hvilken dag den gælder.

Hvorfor: Et serviceniveau gælder kun, når det er besluttet. Borgeren skal kunne finde beslutningen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import Stage
from generator.rules.rule import ERROR, Finding, rule
from generator.rules.versions.levels import each_version

NEEDED = {
    "body": ("hvem der har godkendt den", "Skriv body: og udvalgets id."),
    "decided": ("hvornår den er godkendt", "Skriv decided: og mødets dato."),
    "valid_from": ("hvornår den begynder at gælde", "Skriv valid_from: og den første dag."),
}


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level, index, version in each_version(catalogue):
        if version.stage is not Stage.APPROVED:
            continue
        for name, (what, hint) in NEEDED.items():
            if getattr(version, name) is None:
                yield Finding(of=level, path=("versions", index, "stage"), message=f"Version {version.id} er godkendt, men der står ikke, {what}.", hint=hint)


RULE = rule(
    __doc__, "V344", ERROR, check, waivable=False, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: "2026"
        stage: godkendt
        decided: 2025-12-01
        valid_from: 2026-01-01
        terms:
          extension: {possible: nej}
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
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
