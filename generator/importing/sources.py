"""Which reader reads which file."""

from __future__ import annotations

from pathlib import Path

from generator.importing.csv_source import read_csv
from generator.importing.hsds_source import read_hsds
from generator.importing.rows import SIZE, Table, Unreadable
from generator.importing.xlsx_source import read_xlsx

TABLES, HSDS = (".csv", ".txt", ".tsv", ".xlsx"), ".json"


def read_table(path: Path, header: int | None = None, sheet: str | None = None) -> Table:
    """The rows of a file, by its ending. Raises Unreadable."""
    kind = path.suffix.lower()
    if kind not in (*TABLES, HSDS):
        old = " Åbn den i et regneark, og gem den som .xlsx." if kind in (".xls", ".ods", ".numbers") else ""
        raise Unreadable(f"{path.name} kan ikke læses. Brug .csv, .xlsx eller .json.{old}")
    if path.stat().st_size > SIZE:
        raise Unreadable(f"{path.name} fylder mere end {SIZE // 1024 // 1024} MB. Del filen.")
    data = path.read_bytes()
    if kind == HSDS:
        return read_hsds(data)
    return read_xlsx(data, header, sheet) if kind == ".xlsx" else read_csv(data, header)
