"""Tables as CSV for a Danish Excel: semicolons, a BOM so that æøå are right, and no cell that
a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BOM = "\ufeff"
# What makes a spreadsheet compute: OWASP »CSV Injection«, with the full-width forms.
COMPUTES = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | None


def delimited(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file: UTF-8 with BOM, semicolon, CRLF. An absent value is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_safe(each) for each in header])
    writer.writerows([_safe(each) for each in row] for row in rows)
    return (BOM + out.getvalue()).encode()


def several(values: Iterable[str]) -> str:
    """Several values in one cell, each on its own line."""
    return "\n".join(values)


def _safe(cell: Cell) -> str:
    """The text of a cell. An apostrophe before a formula makes it text, also in Excel."""
    if cell is None:
        return ""
    text = str(cell).replace("\u00a0", " ").replace("\r\n", "\n")
    return f"'{text}" if text.startswith(COMPUTES) else text
