"""A row and a mapping to the fields of a draft, and everything that did not become a field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.catalogue import Catalogue
from generator.frozen import frozen
from generator.importing.mapping import Mapping, Option
from generator.importing.paths import Path, chain
from generator.importing.rows import Row
from generator.importing.values import fitted, is_cpr
from generator.model.choices import Status
from generator.model.fields import Field, Nested, fields_of
from generator.model.types import Invalid

WITHHELD = "ligner et CPR-nummer og er ikke skrevet her"


@frozen
class Leftover:
    """A value that is in no field: its column, its text (empty when it must not be written
    down), and why; no reason when the mapping has no field for the column."""

    column: str
    text: str
    reason: str = ""


@dataclass(slots=True)
class Filled:
    """`values` are what the YAML shall say: texts, lists and mappings, in declared order.
    `missing` are the required fields that have no value, as paths with places in lists."""

    values: dict[str, Any] = field(default_factory=dict)
    missing: list[tuple[tuple[str | int, ...], Field]] = field(default_factory=list)
    left: list[Leftover] = field(default_factory=list)


@frozen
class _Piece:
    """A text to be tried in a field, the cells it is made of, and its place among its like."""

    text: str
    cells: tuple[int, ...]
    key: tuple[int, ...]


def fill(row: Row, mapping: Mapping, model: type[Any], catalogue: Catalogue) -> Filled:
    """The draft's values without its id. Every cell is in a value or in `left`."""
    return _Filling(row, mapping, model, catalogue).filled()


class _Filling:
    def __init__(self, row: Row, mapping: Mapping, model: type[Any], catalogue: Catalogue) -> None:
        self._cells, self._mapping, self._model, self._catalogue = row.cells, mapping, model, catalogue
        self._used: set[int] = set()
        self._reasons: dict[int, str] = {}
        self._tree: dict[str, Any] = {}
        # Which item of a list a key of the source has become.
        self._items: dict[Path, dict[tuple[int, ...], int]] = defaultdict(dict)

    def filled(self) -> Filled:
        for path, options in self._mapping.fields.items():
            self._fill(path, options)
        for path, value in self._mapping.fixed.items():
            self._fix(path, value.text)
        self._tree["status"] = str(Status.PLANNED.value)
        found = Filled(left=list(self._leftovers()))
        found.values = _ordered(self._tree, self._model, (), found.missing)
        return found

    def _fill(self, path: Path, options: Sequence[Option]) -> None:
        specs = chain(self._model, path)
        for option in options:
            taken: set[int] = set()
            failed: dict[int, str] = {}
            for piece in self._pieces(option, specs):
                try:
                    text = self._text(path, specs[-1], piece)
                except Invalid as fault:
                    failed.update(dict.fromkeys(piece.cells, f"{fault}{f' {fault.hint}' if fault.hint else ''}"))
                    continue
                if self._put(path, specs, piece.key, text):
                    taken.update(piece.cells)
                else:
                    failed.update(dict.fromkeys(piece.cells, f"»{'.'.join(path)}« har kun plads til én værdi."))
            self._used |= taken
            for each in taken:
                self._reasons.pop(each, None)
            self._reasons.update(failed)
            if taken:
                return

    def _text(self, path: Path, spec: Field, piece: _Piece) -> str:
        if is_cpr(piece.text):
            raise Invalid("V401", WITHHELD)
        meant = self._mapping.values.get(path, {}).get(piece.text.casefold(), piece.text)
        return fitted(spec, meant, self._catalogue)

    def _pieces(self, option: Option, specs: Sequence[Field]) -> Iterator[_Piece]:
        """The texts of an option, from cells that no field has taken yet. A list is divided:
        at line breaks, and for simple values at the mapping's separator too."""
        groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for column in option.columns:
            for place, cell in enumerate(self._cells):
                if cell.column == column and place not in self._used and column not in self._mapping.leave_out:
                    groups[cell.at if len(option.columns) == 1 else cell.at[:1]].append(place)
        number = 0
        for at, places in groups.items():
            if len(option.columns) == 1:
                for place in places:
                    for part in self._divided(self._cells[place].text, specs):
                        yield _Piece(part, (place,), at[:1] or (number,))
                        number += 1
            else:
                texts: dict[str, str] = {}
                for each in places:
                    texts.setdefault(self._cells[each].column, self._cells[each].text)
                yield _Piece(option.joined(texts), tuple(places), at or (number,))
                number += 1

    def _divided(self, text: str, specs: Sequence[Field]) -> list[str]:
        if specs[-1].many or not any(each.many for each in specs):
            return self._mapping.parts(specs[-1], text)
        return [part.strip() for part in text.split("\n") if part.strip()]

    def _put(self, path: Path, specs: Sequence[Field], key: tuple[int, ...], text: str) -> bool:
        """Write a value into the tree; False when the place is taken."""
        node = self._tree
        # Only the last list on the way grows; the ones before it have one item.
        last = max((place for place, spec in enumerate(specs) if spec.many), default=-1)
        for place, spec in enumerate(specs[:-1]):
            if not spec.many:
                node = node.setdefault(spec.name, {})
                continue
            items = self._items[path[: place + 1]]
            index = items.setdefault(key if place == last else (0,), len(items))
            found = node.setdefault(spec.name, [])
            while len(found) <= index:
                found.append({})
            node = found[index]
        spec = specs[-1]
        if spec.many:
            if text not in node.setdefault(spec.name, []):
                node[spec.name].append(text)
            return True
        if spec.name in node:
            return bool(node[spec.name] == text)
        node[spec.name] = text
        return True

    def _fix(self, path: Path, text: str) -> None:
        """The same in every draft. Inside a part that other columns fill, it only completes
        what they have begun: no address, no place."""
        specs = chain(self._model, path)
        texts = [fitted(specs[-1], part, self._catalogue) for part in self._mapping.parts(specs[-1], text)]
        value: Any = texts if specs[-1].many else texts[0]
        began = len(path) > 1 and any(other[:-1] == path[:-1] for other in self._mapping.fields)
        nodes = list(_existing(self._tree, path[:-1]))
        if not nodes and not began:
            nodes = [_made(self._tree, specs[:-1])]
        for node in nodes:
            node.setdefault(path[-1], value)

    def _leftovers(self) -> Iterator[Leftover]:
        for place, cell in enumerate(self._cells):
            if (place in self._used and place not in self._reasons) or cell.column in self._mapping.leave_out:
                continue
            if is_cpr(cell.text):
                yield Leftover(cell.name, "", WITHHELD)
            else:
                yield Leftover(cell.name, cell.text, self._reasons.get(place, ""))


def _existing(node: Any, path: Path) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for each in node:
            yield from _existing(each, path)
    elif isinstance(node, dict):
        if not path:
            yield node
        elif path[0] in node:
            yield from _existing(node[path[0]], path[1:])


def _made(node: dict[str, Any], specs: Sequence[Field]) -> dict[str, Any]:
    for spec in specs:
        inner: dict[str, Any] = {}
        found = node.setdefault(spec.name, [inner] if spec.many else inner)
        node = found[0] if spec.many else found
    return node


def _ordered(values: dict[str, Any], model: type[Any], at: tuple[str | int, ...], missing: list[tuple[tuple[str | int, ...], Field]]) -> dict[str, Any]:
    """The values in the order of the declarations; what must be there and is not goes to `missing`."""
    found: dict[str, Any] = {}
    for name, spec in fields_of(model).items():
        value = values.get(name)
        if spec.required and (*at, name) != ("id",) and (value is None or (spec.many and len(value) < spec.least)):
            missing.append(((*at, name), spec))
        if value is None:
            continue
        if isinstance(spec.type, Nested):
            inner = spec.type.model
            found[name] = [_ordered(each, inner, (*at, name, place), missing) for place, each in enumerate(value)] if spec.many else _ordered(value, inner, (*at, name), missing)
        else:
            found[name] = value
    return found
