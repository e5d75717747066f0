"""Et telefonnummer står i teksten.

Et nummer skal stå under »contact«. Siden med akut hjælp er undtaget, for dér er numrene selve teksten.

Hvorfor: Under »contact« bliver nummeret til et link og bliver tjekket. I teksten kan det være en persons eget nummer, og ingen opdager, når det er forkert.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import PageGroup
from generator.model.common import Contact
from generator.model.records import Page
from generator.rules.nested import parts
from generator.rules.prose import Read, matches, written
from generator.rules.rule import WARNING, Finding, rule

# Eight digits as people group them; two years side by side (2024 2025) are not a number to call.
NUMBER = re.compile(r"(?<![\w.,/=§-])(?:\+45 ?)?(?:\d{8}|\d{2} \d{2} \d{2} \d{2}|(?!(?:19|20)\d{2} )\d{4} \d{4}|\d{2} \d{3} \d{3})(?![\w/]|[.,-]\d)")
NOT_PROSE = ("contact", "feedback", "search_words", "sources", "case_number", "names")


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for found_in in written(catalogue):
        of = found_in.of
        if not found_in.may_hold.number or (isinstance(of, Page) and of.group is PageGroup.ACUTE):
            continue
        public = {_digits(contact.phone) for _, contact in parts(of, (Contact,)) if contact.phone}
        for found, hit in matches(NUMBER, found_in, unless=_is_not_prose):
            if _digits(hit[0]) not in public:
                yield Finding(of=of, path=found.path, words=hit[0], message=f"Telefonnummeret {hit[0]} står i teksten.", hint="Skriv det under contact: som phone, og nævn funktionen i teksten.")


def _is_not_prose(read: Read) -> bool:
    return any(part in NOT_PROSE for part in read.path)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)[-8:]


RULE = rule(
    __doc__, "V403", WARNING, check, alone=True, file="youth-offers/svoemmehold.yml",
    bad="when: Hver onsdag. Ring på 70 10 20 30 først.",
    good="when: Hver onsdag. Ring til svømmehallen først.",
)
