"""A list of lists with a header to rows of cells: names for nameless columns, no row lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.importing.rows import COLUMNS, ROWS, Cell, Row, Table, Unreadable, clean


def table(lines: Iterable[tuple[int, Sequence[str]]], header: int | None, notes: Sequence[str] = ()) -> Table:
    """The rows under the header. `lines` are (number, texts); `header` is the header's number,
    else the first line that is not empty. Rows without any text are left out; what stands above
    the header is told as a note."""
    names: list[str] | None = None
    rows: list[Row] = []
    above: list[str] = []
    for number, raw in lines:
        texts = [clean(each) for each in raw]
        while texts and not texts[-1]:
            texts.pop()
        if not texts:
            continue
        if names is None:
            if header is not None and number < header:
                above.append(f"række {number}: {' | '.join(filter(None, texts))}")
                continue
            names = []
            _name(names, texts)
            continue
        if len(texts) > COLUMNS or len(rows) >= ROWS:
            raise Unreadable(f"Der er plads til {ROWS} rækker og {COLUMNS} kolonner. Del filen.")
        _name(names, [""] * len(texts))
        rows.append(Row(number, tuple(Cell(name, text) for name, text in zip(names, texts, strict=False) if text)))
    if names is None:
        raise Unreadable("Filen er tom." if header is None else f"Filen har ingen række {header} med kolonnernes navne.")
    told = [f"Står over kolonnernes navne og er ikke læst: {each}" for each in above]
    return Table(tuple(names), tuple(rows), (*notes, *told))


def _name(names: list[str], texts: Sequence[str]) -> None:
    """Give every column from the end of `names` a name of its own."""
    seen = Counter(names)
    for place in range(len(names), len(texts)):
        name = " ".join(texts[place].split()) or f"Kolonne {place + 1}"
        base, number = name, 1
        while seen[name]:
            number += 1
            name = f"{base} ({number})"
        seen[name] += 1
        names.append(name)
