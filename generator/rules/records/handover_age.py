"""En overgang ligger et andet sted end trinet.

Alderen i »handover« skal være den, trinet begynder ved, eller den næste efter, at det slutter. Siden viser overgangen der.

Hvorfor: En familie skal vide, hvilken fødselsdag der ændrer noget.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import ages
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for pathway in catalogue.of_kind("pathway"):
        for at, step in enumerate(pathway.steps):
            if step.handover is None or step.ages is None:
                continue
            fits = {step.ages.min, None if step.ages.max is None else step.ages.max + 1} - {None}
            if fits and step.handover.age not in fits:
                allowed = " eller ".join(map(str, sorted(fits)))
                yield Finding(
                    of=pathway, path=("steps", at, "handover", "age"), other=(pathway, ("steps", at, "ages")),
                    message=f"Overgangen er ved {step.handover.age} år, men trinet er for {ages(step.ages.min, step.ages.max).lower()}.",
                    hint=f"Skriv {allowed}, ret alderen på trinet, eller flyt overgangen til et andet trin.",
                )


RULE = rule(
    __doc__, "V329", WARNING, check, file="pathways/fra-barn-til-voksen.yml",
    bad="""
    steps:
      - {title: Gå i klub, ages: {min: 6, max: 17}}
      - {title: Få hjælp som ung, ages: {min: 18, max: 24}, records: [fast-hold], handover: {age: 23, what: Du får en ny vejleder.}}
    """,
    good="""
    steps:
      - {title: Gå i klub, ages: {min: 6, max: 17}}
      - {title: Få hjælp som ung, ages: {min: 18, max: 24}, records: [fast-hold], handover: {age: 18, what: Du får en ny vejleder.}}
    """,
)
