"""Waiting for somebody to save a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import sleep

SECONDS = 0.5


def saved(root: Path) -> Iterator[None]:
    """Once at first, and then each time that a file in the folder is new, changed or gone; until
    Ctrl+C."""
    before: frozenset[tuple[str, int, int]] | None = None
    try:
        while True:
            now = _files(root)
            if now != before:
                before = now
                yield
            sleep(SECONDS)
    except KeyboardInterrupt:
        return


def _files(root: Path) -> frozenset[tuple[str, int, int]]:
    """Each file with when it was saved and how long it is. One that goes meanwhile is left out."""
    found = set()
    for path in root.rglob("*"):
        try:
            about = path.lstat()
        except FileNotFoundError:
            continue
        found.add((str(path), about.st_mtime_ns, about.st_size))
    return frozenset(found)
