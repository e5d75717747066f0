"""What the pages of the report are made of. Every text is plain; the templates escape it.

Addresses are from the report's own root (`frister/#forsinket`), or whole ones elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from generator.frozen import frozen
from generator.views.parts import Link


@frozen
class Cell:
    """One cell of a table. `note` is the quieter line below, mostly the file and line to edit;
    `items` are lines of a list; `share` draws `text` as a bar: (how many, of how many)."""

    text: str
    href: str = ""
    note: str = ""
    note_href: str = ""
    items: tuple[str, ...] = ()
    share: tuple[int, int] | None = None


@frozen
class Table:
    """Rows under columns; the first cell of a row names it. A `folded` table waits behind these words."""

    block: ClassVar[str] = "table"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    folded: str = ""


@frozen
class Column:
    """One block of a heat map, in units of its drawing; it stands on the bottom line. `look` is
    »law« where there is only what the law gives, else »local«."""

    x: int
    y: int
    width: int
    height: int
    look: str


@frozen
class Strip:
    """One row of a heat map: what is drawn, and the numbers it is drawn from."""

    title: str
    columns: tuple[Column, ...]
    values: tuple[int, ...]


@frozen
class HeatMap:
    """Rows of cells that say how much there is. The table after it says the same in words."""

    block: ClassVar[str] = "heat_map"
    caption: str
    legend: str
    width: int
    height: int
    scale: tuple[str, ...]
    heads: tuple[str, ...]
    strips: tuple[Strip, ...]


@frozen
class Text:
    block: ClassVar[str] = "text"
    text: str


@frozen
class Bullets:
    block: ClassVar[str] = "bullets"
    items: tuple[str, ...]


@frozen
class Links:
    block: ClassVar[str] = "links"
    items: tuple[Link, ...]


Part = Table | HeatMap | Text | Bullets | Links


@frozen
class Section:
    id: str
    title: str
    parts: tuple[Part, ...]


@frozen
class Sheet:
    """One page of the report."""

    address: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    crumbs: tuple[Link, ...] = ()


# Rows that one reads on before a list is too long to be of use, on a phone above all.
SHOWN = 20


def tables(caption: str, columns: tuple[str, ...], rows: Sequence[tuple[Cell, ...]], empty: str) -> tuple[Part, ...]:
    """The first rows in sight, and the rest folded."""
    if len(rows) <= SHOWN:
        return (table(caption, columns, rows, empty),)
    left = len(rows) - SHOWN
    return Table(caption, columns, tuple(rows[:SHOWN])), Table(f"{caption}, resten", columns, tuple(rows[SHOWN:]), f"Vis {left} mere" if left == 1 else f"Vis {left} flere")


def table(caption: str, columns: tuple[str, ...], rows: Sequence[tuple[Cell, ...]], empty: str) -> Table | Text:
    """A table, or the sentence that says there is nothing."""
    return Table(caption, columns, tuple(rows)) if rows else Text(empty)
