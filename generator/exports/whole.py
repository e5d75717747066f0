"""katalog.json: everything that the YAML says, as plain JSON with the same field names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from generator.catalogue import Catalogue
from generator.exports.addresses import AddressOf, absolute
from generator.exports.lines import compact, write_list
from generator.model.choices import PlaceKind
from generator.model.common import Place, Record
from generator.model.fields import Nested, fields_of
from generator.model.kinds import RECORD_KINDS, VOCABULARY_KINDS
from generator.model.types import Clock, Day, Number, OneOf

_REVEALING = ("name", "address", "transport")


def whole_json(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """`{title, publisher, address, date, records: {kind: [...]}, vocabulary: {kind: [...]}}`.

    Absent fields are left out. Dates are ISO 8601, times `16:00`, yes and no are booleans.
    Each record has `url`. One record a line, so that two exports can be compared.
    """
    settings = catalogue.settings
    head = {"title": settings.title, "publisher": settings.publisher, "address": settings.address, "date": day.isoformat()}

    def record(of: Record) -> dict[str, Any]:
        return {**plain(of), "url": absolute(catalogue, address_of(of))}

    out = BytesIO()
    out.write(compact(head)[:-1])
    for name, kinds, as_object in (("records", RECORD_KINDS, record), ("vocabulary", VOCABULARY_KINDS, plain)):
        for place, kind in enumerate(kinds):
            out.write((f',\n"{name}": {{\n' if place == 0 else ",\n").encode() + f'"{kind.name}": '.encode())
            write_list(out, map(as_object, catalogue.of_kind(kind.name)))
        out.write(b"}")
    out.write(b"}\n")
    return out.getvalue()


def plain(of: Any) -> dict[str, Any]:
    """A record, entry or part of one as what JSON can write; where a hidden place lies is left out."""
    written = vars(of)
    hidden = isinstance(of, Place) and of.kind is PlaceKind.HIDDEN
    found = {}
    for name, many, one in _shape(type(of)):
        value = written.get(name)
        if value is None or (many and not value) or (hidden and name in _REVEALING):
            continue
        found[name] = value if one is None else [one(each) for each in value] if many else one(value)
    return found


_SHAPES: dict[type[Any], tuple[tuple[str, bool, Callable[[Any], Any] | None], ...]] = {}


def _shape(model: type[Any]) -> tuple[tuple[str, bool, Callable[[Any], Any] | None], ...]:
    """(name, whether it is a list, what makes a value plain) of each field; None for what makes it
    plain where it is so already."""
    found = _SHAPES.get(model)
    if found is None:
        found = _SHAPES[model] = tuple((name, spec.many, _PLAINED.get(type(spec.type))) for name, spec in fields_of(model).items())
    return found


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


# The types whose values JSON has no word for. The others' are texts, whole numbers, yes and no.
_PLAINED: dict[type[Any], Callable[[Any], Any]] = {
    Nested: plain, OneOf: lambda choice: choice.value, Day: date.isoformat, Clock: lambda hour: f"{hour:%H:%M}", Number: _number,
}
