"""katalog.json: everything that the YAML says, as plain JSON with the same field names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
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
from generator.model.types import Choice

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
    out.write(compact(head)[:-1].encode())
    for name, kinds, as_object in (("records", RECORD_KINDS, record), ("vocabulary", VOCABULARY_KINDS, plain)):
        for place, kind in enumerate(kinds):
            out.write((f',\n"{name}": {{\n' if place == 0 else ",\n").encode() + f'"{kind.name}": '.encode())
            write_list(out, map(as_object, catalogue.of_kind(kind.name)))
        out.write(b"}")
    out.write(b"}\n")
    return out.getvalue()


def plain(of: Any) -> dict[str, Any]:
    """A record, entry or part of one as JSON's own types; where a hidden place lies is left out."""
    hidden = isinstance(of, Place) and of.kind is PlaceKind.HIDDEN
    found = {}
    for name, nested, many in _shape(type(of)):
        value = getattr(of, name)
        if value is None or value == () or (hidden and name in _REVEALING):
            continue
        one: Callable[[Any], Any] = plain if nested else _scalar
        found[name] = [one(each) for each in value] if many else one(value)
    return found


_SHAPES: dict[type[Any], tuple[tuple[str, bool, bool], ...]] = {}


def _shape(model: type[Any]) -> tuple[tuple[str, bool, bool], ...]:
    """(name, whether it is a part with fields of its own, whether it is a list) of each field."""
    found = _SHAPES.get(model)
    if found is None:
        found = _SHAPES[model] = tuple((name, isinstance(spec.type, Nested), spec.many) for name, spec in fields_of(model).items())
    return found


def _scalar(value: Any) -> Any:
    if type(value) is str:
        return value
    if isinstance(value, Choice | date | time):
        return value.value if isinstance(value, Choice) else value.isoformat() if isinstance(value, date) else f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
