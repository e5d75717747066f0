"""What every source is turned into: rows of named cells with clean text."""

from __future__ import annotations

import re
import unicodedata

from generator.frozen import frozen
from generator.source.text import FORBIDDEN, MOJIBAKE

SIZE = 20 * 1024 * 1024
ROWS, COLUMNS = 20_000, 500
_LINES = re.compile("\r\n|[\r\x85\u2028\u2029\x0b\x0c]")
_BLANKS = re.compile("[\u00a0\u202f]")
# Neither YAML nor UTF-8 can hold these.
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")


class Unreadable(Exception):
    """The source cannot be used at all. The message is Danish and says what to do."""


@frozen
class Cell:
    """One value. `at` tells equal columns of a nested source apart: the second telephone of the
    first contact is (0, 1). Empty for tables."""

    column: str
    text: str
    at: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """The column with its numbers in it: `contacts[0].phones[1].number`."""
        parts = self.column.split("[]")
        return parts[0] + "".join(f"[{at}]{part}" for at, part in zip(self.at, parts[1:], strict=True))


@frozen
class Row:
    """`number` is where it stands in the source: a spreadsheet's row, or a service's place in a list."""

    number: int
    cells: tuple[Cell, ...]


@frozen
class Table:
    """`columns` in the order of the source. `notes` are Danish sentences about how it was read."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def clean(text: str) -> str:
    """The text without what a file of the catalogue must not hold: broken letters are mended,
    invisible characters taken out, all line breaks and blanks made ordinary."""
    for _ in range(3):  # mending one can bring another to light
        text, mended = MOJIBAKE.subn(lambda hit: _meant(hit[0]), text)
        if not mended:
            break
    text = _BLANKS.sub(" ", _LINES.sub("\n", text)).replace("\u00ad", "")
    text = unicodedata.normalize("NFC", FORBIDDEN.sub("", _IMPOSSIBLE.sub("", text)))
    # Two characters that only look broken are kept, with a blank between them.
    return MOJIBAKE.sub(lambda hit: " ".join(hit[0]), text).strip()


def _meant(broken: str) -> str:
    """UTF-8 that was read as Windows-1252: Ã¸ → ø."""
    try:
        return b"".join(each.encode("cp1252") if _in_cp1252(each) else each.encode("latin-1") for each in broken).decode("utf-8")
    except UnicodeError:
        return broken


def _in_cp1252(letter: str) -> bool:
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
