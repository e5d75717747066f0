"""Rådet kan ikke visitere.

»body« under »access« skal være en visitation eller en myndighed. Et råd eller en klageinstans finder ikke pladser.

Hvorfor: Familien ville skrive til nogen, som ikke kan hjælpe med en plads.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import BodyKind
from generator.model.records import Body
from generator.rules.rule import ERROR, Finding, rule

REFERRING = (BodyKind.REFERRAL, BodyKind.AUTHORITY)


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for offer in catalogue.of_kind("youth-offer"):
        for index, access in enumerate(offer.access):
            body = catalogue.get(access.body or "")
            if isinstance(body, Body) and body.kind not in REFERRING:
                yield Finding(
                    of=offer, path=("access", index, "body"), other=(body, ("kind",)),
                    message=f"»{body.title}« er slagsen »{body.kind.label}« og finder ikke pladser.", hint="Skriv id'et på en visitation eller en myndighed.",
                )


RULE = rule(
    __doc__, "V314", ERROR, check, file="youth-offers/svoemmehold.yml",
    bad="""
    access:
      - {route: visitation, body: handicapraad}
    """,
    good="""
    access:
      - {route: visitation, body: visitation}
    """,
)
