"""Et søgeord står på for mange poster.

Det samme søgeord må højst stå på 12 poster.

Hvorfor: Når alt svarer på et ord, drukner det rigtige svar. Et begreb i vocabulary/concepts hjælper bedre.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.common import Record
from generator.rules.rule import WARNING, Finding, rule

MOST = 12


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    places: dict[str, list[tuple[Record, int]]] = defaultdict(list)
    for record in catalogue.records:
        seen: set[str] = set()
        for index, word in enumerate(record.search_words):
            if word.casefold() not in seen:
                seen.add(word.casefold())
                places[word.casefold()].append((record, index))
    for found in places.values():
        if len(found) > MOST:
            record, index = found[0]
            yield Finding(
                of=record, path=("search_words", index), message=f"Søgeordet »{record.search_words[index]}« står på {len(found)} poster.",
                hint=f"Behold det på højst {MOST}: dem, der bedst svarer på ordet.",
            )


RULE = rule(
    __doc__, "V325", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="search_words: [hjælp]",
    good="search_words: [svømning]",
)
