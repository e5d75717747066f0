"""The ledger: what every decided version said on the day it was frozen, as one hash per field.

It lies in the catalogue as ledger.json, is written by `vejviser freeze` and read by a rule. A
change of YAML style, and a new field that nobody has filled in, leave every hash as it was.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.model.choices import Stage
from generator.model.common import Record
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import LEDGER_FILE
from generator.model.service_levels import ServiceLevel, Terms, Version
from generator.model.types import Ref

# A version in one of these stages is somebody's decision and is never edited in silence.
DECIDED = (Stage.RECOMMENDED, Stage.APPROVED, Stage.REPEALED)
OF_VERSION = ("body", "decided", "agenda_item", "valid_from", "valid_to", "hearing", "changes")
# The last day is written when the next version begins, long after the decision.
ADDED_LATER = ("valid_to",)
# What a correction replaces when nothing stood there.
NOTHING = hashlib.sha256(b"").hexdigest()[:12]
ABOUT = "Skrevet af »vejviser freeze«. Ret den aldrig i hånden."


class Frozen(NamedTuple):
    """A decided version as it was: the day it was frozen, its stage then, and a hash per written field."""

    day: date
    stage: Stage
    hashes: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Ledger:
    """Frozen versions by (service level, version). `fault` says in Danish why the file cannot be used."""

    versions: Mapping[tuple[str, str], Frozen] = dataclasses.field(default_factory=dict)
    exists: bool = False
    fault: str = ""

    def of(self, level: ServiceLevel, version_id: str) -> Frozen | None:
        """What a version was frozen as, also under an id that the level had before."""
        keys = ((id_, version_id) for id_ in (level.id, *level.previous_ids))
        return next((self.versions[key] for key in keys if key in self.versions), None)


class Edit(NamedTuple):
    """A field of a frozen version that is no longer what it was. `was` is its hash in the ledger,
    NOTHING when the field is new; `path` leads from the version to it."""

    name: str
    path: tuple[str | int, ...]
    was: str


Renamed = Mapping[str, tuple[str, ...]]
NOBODY: Renamed = MappingProxyType({})


def renamed(records: Iterable[Record]) -> dict[str, tuple[str, ...]]:
    """The former ids of each record that has some, by the id it has now."""
    return {each.id: each.previous_ids for each in records if each.previous_ids}


def hashes(version: Version, names: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """A hash of every written field, by the field's name; corrections one by one. `names` gives
    other ids for records that the version refers to."""
    written = {name: (spec, getattr(version, name)) for name, spec in fields_of(Version).items() if name in OF_VERSION}
    written |= {name: (spec, getattr(version.terms, name)) for name, spec in fields_of(Terms).items()}
    corrections = fields_of(Version)["corrections"]
    written |= {f"corrections.{index}": (corrections, each) for index, each in enumerate(version.corrections)}
    return {name: _hash(_plain(spec, value, names)) for name, (spec, value) in written.items() if value not in (None, ())}


def edits(version: Version, frozen: Frozen, former: Renamed = NOBODY) -> Iterator[Edit]:
    """The fields that were edited in silence: differing from the ledger without a correction that
    names the field and the hash that it replaces. That another record got a new id is no edit."""
    depth = max(map(len, former.values()), default=0)
    readings = [hashes(version), *(hashes(version, {id_: each[at] for id_, each in former.items() if at < len(each)}) for at in range(depth))]
    open_ = {(each.field, each.replaces) for each in version.corrections}
    for name in dict.fromkeys((*frozen.hashes, *readings[0])):
        was = frozen.hashes.get(name, "")
        added = not was and (name in ADDED_LATER or name.startswith("corrections."))
        if not added and all(each.get(name, "") != was for each in readings) and (name, was or NOTHING) not in open_:
            yield Edit(name, path_of(name), was or NOTHING)


def path_of(name: str) -> tuple[str | int, ...]:
    """The way from a version to a field of the ledger."""
    first, _, index = name.partition(".")
    return (first, int(index)) if index else (first,) if first in OF_VERSION else ("terms", first)


def freeze(ledger: Ledger, levels: Iterable[ServiceLevel], day: date, former: Renamed = NOBODY) -> tuple[Ledger, tuple[tuple[ServiceLevel, Version], ...]]:
    """The ledger with every decided version as it is now, and the versions that were edited in
    silence, which it keeps as they were. Nothing that was frozen is ever dropped."""
    versions = dict(ledger.versions)
    refused = []
    for level in levels:
        for version in level.versions:
            before = ledger.of(level, version.id)
            if before is not None and any(edits(version, before, former)):
                refused.append((level, version))
            elif version.stage in DECIDED:
                for id_ in level.previous_ids:
                    versions.pop((id_, version.id), None)
                versions[level.id, version.id] = Frozen(before.day if before else day, version.stage, hashes(version))
    return Ledger(versions, exists=True), tuple(refused)


def written(ledger: Ledger) -> str:
    """The ledger as the text of its file; equal ledgers give equal texts."""
    versions = {
        f"{level}/{version}": {"frozen": each.day.isoformat(), "stage": each.stage.value, "fields": dict(sorted(each.hashes.items()))}
        for (level, version), each in sorted(ledger.versions.items())
    }
    return json.dumps({"about": ABOUT, "versions": versions}, ensure_ascii=False, indent=2) + "\n"


def read_ledger(root: Path) -> Ledger:
    """The ledger of a catalogue folder; an empty one when there is none."""
    try:
        data = json.loads((root / LEDGER_FILE).read_text(encoding="utf-8"))
        versions = {_key(key): Frozen(date.fromisoformat(each["frozen"]), Stage(each["stage"]), _texts(each["fields"])) for key, each in data["versions"].items()}
    except FileNotFoundError:
        return Ledger()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        return Ledger(exists=True, fault=f"{LEDGER_FILE} kan ikke læses ({type(fault).__name__}).")
    return Ledger(versions, exists=True)


def _key(text: str) -> tuple[str, str]:
    level, version = text.split("/")
    return level, version


def _texts(found: Mapping[str, str]) -> dict[str, str]:
    if not all(isinstance(each, str) for each in found.values()):
        raise TypeError("a hash is a text")
    return dict(found)


def _hash(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _plain(spec: Field, value: Any, names: Mapping[str, str]) -> Any:
    """A value of a field as JSON has it; what is not written is left out."""
    if isinstance(value, tuple):
        return [_plain(spec, each, names) for each in value]
    if isinstance(spec.type, Nested):
        return {name: _plain(inner, each, names) for name, inner in fields_of(type(value)).items() if (each := getattr(value, name)) not in (None, ())}
    if isinstance(spec.type, Ref):
        return names.get(value, value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value
