"""A field by its path: `title`, `ages.min`, `places.address`."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from generator.model.fields import Field, Nested, fields_of

Path = tuple[str, ...]
# Set by the import itself, or by a human alone.
KEPT = {
    "id": "Skriv, hvilken kolonne id'et kommer af, under id: i stedet.",
    "status": "En kladde er altid »planlagt«, til et menneske har set den efter.",
    "checked": "Kun et menneske kan kontrollere en post. Kør »vejviser confirm« bagefter.",
}


class NoSuchField(ValueError):
    """The path leads to no field that can hold a value. `hint` says what could be meant."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def chain(model: type[Any], path: Path) -> tuple[Field, ...]:
    """The fields on the way; the last one holds a value. Raises NoSuchField."""
    if path[0] in KEPT:
        raise NoSuchField(f"»{path[0]}« kan ikke importeres.", KEPT[path[0]])
    found: list[Field] = []
    for name in path:
        declared = fields_of(model)
        if name not in declared:
            titles = {spec.title.casefold(): each for each, spec in declared.items()}
            near = titles.get(name.casefold()) or next(iter(get_close_matches(name, list(declared), 1, 0.5)), None)
            before = "".join(f"{each.name}." for each in found)
            raise NoSuchField(f"Ukendt felt »{'.'.join(path)}«.", f"Skriv {before}{near}." if near else f"Du kan bruge: {', '.join(before + each for each in declared)}.")
        found.append(declared[name])
        inner = declared[name].type
        if isinstance(inner, Nested):
            model = inner.model
        elif len(found) < len(path):
            raise NoSuchField(f"»{'.'.join(path)}« går for langt.", f"Skriv {'.'.join(path[: len(found)])}.")
    if isinstance(found[-1].type, Nested):
        inside = ", ".join(f"{'.'.join(path)}.{each}" for each in fields_of(found[-1].type.model))
        raise NoSuchField(f"»{'.'.join(path)}« har felter i sig.", f"Du kan bruge: {inside}.")
    return tuple(found)
