"""Et tidligere id er i brug.

Et id i »previous_ids« må ikke være et andet steds id, nu eller tidligere. Det bliver til en omstilling fra den gamle adresse.

Hvorfor: Den gamle adresse kan kun føre ét sted hen. Ellers lander folk på en forkert side.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.common import Record
from generator.rules.rule import ERROR, Finding, Path, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    former: dict[str, tuple[Record, Path]] = {}
    for record in catalogue.records:
        for index, old in enumerate(record.previous_ids):
            path: Path = ("previous_ids", index)
            now = catalogue.get(old)
            holder, place = (now, ("id",)) if now else former.setdefault(old, (record, path))
            if (holder, place) != (record, path):
                message = "Posten har selv dette id nu." if holder is record and place == ("id",) else f"Adressen {old} er allerede i brug."
                yield Finding(of=record, path=path, other=(holder, place), message=message, hint="Slet det gamle id her, eller giv den anden post et andet id.")


RULE = rule(
    __doc__, "V305", ERROR, check, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="previous_ids: [klub]",
    good="previous_ids: [svoemmeklub]",
)
