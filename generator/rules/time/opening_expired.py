"""Fristen for et opslag er gået.

Et opslag bliver ikke vist, når fristen er overskredet. Reglen minder om at slette det eller give det en ny frist.

Hvorfor: Partneren tror måske, at opslaget stadig kan ses.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for partner in catalogue.of_kind("fair-partner"):
        for index, opening in enumerate(partner.openings):
            if opening.deadline < day:
                yield Finding(
                    of=partner, path=("openings", index, "deadline"), message=f"Fristen for »{opening.title}« var {in_words(opening.deadline)}.",
                    hint="Slet opslaget, eller spørg partneren om en ny frist.",
                )


RULE = rule(
    __doc__, "V505", WARNING, check, file="fair-partners/gartneri.yml",
    bad="""
    fairs: [messe-2027]
    openings:
      - {kind: praktik, title: Plant blomster, deadline: 2026-03-01}
    """,
    good="""
    fairs: [messe-2027]
    openings:
      - {kind: praktik, title: Plant blomster, deadline: 2027-03-01}
    """,
)
