"""What can refer, the references in it, and its parts that are models themselves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Any, TypeVar

from generator.catalogue import Catalogue, Reference, references
from generator.model.fields import Nested, fields_of
from generator.rules.rule import Path, Target

P = TypeVar("P")


def targets(catalogue: Catalogue) -> Iterator[Target]:
    """Everything that can refer: the settings, the records and the entries."""
    yield catalogue.settings
    yield from catalogue.records
    for entries in catalogue.vocabulary.values():
        yield from entries


@lru_cache(maxsize=8)
def referring(catalogue: Catalogue) -> tuple[tuple[Target, tuple[Reference, ...]], ...]:
    """Everything that refers, with its references."""
    others: tuple[Target, ...] = (catalogue.settings, *chain.from_iterable(catalogue.vocabulary.values()))
    found: tuple[tuple[Target, tuple[Reference, ...]], ...] = (*catalogue.references, *((of, tuple(references(of))) for of in others))
    return tuple([each for each in found if each[1]])


@lru_cache(maxsize=8)
def kinds_by_id(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """The kinds that have each id."""
    found: dict[str, list[str]] = {}
    for record in catalogue.records:
        found.setdefault(record.id, [catalogue.kind_of(record).name])
    for kind, entries in catalogue.vocabulary.items():
        for id_ in dict.fromkeys(each.id for each in entries):
            found.setdefault(id_, []).append(kind)
    return {id_: tuple(kinds) for id_, kinds in found.items()}


def may_be_unreadable(catalogue: Catalogue, ref: str, kinds: tuple[str, ...]) -> bool:
    """Whether an id may be that of something of these kinds in a file that cannot be read."""
    names = {ref, *(f"{kind}:{ref}" for kind in kinds), *(f"{kind}:*" for kind in kinds)}
    return not catalogue.unreadable.isdisjoint(names)


Ways = tuple[tuple[str, bool, bool, "Ways"], ...]


def parts(of: object, models: tuple[type[P], ...]) -> Iterator[tuple[Path, P]]:
    """Every part of a record, however deep, that is an instance of one of the models."""
    return iter(_parts(of, _ways(type(of), models), ()))


def _parts(of: object, ways: Ways, path: Path) -> list[tuple[Path, Any]]:
    found: list[tuple[Path, Any]] = []
    written = vars(of)
    for name, many, wanted, inner in ways:
        value = written.get(name)
        if not value:
            continue
        for index, each in enumerate(value) if many else ((None, value),):
            at = (*path, name) if index is None else (*path, name, index)
            if wanted:
                found.append((at, each))
            if inner:
                found.extend(_parts(each, inner, at))
    return found


_WAYS: dict[tuple[type[Any], tuple[type[Any], ...]], Ways] = {}


def _ways(model: type[Any], models: tuple[type[Any], ...]) -> Ways:
    """The fields of a model that hold such parts, or lead to some: name, whether it is a list,
    whether it holds them, and the ways on from there."""
    found = _WAYS.get((model, models))
    if found is None:
        nested = [(name, spec.many, spec.type.model) for name, spec in fields_of(model).items() if isinstance(spec.type, Nested)]
        ways = [(name, many, issubclass(inner, models), _ways(inner, models)) for name, many, inner in nested]
        found = _WAYS[model, models] = tuple([each for each in ways if each[2] or each[3]])
    return found
