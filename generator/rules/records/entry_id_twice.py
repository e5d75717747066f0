"""To opslag i en liste har samme id.

Et id må kun bruges én gang i hver liste under vocabulary, også når listen er delt i flere filer.

Hvorfor: Kun det ene opslag ville blive brugt. Det andet ville forsvinde uden en fejl.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.vocabulary import Entry
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for entries in catalogue.vocabulary.values():
        seen: dict[str, Entry] = {}
        for entry in entries:
            first = seen.setdefault(entry.id, entry)
            if first is not entry:
                yield Finding(
                    of=entry, path=("id",), other=(first, ("id",)), message=f"Id'et {entry.id} står to gange i listen.",
                    hint="Saml de to opslag i ét, eller giv det ene et andet id.",
                )


RULE = rule(
    __doc__, "V304", ERROR, check, waivable=False, file="vocabulary/audiences.yml",
    bad="""
    entries:
      - {id: ung, title: Unge}
      - {id: foraelder, title: Forældre}
      - {id: ung, title: Ung}
    """,
    good="""
    entries:
      - {id: ung, title: Unge}
      - {id: foraelder, title: Forældre}
    """,
)
