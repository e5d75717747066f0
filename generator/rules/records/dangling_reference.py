"""Henvisningen fører ingen steder hen.

Et id i et felt skal høre til en post eller et opslag, der findes. Reglen nævner det id, der ligner mest.

Hvorfor: En familie, der følger et link til ingenting, kommer ikke videre.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from generator.catalogue import Catalogue
from generator.model.kinds import KINDS
from generator.rules.nested import kinds_by_id, may_be_unreadable, referring
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    known = kinds_by_id(catalogue)
    for of, found in referring(catalogue):
        for ref, kinds, path in found:
            if ref not in known and not may_be_unreadable(catalogue, ref, kinds):
                yield Finding(of=of, path=path, message=f"Id'et {ref} findes ikke ({_names(kinds)}).", hint=_hint(catalogue, ref, kinds))


def _names(kinds: tuple[str, ...]) -> str:
    return KINDS[kinds[0]].label if len(kinds) == 1 else "post" if len(kinds) > 2 else " eller ".join(KINDS[each].label for each in kinds)


def _hint(catalogue: Catalogue, ref: str, kinds: tuple[str, ...]) -> str:
    ids = [each.id for kind in kinds for each in catalogue.of_kind(kind)]
    near = get_close_matches(ref, ids, 1, 0.6)
    if near:
        return f"Skriv {near[0]}."
    return f"Opret den i {KINDS[kinds[0]].where}, eller slet id'et her." if len(kinds) == 1 else "Ret id'et, eller slet det her."


RULE = rule(
    __doc__, "V301", ERROR, check, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="needs: [fritidd]",
    good="needs: [fritid]",
)
