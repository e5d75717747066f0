"""Frozen values at a fifth of what dataclass asks for them, at the start and for each value made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """A dataclass with slots whose values are equal when their fields are, and are never changed:
    mypy holds that. Dataclass's own `frozen` holds it too, but writes and compiles six functions
    for each class, a tenth of a small build, and makes a call for each field of each value.
    """
    cls.__doc__ = cls.__doc__ or cls.__name__  # else dataclass writes the whole signature there
    made: Any = dataclass(eq=False, repr=False, slots=True)(cls)
    names = [each.name for each in fields(made)]
    made.__eq__, made.__hash__ = _compared(attrgetter(*names))
    made.__repr__ = _repr
    result: type[T] = made
    return result


def _compared(values: Callable[[object], object]) -> tuple[Callable[[object, object], bool], Callable[[object], int]]:
    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    return equal, hashed


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join([f'{each.name}={getattr(self, each.name)!r}' for each in fields(self)])})"
