"""En rettelse passer ikke til noget.

»field« i en rettelse skal være et felt i versionen. Kun en version, der er indstillet, godkendt eller ophævet, har brug for en rettelse.

Hvorfor: Siden fortæller, at der har stået noget andet. Det skal passe.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from generator.catalogue import Catalogue
from generator.ledger import DECIDED, OF_VERSION
from generator.model.fields import fields_of
from generator.model.service_levels import Terms
from generator.rules.rule import ERROR, Finding, rule
from generator.rules.versions.levels import each_version


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    known = [*OF_VERSION, *fields_of(Terms)]
    for level, index, version in each_version(catalogue):
        for at, correction in enumerate(version.corrections):
            path = ("versions", index, "corrections", at)
            if version.stage not in DECIDED:
                yield Finding(of=level, path=path, message=f"Version {version.id} er {version.stage.value} og kan bare rettes.", hint="Slet rettelsen.")
            elif correction.field not in known:
                near = get_close_matches(correction.field, known, 1, 0.55)
                yield Finding(
                    of=level, path=(*path, "field"), message=f"Der er ikke et felt i en version, der hedder {correction.field}.",
                    hint=f"Skriv {near[0]}." if near else f"Du kan bruge: {', '.join(known)}.",
                )


RULE = rule(
    __doc__, "V355", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: lov
        stage: lov
        corrections:
          - {date: 2026-11-24, field: duration, before: 6 måneder., reason: Der stod et forkert tal., replaces: "1989f89760b3"}
        terms: {}
    """,
    good="""
    versions:
      - id: lov
        stage: lov
        terms: {}
    """,
)
