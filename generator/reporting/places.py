"""Where a diagnostic points: the path as the reader would type it, and the line it is about."""

from __future__ import annotations

import os
import unicodedata
from functools import cached_property
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.rules import help_path
from generator.source import scalar_at


class Places:
    """Paths, lines and help addresses for one report over one catalogue folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, tuple[str, ...]] = {}

    def shown(self, path: str) -> str:
        """The file from the working directory, with `/`; the whole path where that is shorter."""
        whole = (self._root / path).absolute()
        return min(Path(os.path.relpath(whole)).as_posix(), whole.as_posix(), key=len)

    def line(self, path: str, number: int) -> str:
        """The line as it was read, counted from 1; empty when there is none.

        After normalisation (NFC), as the reader saw it, so that a column still points right.
        """
        if path not in self._lines:
            self._lines[path] = self._read(path)
        lines = self._lines[path]
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def shown_line(self, path: str, number: int) -> str:
        """The line with its tabs and invisible characters shown as one visible character each."""
        return "".join(map(_visible, self.line(path, number)))

    def help_address(self, code: str) -> str:
        """The page on the site that explains a code; empty when the catalogue has no address."""
        return f"{self._address}{help_path(code)}" if self._address else ""

    @cached_property
    def _address(self) -> str:
        address = scalar_at(self._root, "catalogue.yml", ("address",))
        return f"{address.rstrip('/')}/" if address.startswith(("http://", "https://")) else ""

    def _read(self, path: str) -> tuple[str, ...]:
        try:
            data = (self._root / path).read_bytes()
        except OSError:
            return ()
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig", "replace"))
        return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _visible(char: str) -> str:
    if char in "\t\u00a0\u202f":
        return " "
    return char if char.isprintable() else "\ufffd"


def end_column(diagnostic: Diagnostic) -> int:
    """The column after the last one that is underlined."""
    return diagnostic.column + diagnostic.length
