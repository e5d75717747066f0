"""Ingen finder posten.

Et tilbud eller en støtte skal have mindst ét behov eller én livssituation.

Hvorfor: Familier begynder med det, der er svært. Uden et behov står posten ikke bag nogen dør.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import Status
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for kind in ("youth-offer", "service-level"):
        for record in catalogue.of_kind(kind):
            if not (record.needs or record.situations) and record.status is not Status.CLOSED:
                yield Finding(of=record, path=("id",), message="Posten har hverken behov eller livssituation.", hint="Skriv needs: og mindst ét id fra vocabulary/needs.")


RULE = rule(
    __doc__, "V323", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="needs: []",
    good="needs: [fritid]",
)
