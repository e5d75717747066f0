"""The facts that readers look for and records do not state: what pages show as »Ikke oplyst«."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from generator.catalogue import Catalogue, is_closed, shown
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.fields import Nested, fields_of
from generator.model.kinds import RECORD_KINDS
from generator.model.service_levels import ServiceLevel
from generator.rules.rule import Path


class Wanted(NamedTuple):
    """A field by the way to it (`terms` is of the version that is shown). Any of `ways` states it, else the field does."""

    field: str
    ways: tuple[str, ...] = ()


LAW = Wanted("legal", ("legal", "no_legal_basis"))
DECIDER = Wanted("terms.deciding_body", ("terms.deciding_body", "terms.decided_by"))
DECIDES = Wanted("decides", ("decides", "advises_on"))
CONTACT = Wanted("contact", ("contact.phone", "contact.mail", "contact.hours", "contact.address", "contact.url"))
WAITING = Wanted("capacity.waiting")
# The facts of each kind; its page says »Ikke oplyst« without them, or leaves a question without an answer.
WANTED: Mapping[str, tuple[Wanted | str, ...]] = {
    "youth-offer": ("ages", "cost", "access", "places", "when", WAITING, LAW, "for_whom", "what_happens", "provider", CONTACT, "sources", "checked"),
    "service-level": (
        "ages", "terms.co_payment", "terms.decision", DECIDER, "terms.deadlines", "terms.duration", "terms.extension", "terms.complaint", "terms.target_group", "terms.provides",
        "steps", CONTACT, "sources", "checked",
    ),
    "fair-partner": ("stand", "hours", "meet", "welcome", "goals", CONTACT, "sources", "checked"),
    "fair": ("hours", "programme", "quiet_hour", "special_needs", CONTACT, "sources", "checked"),
    "pathway": ("ages", "shared_plan", CONTACT, "sources", "checked"),
    "body": ("statutory", "rhythm", DECIDES, "how_a_case_gets_there", CONTACT, "sources", "checked"),
    "organisation": ("website", CONTACT, "sources", "checked"),
    "programme": ("aims", "bodies", "evaluation", CONTACT, "sources", "checked"),
    "page": ("sources", "checked"),
}


@frozen
class Fact:
    """One fact of a kind. `missing` are the records without it, of `records` that should have it."""

    kind: str
    field: str
    title: str
    missing: tuple[tuple[Record, Path], ...]
    records: int


@lru_cache(maxsize=4)
def facts(catalogue: Catalogue, day: date) -> tuple[Fact, ...]:
    """Every fact by kind, what is missing most first. Closed records and made-up ones are not counted."""
    return tuple(each for kind in RECORD_KINDS for each in sorted(_facts(catalogue, kind.name, day), key=lambda one: (-len(one.missing), one.title)))


def _facts(catalogue: Catalogue, kind: str, day: date) -> Iterator[Fact]:
    records = [each for each in catalogue.of_kind(kind) if not is_closed(each, day) and not each.example]
    if not records:
        return
    for wanted in WANTED[kind]:
        field, ways = (wanted, ()) if isinstance(wanted, str) else wanted
        missing = tuple((each, _path(each, field, day)) for each in records if not any(_states(each, way, day) for way in ways or (field,)))
        yield Fact(kind, field, title(type(records[0]), field), missing, len(records))


def _states(record: Record, way: str, day: date) -> bool:
    found: Any = record
    for part in _path(record, way, day):
        found = found[part] if isinstance(part, int) else getattr(found, part)
        if found in (None, ()):
            return False
    return True


def _path(record: Record, way: str, day: date) -> Path:
    parts = tuple(way.split("."))
    if isinstance(record, ServiceLevel) and parts[0] == "terms":
        return ("versions", record.versions.index(shown(record, day)), *parts)
    return parts


def title(model: type[Any], way: str) -> str:
    """What staff call a field: »Svarfrist« is the title of its last part."""
    if way.startswith("terms."):
        way = f"versions.{way}"
    spec = None
    for part in way.split("."):
        spec = fields_of(model)[part]
        model = spec.type.model if isinstance(spec.type, Nested) else model
    assert spec is not None
    return spec.title
