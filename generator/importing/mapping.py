"""The mapping file: which column goes to which field. YAML, read raw like everything else.

    id: {join: [Navn, By]}         # what names the record; else the title
    header: 3                      # the row with the columns' names; else the first
    sheet: Tilbud                  # the sheet of a workbook; else the first
    fields:
      title: Navn
      summary: Beskrivelse         # a column goes to the first field that can take it …
      body: Beskrivelse            # … so a long one goes here
      contact.phone: [Telefon, Mobil]                       # the first that has a value
      places.address: {join: [Vej, Postnr, By], with: [", ", " "]}   # several as one
    fixed: {municipality: herning}                          # the same in every draft
    values:
      needs: {Skolefravær: skole}                           # words of the list → words of the field
    separator: ","                                          # between values in one cell; else ;
    leave_out: [Kontaktperson]                              # never written, not even as a comment
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

import yaml

from generator.catalogue import Catalogue
from generator.frozen import frozen
from generator.importing.hsds_source import MAPPING, PERSONAL
from generator.importing.paths import NoSuchField, Path, chain
from generator.importing.values import fitted
from generator.model.fields import Field
from generator.model.types import Invalid
from generator.source import SIZE_OF_RECORD, compose

KEYS = ("id", "header", "sheet", "fields", "fixed", "values", "separator", "leave_out")


@frozen
class MappingFault:
    """Something wrong in the mapping. Line and column count from 1."""

    line: int
    column: int
    message: str
    hint: str


@frozen
class Option:
    """One way to fill a field: a column, or several put together. `between` are the signs between
    the first and the second, the second and the third …; the last of them is used again."""

    columns: tuple[str, ...]
    between: tuple[str, ...] = (", ",)

    def joined(self, texts: dict[str, str]) -> str:
        """One text of the columns that have one."""
        found = ""
        for place, column in enumerate(self.columns):
            if texts.get(column):
                found += (self.between[min(place, len(self.between)) - 1] if found else "") + texts[column]
        return found


@frozen
class Fixed:
    """A value for every draft, and where it stands in the file."""

    text: str
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """What the file says. `columns` holds every column that it names, with its place there."""

    fields: dict[Path, tuple[Option, ...]] = field(default_factory=dict)
    fixed: dict[Path, Fixed] = field(default_factory=dict)
    values: dict[Path, dict[str, str]] = field(default_factory=dict)
    id: tuple[Option, ...] = ()
    header: int | None = None
    sheet: str | None = None
    separator: str = ";"
    leave_out: frozenset[str] = frozenset()
    columns: dict[str, tuple[int, int]] = field(default_factory=dict)

    def unfit(self, model: type[Any], catalogue: Catalogue) -> tuple[MappingFault, ...]:
        """The fixed values that their fields do not take."""
        found = []
        for path, value in self.fixed.items():
            spec = chain(model, path)[-1]
            for part in self.parts(spec, value.text):
                try:
                    fitted(spec, part, catalogue)
                except Invalid as fault:
                    found.append(MappingFault(value.line, value.column, str(fault), fault.hint))
        return tuple(found)

    def parts(self, spec: Field, text: str) -> list[str]:
        """The values in a text: of a list at line breaks and at the separator."""
        if not spec.many:
            return [text]
        return [part.strip() for line in text.split("\n") for part in line.split(self.separator or "\n") if part.strip()]

    def unknown(self, columns: Iterable[str]) -> tuple[MappingFault, ...]:
        """The columns that it names and the source does not have."""
        known = list(columns)
        found = []
        for name, place in self.columns.items():
            if name not in known:
                near = get_close_matches(name, known, 1, 0.5)
                hint = f"Skriv {near[0]}." if near else f"Filen har: {', '.join(known)}."
                found.append(MappingFault(*place, f"Filen har ingen kolonne »{name}«.", hint))
        return tuple(found)


def hsds_mapping(model: type[Any], columns: Iterable[str], own: Mapping | None = None) -> Mapping:
    """The mapping of HSDS's fields, as far as the kind has the fields it names, without the
    names of people among the columns. What `own` says comes first."""
    found, _ = read_mapping("hsds.yml", MAPPING.encode(), model)
    found.leave_out = frozenset(each for each in columns if each.endswith(PERSONAL))
    if own is None:
        return found
    return replace(
        own, fields=own.fields | {path: options for path, options in found.fields.items() if path not in own.fields}, id=own.id or found.id,
        values=found.values | own.values, leave_out=found.leave_out | own.leave_out,
    )


def read_mapping(name: str, data: bytes, model: type[Any]) -> tuple[Mapping, tuple[MappingFault, ...]]:
    """The mapping, and everything that is wrong with it; never raises for bad input."""
    source = compose(name, data, SIZE_OF_RECORD)
    if source.node is None:
        return Mapping(), tuple(MappingFault(each.line, each.column, each.message, each.hint) for each in source.diagnostics)
    reader = _Reader(model)
    reader.read(source.node)
    return reader.mapping, tuple(sorted(reader.faults, key=lambda each: (each.line, each.column)))


class _Reader:
    """Collects the mapping and its faults from the nodes."""

    def __init__(self, model: type[Any]) -> None:
        self.mapping = Mapping()
        self.faults: list[MappingFault] = []
        self._model = model

    def read(self, root: yaml.MappingNode) -> None:
        for key, name, value in self._pairs(root):
            if name == "fields":
                self.mapping.fields = {path: self._options(node) for path, node in self._paths(value)}
            elif name == "fixed":
                self.mapping.fixed = {path: Fixed(self._text(node), *_place(node)) for path, node in self._paths(value)}
            elif name == "values":
                self.mapping.values = {path: {word.casefold(): self._text(each) for _, word, each in self._pairs(node)} for path, node in self._paths(value)}
            elif name == "id":
                self.mapping.id = self._options(value)
            elif name == "leave_out":
                self.mapping.leave_out = frozenset(self._columns(value, named=False))
            elif name == "header":
                text = self._text(value)
                if not text.isascii() or not text.isdigit() or not 0 < len(text) < 6:
                    self._fault(value, f"»{text}« er ikke en rækkes nummer.", "Skriv fx 3.")
                else:
                    self.mapping.header = int(text)
            elif name == "sheet":
                self.mapping.sheet = self._text(value)
            elif name == "separator":
                self.mapping.separator = self._text(value)
            else:
                near = get_close_matches(name, KEYS, 1, 0.7)
                self._fault(key, f"Ukendt felt »{name}«.", f"Skriv {near[0]}:" if near else f"Du kan bruge: {', '.join(KEYS)}.")
        if not self.mapping.fields and not self.faults:
            self._fault(root, "Der er ingen felter i den.", "Skriv fields: og så fx »title: Navn«.")

    def _options(self, node: yaml.Node) -> tuple[Option, ...]:
        options = []
        for each in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            if isinstance(each, yaml.MappingNode):
                parts = {name: value for _, name, value in self._pairs(each)}
                if "join" not in parts or set(parts) - {"join", "with"}:
                    self._fault(each, "Her skal stå join: og måske with:.", 'Skriv fx {join: [Vej, By], with: ", "}.')
                    continue
                between = tuple(self._texts(parts["with"])) if "with" in parts else ()
                options.append(Option(self._columns(parts["join"]), between or (", ",)))
            else:
                options.append(Option(self._columns(each)))
        return tuple(each for each in options if each.columns)

    def _columns(self, node: yaml.Node, named: bool = True) -> tuple[str, ...]:
        names = []
        for each in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            text = " ".join(self._text(each).split())
            if text:
                names.append(text)
                if named:
                    self.mapping.columns.setdefault(text, _place(each))
        return tuple(names)

    def _paths(self, node: yaml.Node) -> list[tuple[Path, yaml.Node]]:
        found = []
        for key, name, value in self._pairs(node):
            path = tuple(name.split("."))
            try:
                chain(self._model, path)
            except NoSuchField as fault:
                self._fault(key, str(fault), fault.hint)
            else:
                found.append((path, value))
        return found

    def _pairs(self, node: yaml.Node) -> list[tuple[yaml.Node, str, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            self._fault(node, "Her skal stå felter.", "Skriv et navn, kolon og en værdi på hver linje, rykket ind.")
            return []
        found: dict[str, tuple[yaml.Node, str, yaml.Node]] = {}
        for key, value in node.value:
            name = self._text(key)
            if name in found:
                self._fault(key, f"»{name}« står to gange.", "Slet den ene linje.")
            found[name] = (key, name, value)
        return list(found.values())

    def _texts(self, node: yaml.Node) -> list[str]:
        return [self._text(each) for each in (node.value if isinstance(node, yaml.SequenceNode) else [node])]

    def _text(self, node: yaml.Node) -> str:
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        self._fault(node, "Her skal stå én værdi.", "Skriv værdien på samme linje.")
        return ""

    def _fault(self, node: yaml.Node, message: str, hint: str) -> None:
        self.faults.append(MappingFault(*_place(node), message, hint))


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
