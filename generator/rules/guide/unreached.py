"""Guiden finder ikke posten.

Støtte og tilbud, der kan bruges nu, skal være svaret på mindst én vej gennem guiden, hvor man
ved, hvem det er til, og hvad der er svært.

Hvorfor: Den, der ikke kender ordene, finder kun det, som spørgsmålene fører til.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.guide import UNKNOWN, criteria_of, never_met, walk
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    # What nobody can meet, and what has neither need nor situation, has a rule of its own.
    explained = {each.id for each in never_met(catalogue, day)}
    waiting = {each.record.id: each for each in criteria_of(catalogue, day) if each.usable and (each.needs or each.record.situations) and each.record.id not in explained}
    reached = {id(group): group for node in walk(catalogue, day) if UNKNOWN not in node.path for group in node.alive}
    for group in reached.values():
        for _, each in group.members:
            waiting.pop(each.record.id, None)
    for each in waiting.values():
        yield Finding(of=each.record, path=("audiences",), message="Man finder kun posten i guiden ved at svare »Det ved jeg ikke«.", hint="Se på audiences og needs. Guiden spørger kun efter målgrupper, der har et svar (answer).")


RULE = rule(
    __doc__, "V332", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="audiences: [planlaegger]",
    good="audiences: [ung]",
)
