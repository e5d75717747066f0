"""Høringen er slut, men versionen står stadig i høring.

Når den sidste dag i høringen er gået, skal versionen have et nyt stadie, eller en ny version skal stå under den.

Hvorfor: Rådene skal kunne se, hvad der blev af deres svar.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.model.choices import Stage
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level in catalogue.of_kind("service-level"):
        for index, version in enumerate(level.versions):
            if version is level.versions[-1] and version.stage is Stage.HEARING and version.hearing and version.hearing.end < day:
                yield Finding(
                    of=level, path=("versions", index, "stage"), other=(level, ("versions", index, "hearing", "end")),
                    message=f"Høringen sluttede {in_words(version.hearing.end)}.", hint="Skriv svarene under hearing, og skriv en ny version under denne. Er teksten den samme, så ret stage i stedet.",
                )


RULE = rule(
    __doc__, "V512", WARNING, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: forslag
        stage: i-høring
        hearing: {start: 2026-09-01, end: 2026-10-01, bodies: [handicapraad]}
        terms:
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
    good="""
    versions:
      - id: forslag
        stage: i-høring
        hearing: {start: 2026-11-01, end: 2026-12-01, bodies: [handicapraad]}
        terms:
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
