"""Changed files onto the disk: all of them or none, and none that brings an error."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity

Check = Callable[[], tuple[Diagnostic, ...]]


class Refused(Exception):
    """The change would bring errors, so nothing was changed. `errors` are the new ones."""

    def __init__(self, errors: tuple[Diagnostic, ...]) -> None:
        super().__init__("Ændringen giver fejl, så intet er ændret.")
        self.errors = errors


def put(root: Path, changes: Mapping[str, bytes | None], check: Check) -> None:
    """Write the changes (path under `root` → new content; None takes the file away).

    `check` says what is wrong with the catalogue now. Raises Refused, with every file as it
    was, when the change brings errors that were not there before.
    """
    before = {_same(each) for each in check()}
    old = {name: _bytes(root / name) for name in changes}
    try:
        _write(root, changes)
        new = tuple(each for each in check() if each.severity is Severity.ERROR and _same(each) not in before)
        if new:
            raise Refused(new)
    except BaseException:
        _write(root, old)
        raise


def _same(each: Diagnostic) -> tuple[str, str]:
    """What stays of a diagnostic when its file moves or lines are added above it."""
    return each.code, each.message


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _write(root: Path, changes: Mapping[str, bytes | None]) -> None:
    for name, data in changes.items():
        path = root / name
        if data is None:
            path.unlink(missing_ok=True)
        elif _bytes(path) != data:
            beside = path.with_name(f".{path.name}.ny")
            beside.write_bytes(data)
            if path.exists():
                shutil.copymode(path, beside)
            os.replace(beside, path)
