"""En oplysning hviler på en ubekræftet kilde.

Et dokument, der er mærket »ubekræftet«, må ikke være kilde til et felt.

Hvorfor: En familie kan handle efter det, der står. Er vi ikke sikre, skal feltet være tomt.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import Verified
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        for index, source in enumerate(record.sources):
            document = catalogue.entry("document", source.document)
            if document and document.verified is Verified.UNCONFIRMED and source.supports:
                yield Finding(
                    of=record, path=("sources", index, "document"), other=(document, ("verified",)),
                    message=f"»{document.title}« er ubekræftet, men bruges som kilde til {', '.join(source.supports)}.",
                    hint="Find en sikker kilde, eller tag oplysningen ud.",
                )


RULE = rule(
    __doc__, "V321", WARNING, check, file="youth-offers/svoemmehold.yml",
    bad="""
    sources:
      - {document: omtale-i-avisen, supports: [cost]}
    """,
    good="""
    sources:
      - {document: beslutning-2026, supports: [cost]}
    """,
)
