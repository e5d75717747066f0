"""Tables as CSV for a Danish Excel: semicolons, a BOM so that æøå are right, and no cell that
a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BOM = "\ufeff"
# What makes a spreadsheet compute: OWASP »CSV Injection«, with the full-width forms.
COMPUTES = frozenset("=+-@\t\r\n＝＋－＠")

Cell = str | int | None


def delimited(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file: UTF-8 with BOM, semicolon, CRLF. An absent value is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_safe(each) if each else each for each in row] for row in rows)
    return (BOM + out.getvalue().replace("\u00a0", " ")).encode()


def several(values: Iterable[str]) -> str:
    """Several values in one cell, each on its own line."""
    return "\n".join(values)


def _safe(cell: str | int) -> str:
    """The text of a cell. An apostrophe before a formula makes it text, also in Excel."""
    text = str(cell)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return f"'{text}" if text[:1] in COMPUTES else text
