"""Her står noget, der ligner et CPR-nummer.

Reglen finder seks cifre, der er en dato, og fire cifre efter, i alle tekster. Nye CPR-numre kan ikke kendes på et kontrolciffer, så det bliver ikke regnet efter.

Hvorfor: Kataloget er åbent for alle. Et CPR-nummer må aldrig lægges ud, og det er brugt, så snart det er gemt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.prose import first_match
from generator.rules.records.dangling_reference import targets
from generator.rules.rule import ERROR, Finding, rule

SHAPE = re.compile(r"(?<![\w./=-])(\d{2})(\d{2})(\d{2})[- ]?\d{4}(?![\w/-])")


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for of in targets(catalogue):
        for found, hit in first_match(SHAPE, of):
            if is_birthday(*(int(each) for each in hit.groups())):
                yield Finding(
                    of=of, path=found.path, words=hit[0], message="Her står noget, der ligner et CPR-nummer.",
                    hint="Slet det nu, og sig det til den, der har ansvar for kataloget. Er det et andet nummer, så skriv en undtagelse (waivers).",
                )


def is_birthday(day: int, month: int, year: int) -> bool:
    """Whether three pairs of digits are a date in either century."""
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


RULE = rule(
    __doc__, "V401", ERROR, check, file="youth-offers/svoemmehold.yml",
    bad="cost: Gratis. Oplys 010203-1234, når du kommer.",
    good="cost: Gratis. Du skal ikke vise noget.",
)
