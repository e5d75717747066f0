"""The texts of a record, with the way to each, and the sentences in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from generator.catalogue import Catalogue, in_force
from generator.danish.glance import Glance, glance
from generator.danish.readability import Counted, counted
from generator.model.choices import Stage
from generator.model.common import Record
from generator.model.fields import Field, Nested, fields_of
from generator.model.service_levels import ServiceLevel
from generator.model.types import Text
from generator.rules.nested import targets
from generator.rules.rule import Path, Target

# A full stop after these, or between digits, does not end a sentence.
_SHORT = "".join(rf"(?<!\b{each}.)" for each in ("stk", "nr", "jf", "kap", "ca", "fx", "kl", "kr"))
_END = re.compile(rf"[.!?\n](?:(?<!\n)(?=\s|$){_SHORT}|(?<=\n)(?:\s*\n|\s*(?=[-*•] )))")


# Titles stand for themselves, and so does the easy text; what is translated and what people search by, families do not read here.
NOT_PROSE = ("translations", "search_words")
APART = ("title", "easy_read")


class Read(NamedTuple):
    """A text, and where it stands in its record."""

    path: Path
    text: str


class Written(NamedTuple):
    """Everything that staff wrote in one record or entry, end to end, and what it may hold."""

    of: Target
    joined: str
    may_hold: Glance

    @property
    def texts(self) -> tuple[Read, ...]:
        """Each text with the way to it. Most rules find nothing in nearly all records, so the ways are not kept."""
        return texts(self.of)


Wanted = Callable[[Field], bool]


def _every(spec: Field) -> bool:
    return True


def _is_prose(spec: Field) -> bool:
    return spec.name == "title" or (isinstance(spec.type, Text) and spec.type.prose)


def texts(of: Target, wanted: Wanted = _every) -> tuple[Read, ...]:
    """Every text that staff wrote in a record or entry, in the order of its fields; only those in
    the fields that are wanted."""
    return tuple(_texts(of, _plan(type(of), wanted), ()))


def prose(of: Target) -> tuple[Read, ...]:
    """The texts that families read: title and running text, but not quotations or search words."""
    return tuple([each for each in texts(of, _is_prose) if each.path[0] not in NOT_PROSE])


@lru_cache(maxsize=8)
def written(catalogue: Catalogue) -> tuple[Written, ...]:
    """All texts of everything that can refer: the settings, the records and the entries."""
    found = []
    for of in targets(catalogue):
        kept = _WRITTEN.get(id(of))
        if kept is None or kept.of is not of:
            joined = "\n\n".join(_words(of, _plan(type(of), _every)))
            kept = Written(of, joined, glance(joined))
        found.append(kept)
    # What has not changed is the same object in the next catalogue. It is held, so no other can have its id.
    if len(found) > len(_WRITTEN) // 2:
        _WRITTEN.clear()
    _WRITTEN.update((id(each.of), each) for each in found)
    return tuple(found)


_WRITTEN: dict[int, Written] = {}


@lru_cache(maxsize=8)
def counted_in_use(catalogue: Catalogue, day: date) -> tuple[tuple[Record, Counted], ...]:
    """Each record with what the sentences of its running text are like, without what stands APART."""
    kinds = {type(each) for each in catalogue.records}
    running = {kind: tuple([each for each in _plan(kind, _is_prose) if each[0] not in (*NOT_PROSE, *APART)]) for kind in kinds}
    found = []
    for record in catalogue.records:
        if _over(record, day):
            own = [each.text for each in in_use(record, day) if each.path[0] not in APART]
        else:
            own = _words(record, running[type(record)])
        found.append((record, counted("\n\n".join(own))))
    return tuple(found)


def prose_in_use(catalogue: Catalogue, day: date) -> tuple[tuple[Record, tuple[Read, ...]], ...]:
    """Each record with its prose in use."""
    return tuple([(record, in_use(record, day)) for record in catalogue.records])


def in_use(record: Record, day: date) -> tuple[Read, ...]:
    """The prose of a record that can still be changed: not that of decided or repealed versions
    which are over, because they stay as they were decided."""
    over = _over(record, day)
    return tuple([each for each in prose(record) if not (over and each.path[0] == "versions" and each.path[1] in over)])


def _over(record: Record, day: date) -> list[int]:
    return [index for index in range(len(record.versions)) if _is_history(record, index, day)] if isinstance(record, ServiceLevel) else []


def _is_history(level: ServiceLevel, index: int, day: date) -> bool:
    version = level.versions[index]
    past = version.valid_to is not None and version.valid_to < day
    return version.stage is Stage.REPEALED or (past and version is not in_force(level, day))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text. Line breaks inside a sentence stay; list items are their own."""
    start = 0
    for end in _END.finditer(text):
        if text[start : end.end()].strip():
            yield text[start : end.end()].strip()
        start = end.end()
    if text[start:].strip():
        yield text[start:].strip()


Plan = tuple[tuple[str, bool, "Plan | None"], ...]


def _texts(of: Any, plan: Plan, path: Path) -> list[Read]:
    found: list[Read] = []
    written_in = vars(of)
    for name, many, inner in plan:
        value = written_in.get(name)
        if not value:
            continue
        for index, each in enumerate(value) if many else ((None, value),):
            at = (*path, name) if index is None else (*path, name, index)
            if inner is None:
                found.append(Read(at, each))
            else:
                found.extend(_texts(each, inner, at))
    return found


def _words(of: Any, plan: Plan) -> list[str]:
    """The texts alone that _texts finds."""
    found: list[str] = []
    written_in = vars(of)
    for name, many, inner in plan:
        value = written_in.get(name)
        if not value:
            continue
        if inner is not None:
            for each in value if many else (value,):
                found += _words(each, inner)
        elif many:
            found += value
        else:
            found.append(value)
    return found


_PLANS: dict[tuple[type[Any], Wanted], Plan] = {}


def _plan(model: type[Any], wanted: Wanted) -> Plan:
    """Of each field that holds wanted text: name, whether it is a list, and the plan of its model where it is one."""
    if (model, wanted) in _PLANS:
        return _PLANS[model, wanted]
    found: list[tuple[str, bool, Plan | None]] = []
    for name, spec in fields_of(model).items():
        if isinstance(spec.type, Nested):
            inner = _plan(spec.type.model, wanted)
            if inner:
                found.append((name, spec.many, inner))
        elif isinstance(spec.type, Text) and not spec.type.pattern and wanted(spec):
            found.append((name, spec.many, None))
    _PLANS[model, wanted] = tuple(found)
    return _PLANS[model, wanted]


def matches(pattern: re.Pattern[str], of: Written, unless: Callable[[Read], bool] | None = None) -> Iterator[tuple[Read, re.Match[str]]]:
    """Every hit of a pattern in every text of a record."""
    for each in of.texts:
        if unless is None or not unless(each):
            yield from ((each, hit) for hit in pattern.finditer(each.text))
