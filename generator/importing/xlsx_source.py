"""XLSX (ECMA-376) by zip and XML alone: the texts that a person sees in the first sheet.

The file comes from outside, so it is read with limits: sizes by what comes out, not by what
the file says; no document type, so no entities; nothing is unpacked to disk.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as xml

from generator.importing.rows import COLUMNS, ROWS, Table, Unreadable
from generator.importing.tables import table
from generator.importing.xlsx_cells import Styles, whole, written

PART, WHOLE, MEMBERS = 40 * 1024 * 1024, 80 * 1024 * 1024, 2_000
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ODD = "Filen kan ikke læses. Åbn den i et regneark, og gem den igen som .xlsx eller som »CSV UTF-8«."


class _NoDocumentType(xml.TreeBuilder):
    """A document type can define entities that grow without end, or point at other files."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise Unreadable("Filen indeholder en DOCTYPE. Det gør et regneark ikke, så den bliver ikke læst.")


class _Archive:
    """The parts of the file that are read, with the limits."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError):
            raise Unreadable(_ODD) from None
        if len(self._zip.namelist()) > MEMBERS:
            raise Unreadable(f"Filen har mere end {MEMBERS} dele. Det har et regneark ikke.")
        self._names = {each.lower(): each for each in self._zip.namelist()}
        self._left = WHOLE

    def part(self, name: str) -> xml.Element | None:
        """The XML of a part, or None when the file has none of that name."""
        found = self._names.get(name.lower().lstrip("/"))
        if found is None:
            return None
        limit = min(PART, self._left)
        try:
            with self._zip.open(found) as file:
                data = file.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError):
            raise Unreadable("Filen er skåret over eller låst med et kodeord. Gem den igen uden kodeord.") from None
        if len(data) > limit:
            raise Unreadable(f"Filen fylder mere end {WHOLE // 1024 // 1024} MB, når den pakkes ud. Del den.")
        self._left -= len(data)
        parser = xml.XMLParser(target=_NoDocumentType())
        try:
            parser.feed(data)
            root = parser.close()
        except xml.ParseError:
            raise Unreadable(_ODD) from None
        assert isinstance(root, xml.Element)
        return root


def read_xlsx(data: bytes, header: int | None = None, sheet: str | None = None) -> Table:
    """The rows of one sheet: `sheet` by name, else the first that is not hidden."""
    archive = _Archive(data)
    book = archive.part("xl/workbook.xml")
    if book is None:
        raise Unreadable("Filen er ikke et regneark i formatet .xlsx.")
    path, notes = _sheet(archive, book, sheet)
    found = archive.part(path)
    if found is None:
        raise Unreadable(_ODD)
    properties = next(_every(book, "workbookPr"), None)
    styles = Styles(archive.part("xl/styles.xml"), properties is not None and properties.get("date1904") in ("1", "true"))
    return table(_lines(found, _shared(archive), styles), header, notes)


def _sheet(archive: _Archive, book: xml.Element, wanted: str | None) -> tuple[str, list[str]]:
    sheets = list(_every(book, "sheet"))
    names = [each.get("name", "") for each in sheets]
    shown = [each for each in sheets if each.get("state", "visible") == "visible"] or sheets
    chosen = next((each for each in sheets if each.get("name") == wanted), None) if wanted else next(iter(shown), None)
    if chosen is None:
        raise Unreadable(f"Filen har intet ark »{wanted}«. Den har: {', '.join(names)}." if wanted else "Regnearket har ingen ark.")
    key = next((value for name, value in chosen.attrib.items() if name.endswith("}id")), "")
    relations = archive.part("xl/_rels/workbook.xml.rels")
    target = next((each.get("Target", "") for each in (relations if relations is not None else ()) if each.get("Id") == key), "worksheets/sheet1.xml")
    path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))
    others = [name for name in names if name != chosen.get("name")]
    return path, [f"Kun arket »{chosen.get('name')}« er læst. Filen har også: {', '.join(others)}."] if others else []


def _shared(archive: _Archive) -> list[str]:
    root = archive.part("xl/sharedStrings.xml")
    return [_text(each) for each in _every(root, "si")] if root is not None else []


def _lines(sheet: xml.Element, shared: list[str], styles: Styles) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for row in _every(sheet, "row"):
        number = whole(row.get("r", ""), number + 1)
        texts: list[str] = []
        for cell in row:
            place = _column(cell.get("r", ""), len(texts))
            if place >= COLUMNS or number > ROWS * 4:
                raise Unreadable(f"Der er plads til {ROWS} rækker og {COLUMNS} kolonner. Del filen.")
            texts.extend([""] * (place + 1 - len(texts)))
            texts[place] = _value(cell, shared, styles)
        yield number, texts


def _value(cell: xml.Element, shared: list[str], styles: Styles) -> str:
    kind = cell.get("t", "n")
    raw = next((each.text or "" for each in _every(cell, "v")), "")
    formula = next((each.text or "" for each in _every(cell, "f")), "")
    if formula and not raw:
        # Written by a program that did not compute it: the formula is all there is.
        return f"={formula}"
    if kind == "s":
        place = whole(raw, len(shared))
        return shared[place] if place < len(shared) else ""
    if kind == "inlineStr":
        return _text(cell)
    if kind == "b":
        return "ja" if raw == "1" else "nej"
    if kind == "n" and raw:
        return written(raw, styles.format_of(cell.get("s", "")), styles.from_1904)
    return _unescaped(raw)


def _column(reference: str, following: int) -> int:
    found = _REFERENCE.fullmatch(reference)
    if not found:
        return following
    place = 0
    for letter in found[1]:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _text(node: xml.Element) -> str:
    """The text of a string, run by run, without readings of Japanese signs (rPh)."""
    readings = {id(each) for reading in _every(node, "rPh") for each in reading.iter()}
    return _unescaped("".join(each.text or "" for each in _every(node, "t") if id(each) not in readings))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda hit: chr(int(hit[1], 16)), text) if "_x" in text else text


def _every(root: xml.Element, name: str) -> Iterator[xml.Element]:
    """Elements by local name: the namespace differs between strict and ordinary files."""
    return (each for each in root.iter() if each.tag.rpartition("}")[2] == name)
