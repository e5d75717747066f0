"""To målgrupper overlapper.

Når en indsats deler sine målgrupper efter et tal, må det samme tal ikke høre til to grupper.

Hvorfor: Den unge passer til begge tilbud, og ingen ved, hvem der har ansvaret.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.gaps import in_words, shared, target_groups
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for programme in catalogue.of_kind("programme"):
        if not programme.target_groups_by:
            continue
        for both, one, other in shared(target_groups(catalogue, programme, day)):
            words = in_words(both, programme.target_groups_by)
            yield Finding(
                of=one.record, path=one.path, other=(other.record, other.path),
                message=f"{words[0].upper()}{words[1:]} ({programme.target_groups_by.label.lower()}) hører til både »{one.record.title}« og »{other.record.title}«.",
                hint="Skriv »max_included: nej« ved den ene gruppe, hvis grænsen kun skal være med i den anden.",
            )


RULE = rule(
    __doc__, "V312", WARNING, check, file="youth-offers/tidlig-hjaelp.yml",
    bad="""
    criteria:
      - {measure: fravær, min: 15, min_included: nej, max: 45}
    """,
    good="""
    criteria:
      - {measure: fravær, min: 15, min_included: nej, max: 40}
    """,
)
