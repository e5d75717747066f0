"""Alderen passer ikke til det næste skridt.

Det, et tilbud fører videre til, skal kunne bruges, når man bliver for gammel til tilbuddet.

Hvorfor: Slutter det ene ved 17 år, og begynder det næste ved 20, står den unge alene i to år.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import ages
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        for index, ref in enumerate(getattr(record, "leads_to", ())):
            following = catalogue.get(ref)
            if following is None or not (record.ages and following.ages):
                continue
            here, there = record.ages, following.ages
            if here.max is not None and there.min is not None and there.min > here.max + 1:
                message = f"Ingen af dem er for den på {ages(here.max + 1, there.min - 1)}."
            elif there.max is not None and here.min is not None and there.max < here.min:
                message = f"»{following.title}« slutter, før dette begynder."
            else:
                continue
            yield Finding(
                of=record, path=("leads_to", index), other=(following, ("ages",)), message=message,
                hint=f"Her er alderen: {ages(here.min, here.max)}. Der er den: {ages(there.min, there.max)}. Ret den, der er forkert, eller nævn noget, der ligger imellem.",
            )


RULE = rule(
    __doc__, "V315", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="""
    ages: {min: 6, max: 11}
    leads_to: [klub]
    """,
    good="""
    ages: {min: 6, max: 12}
    leads_to: [klub]
    """,
)
