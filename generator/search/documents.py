"""What of a record can be searched: its words by field, and what it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.catalogue import Catalogue, is_closed, provisions, shown
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.fields import Nested, fields_of
from generator.model.service_levels import ServiceLevel
from generator.model.types import Choice, Ref, Text
from generator.search import law

# Fields that say nothing about what a record is for.
SILENT = frozenset(("id", "title", "summary", "search_words", "sources", "checked", "contact", "owner", "backup", "case_number", "kle",
                    "waivers", "translations", "previous_ids", "versions", "period", "legal", "evaluation", "hearing", "changes"))
# Acts that every record names for its complaint route would say nothing either.
VOCABULARY_OF = {"needs": "need", "situations": "situation", "fields_of_work": "field-of-work"}


@frozen
class Document:
    """A record as search sees it. `law` holds words such as »§87@barnets-lov«; ages are whole
    years with both ends included, None for an open or unknown end."""

    id: str
    kind: str
    title: str
    summary: str
    words: str
    body: str
    tags: str
    law: tuple[str, ...]
    needs: tuple[str, ...]
    situations: tuple[str, ...]
    municipality: str
    ages: tuple[int | None, int | None] | None


def documents(catalogue: Catalogue, day: date) -> list[Document]:
    """Every record that can be found, in the catalogue's order. What is over is left out."""
    return [_document(catalogue, each, day) for each in catalogue.records if not is_closed(each, day)]


def _document(catalogue: Catalogue, record: Record, day: date) -> Document:
    parts = [*_texts(record)]
    if isinstance(record, ServiceLevel):
        parts.extend(_texts(shown(record, day).terms))
    provider = catalogue.get(getattr(record, "provider", None) or getattr(record, "organisation", None) or "")
    if provider:
        parts.append(provider.title)
    sections = dict.fromkeys(token for each in provisions(record) for token in _sections(each))
    ages = record.ages
    return Document(
        id=record.id,
        kind=catalogue.kind_of(record).name,
        title=record.title,
        summary=record.summary,
        words=". ".join(filter(None, (*record.search_words, getattr(record, "full_name", None)))),
        body="\n".join(parts),
        tags=". ".join(_labels(catalogue, record)),
        law=tuple(sections),
        needs=record.needs,
        situations=record.situations,
        municipality=record.municipality,
        ages=(ages.min, ages.max) if ages else None,
    )


def _sections(provision: Any) -> Iterator[str]:
    """The section, its subsection and its number, each with and without the act."""
    section, subsection, number = provision.section, provision.subsection, provision.number
    ways = (section, section + law.part(subsection, None), section + law.part(subsection, number) if number and number.isdigit() else section)
    for each in dict.fromkeys(ways):
        yield law.token(each)
        yield law.token(each, provision.act)


def _labels(catalogue: Catalogue, record: Record) -> Iterator[str]:
    """The titles of the vocabularies' entries that the record is tagged with."""
    for field, kind in VOCABULARY_OF.items():
        for id_ in getattr(record, field, ()):
            entry = catalogue.entry(kind, id_)
            if entry:
                yield entry.title


def _texts(of: Any) -> Iterator[str]:
    """Every written text in a record, field by field in the order of the model."""
    for name, spec in fields_of(type(of)).items():
        value = getattr(of, name)
        if value is None or value == () or (name in SILENT and not (name == "title" and not isinstance(of, Record))):
            continue
        for each in value if spec.many else (value,):
            if isinstance(spec.type, Nested):
                yield from _texts(each)
            elif isinstance(spec.type, Text):
                yield each
            elif isinstance(each, Choice) and name in ("kind", "route"):
                yield each.label
            elif isinstance(spec.type, Ref):
                continue
