"""Posten henviser til sig selv.

»related«, »leads_to«, »replaced_by«, »part_of« og de andre felter skal pege på en anden post.

Hvorfor: Læseren bliver sendt tilbage til den side, de står på.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.kinds import RECORD_KINDS
from generator.rules.rule import ERROR, Finding, rule

RECORDS = frozenset(each.name for each in RECORD_KINDS)


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record, references in catalogue.references:
        for ref, kinds, path in references:
            # A partner is itself one part of the arrangement it describes.
            if ref == record.id and RECORDS & set(kinds) and path[0] != "sharing":
                yield Finding(of=record, path=path, message="Posten henviser til sig selv.", hint="Slet id'et her, eller skriv id'et på en anden post.")


RULE = rule(
    __doc__, "V306", ERROR, check, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="related: [klub, svoemmehold]",
    good="related: [klub]",
)
