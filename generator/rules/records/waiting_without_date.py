"""Ventetiden har ingen dato.

Når der står en ventetid, skal »as_of« sige, hvornår den blev gjort op.

Hvorfor: En ventetid ændrer sig hurtigt. Uden en dato kan ingen stole på den.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for offer in catalogue.of_kind("youth-offer"):
        if offer.capacity and offer.capacity.waiting and not offer.capacity.as_of:
            yield Finding(of=offer, path=("capacity", "waiting"), message="Der står ikke, hvornår ventetiden blev gjort op.", hint="Skriv as_of: og datoen, eller slet ventetiden.")


RULE = rule(
    __doc__, "V326", ERROR, check, file="youth-offers/svoemmehold.yml",
    bad="capacity: {waiting: 2 uger}",
    good="capacity: {waiting: 2 uger, as_of: 2026-11-01}",
)
