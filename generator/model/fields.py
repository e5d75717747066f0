"""How a model names its fields: one declaration yields the typed attribute, the check, the
JSON Schema and the help text. `required(Text(80), "Titel", "Navnet …")`.

A field that is not written is absent (None or an empty tuple), never a made-up value.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from generator.model.types import Scalar

T = TypeVar("T")
KEY = "vejviser"


@dataclass(frozen=True)
class Nested(Generic[T]):
    """A mapping that is itself a model."""

    model: type[T]


@dataclass(frozen=True)
class Field:
    """One declared field. `many` means a YAML list (a tuple in Python); `examples` feed the
    schema, the templates for new records and the help pages."""

    name: str
    type: Scalar[Any] | Nested[Any]
    title: str
    help: str
    required: bool
    many: bool
    examples: tuple[str, ...]
    least: int


def required(of: Scalar[T] | Nested[T], title: str, help: str, *, example: str = "") -> T:
    """A field that every record of the kind must have."""
    return cast(T, _field(of, title, help, True, False, example, 0))


def optional(of: Scalar[T] | Nested[T], title: str, help: str, *, example: str = "") -> T | None:
    """A field that is shown as »ikke oplyst« (or left out) when absent."""
    return cast("T | None", _field(of, title, help, False, False, example, 0, default=None))


def listed(of: Scalar[T] | Nested[T], title: str, help: str, *, least: int = 0, example: str = "") -> tuple[T, ...]:
    """A list. With `least` above 0 the field is required."""
    return cast("tuple[T, ...]", _field(of, title, help, least > 0, True, example, least, default=()))


def _field(of: object, title: str, help: str, must: bool, many: bool, example: str, least: int, **default: Any) -> object:
    spec = Field("", cast(Any, of), title, help, must, many, (example,) if example else (), least)
    return dataclasses.field(metadata={KEY: spec}, **default)


_DECLARED: dict[type[Any], dict[str, Field]] = {}


def fields_of(model: type[Any]) -> dict[str, Field]:
    """The declared fields of a model by name, in the order they are written."""
    declared = _DECLARED.get(model)
    if declared is None:
        declared = _DECLARED[model] = {
            each.name: dataclasses.replace(each.metadata[KEY], name=each.name)
            for each in dataclasses.fields(model)
            if KEY in each.metadata
        }
    return declared
