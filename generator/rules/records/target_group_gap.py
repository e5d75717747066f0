"""Nogle falder mellem to målgrupper.

Når en indsats deler sine målgrupper efter et tal, skal grupperne mødes. Reglen regner med, om grænsen selv er med.

Hvorfor: »Under 40 %« og »over 40 %« efterlader den med præcis 40 % uden et tilbud.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.gaps import between, in_words, target_groups
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for programme in catalogue.of_kind("programme"):
        if not programme.target_groups_by:
            continue
        for gap, below, above in between(target_groups(catalogue, programme, day)):
            words = in_words(gap, programme.target_groups_by)
            yield Finding(
                of=below.record, path=below.path, other=(above.record, above.path),
                message=f"{words[0].upper()}{words[1:]} ({programme.target_groups_by.label.lower()}) falder mellem »{below.record.title}« og »{above.record.title}«.",
                hint="Lad den ene gruppe tage grænsen med. Står det sådan i kilden, så spørg den, der ejer indsatsen, og skriv en undtagelse imens.",
            )


RULE = rule(
    __doc__, "V311", WARNING, check, file="youth-offers/tidlig-hjaelp.yml",
    bad="""
    criteria:
      - {measure: fravær, min: 15, min_included: nej, max: 40, max_included: nej}
    """,
    good="""
    criteria:
      - {measure: fravær, min: 15, min_included: nej, max: 40}
    """,
)
