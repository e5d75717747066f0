"""How a model names its fields: one declaration yields the typed attribute, the check, the
JSON Schema and the help text. `required(Text(80), "Titel", "Navnet …")`.

A field that is not written is absent (None or an empty tuple), never a made-up value.
"""

from __future__ import annotations

import dataclasses
from dataclasses import FrozenInstanceError, dataclass
from typing import Any, Generic, NamedTuple, NoReturn, TypeVar, cast

from generator.frozen import frozen
from generator.model.types import Scalar

T = TypeVar("T")
KEY = "vejviser"


def model(cls: type[T]) -> type[T]:
    """A class of frozen values with named fields, made by keyword.

    It is a dataclass to everyone who asks. What dataclass writes and compiles anew for each class
    costs a third of the start of every command, so all models share the functions below. A field
    that is not written takes no room: its default is the class's own attribute.
    """
    cls.__doc__ = cls.__doc__ or cls.__name__  # else dataclass writes the whole signature there
    made = dataclass(init=False, repr=False, eq=False)(cls)
    for name, function in _SHARED.items():
        setattr(made, name, function)
    return made


def made(of: type[T], values: dict[str, Any]) -> T:
    """A value of a model from its written fields, which are known to be right: all that are
    required, and no others than it has. The mapping becomes its own."""
    new = object.__new__(of)
    object.__setattr__(new, "__dict__", values)
    return new


class Unread(LookupError):
    """Somebody asked for a field that could not be read."""


def made_in_part(of: type[T], values: dict[str, Any]) -> T:
    """A value of a model of which only some fields could be read. To ask for another one raises
    Unread; absent is not the same as unread."""

    def unread(self: object) -> NoReturn:
        raise Unread

    lacking = {name: property(unread) for name in fields_of(of).keys() - values.keys()}
    return made(cast("type[T]", type(of.__name__, (of,), lacking)), values)


def _init(self: object, **values: Any) -> None:
    declared = fields_of(type(self))
    for name in values.keys() - declared.keys():
        raise TypeError(f"{type(self).__name__} has no field {name!r}")
    for name in (name for name, spec in declared.items() if name not in values and not hasattr(self, name)):
        raise TypeError(f"{type(self).__name__} needs {name!r}")
    object.__setattr__(self, "__dict__", values)


def _values(of: object) -> tuple[Any, ...]:
    return tuple([getattr(of, name) for name in fields_of(type(of))])


def _eq(self: object, other: object) -> bool:
    return self is other or _values(self) == _values(other) if type(self) is type(other) else NotImplemented


def _hash(self: object) -> int:
    return hash(_values(self))


def _repr(self: object) -> str:
    written = (f"{name}={value!r}" for name, value in zip(fields_of(type(self)), _values(self), strict=True) if value not in (None, ()))
    return f"{type(self).__name__}({', '.join(written)})"


def _frozen(self: object, name: str, value: object = None) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r}")


_SHARED = {"__init__": _init, "__eq__": _eq, "__hash__": _hash, "__repr__": _repr, "__setattr__": _frozen, "__delattr__": _frozen}


@frozen
class Nested(Generic[T]):
    """A mapping that is itself a model."""

    model: type[T]


class Field(NamedTuple):
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
            each.name: each.metadata[KEY]._replace(name=each.name)
            for each in dataclasses.fields(model)
            if KEY in each.metadata
        }
    return declared
