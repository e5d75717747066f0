"""Files to records: every error of every file in one run, and no file hides another."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.diagnostics import Diagnostic, Severity, in_order
from generator.model.common import Record
from generator.model.kinds import KINDS, LEDGER_FILE, SETTINGS, Kind
from generator.model.settings import Settings
from generator.model.types import SLUG
from generator.model.vocabulary import Entry
from generator.reading.reader import Reader
from generator.source import SIZE_OF_RECORD, SIZE_OF_VOCABULARY, Source, Steps, child, compose, find

_FOLDERS = {each.where: each for each in KINDS.values()}


class Origin(NamedTuple):
    """Where a record stands: its file, and the way to it inside the file."""

    path: str
    within: Steps = ()


@dataclass(slots=True)
class Reading:
    """What was read. `unreadable` holds the ids whose files are broken, so that a reference
    to them is not called dangling. `settings_in_part` are there when `settings` are not."""

    settings: Settings | None = None
    settings_in_part: Settings | None = None
    records: list[tuple[Record, Origin]] = field(default_factory=list)
    entries: list[tuple[Entry, Origin]] = field(default_factory=list)
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: set[str] = field(default_factory=set)


@contextmanager
def uncollected() -> Iterator[None]:
    """No collecting of garbage meanwhile. Reading and checking only allocate, and looking through
    all of it again and again costs a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            # What was made counts as old from here on, else the next object would set off a look through all of it.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


CLOSED = "Hent den igen, eller giv dig selv lov til at læse den."

Before = dict[str, tuple[bytes, Reading]]
"""Each file of the reading before, by its name: what stood in it, and what it was read as."""


def read(root: Path, before: Before | None = None) -> Reading:
    """Everything in the catalogue folder. Bad files become diagnostics, never exceptions.

    A file that is byte for byte what it was in `before` gives the very same objects; `before` is
    made to hold this reading instead.
    """
    kept = dict(before or {})
    if before is not None:
        before.clear()
    reading = Reading()
    found: list[Diagnostic] = []
    with uncollected():
        for name, path, kind in _files(root, found):
            _read_file(name, path, kind, reading, found, kept, before)
    if reading.settings is None and not (root / "catalogue.yml").exists():
        found.append(_whole("catalogue.yml", "V112", "Filen catalogue.yml mangler.", "Den siger, hvem der udgiver kataloget. Kopiér den fra et andet katalog."))
    reading.diagnostics = in_order(found)
    return reading


def locate(root: Path, origin: Origin, path: Steps, *, key: bool = False, words: str = "") -> tuple[int, int, int]:
    """Line, column and length of a field of a record, as `generator.source.find` gives them."""
    return find(root, origin.path, (*origin.within, *path), key=key, words=words)


def _entries(folder: str, found: list[Diagnostic], lead: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything in a folder and in the folders in it, by its name from the first one, in the order
    of the names. A folder that may not be opened is reported, and a symlink leads nowhere."""
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda each: each.name)
    except PermissionError:
        found.append(_whole(lead.rstrip("/") or ".", "V112", "Mappen kan ikke åbnes.", CLOSED))
        return
    for each in ordered:
        yield lead + each.name, each
        if each.is_dir(follow_symlinks=False):
            yield from _entries(each.path, found, f"{lead}{each.name}/")


def _files(root: Path, found: list[Diagnostic]) -> Iterator[tuple[str, str, Kind]]:
    """Every file by its name, with the way to it and its kind, in a stable order; what belongs
    nowhere is reported."""
    for name, entry in _entries(str(root), found):
        if entry.is_symlink():
            found.append(_whole(name, "V111", "Filen er en genvej (symlink).", "Læg selve filen her."))
        elif entry.is_dir():
            if name != "vocabulary" and name not in _FOLDERS and name.rsplit("/", 1)[0] not in _FOLDERS:
                found.append(_whole(name, "V112", "Mappen hører ikke til i kataloget.", _nearest(name, list(_FOLDERS))))
        elif name == "catalogue.yml":
            yield name, entry.path, SETTINGS
        elif name != LEDGER_FILE:
            kind = _kind(name)
            if kind:
                yield name, entry.path, kind
            else:
                hint = _where(name)
                found.append(_whole(name, "V112", "Filen hører ikke til i kataloget.", hint))


def faults_in(name: str, data: bytes) -> tuple[Diagnostic, ...]:
    """What is wrong with one file by itself, given its name in the catalogue folder and its bytes."""
    found: list[Diagnostic] = []
    kind = SETTINGS if name == "catalogue.yml" else _kind(name)
    if kind is not None:
        _read_bytes(name, data, kind, Reading(), found)
    return in_order(found)


def _kind(name: str) -> Kind | None:
    """The kind that a file of the catalogue holds, by its name."""
    kind = _FOLDERS.get(name.rsplit("/", 1)[0]) or _FOLDERS.get(name.removesuffix(".yml"))
    return kind if kind and name.endswith(".yml") and (kind.vocabulary or name.count("/") == 1) else None


def _read_file(name: str, path: str, kind: Kind, reading: Reading, found: list[Diagnostic], kept: Before, now: Before | None) -> None:
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.read()
    except OSError:
        found.append(_whole(name, "V112", "Filen kan ikke åbnes.", CLOSED))
        reading.unreadable.add(f"{kind.name}:*" if kind.vocabulary else name.rsplit("/", 1)[-1].removesuffix(".yml"))
        return
    if now is None:
        # Nobody will read again, so nothing is kept of the file by itself.
        _read_bytes(name, data, kind, reading, found)
    else:
        if name in kept and kept[name][0] == data:
            part = kept[name][1]
        else:
            part, faults = Reading(), list[Diagnostic]()
            _read_bytes(name, data, kind, part, faults)
            part.diagnostics = tuple(faults)
        now[name] = data, part
        reading.settings = part.settings or reading.settings
        reading.settings_in_part = part.settings_in_part or reading.settings_in_part
        reading.records += part.records
        reading.entries += part.entries
        reading.unreadable |= part.unreadable
        found.extend(part.diagnostics)


def _read_bytes(name: str, data: bytes, kind: Kind, reading: Reading, found: list[Diagnostic]) -> None:
    source = compose(name, data, SIZE_OF_VOCABULARY if kind.vocabulary else SIZE_OF_RECORD)
    found.extend(source.diagnostics)
    if kind.vocabulary:
        _read_entries(source, kind, reading, found)
        return
    reader = Reader(source, found)
    value = reader.mapping(kind.model, source.mended) if source.mended else None
    stem = name.rsplit("/", 1)[-1].removesuffix(".yml")
    if kind is SETTINGS:
        reading.settings = value
        reading.settings_in_part = None if value else reader.in_part(kind.model, source.mended)
    elif value is None:
        reading.unreadable.add(stem)
    else:
        if value.id != stem and source.mended:
            written = child(source.mended, "id")
            hint = f"Skriv id: {stem}" if SLUG.fullmatch(stem) else f"Kald filen {value.id}.yml. Et filnavn har små bogstaver a-z, tal og bindestreg."
            reader.report(written[1] if written else source.mended, "V217", f"Id'et er {value.id}, men filen hedder {stem}.yml.", hint)
        reading.records.append((value, Origin(name)))


def _read_entries(source: Source, kind: Kind, reading: Reading, found: list[Diagnostic]) -> None:
    if source.mended is None:
        reading.unreadable.add(f"{kind.name}:*")
        return
    reader = Reader(source, found)
    first: yaml.Node | None = None
    for key, node in source.mended.value:
        if reader.nameless(key):
            continue
        if key.value != "entries":
            reader.report(key, "V201", f"Ukendt felt »{key.value}«.", "Skriv entries: og så posterne som en liste.")
        elif first:
            reader.report(key, "V106", "Feltet »entries« står to gange.", "Sæt de to lister sammen til én.", other=first)
        elif not isinstance(node, yaml.SequenceNode):
            reader.report(node, "V216", "Her skal stå en liste.", "Begynd hver post med en bindestreg og et mellemrum.")
        else:
            first = key
            for index, each in enumerate(node.value):
                value = reader.mapping(kind.model, each)
                if value is not None:
                    reading.entries.append((value, Origin(source.path, ("entries", index))))
                elif isinstance(each, yaml.MappingNode):
                    name = child(each, "id")
                    reading.unreadable.add(f"{kind.name}:{name[1].value if name else ''}")
    if first is None:
        # What refers to something in here is not wrong for that.
        reading.unreadable.add(f"{kind.name}:*")
        if not source.mended.value:
            reader.report(source.mended, "V202", "Feltet »entries« mangler.", "Skriv entries: og så posterne som en liste. Er der ingen, så slet filen.")


def _where(name: str) -> str:
    if name.endswith(".yaml"):
        return f"Kald filen {name.rsplit('/', 1)[-1].removesuffix('.yaml')}.yml."
    return "Flyt filen til mappen for sin slags, fx youth-offers." if name.endswith(".yml") else "Flyt filen ud af kataloget. Her er kun filer, der slutter på .yml."


def _nearest(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, 1, 0.5)
    return f"Kald mappen {near[0]}." if near else "Flyt den ud af kataloget."


def _whole(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(path=path, line=0, column=0, code=code, severity=Severity.ERROR, message=message, hint=hint)
