"""Et eksempel siger ikke, at det er et eksempel.

Har en post »example: ja«, skal ordet Eksempel stå i titlen eller i den korte tekst.

Hvorfor: Ingen må ringe til et sted, der er fundet på, eller tro, at de kan få noget, der ikke findes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for of in (*catalogue.records, *catalogue.of_kind("theme")):
        if of.example and not any("eksempel" in (text or "").casefold() for text in (of.title, of.summary, getattr(of, "body", None))):
            yield Finding(of=of, path=("title",), message="Posten er et eksempel, men det står der ikke.", hint=f'Skriv title: "Eksempel: {of.title}", eller sig det i summary.')


RULE = rule(
    __doc__, "V416", ERROR, check, alone=True, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="""
    title: Svømmehold
    example: ja
    """,
    good="""
    title: "Eksempel: Svømmehold"
    example: ja
    """,
)
