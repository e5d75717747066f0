"""What became of the lines of two texts, and of the words in each line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from itertools import groupby
from typing import Any

from generator.frozen import frozen

TOKEN = re.compile(r"\w+(?:[.,]\w+)*|\s+|[^\w\s]")
# Below this share of common words two texts are shown one after the other, not woven together.
ALIKE = 0.4


class Mark(Enum):
    """What became of some words."""

    SAME = "uændret"
    REMOVED = "slettet"
    ADDED = "tilføjet"


@frozen
class Run:
    """Some words of a line, and what became of them."""

    mark: Mark
    text: str


@frozen
class Line:
    """One line in both versions. `moved` says that a removed or added line stands elsewhere in the other."""

    runs: tuple[Run, ...]
    moved: bool = False

    @property
    def before(self) -> str | None:
        """The line in the older version; None when it was not there."""
        return _joined(self.runs, Mark.ADDED)

    @property
    def after(self) -> str | None:
        """The line in the newer version; None when it is gone."""
        return _joined(self.runs, Mark.REMOVED)

    @property
    def is_same(self) -> bool:
        return all(run.mark is Mark.SAME for run in self.runs)


def lines_between(older: Sequence[str], newer: Sequence[str]) -> tuple[Line, ...]:
    """The lines of two lists side by side, in order: equal, reworded, gone and new ones.

    A line counts as reworded, not as gone and new, when enough of its words stayed.
    """
    if len(older) == len(newer) == 1:
        return (Line(tuple(words_between(older[0], newer[0]))),)
    # The best pairing that keeps both orders: best[i][j] is for what is left from i and j.
    best = [[0.0] * (len(newer) + 1) for _ in range(len(older) + 1)]
    alike = [[_alike(one, other) for other in newer] for one in older]
    for i in reversed(range(len(older))):
        for j in reversed(range(len(newer))):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= ALIKE else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(older) and j < len(newer):
        if alike[i][j] >= ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            found.append(Line(tuple(words_between(older[i], newer[j]))))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            found.append(Line((Run(Mark.REMOVED, older[i]),)))
            i += 1
        else:
            found.append(Line((Run(Mark.ADDED, newer[j]),)))
            j += 1
    found.extend(Line((Run(Mark.REMOVED, each),)) for each in older[i:])
    found.extend(Line((Run(Mark.ADDED, each),)) for each in newer[j:])
    return tuple(_marked_moves(found))


def words_between(older: str, newer: str) -> Iterator[Run]:
    """The words of two texts as runs. Joined without the added ones they give the older text,
    without the removed ones the newer."""
    if older == newer:
        yield Run(Mark.SAME, older)
        return
    one, other = TOKEN.findall(older), TOKEN.findall(newer)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    if _share(one, other, blocks) < ALIKE:
        yield from _runs([(older, newer, "")])
        return
    pieces, i, j = [], 0, 0
    for block in blocks:
        same = "".join(one[block.a : block.a + block.size])
        pieces.append(("".join(one[i : block.a]), "".join(other[j : block.b]), same))
        i, j = block.a + block.size, block.b + block.size
    yield from _runs(_without_islands(pieces))


Piece = tuple[str, str, str]


def _without_islands(pieces: Iterable[Piece]) -> list[Piece]:
    """(removed, added, then same) with lone spaces and commas between two changes taken into the
    changes: a phrase is read as one, not as a row of single words."""
    found: list[Piece] = []
    for removed, added, same in pieces:
        if found and not re.search(r"\w", found[-1][2]) and (removed or added) and (found[-1][0] or found[-1][1]):
            was_removed, was_added, island = found.pop()
            removed, added = was_removed + island + removed, was_added + island + added
        found.append((removed, added, same))
    return found


def _runs(pieces: Iterable[Piece]) -> Iterator[Run]:
    marked = (run for removed, added, same in pieces for run in ((Mark.REMOVED, removed), (Mark.ADDED, added), (Mark.SAME, same)))
    for mark, group in groupby((each for each in marked if each[1]), key=lambda each: each[0]):
        yield Run(mark, "".join(text for _, text in group))


def _alike(one: str, other: str) -> float:
    """The share of common words, 0 to 1."""
    if one == other:
        return 1.0
    first, second = TOKEN.findall(one), TOKEN.findall(other)
    return _share(first, second, SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks())


def _share(one: Sequence[str], other: Sequence[str], blocks: Iterable[Any]) -> float:
    total = sum(map(_letters, one)) + sum(map(_letters, other))
    common = sum(_letters(token) for block in blocks for token in one[block.a : block.a + block.size])
    return 2 * common / total if total else 0.0


def _letters(token: str) -> int:
    return sum(map(str.isalnum, token))


def _marked_moves(lines: Sequence[Line]) -> Iterator[Line]:
    gone = [line.before for line in lines if line.after is None]
    new = [line.after for line in lines if line.before is None]
    for line in lines:
        moved = (line.after is None and line.before in new) or (line.before is None and line.after in gone)
        yield Line(line.runs, moved=True) if moved else line


def _joined(runs: Sequence[Run], without: Mark) -> str | None:
    kept = [run.text for run in runs if run.mark is not without]
    return "".join(kept) if kept else None
