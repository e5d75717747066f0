"""Trinene i et forløb mødes ikke.

Hvert trin i et forløb skal begynde, senest når det forrige slutter. Trinene skal stå efter alder.

Hvorfor: Den røde tråd fra barn til voksen er knækket netop der, hvor der er brug for den.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import ages
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for pathway in catalogue.of_kind("pathway"):
        dated = [(index, step) for index, step in enumerate(pathway.steps) if step.ages]
        for (before, one), (index, other) in itertools.pairwise(dated):
            end, start = one.ages.max, other.ages.min
            if end is not None and start is not None and start > end + 1:
                message = f"Der mangler et trin for den på {ages(end + 1, start - 1)}."
                hint = "Tilføj et trin, eller ret alderen på et af de to."
            elif start is not None and one.ages.min is not None and start < one.ages.min:
                message, hint = f"»{other.title}« begynder før »{one.title}«.", "Sæt trinene efter alder."
            else:
                continue
            yield Finding(of=pathway, path=("steps", index, "ages"), other=(pathway, ("steps", before, "ages")), message=message, hint=hint)


RULE = rule(
    __doc__, "V316", WARNING, check, file="pathways/fra-barn-til-voksen.yml",
    bad="""
    steps:
      - {title: Gå i klub, ages: {min: 6, max: 15}, records: [klub]}
      - {title: Få hjælp som ung, ages: {min: 18, max: 24}, records: [fast-hold]}
    """,
    good="""
    steps:
      - {title: Gå i klub, ages: {min: 6, max: 17}, records: [klub]}
      - {title: Få hjælp som ung, ages: {min: 18, max: 24}, records: [fast-hold]}
    """,
)
