"""To poster har samme id.

Et id må kun bruges én gang i hele kataloget, også på tværs af mapper.

Hvorfor: En henvisning til id'et kunne betyde begge poster, og den ene side ville skjule den anden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.catalogue import Catalogue
from generator.model.common import Record
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    times = Counter([each.id for each in catalogue.records])
    seen: dict[str, Record] = {}
    for record in [each for each in catalogue.records if times[each.id] > 1]:
        if PurePosixPath(catalogue.origin(record).path).stem != record.id:
            continue  # a copied file; V217 says so
        first = seen.setdefault(record.id, record)
        if first is not record:
            label = catalogue.kind_of(first).label
            yield Finding(
                of=record, path=("id",), other=(first, ("id",)), message=f"Id'et {record.id} er allerede brugt af »{first.title}« ({label}).",
                hint=f"Giv posten et andet id, fx {record.id}-{catalogue.kind_of(record).where[:-1]}, og omdøb filen.",
            )


RULE = rule(
    __doc__, "V303", ERROR, check, waivable=False, file="pages/klub.yml",
    bad="id: klub",
    good="id: om-klubber",
)
