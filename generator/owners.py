"""Who keeps which records right: the owner that a record names, else the catalogue's."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.danish import alphabet, wording
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.types import slug_of


@frozen
class Owner:
    """A role, its place in addresses, who takes over, and its records in the catalogue's order."""

    name: str
    id: str
    backups: tuple[str, ...]
    records: tuple[Record, ...]

    @property
    def backup(self) -> str:
        return wording.listing(self.backups) or "Ikke oplyst"


def owner_name(catalogue: Catalogue, record: Record) -> str:
    return record.owner or catalogue.settings.owner


@lru_cache(maxsize=4)
def owners(catalogue: Catalogue) -> tuple[Owner, ...]:
    """Every owner in Danish alphabetical order. Names that differ in capitals or signs alone are one owner."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in catalogue.records:
        found[slug_of(owner_name(catalogue, record))].append(record)
    made = [
        Owner(owner_name(catalogue, records[0]), id_, tuple(dict.fromkeys(each.backup for each in records if each.backup)), tuple(records))
        for id_, records in found.items()
    ]
    return tuple(sorted(made, key=lambda each: alphabet.sort_key(each.name)))
