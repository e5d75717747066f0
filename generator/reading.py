"""Source and model to records: every error of every file in one run, and no file hides another."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Severity, in_order
from generator.model.common import Record
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import KINDS, LEDGER_FILE, SETTINGS, Kind
from generator.model.settings import Settings
from generator.model.types import Invalid
from generator.model.vocabulary import Entry
from generator.source import SIZE_OF_RECORD, SIZE_OF_VOCABULARY, Source, Steps, child, compose, find, place_of

BLANK = {"", "~", "null", "Null", "NULL"}
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: its file, and the way to it inside the file."""

    path: str
    within: Steps = ()


@dataclass(slots=True)
class Reading:
    """What was read. `unreadable` holds the ids whose files are broken, so that a reference
    to them is not called dangling."""

    settings: Settings | None = None
    records: list[tuple[Record, Origin]] = field(default_factory=list)
    entries: list[tuple[Entry, Origin]] = field(default_factory=list)
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: set[str] = field(default_factory=set)


def read(root: Path) -> Reading:
    """Everything in the catalogue folder. Bad files become diagnostics, never exceptions."""
    reading = Reading()
    found: list[Diagnostic] = []
    # Reading only allocates; collecting garbage meanwhile costs a third of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        for path, kind in _files(root, found):
            _read_file(root, path, kind, reading, found)
    finally:
        if collecting:
            gc.enable()
    if reading.settings is None and not (root / "catalogue.yml").exists():
        found.append(_whole("catalogue.yml", "V112", "Filen catalogue.yml mangler.", "Den siger, hvem der udgiver kataloget. Kopiér den fra et andet katalog."))
    reading.diagnostics = in_order(found)
    return reading


def locate(root: Path, origin: Origin, path: Steps, *, key: bool = False, words: str = "") -> tuple[int, int, int]:
    """Line, column and length of a field of a record, as `generator.source.find` gives them."""
    return find(root, origin.path, (*origin.within, *path), key=key, words=words)


def _files(root: Path, found: list[Diagnostic]) -> Iterator[tuple[Path, Kind]]:
    """Every file with its kind, in a stable order; what belongs nowhere is reported."""
    folders = {each.where: each for each in KINDS.values()}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            found.append(_whole(name, "V111", "Filen er en genvej (symlink).", "Læg selve filen her."))
        elif path.is_dir():
            if name != "vocabulary" and name not in folders and name.rsplit("/", 1)[0] not in folders:
                found.append(_whole(name, "V112", "Mappen hører ikke til i kataloget.", _nearest(name, list(folders))))
        elif name == "catalogue.yml":
            yield path, SETTINGS
        elif name != LEDGER_FILE:
            kind = folders.get(name.rsplit("/", 1)[0]) or folders.get(name.removesuffix(".yml"))
            if kind and path.suffix == ".yml" and (kind.vocabulary or name.count("/") == 1):
                yield path, kind
            else:
                hint = f"Kald filen {name.rsplit('.', 1)[0]}.yml" if path.suffix == ".yaml" else "Flyt filen ud af kataloget, eller giv den et navn, der slutter på .yml i den rigtige mappe."
                found.append(_whole(name, "V112", "Filen hører ikke til i kataloget.", hint))


def _read_file(root: Path, path: Path, kind: Kind, reading: Reading, found: list[Diagnostic]) -> None:
    name = path.relative_to(root).as_posix()
    try:
        data = path.read_bytes()
    except OSError as fault:
        found.append(_whole(name, "V112", "Filen kan ikke åbnes.", fault.strerror or ""))
        return
    source = compose(name, data, SIZE_OF_VOCABULARY if kind.vocabulary else SIZE_OF_RECORD)
    found.extend(source.diagnostics)
    if kind.vocabulary:
        _read_entries(source, kind, reading, found)
        return
    value = _Reader(name, found).mapping(kind.model, source.node) if source.node else None
    if kind is SETTINGS:
        reading.settings = value
    elif value is None:
        reading.unreadable.add(path.stem)
    else:
        if value.id != path.stem and source.node:
            line, column, length = locate(root, Origin(name), ("id",))
            message = f"Id'et er {value.id}, men filen hedder {path.name}."
            found.append(Diagnostic(
                path=name, line=line, column=column, length=length, code="V217", severity=Severity.ERROR,
                message=message, hint=f"Skriv id: {path.stem}",
            ))
        reading.records.append((value, Origin(name)))


def _read_entries(source: Source, kind: Kind, reading: Reading, found: list[Diagnostic]) -> None:
    if source.node is None:
        reading.unreadable.add(f"{kind.name}:*")
        return
    reader = _Reader(source.path, found)
    for key, node in source.node.value:
        if key.value != "entries":
            reader.report(key, "V201", f"Ukendt felt »{key.value}«.", "Skriv entries: og så posterne som en liste.")
        elif not isinstance(node, yaml.SequenceNode):
            reader.report(node, "V216", "Her skal stå en liste.", "Begynd hver post med en bindestreg og et mellemrum.")
        else:
            for index, each in enumerate(node.value):
                value = reader.mapping(kind.model, each)
                if value is not None:
                    reading.entries.append((value, Origin(source.path, ("entries", index))))
                elif isinstance(each, yaml.MappingNode):
                    name = child(each, "id")
                    reading.unreadable.add(f"{kind.name}:{name[1].value if name else ''}")


class _Reader:
    """Turns nodes into values of one file, reporting as it goes."""

    __slots__ = ("_found", "_path")

    def __init__(self, path: str, found: list[Diagnostic]) -> None:
        self._path, self._found = path, found

    def report(self, node: yaml.Node, code: str, message: str, hint: str, other: yaml.Node | None = None) -> None:
        line, column, length = place_of(node)
        second = (self._path, other.start_mark.line + 1, other.start_mark.column + 1) if other else None
        self._found.append(Diagnostic(
            path=self._path, line=line, column=column, length=length, code=code, severity=Severity.ERROR,
            message=message, hint=hint, other=second,
        ))

    def mapping(self, model: type[Any], node: yaml.Node) -> Any | None:
        """An instance of the model, or None when anything in the mapping is wrong."""
        if not isinstance(node, yaml.MappingNode):
            names = ", ".join(list(fields_of(model))[:4])
            self.report(node, "V216", "Her skal stå felter, ikke en tekst.", f"Skriv fx {names} på hver sin linje, rykket ind.")
            return None
        readers, must = _compiled(model)
        values: dict[str, Any] = {}
        keys: dict[str, yaml.Node] = {}
        before = len(self._found)
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            read_value = readers.get(name)
            if name in keys:
                self.report(key, "V106", f"Feltet »{name}« står to gange.", "Slet den ene linje. Ellers ved ingen, hvilken der gælder.", keys[name])
            elif read_value is None:
                self._unknown(key, name, model)
            else:
                values[name] = read_value(self, value)
            keys[name] = key
        for name in must:
            if name not in keys:
                spec = fields_of(model)[name]
                hint = f"Skriv {name}: {spec.examples[0]}" if spec.examples else f"Skriv {name}: og så {spec.title.lower()}. {spec.help}"
                self.report(node, "V202", f"Feltet »{name}« ({spec.title}) mangler.", hint)
        return model(**values) if len(self._found) == before else None

    def _unknown(self, key: yaml.Node, name: str, model: type[Any]) -> None:
        if name == "<<":
            self.report(key, "V107", "Sammenfletning med << må ikke bruges.", "Skriv felterne helt ud.")
            return
        declared = fields_of(model)
        danish = {spec.title.lower(): each for each, spec in declared.items()}
        near = danish.get(name.lower()) or next(iter(get_close_matches(name.lower(), [*declared, *danish], 1, 0.55)), None)
        near = danish.get(near, near) if near else None
        self.report(key, "V201", f"Ukendt felt »{name}«.", f"Skriv {near}:" if near else f"Du kan bruge: {', '.join(declared)}.")

    def scalar(self, spec: Field, node: yaml.Node) -> Any | None:
        if not isinstance(node, yaml.ScalarNode):
            self.report(node, "V216", f"»{spec.name}« skal være én værdi, ikke en liste eller felter.", f"Skriv {spec.name}: og så værdien på samme linje.")
            return None
        text = str(node.value)
        if not node.style and text in BLANK:
            self.report(node, "V203", f"Feltet »{spec.name}« er tomt.", "Slet linjen, hvis du ikke kender svaret. Så står der »ikke oplyst«.")
            return None
        if SOFT_HYPHEN in text:
            text = text.replace(SOFT_HYPHEN, "")
        try:
            return spec.type.parse(text)  # type: ignore[union-attr]
        except Invalid as fault:
            self.report(node, fault.code, fault.message, fault.hint)
            return None

    def sequence(self, spec: Field, node: yaml.Node, one: Callable[[_Reader, yaml.Node], Any]) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            value = node.value if isinstance(node, yaml.ScalarNode) and node.value else spec.title.lower()
            self.report(node, "V216", f"»{spec.name}« skal være en liste.", f"Skriv {spec.name}: [{value}] eller hver ting på sin linje med - foran.")
            return ()
        if len(node.value) < spec.least:
            self.report(node, "V218", f"»{spec.name}« skal have mindst {spec.least}. Her er {len(node.value)}.", f"Tilføj {spec.title.lower()}.")
        return tuple([one(self, each) for each in node.value])


def _reader_of(spec: Field) -> Callable[[_Reader, yaml.Node], Any]:
    kind = spec.type
    if isinstance(kind, Nested):
        inner = kind.model

        def one(reader: _Reader, node: yaml.Node) -> Any:
            return reader.mapping(inner, node)
    else:

        def one(reader: _Reader, node: yaml.Node) -> Any:
            return reader.scalar(spec, node)

    return (lambda reader, node: reader.sequence(spec, node, one)) if spec.many else one


Compiled = tuple[dict[str, Callable[[_Reader, yaml.Node], Any]], tuple[str, ...]]
_COMPILED: dict[type[Any], Compiled] = {}


def _compiled(model: type[Any]) -> Compiled:
    found = _COMPILED.get(model)
    if found is None:
        declared = fields_of(model)
        readers = {name: _reader_of(spec) for name, spec in declared.items()}
        found = _COMPILED[model] = readers, tuple(name for name, spec in declared.items() if spec.required)
    return found


def _nearest(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, 1, 0.5)
    return f"Kald mappen {near[0]}." if near else "Flyt den ud af kataloget."


def _whole(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(path=path, line=0, column=0, code=code, severity=Severity.ERROR, message=message, hint=hint)
