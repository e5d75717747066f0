"""The parts of a record that are models themselves, with the way to each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from generator.model.fields import Nested, fields_of
from generator.rules.rule import Path

P = TypeVar("P")


def parts(of: object, models: tuple[type[P], ...]) -> Iterator[tuple[Path, P]]:
    """Every part of a record, however deep, that is an instance of one of the models."""
    yield from _parts(of, models, ())


def _parts(of: object, models: tuple[type[P], ...], path: Path) -> Iterator[tuple[Path, P]]:
    for name, many in _nested(type(of)):
        value = getattr(of, name)
        if value is None:
            continue
        for index, each in enumerate(value) if many else ((None, value),):
            at = (*path, name) if index is None else (*path, name, index)
            if isinstance(each, models):
                yield at, each
            yield from _parts(each, models, at)


@cache
def _nested(model: type[Any]) -> tuple[tuple[str, bool], ...]:
    return tuple((name, spec.many) for name, spec in fields_of(model).items() if isinstance(spec.type, Nested))
