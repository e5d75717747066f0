"""CSV as it comes: from Excel in Danish or English, from a database, with or without a BOM."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from generator.importing.rows import Table, Unreadable
from generator.importing.tables import table

DELIMITERS = (";", "\t", ",", "|")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Our own export puts an apostrophe before what a spreadsheet would compute.
_GUARDED = ("'=", "'+", "'-", "'@", "'\t", "'\r", "'\n", "'＝", "'＋", "'－", "'＠")


def read_csv(data: bytes, header: int | None = None) -> Table:
    """The rows of a CSV file. Raises Unreadable, with the line, when its quotes do not match."""
    text, notes = _decoded(data)
    if "\0" in text:
        raise Unreadable("Filen er ikke en CSV-fil. Gem regnearket som »CSV UTF-8«.")
    return table(_lines(text, _delimiter(text)), header, notes)


def _decoded(data: bytes) -> tuple[str, list[str]]:
    if data.startswith(_UTF16):
        try:
            return data.decode("utf-16"), []
        except UnicodeDecodeError:
            raise Unreadable("Filen er skåret over. Gem den igen som »CSV UTF-8«.") from None
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), ["Filen er ikke gemt som UTF-8. Den er læst som Windows-1252. Se efter, om æ, ø og å er rigtige."]


def _delimiter(text: str) -> str:
    """The sign that divides the first lines into most cells, and alike."""
    def score(delimiter: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            widths = [len(row) for row, _ in zip(reader, range(20), strict=False) if row]
        except csv.Error:
            return 0, 0
        most = max(widths, default=1)
        return (widths.count(most) if most > 1 else 0), most

    return max(DELIMITERS, key=score)


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for row in reader:
            number += 1
            yield number, [each[1:] if each.startswith(_GUARDED) else each for each in row]
    except csv.Error:
        raise Unreadable(f"Filen kan ikke læses ved linje {reader.line_num}. Et anførselstegn bliver ikke lukket, eller en celle er for lang.") from None
