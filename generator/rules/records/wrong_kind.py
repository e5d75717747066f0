"""Henvisningen peger på en forkert slags.

Et felt kan kun henvise til bestemte slags poster. En udbyder skal fx være en organisation og ikke et råd.

Hvorfor: Siden ville sige noget forkert, fx at et råd driver tilbuddet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.kinds import KINDS
from generator.rules.nested import kinds_by_id, may_be_unreadable, referring
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    known = kinds_by_id(catalogue)
    for of, references in referring(catalogue):
        for ref, kinds, path in references:
            found = known.get(ref, kinds)
            if found[0] not in kinds and set(found).isdisjoint(kinds) and not may_be_unreadable(catalogue, ref, kinds):
                wanted = " eller ".join(KINDS[each].label for each in kinds)
                hint = f"Skriv id'et på: {wanted}." if len(kinds) < 4 else "Skriv id'et på en post med en side."
                yield Finding(of=of, path=path, message=f"{ref} er slagsen »{KINDS[found[0]].label}«. Det kan ikke stå her.", hint=hint)


RULE = rule(
    __doc__, "V302", ERROR, check, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="provider: handicapraad",
    good="provider: ungdomsskolen",
)
