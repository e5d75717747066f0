"""Teksten udelukker nogen helt.

Et kommunalt serviceniveau må ikke sige »aldrig«, »der ydes ikke« og lignende. Skriv »som udgangspunkt« eller »normalt«. Det, der følger direkte af loven, er ikke med i reglen.

Hvorfor: Et serviceniveau er vejledende. Kommunen skal altid lave en konkret og individuel vurdering og fravige niveauet, når der er brug for det (barnets lov § 154, serviceloven § 138).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import Stage
from generator.model.service_levels import ServiceLevel
from generator.rules.prose import in_use, sentences
from generator.rules.rule import WARNING, Finding, Path, rule

ABSOLUTE = re.compile(
    r"\b(?:aldrig|under ingen omstændigheder|i intet tilfælde|uden undtagelse|(?:er|bliver) (?:helt )?udelukket|ingen ret til"
    r"|(?:der )?(?:ydes|gives|bevilges|tildeles|dækkes) (?:der )?(?:aldrig|ikke|ingen)|(?:kan|må) (?:du |I |man |der )?(?:ikke|aldrig) (?:få|gives|ydes|bevilges|tildeles|søge))\b",
    re.IGNORECASE,
)
SOFTENED = re.compile(r"\b(?:som udgangspunkt|normalt|som regel|typisk|ofte|sædvanligvis|medmindre|konkret|i særlige tilfælde)\b", re.IGNORECASE)


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.of_kind("service-level"):
        for path, text in in_use(record, day):
            if not _is_municipal(record, path):
                continue
            for sentence in sentences(text):
                hit = ABSOLUTE.search(sentence)
                if hit and not SOFTENED.search(sentence):
                    yield Finding(
                        of=record, path=path, words=hit[0], message=f"»{hit[0]}« udelukker nogen helt. Et serviceniveau er vejledende.",
                        hint="Skriv »som udgangspunkt« eller »normalt«. Siger loven det selv, så skriv en undtagelse (waivers).",
                    )


def _is_municipal(level: ServiceLevel, path: Path) -> bool:
    """A text of a municipal version, or of the page when the level has one."""
    if path[0] == "versions" and isinstance(path[1], int):
        return level.versions[path[1]].stage is not Stage.LAW
    return any(each.stage is not Stage.LAW for each in level.versions)


RULE = rule(
    __doc__, "V412", WARNING, check, alone=True, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: udkast
        stage: udkast
        terms:
          excludes: [Der ydes ikke ledsagelse til ferier.]
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
    good="""
    versions:
      - id: udkast
        stage: udkast
        terms:
          excludes: [Som udgangspunkt ikke ledsagelse til ferier.]
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
