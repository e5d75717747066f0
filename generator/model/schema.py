"""The JSON Schema (draft-07) of every kind, from the same declarations that check the files.

Editors read it through the modeline. It has no anyOf or oneOf: their messages blame the
wrong thing. Nested models are written out where they stand, so hovers work everywhere.
"""

from __future__ import annotations

from typing import Any

from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import KINDS, SETTINGS, Kind


def schemas(base: str = "") -> dict[str, dict[str, Any]]:
    """One schema per kind, by file name without `.json`. `base` is the site's address."""
    return {each.name: schema_of(each, base) for each in (*KINDS.values(), SETTINGS)}


def schema_of(kind: Kind, base: str = "") -> dict[str, Any]:
    """The schema of one file of a kind."""
    body = _object(kind.model)
    if kind.vocabulary:
        body = {
            "type": "object",
            "properties": {"entries": {"type": "array", "title": kind.plural.capitalize(), "items": body}},
            "required": ["entries"],
            "additionalProperties": False,
        }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"{base}schema/{kind.name}.json",
        "title": kind.label.capitalize(),
        **body,
    }


def _object(model: type[Any]) -> dict[str, Any]:
    declared = fields_of(model)
    return {
        "type": "object",
        "properties": {name: _property(spec) for name, spec in declared.items()},
        "required": [name for name, spec in declared.items() if spec.required],
        "additionalProperties": False,
    }


def _property(spec: Field) -> dict[str, Any]:
    one = _object(spec.type.model) if isinstance(spec.type, Nested) else spec.type.schema()
    about: dict[str, Any] = {"title": spec.title, "description": spec.help}
    if not spec.many:
        return {**about, **one, **({"examples": [_typed(one, spec.examples[0])]} if spec.examples else {})}
    found: dict[str, Any] = {**about, "type": "array", "items": one}
    if spec.least:
        found["minItems"] = spec.least
    if spec.examples:
        found["examples"] = [[_typed(one, spec.examples[0])]]
    return found


def _typed(one: dict[str, Any], example: str) -> object:
    """An example as the schema's own type, so that it is valid itself."""
    first = one["type"][0]
    return int(example) if first == "integer" else float(example) if first == "number" else example
