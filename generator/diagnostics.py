"""What is wrong, as data: one frozen Diagnostic, and the order in which they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from generator.frozen import frozen


class Severity(StrEnum):
    """ERROR stops publishing; WARNING is shown and counted, and publishing goes on."""

    ERROR = "error"
    WARNING = "warning"


@frozen
class Replacement:
    """On one line, `length` characters from `column` on become `text`. Both count from 1."""

    line: int
    column: int
    length: int
    text: str


@frozen(kw_only=True)
class Diagnostic:
    """One thing that staff should mend.

    `path` is relative to the catalogue folder, with `/`. `line` and `column` count from 1
    (column in characters); 0 means the file as a whole. `length` is how many characters the
    caret underlines. `message` and `hint` are Danish; the hint says what to write instead.
    `other` is the second place of a conflict, as (path, line, column). `fix` is given where the
    file can be mended without losing or changing any of what it says.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str = ""
    length: int = 1
    other: tuple[str, int, int] | None = None
    fix: tuple[Replacement, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """By place first, so that one file reads from top to bottom."""
        return (self.path, self.line, self.column, self.code, self.message)


def replaced(lines: list[str], replacements: Iterable[Replacement]) -> None:
    """Make the replacements in a file's lines, from the last to the first."""
    for each in sorted(replacements, key=lambda one: (one.line, one.column), reverse=True):
        line, start = lines[each.line - 1], each.column - 1
        lines[each.line - 1] = line[:start] + each.text + line[start + each.length :]


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Every diagnostic once, in the order of its place."""
    return tuple(sorted(set(diagnostics), key=lambda each: each.sort_key))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops publishing. The verdict of a run comes from here alone."""
    return any(each.severity is Severity.ERROR for each in diagnostics)
