"""Visitationen er ikke nævnt.

Når vejen ind er »visitation«, skal »body« nævne, hvem der bestemmer.

Hvorfor: Familien skal kunne se, hvem der finder pladsen, og hvordan en sag kommer derhen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import AccessRoute
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for offer in catalogue.of_kind("youth-offer"):
        for index, access in enumerate(offer.access):
            if access.route is AccessRoute.REFERRAL and not access.body:
                yield Finding(of=offer, path=("access", index, "route"), message="Der står ikke, hvilken visitation det er.", hint="Skriv body: og id'et fra bodies, fx body: tuvu.")


RULE = rule(
    __doc__, "V313", ERROR, check, file="youth-offers/svoemmehold.yml",
    bad="""
    access:
      - {route: visitation}
    """,
    good="""
    access:
      - {route: visitation, body: visitation}
    """,
)
