"""Her står noget, der ligner et CPR-nummer.

Reglen finder seks cifre, der er en dato, og fire cifre efter, i alle tekster og i bemærkninger efter #. Nye CPR-numre kan ikke kendes på et kontrolciffer, så det bliver ikke regnet efter.

Hvorfor: Kataloget er åbent for alle. Et CPR-nummer må aldrig lægges ud, og det er brugt, så snart det er gemt.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.cpr import cpr_numbers
from generator.rules.prose import written
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for each in written(catalogue):
        for found in each.texts if each.may_hold.number else ():
            for hit in cpr_numbers(found.text):
                yield Finding(
                    of=each.of, path=found.path, words=hit[0], message="Her står noget, der ligner et CPR-nummer.",
                    hint="Slet det nu, og sig det til den, der har ansvar for kataloget. Er det et andet nummer, så skriv en undtagelse (waivers).",
                )


RULE = rule(
    __doc__, "V401", ERROR, check, alone=True, file="youth-offers/svoemmehold.yml",
    bad="cost: Gratis. Oplys 010203-1234, når du kommer.",
    good="cost: Gratis. Du skal ikke vise noget.",
)
