"""The texts of a record, with the way to each, and the sentences in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from generator.catalogue import Catalogue, in_force
from generator.danish.readability import Counted, counted, sentence_texts
from generator.model.choices import Stage
from generator.model.common import Record
from generator.model.fields import Nested, fields_of
from generator.model.service_levels import ServiceLevel
from generator.model.types import Text
from generator.rules.nested import targets
from generator.rules.rule import Path, Target

# A full stop after these, or between digits, does not end a sentence.
_SHORT = "".join(rf"(?<!\b{each}.)" for each in ("stk", "nr", "jf", "kap", "ca", "fx", "kl", "kr"))
_END = re.compile(rf"[.!?\n](?:(?<!\n)(?=\s|$){_SHORT}|(?<=\n)(?:\s*\n|\s*(?=[-*•] )))")


class Read(NamedTuple):
    """A text, where it stands in its record, and whether families read it as prose."""

    path: Path
    text: str
    prose: bool


class Written(NamedTuple):
    """Everything that staff wrote in one record or entry, and the texts end to end."""

    of: Target
    texts: tuple[Read, ...]
    joined: str


def texts(of: Target) -> tuple[Read, ...]:
    """Every text that staff wrote in a record or entry, in the order of its fields."""
    return tuple(_texts(of, ()))


def prose(of: Target) -> tuple[Read, ...]:
    """The texts that families read: title and running text, but not quotations or search words."""
    return _prose(texts(of))


def _prose(of: tuple[Read, ...]) -> tuple[Read, ...]:
    return tuple([each for each in of if each.prose and each.path[0] not in ("translations", "search_words")])


@lru_cache(maxsize=8)
def written(catalogue: Catalogue) -> tuple[Written, ...]:
    """All texts of everything that can refer: the settings, the records and the entries."""
    found = []
    for of in targets(catalogue):
        kept = _WRITTEN.get(id(of))
        if kept is None or kept.of is not of:
            own = texts(of)
            kept = Written(of, own, "\n\n".join([each.text for each in own]))
        found.append(kept)
    # What has not changed is the same object in the next catalogue. It is held, so no other can have its id.
    if len(found) > len(_WRITTEN) // 2:
        _WRITTEN.clear()
    _WRITTEN.update((id(each.of), each) for each in found)
    return tuple(found)


_WRITTEN: dict[int, Written] = {}


class Prose(NamedTuple):
    """What families read in one record: the running text and what its sentences are like, and what
    stands for itself (the title, and the easy text)."""

    record: Record
    running: tuple[Read, ...]
    counted: Counted
    apart: tuple[Read, ...]


@lru_cache(maxsize=8)
def sentences_in_use(catalogue: Catalogue, day: date) -> tuple[Prose, ...]:
    """The prose of prose_in_use, divided into sentences."""
    found = []
    for record, kept in prose_in_use(catalogue, day):
        running = tuple([each for each in kept if each.path[0] not in ("title", "easy_read")])
        apart = tuple([each for each in kept if each.path[0] in ("title", "easy_read")])
        found.append(Prose(record, running, counted(sentence_texts("\n\n".join([each.text for each in running]))), apart))
    return tuple(found)


@lru_cache(maxsize=8)
def prose_in_use(catalogue: Catalogue, day: date) -> tuple[tuple[Record, tuple[Read, ...]], ...]:
    """Each record with the prose that can still be changed: not that of decided or repealed
    versions which are over, because they stay as they were decided."""
    found = []
    by_record = {id(each.of): each.texts for each in written(catalogue)}
    for record in catalogue.records:
        kept = _prose(by_record[id(record)])
        if isinstance(record, ServiceLevel):
            over = {index for index in range(len(record.versions)) if _is_history(record, index, day)}
            kept = tuple(each for each in kept if not (each.path[0] == "versions" and each.path[1] in over))
        found.append((record, kept))
    return tuple(found)


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


def _texts(of: Any, path: Path) -> list[Read]:
    found: list[Read] = []
    written_in = vars(of)
    for name, many, inner, is_prose in _plan(type(of)):
        value = written_in.get(name)
        if not value:
            continue
        for index, each in enumerate(value) if many else ((None, value),):
            at = (*path, name) if index is None else (*path, name, index)
            if inner:
                found.extend(_texts(each, at))
            else:
                found.append(Read(at, each, is_prose))
    return found


Plan = tuple[tuple[str, bool, bool, bool], ...]
_PLANS: dict[type[Any], Plan] = {}


def _plan(model: type[Any]) -> Plan:
    """Of each field that holds text: name, whether it is a list, whether it is itself a model."""
    if model in _PLANS:
        return _PLANS[model]
    found = []
    for name, spec in fields_of(model).items():
        if isinstance(spec.type, Nested):
            if _plan(spec.type.model):
                found.append((name, spec.many, True, False))
        elif isinstance(spec.type, Text) and not spec.type.pattern:
            found.append((name, spec.many, False, spec.type.prose or name == "title"))
    _PLANS[model] = tuple(found)
    return _PLANS[model]


def matches(pattern: re.Pattern[str], of: Written, unless: Callable[[Read], bool] | None = None) -> Iterator[tuple[Read, re.Match[str]]]:
    """Every hit of a pattern in every text of a record."""
    for each in of.texts:
        if unless is None or not unless(each):
            yield from ((each, hit) for hit in pattern.finditer(each.text))
