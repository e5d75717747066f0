"""En hemmelig adresse er skrevet.

Et sted af slagsen »skjult« må hverken have adresse eller vejledning til transport.

Hvorfor: Det kan være et krisecenter. En adresse, der først er lagt ud, kan ikke tages tilbage.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import PlaceKind
from generator.model.common import Place
from generator.rules.nested import parts
from generator.rules.rule import ERROR, Finding, rule

REVEALING = ("address", "transport")


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        for path, place in parts(record, (Place,)):
            for name in REVEALING if place.kind is PlaceKind.HIDDEN else ():
                if getattr(place, name):
                    yield Finding(of=record, path=(*path, name), other=(record, (*path, "kind")), message=f"Stedet er skjult, men »{name}« er skrevet.", hint=f"Slet {name}. Skriv i contact, hvordan man får hjælp.")


RULE = rule(
    __doc__, "V404", ERROR, check, alone=True, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="""
    places:
      - {kind: skjult, address: "Eksempelvej 1, 9999 Eksempelby"}
    """,
    good="""
    places:
      - {kind: skjult}
    """,
)
