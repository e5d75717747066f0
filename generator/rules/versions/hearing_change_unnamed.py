"""Et høringspunkt siger ikke, hvad det ændrede.

Er »changed« ja, skal »field« nævne det felt, der blev ændret.

Hvorfor: Rådene skal kunne se præcis, hvad deres svar førte til.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import WARNING, Finding, rule
from generator.rules.versions.levels import each_version


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level, index, version in each_version(catalogue):
        for answer_at, answer in enumerate(version.hearing.answers if version.hearing else ()):
            for at, point in enumerate(answer.points):
                if point.changed and not point.field:
                    yield Finding(
                        of=level, path=("versions", index, "hearing", "answers", answer_at, "points", at, "changed"),
                        message="Punktet førte til en ændring, men der står ikke hvilken.", hint="Skriv field: og navnet på feltet, fx field: first_follow_up",
                    )


RULE = rule(
    __doc__, "V352", WARNING, check, file="service-levels/ledsagelse.yml",
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
                - {text: Følg op tidligere., answer: Vi følger nu op efter 3 uger., changed: ja}
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
                - {text: Følg op tidligere., answer: Vi følger nu op efter 3 uger., changed: ja, field: first_follow_up}
        terms:
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
