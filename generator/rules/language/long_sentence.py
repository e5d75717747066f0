"""En sætning er for lang.

En sætning må højst være på 25 ord. Punkter i en liste tæller hver for sig.

Hvorfor: Den, der er træt, eller som læser langsomt, taber tråden i en lang sætning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.readability import sentence_texts, words_of
from generator.rules.prose import APART, counted_in_use, in_use
from generator.rules.rule import WARNING, Finding, rule

MOST = 25
SHORTEST = 2 * MOST
"""Signs: more words than MOST, of one letter each."""


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record, counted in counted_in_use(catalogue, day):
        # Few records have one, so the text it stands in is looked for afterwards.
        has_long = max(counted.words, default=0) > MOST
        if not (has_long or record.easy_read or len(record.title) > SHORTEST):
            continue
        for found in in_use(record, day):
            if len(found.text) <= SHORTEST or not (has_long or found.path[0] in APART):
                continue
            for sentence in sentence_texts(found.text):
                if _is_long(sentence):
                    words = words_of(sentence)
                    yield Finding(
                        of=record, path=found.path, words=" ".join(words[:2]), message=f"Sætningen »{' '.join(words[:4])} …« er på {len(words)} ord.",
                        hint=f"Sæt et punktum, så ingen sætning er over {MOST} ord.",
                    )


def _is_long(sentence: str) -> bool:
    return len(sentence) > SHORTEST and len(words_of(sentence)) > MOST


RULE = rule(
    __doc__, "V413", WARNING, check, alone=True, file="youth-offers/svoemmehold.yml",
    bad="""
    for_whom:
      - Du kan være med på holdet, når du går i skole her i byen og kan svømme lidt i forvejen, eller når en voksen, som du kender godt, hopper i vandet sammen med dig.
    """,
    good="""
    for_whom:
      - Du kan være med på holdet, når du går i skole her i byen og kan svømme lidt.
    """,
)
