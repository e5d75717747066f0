"""Høringen er ikke besvaret helt.

Kun råd, der er spurgt, kan svare. Når høringen er slut, skal hvert råd stå med sit svar, og hvert punkt skal have et rigtigt svar.

Hvorfor: »Det sagde rådene – det gjorde kommunen« skal være sandt for alle punkter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import Stage
from generator.model.service_levels import Hearing
from generator.rules.rule import ERROR, WARNING, Finding, Path, Target, rule
from generator.rules.versions.levels import each_version

AFTER = (Stage.UPDATED, Stage.RECOMMENDED, Stage.APPROVED)
NO_ANSWER = re.compile(r"[\W_]*(?:ikke besvaret|mangler|kommer|afventer|tbd|todo|xxx+|x|ingen|intet svar)?[\W_]*", re.IGNORECASE)


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level, index, version in each_version(catalogue):
        if version.hearing:
            yield from _answers(level, version.hearing, ("versions", index, "hearing"), version.stage in AFTER)


def _answers(level: Target, hearing: Hearing, start: Path, over: bool) -> Iterator[Finding]:
    answered = {each.body for each in hearing.answers}
    for at, body in enumerate(hearing.bodies):
        if over and body not in answered:
            yield Finding(
                of=level, path=(*start, "bodies", at), severity=WARNING, message=f"Svaret fra {body} mangler.",
                hint="Skriv rådets svar under answers. Svarede rådet ikke, så skriv det som et punkt.",
            )
    for at, answer in enumerate(hearing.answers):
        path = (*start, "answers", at)
        if answer.body not in hearing.bodies:
            yield Finding(of=level, path=(*path, "body"), message=f"{answer.body} er ikke blandt dem, der blev spurgt.", hint="Tilføj rådet under bodies i høringen, eller ret id'et.")
        for point_at, point in enumerate(answer.points):
            if NO_ANSWER.fullmatch(point.answer):
                yield Finding(
                    of=level, path=(*path, "points", point_at, "answer"), message="Rådets punkt er ikke besvaret.",
                    hint="Skriv, hvad kommunen svarede, også når svaret var nej.",
                )


RULE = rule(
    __doc__, "V351", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: "2026"
        stage: i-høring
        hearing:
          start: 2026-11-01
          end: 2026-12-01
          bodies: [handicapraad]
          answers:
            - body: handicapraad
              points:
                - {text: Skriv hvad der skal til for at forlænge., answer: "-", changed: nej}
        terms:
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
    good="""
    versions:
      - id: "2026"
        stage: i-høring
        hearing:
          start: 2026-11-01
          end: 2026-12-01
          bodies: [handicapraad]
          answers:
            - body: handicapraad
              points:
                - {text: Skriv hvad der skal til for at forlænge., answer: Hjælpen kan ikke forlænges., changed: nej}
        terms:
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
