"""Den letlæste tekst eller oversættelsen er gammel.

Letlæst tekst og oversættelser bærer et fingeraftryk af den korte tekst og brødteksten. Passer det ikke, er teksten ændret siden.

Hvorfor: Den, der læser letlæst eller på et andet sprog, skal have de samme oplysninger som alle andre.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, fingerprint
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        if not (record.easy_read or record.translations):
            continue
        now = fingerprint(record)
        if record.easy_read and record.easy_read.fingerprint != now:
            yield Finding(of=record, path=("easy_read", "fingerprint"), message="Teksten er ændret, siden den letlæste blev skrevet.", hint=f'Læs den letlæste igennem. Når den passer, så skriv fingerprint: "{now}"')
        for index, each in enumerate(record.translations):
            if each.fingerprint != now:
                yield Finding(
                    of=record, path=("translations", index, "fingerprint"), message=f"Teksten er ændret, siden den blev oversat ({each.language}).",
                    hint=f'Få oversættelsen rettet. Når den passer, så skriv fingerprint: "{now}"',
                )


RULE = rule(
    __doc__, "V417", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="""
    easy_read:
      fingerprint: "0123456789abcdef"
      text: Kom og svøm.
    """,
    good="""
    easy_read:
      fingerprint: "FINGERPRINT"
      text: Kom og svøm.
    """,
)
