"""En privat mailadresse.

Kontakten skal være en funktions postkasse og ikke en adresse hos fx Gmail eller Hotmail.

Hvorfor: En privat adresse hører til et menneske. Den forsvinder, når de holder op, og kræver deres samtykke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.common import Contact
from generator.rules.nested import parts, targets
from generator.rules.prose import matches, written
from generator.rules.rule import WARNING, Finding, rule

DOMAINS = "gmail googlemail hotmail live outlook msn yahoo icloud me mac jubii ofir protonmail proton gmx aol stofanet tdcadsl mail sol get2net webspeed youmail privat".split()
PRIVATE = re.compile(rf"[\w.+-]+@(?:{'|'.join(DOMAINS)})\.(?:dk|com|net|me|[a-z]{{2,3}})\b", re.IGNORECASE)
HINT = "Skriv en fælles postkasse, fx ungdomsskolen@kommune.dk, eller slet adressen."


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for of in targets(catalogue):
        for path, contact in parts(of, (Contact,)):
            if contact.mail and PRIVATE.fullmatch(contact.mail):
                yield Finding(of=of, path=(*path, "mail"), message=f"{contact.mail} ligner en privat mailadresse.", hint=HINT)
    for each in written(catalogue):
        for found, hit in matches(PRIVATE, each) if "@" in each.joined else ():
            yield Finding(of=each.of, path=found.path, words=hit[0], message=f"{hit[0]} ligner en privat mailadresse.", hint=HINT)


RULE = rule(
    __doc__, "V402", WARNING, check, alone=True, file="youth-offers/svoemmehold.yml",
    bad="contact: {function: Svømmehallen, mail: svoemmehallen@gmail.com}",
    good="contact: {function: Svømmehallen, mail: svoemmehallen@eksempelby.dk}",
)
