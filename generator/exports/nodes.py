"""What several outlets say in the same way: known facts only, the area, the law of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.model.common import LegalReference, Record
from generator.views import words

Node = dict[str, Any]


_UNKNOWN: tuple[object, ...] = (None, (), [])


def known(of: Node) -> Node:
    """Without what is unknown. No outlet has a word for it, and HSDS takes neither null nor empty lists."""
    return {name: value for name, value in of.items() if value or value not in _UNKNOWN}


def area(catalogue: Catalogue, record: Record) -> str:
    """»Holbæk Kommune« or »Danmark«."""
    return "Danmark" if record.municipality == words.WHOLE_COUNTRY else words.municipality(catalogue, record)


def law_of_today(record: Record) -> Iterator[LegalReference]:
    """The provisions behind a record, without those that were the law before."""
    legal: tuple[LegalReference, ...] = getattr(record, "legal", ())
    return (each for each in legal if not each.formerly)


def in_words(catalogue: Catalogue, of: LegalReference) -> str:
    """»Barnets lov § 90, jf. Serviceloven § 84, stk. 1«, with ordinary blanks."""
    places = (of, of.pursuant_to) if of.pursuant_to else (of,)
    return ", jf. ".join(words.provision(catalogue, each) for each in places).replace("\u00a0", " ")


def titles(catalogue: Catalogue, kind: str, ids: Iterable[str]) -> list[str]:
    """The titles of entries; an id that is in no vocabulary stays as it is."""
    return [entry.title if (entry := catalogue.entry(kind, id_)) else id_ for id_ in ids]
