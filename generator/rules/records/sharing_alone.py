"""En enkelt partner kan ikke dele.

En aftale under »sharing« skal have mindst to forskellige partnere.

Hvorfor: »Del en ung« betyder, at den unge prøver noget forskelligt flere steder.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for partner in catalogue.of_kind("fair-partner"):
        for index, arrangement in enumerate(partner.sharing):
            names = {part.partner for part in arrangement.parts}
            if len(names) < 2:
                yield Finding(
                    of=partner, path=("sharing", index, "parts", len(arrangement.parts) - 1, "partner"),
                    message=f"Alle dele er hos {next(iter(names), 'den samme')}.", hint="Skriv id'et på en anden partner ved en af delene.",
                )


RULE = rule(
    __doc__, "V317", ERROR, check, waivable=False, file="fair-partners/lager.yml",
    bad="""
    sharing:
      - title: "Del en ung: lager og butik"
        parts:
          - {partner: lager, part: Pak varer}
          - {partner: lager, part: Hjælp kunder}
    """,
    good="""
    sharing:
      - title: "Del en ung: lager og butik"
        parts:
          - {partner: lager, part: Pak varer}
          - {partner: butik, part: Hjælp kunder}
    """,
)
