"""Henvisningerne går i ring.

»part_of« og »replaced_by« skal ende et sted. De må ikke føre tilbage til den post, man begyndte ved.

Hvorfor: Man kan ikke finde ud af, hvad der gælder nu, eller hvad der er det store og det lille.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.common import Record
from generator.rules.rule import ERROR, Finding, rule

FIELDS = ("part_of", "replaced_by")


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for name in FIELDS:
        for record in catalogue.records:
            if not getattr(record, name, None):
                continue
            way = _way(catalogue, record, name)
            # Each ring is told once, at the id that comes first; one on its own is a self-reference.
            if len(way) > 1 and getattr(way[-1], name) == record.id and record.id == min(each.id for each in way):
                shown = " → ".join(each.id for each in (*way, record))
                yield Finding(of=record, path=(name,), other=(way[-1], (name,)), message=f"Henvisningerne går i ring: {shown}.", hint="Slet den ene af dem.")


def _way(catalogue: Catalogue, record: Record, name: str) -> list[Record]:
    """The records one passes from a record, until the way ends or meets itself."""
    way = [record]
    following = catalogue.get(getattr(record, name, None) or "")
    while following is not None and following not in way:
        way.append(following)
        following = catalogue.get(getattr(following, name, None) or "")
    return way


RULE = rule(
    __doc__, "V307", ERROR, check, waivable=False, file="programmes/fravaersindsats.yml",
    bad="part_of: spor-1",
    good="aims: [Flere kommer i skole.]",
)
