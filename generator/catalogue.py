"""The catalogue: the immutable whole, with the look-ups that everything after it uses."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.danish import alphabet
from generator.diagnostics import Diagnostic
from generator.ledger import Ledger, read_ledger
from generator.model.choices import Stage, Status
from generator.model.common import LegalReference, Provision, Record
from generator.model.fields import Nested, fields_of
from generator.model.kinds import KINDS, RECORD_KINDS, Kind
from generator.model.service_levels import ServiceLevel, Version
from generator.model.settings import Settings
from generator.model.types import Ref
from generator.model.vocabulary import Entry
from generator.reading import Before, Origin, Reading, read

_KIND_BY_MODEL: dict[type[Any], Kind] = {each.model: each for each in KINDS.values()}
_ORDER = {each.name: index for index, each in enumerate(RECORD_KINDS)}
V = TypeVar("V")
Reference = tuple[str, tuple[str, ...], tuple[str | int, ...]]
"""An id, the kinds it may be of, and the path to it."""
IN_FORCE = (Stage.APPROVED, Stage.LAW)


class Loaded(NamedTuple):
    """A catalogue (None when catalogue.yml itself cannot be used) and what was wrong on the way.
    `to_judge` is also there when only some of the settings can be read; the others raise Unread."""

    catalogue: Catalogue | None
    diagnostics: tuple[Diagnostic, ...]
    to_judge: Catalogue | None


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All records and vocabularies. Equal input gives equal order everywhere.

    `records` are ordered by kind, then by title in Danish alphabetical order; of two records
    with one id both stay, and the look-up gives the first (a rule reports the clash).
    """

    root: Path
    settings: Settings
    records: tuple[Record, ...]
    vocabulary: Mapping[str, tuple[Entry, ...]]
    unreadable: frozenset[str]
    origins: Mapping[int, Origin]
    ledger: Ledger

    def origin(self, of: Record | Entry) -> Origin:
        """The file that holds it, and where in the file."""
        return self.origins[id(of)]

    def kind_of(self, of: Record | Entry) -> Kind:
        return _KIND_BY_MODEL[type(of)]

    def of_kind(self, name: str) -> tuple[Any, ...]:
        """The records or entries of a kind, in order."""
        return self._by_kind.get(name, ()) if name in _ORDER else self.vocabulary.get(name, ())

    def get(self, id_: str) -> Record | None:
        """The record with an id; ids are unique over all kinds."""
        return self._by_id.get(id_)

    def entry(self, kind: str, id_: str) -> Any | None:
        """The entry of a vocabulary with an id."""
        return self._entries.get((kind, id_))

    def with_need(self, id_: str) -> tuple[Record, ...]:
        return self._tagged["needs"].get(id_, ())

    def with_situation(self, id_: str) -> tuple[Record, ...]:
        return self._tagged["situations"].get(id_, ())

    def with_programme(self, id_: str) -> tuple[Record, ...]:
        return self._tagged["programmes"].get(id_, ())

    def in_municipality(self, id_: str) -> tuple[Record, ...]:
        return self._tagged["municipality"].get(id_, ())

    def with_act(self, id_: str) -> tuple[Record, ...]:
        """Records that refer to an act, now or as the law before."""
        return self._by_act.get(id_, ())

    def with_body(self, id_: str) -> tuple[Record, ...]:
        """Records that a body decides on, refers to, or was heard about."""
        return self._by_body.get(id_, ())

    def also_called(self, record: Record) -> tuple[str, ...]:
        """The abbreviations that the glossary has for a title. Search words are no names: people also write
        the name of a sickness, a charity or a neighbouring scheme."""
        return self._abbreviations.get(record.title.casefold(), ())

    @cached_property
    def _abbreviations(self) -> dict[str, tuple[str, ...]]:
        return _grouped((each.title.casefold(), each.abbreviation) for each in self.of_kind("term") if each.abbreviation)

    @cached_property
    def by_title(self) -> tuple[Record, ...]:
        """All records in Danish alphabetical order, of whatever kind."""
        return tuple(sorted(self.records, key=lambda each: alphabet.sort_key(each.title)))

    def referring_to(self, id_: str) -> tuple[Record, ...]:
        """Records that name this record in any of their fields."""
        return self._referring.get(id_, ())

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Record, ...]]:
        return _grouped((self.kind_of(each).name, each) for each in self.records)

    @cached_property
    def _by_id(self) -> dict[str, Record]:
        return {each.id: each for each in reversed(self.records)}

    @cached_property
    def _entries(self) -> dict[tuple[str, str], Entry]:
        return {(kind, each.id): each for kind, entries in self.vocabulary.items() for each in reversed(entries)}

    @cached_property
    def _tagged(self) -> dict[str, dict[str, tuple[Record, ...]]]:
        names = ("needs", "situations", "programmes")
        tagged = {name: _grouped((tag, each) for each in self.records for tag in dict.fromkeys(getattr(each, name))) for name in names}
        tagged["municipality"] = _grouped((each.municipality, each) for each in self.records)
        return tagged

    @cached_property
    def _by_act(self) -> dict[str, tuple[Record, ...]]:
        return _grouped((act, each) for each in self.records for act in dict.fromkeys(p.act for p in provisions(each)))

    @cached_property
    def references(self) -> tuple[tuple[Record, tuple[Reference, ...]], ...]:
        """Each record with its references."""
        return tuple([(each, tuple(references(each))) for each in self.records])

    @cached_property
    def _by_body(self) -> dict[str, tuple[Record, ...]]:
        return _grouped((ref, each) for each, found in self.references for ref in dict.fromkeys([ref for ref, kinds, _ in found if "body" in kinds]))

    @cached_property
    def _referring(self) -> dict[str, tuple[Record, ...]]:
        return _grouped((ref, each) for each, found in self.references for ref in dict.fromkeys([ref for ref, kinds, _ in found if kinds[0] in _ORDER]) if ref != each.id)


def load(root: Path, before: Before | None = None) -> Loaded:
    """Read the folder into a catalogue of everything that could be read; only the files that are
    not as `before`, when it is given."""
    reading = read(root, before)
    settings = reading.settings or reading.settings_in_part
    whole = _assemble(root, reading, settings) if settings else None
    return Loaded(whole if reading.settings else None, reading.diagnostics, whole)


def _assemble(root: Path, reading: Reading, settings: Settings) -> Catalogue:
    ordered = sorted(reading.records, key=lambda pair: (_ORDER[_KIND_BY_MODEL[type(pair[0])].name], alphabet.sort_key(pair[0].title), pair[0].id))
    vocabulary = _grouped((_KIND_BY_MODEL[type(entry)].name, entry) for entry, _ in reading.entries)
    origins = {id(each): origin for each, origin in (*reading.records, *reading.entries)}
    return Catalogue(root, settings, tuple(record for record, _ in ordered), vocabulary, frozenset(reading.unreadable), origins, read_ledger(root))


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, tuple[V, ...]]:
    groups: dict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def in_force(level: ServiceLevel, on: date) -> Version | None:
    """The version that applies on a day: approved or law, with the day inside its span. What a
    municipality approved applies on top of the law, also where the law is newer. A law version
    without a first day has always applied."""
    for stage in IN_FORCE:
        for version in reversed(level.versions):
            if version.stage is stage and (version.valid_from or date.min) <= on <= (version.valid_to or date.max):
                return version
    return None


def shown(level: ServiceLevel, on: date) -> Version:
    """The version a reader sees first: the one in force, else the newest."""
    return in_force(level, on) or level.versions[-1]


def is_closed(record: Record, on: date) -> bool:
    """Whether it is over: closed, or past the end of its period."""
    return record.status is Status.CLOSED or bool(record.period and record.period.end and record.period.end < on)


def provisions(record: Record) -> Iterator[Provision]:
    """Every place in the law that a record names, also the ones read together with it."""
    legal: tuple[LegalReference, ...] = getattr(record, "legal", ())
    for each in legal:
        yield each
        if each.pursuant_to:
            yield each.pursuant_to


def references(of: Any) -> list[Reference]:
    """Every reference in a record or entry, however deep."""
    return _references(of, ())


_WAYS: dict[type[Any], tuple[tuple[str, bool, tuple[str, ...] | None], ...]] = {}


def _references(of: Any, path: tuple[str | int, ...]) -> list[Reference]:
    found: list[Reference] = []
    written = vars(of)
    for name, many, kinds in _ways(type(of)):
        value = written.get(name)
        if not value:
            continue
        for index, each in enumerate(value) if many else ((None, value),):
            at = (*path, name) if index is None else (*path, name, index)
            if kinds is None:
                found.extend(_references(each, at))
            else:
                found.append((each, kinds, at))
    return found


def _ways(model: type[Any]) -> tuple[tuple[str, bool, tuple[str, ...] | None], ...]:
    """The fields that hold references, or models with references in them: name, whether it is a
    list, and the kinds it may be (None for a model)."""
    if model not in _WAYS:
        ways: list[tuple[str, bool, tuple[str, ...] | None]] = []
        for name, spec in fields_of(model).items():
            if isinstance(spec.type, Ref):
                ways.append((name, spec.many, spec.type.to))
            elif isinstance(spec.type, Nested) and _ways(spec.type.model):
                ways.append((name, spec.many, None))
        _WAYS[model] = tuple(ways)
    return _WAYS[model]


def fingerprint(record: Record) -> str:
    """Binds an easy-read text or a translation to the text it was made from."""
    return hashlib.sha256(f"{record.summary}\n{record.body or ''}".encode()).hexdigest()[:16]
