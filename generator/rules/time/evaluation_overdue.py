"""En evaluering er ikke afleveret.

Når dagen under »due« er gået, skal »reported« sige, hvornår evalueringen blev afleveret.

Hvorfor: Det er besluttet, at nogen skal have den. Siden viser planen, og alle kan se, at den mangler.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        for index, plan in enumerate(getattr(record, "evaluation", ())):
            if plan.due < day and not plan.reported:
                yield Finding(
                    of=record, path=("evaluation", index, "due"), message=f"{plan.kind.label} skulle ligge klar {in_words(plan.due)} og er ikke meldt afleveret.",
                    hint="Skriv reported: og datoen, og gerne document:, eller spørg den ansvarlige.",
                )


RULE = rule(
    __doc__, "V506", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="""
    evaluation:
      - {kind: status, due: 2026-06-30}
    """,
    good="""
    evaluation:
      - {kind: status, due: 2026-06-30, reported: 2026-06-15}
    """,
)
