"""Et dokument bliver ikke brugt.

Hvert dokument i listen over kilder skal være nævnt mindst ét sted.

Hvorfor: Ellers vokser listen med kilder, som ingen ved, hvad skal bruges til.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.nested import referring
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    if catalogue.unreadable:
        return  # what cannot be read may be what uses it
    used = {ref for _, found in referring(catalogue) for ref, kinds, _ in found if "document" in kinds}
    for document in catalogue.of_kind("document"):
        if document.id not in used:
            yield Finding(of=document, path=("id",), message=f"Ingen post har »{document.title}« som kilde.", hint="Nævn dokumentet under sources i en post, eller slet det her.")


RULE = rule(
    __doc__, "V322", WARNING, check, file="vocabulary/documents/flere.yml",
    bad="""
    entries:
      - {id: referat-2019, title: Referat fra 2019, publisher: Eksempelby Kommune}
    """,
    good="""
    entries: []
    """,
)
