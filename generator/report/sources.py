"""Sources that staff should look at again: unconfirmed, older than the law, or missing."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue, is_closed
from generator.frozen import frozen
from generator.model.choices import Verified
from generator.model.common import LegalReference, Record
from generator.model.vocabulary import Act, Document


@frozen
class Unconfirmed:
    """`index` is the source's place among the record's sources."""

    record: Record
    index: int
    document: Document


@frozen
class Older:
    """The record's newest source is from before the act that it names came into force."""

    record: Record
    act: Act
    newest: Document


@frozen
class Sources:
    """`undated` documents are used, but nobody can tell whether they are older than the law."""

    unconfirmed: tuple[Unconfirmed, ...]
    older: tuple[Older, ...]
    without: tuple[Record, ...]
    undated: tuple[Document, ...]


@lru_cache(maxsize=4)
def sources(catalogue: Catalogue, day: date) -> Sources:
    """Of the records in use; made-up ones have no sources, and need none."""
    unconfirmed: list[Unconfirmed] = []
    older: list[Older] = []
    without: list[Record] = []
    undated: dict[str, Document] = {}
    for record in catalogue.records:
        if is_closed(record, day) or record.example:
            continue
        documents = [(index, each) for index, source in enumerate(record.sources) if (each := catalogue.entry("document", source.document))]
        if not record.sources:
            without.append(record)
        unconfirmed.extend(Unconfirmed(record, index, each) for index, each in documents if each.verified is Verified.UNCONFIRMED)
        undated.update({each.id: each for _, each in documents if each.date is None})
        dated = [each for _, each in documents if each.date]
        if dated:
            newest = max(dated, key=lambda each: (each.date, each.id))
            older.extend(Older(record, act, newest) for act in _acts(catalogue, record) if act.in_force and newest.date and newest.date < act.in_force <= day)
    return Sources(tuple(unconfirmed), tuple(older), tuple(without), tuple(undated[each] for each in sorted(undated)))


def _acts(catalogue: Catalogue, record: Record) -> list[Act]:
    """The acts that apply now to a record, each once; not what is only »the law before«."""
    legal: tuple[LegalReference, ...] = getattr(record, "legal", ())
    names = dict.fromkeys(each.act for each in legal if not each.formerly)
    return [act for name in names if (act := catalogue.entry("act", name))]
