"""A new record as a file to fill in: every field with its title and help, from its declaration.

Required fields stand ready, with the answer that was given or an example; the others are
comments, so that removing one `#` takes a field into use. What is written can be read without
errors from the first moment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.editing.scalars import scalar
from generator.model.choices import Status
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import Kind
from generator.model.types import Choice, Clock, Day, Mail, Number, OneOf, Phone, Ref, Scalar, Slug, Text, Url, Whole, YesNo

# One answer, several, the fields of a mapping, or several mappings.
Given = str | Sequence[str] | Mapping[str, Any] | Sequence[Mapping[str, Any]]
# Until somebody has written the real thing, the page says that it is an example.
TITLE = "Eksempel. Skriv navnet her"
TEXT = "Eksempel. Skriv teksten her."
EXAMPLE = "Eksempel: "
DONE = "Slet linjen, når hele filen er udfyldt."
_STANDING = {"title": TITLE, "status": str(Status.PLANNED.value), "municipality": "hele-landet"}
_BY_TYPE: dict[type[Any], str] = {
    Clock: "16:00", Day: "2026-08-31", Mail: "ungeindsats@kommune.dk", Number: "100", Phone: "112",
    Slug: "et-id", Ref: "et-id", Url: "https://www.kommune.dk/", YesNo: "ja",
}


def draft(kind: Kind, id_: str, address: str, answers: Mapping[str, Given] | None = None) -> str:
    """The text of a new file. `address` is the site's address; its schema helps the editor.

    `answers` are what is known already, by field; they must be valid. As long as a required
    field holds an example, the record says `example: ja` and the title says so too.
    """
    given: dict[str, Given] = {"id": id_, **_STANDING, **(answers or {})}
    made_up = [name for name, spec in fields_of(kind.model).items() if spec.required and name not in given]
    title = str(given["title"])
    if made_up or title == TITLE:
        given["example"] = "ja"
        if "eksempel" not in f"{title} {given.get('summary', TEXT)}".lower():
            given["title"] = EXAMPLE + title
    lines = [
        f"# yaml-language-server: $schema={address}schema/{kind.name}.json",
        f"# Ny fil: {kind.label}. Linjer med # er hjælp eller felter, du ikke bruger endnu.",
        "# Slet # og mellemrummet foran et felt for at bruge det. Kør »vejviser check«, når du er færdig.",
        "",
        *_fields(kind.model, given),
    ]
    return "\n".join(lines) + "\n"


def _fields(model: type[Any], given: Mapping[str, Given]) -> list[str]:
    """Every field with its help. A mapping cannot be empty, so one field is always in use."""
    declared = fields_of(model)
    used = {name for name, spec in declared.items() if spec.required or name in given} or {next(iter(declared))}
    lines = []
    for name, spec in declared.items():
        lines.append(f"# {spec.title}: {spec.help}{_choices(spec)}{f' {DONE}' if name == 'example' else ''}")
        written = _field(spec, name in used, given.get(name))
        lines.extend(written if name in used else [f"# {line}" for line in written])
    return lines


def _field(spec: Field, used: bool, given: Given | None) -> list[str]:
    if not isinstance(spec.type, Nested):
        return [f"{spec.name}: {_value(spec, spec.type, given)}".rstrip()]
    names = _names(spec.type.model)
    if not spec.many:
        return [f"{spec.name}:", *(f"  {line}" for line in (_fields(spec.type.model, _mapping(given)) if used else names))]
    if given:
        return [f"{spec.name}:", *(line for each in given for line in _item(_fields(spec.type.model, _mapping(each))))]
    more = [line for _ in range(spec.least - 1) for line in _item(names)]
    return [f"{spec.name}:", *_item(_fields(spec.type.model, {}) if used else names), *more]


def _value(spec: Field, of: Scalar[Any], given: Given | None) -> str:
    """What stands behind the colon."""
    if given is None:
        example = _example(spec, of)
        return f"[{example}]" if spec.many else example
    if isinstance(given, str):
        return scalar(given)
    return f"[{', '.join(scalar(str(each), flow=True) for each in given)}]"


def _mapping(given: object) -> Mapping[str, Given]:
    return given if isinstance(given, Mapping) else {}


def _item(inner: list[str]) -> list[str]:
    """One item of a list. The hyphen must stand before a field, not before a comment."""
    first = next(place for place, line in enumerate(inner) if not line.startswith("#"))
    return [f"  - {inner[first]}", *(f"    {line}" for line in (*inner[:first], *inner[first + 1 :]))]


def _names(model: type[Any]) -> list[str]:
    """The fields inside a mapping that is not in use: those it must have, else all."""
    declared = fields_of(model).values()
    shown = [spec for spec in declared if spec.required] or [spec for spec in declared if not isinstance(spec.type, Nested)]
    return [line for spec in shown for line in (_field(spec, False, None))]


def _example(spec: Field, of: Scalar[Any]) -> str:
    """A value that the field would take; empty when only the writer can know it."""
    if spec.examples:
        return scalar(spec.examples[0], flow=spec.many) if isinstance(of, Text) else spec.examples[0]
    if isinstance(of, OneOf):
        members: type[Choice] = of.of
        return str(next(iter(members)).value)
    if isinstance(of, Whole):
        return str(max(of.min, 1))
    if isinstance(of, Text):
        return TEXT if not of.pattern and of.max >= len(TEXT) else ""
    return _BY_TYPE.get(type(of), "")


def _choices(spec: Field) -> str:
    if isinstance(spec.type, OneOf):
        return f" Vælg: {', '.join(str(each.value) for each in spec.type.of)}."
    return ""
