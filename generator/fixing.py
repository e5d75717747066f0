"""Mending a file without loss: quotes, spelling of fields, forms of dates and times. Comments, order
and everything else stay as they were written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import Path

from generator.diagnostics import Diagnostic, Replacement, replaced
from generator.reading import faults_in

LONE_RETURN = re.compile(r"\r(?!\n)")
ROUNDS = 50
"""Some faults hide others on their line, so a file is mended until there is nothing more to mend."""

Fault = tuple[int, str, str]
"""The line, the code and the message."""


def fix(root: Path, names: Collection[str]) -> dict[str, int]:
    """Mend the files (names relative to the catalogue folder) on the disk. How many faults were
    mended in each file that was changed."""
    changed: dict[str, int] = {}
    for name in sorted(names):
        path = root / name
        before = path.read_bytes()
        after, count = fixed(name, before)
        if after != before:
            path.write_bytes(after)
            changed[name] = count
    return changed


def fixed(name: str, data: bytes) -> tuple[bytes, int]:
    """The file mended as far as its faults carry a fix, and how many there were."""
    count, refused = 0, set[Fault]()
    faults = faults_in(name, data)
    for _ in range(ROUNDS):
        chosen = _apart(each for each in faults if each.fix and _fault(each) not in refused)
        after = _mended(data, [one for each in chosen for one in each.fix])
        if after == data:
            break
        left = faults_in(name, after)
        # A fix that leads to the same fault again does not mend it, and each round would add to the line.
        in_vain = {_fault(each) for each in chosen} & {_fault(each) for each in left if each.fix}
        if in_vain:
            refused |= in_vain
            continue
        data, faults, count = after, left, count + len(chosen)
    return data, count


def _fault(diagnostic: Diagnostic) -> Fault:
    return diagnostic.line, diagnostic.code, diagnostic.message


def _apart(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those whose places do not overlap; the first of each place."""
    chosen: list[Diagnostic] = []
    taken: list[Replacement] = []
    for each in diagnostics:
        if not any(_overlap(one, other) for one in each.fix for other in taken):
            chosen.append(each)
            taken.extend(each.fix)
    return chosen


def _overlap(one: Replacement, other: Replacement) -> bool:
    return one.line == other.line and one.column < other.column + max(other.length, 1) and other.column < one.column + max(one.length, 1)


def _mended(data: bytes, fixes: list[Replacement]) -> bytes:
    if not fixes:
        return data
    # As it was read: without the mark, and with composed letters, so that columns are right.
    lines = unicodedata.normalize("NFC", LONE_RETURN.sub("\n", data.decode("utf-8-sig"))).split("\n")
    replaced(lines, fixes)
    return "\n".join(lines).encode()
