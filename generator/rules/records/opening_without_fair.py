"""Et opslag står uden for en messe.

En partner med opslag skal være med på mindst én messe under »fairs«.

Hvorfor: Opslagene vises på messens sider. Uden en messe finder den unge dem ikke.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for partner in catalogue.of_kind("fair-partner"):
        if partner.openings and not partner.fairs:
            yield Finding(of=partner, path=("openings",), key=True, message="Partneren har opslag, men er ikke med på en messe.", hint="Skriv fairs: og messens id i en liste.")


RULE = rule(
    __doc__, "V318", WARNING, check, file="fair-partners/gartneri.yml",
    bad="""
    openings:
      - {kind: praktik, title: Plant blomster, deadline: 2027-03-01}
    """,
    good="""
    fairs: [messe-2027]
    openings:
      - {kind: praktik, title: Plant blomster, deadline: 2027-03-01}
    """,
)
