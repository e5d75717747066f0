"""En dør fører ingen steder hen.

Hvert behov og hver livssituation skal have mindst én post.

Hvorfor: Den, der genkender sin situation og klikker, skal ikke finde en tom side.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    if catalogue.unreadable:
        return  # what cannot be read may be what it leads to
    for need in catalogue.of_kind("need"):
        if not catalogue.with_need(need.id):
            yield Finding(of=need, path=("id",), message=f"Ingen post har behovet »{need.title}«.", hint=f"Skriv {need.id} under needs i de poster, der hjælper.")
    for situation in catalogue.of_kind("situation"):
        if not situation.records and not catalogue.with_situation(situation.id):
            yield Finding(of=situation, path=("id",), message=f"Ingen post har livssituationen »{situation.title}«.", hint=f"Skriv {situation.id} under situations i de poster, der hjælper.")


RULE = rule(
    __doc__, "V324", WARNING, check, file="vocabulary/needs.yml",
    bad="""
    entries:
      - {id: skole, title: Skole og fravær}
      - {id: fritid, title: Fritid}
      - {id: bolig, title: Bolig}
    """,
    good="""
    entries:
      - {id: skole, title: Skole og fravær}
      - {id: fritid, title: Fritid}
    """,
)
