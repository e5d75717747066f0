"""En sætning er for lang.

En sætning må højst være på 25 ord. Punkter i en liste tæller hver for sig.

Hvorfor: Den, der er træt, eller som læser langsomt, taber tråden i en lang sætning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.readability import words_of
from generator.rules.prose import sentences_in_use
from generator.rules.rule import WARNING, Finding, rule

MOST = 25


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record, texts in sentences_in_use(catalogue, day):
        for found, parts in texts:
            for sentence in parts:
                if sentence.count(" ") + sentence.count("\n") < MOST:
                    continue
                words = words_of(sentence)
                if len(words) > MOST:
                    yield Finding(
                        of=record, path=found.path, words=" ".join(words[:2]), message=f"Sætningen »{' '.join(words[:4])} …« er på {len(words)} ord.",
                        hint=f"Sæt et punktum, så ingen sætning er over {MOST} ord.",
                    )


RULE = rule(
    __doc__, "V413", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="""
    for_whom:
      - Du kan være med på holdet, når du går i skole her i byen og kan svømme lidt i forvejen, eller når en voksen, som du kender godt, hopper i vandet sammen med dig.
    """,
    good="""
    for_whom:
      - Du kan være med på holdet, når du går i skole her i byen og kan svømme lidt.
    """,
)
