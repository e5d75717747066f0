"""The report that people read, in the shape of ruff's: code and sentence, place, line, caret, help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity
from generator.reporting.places import Places

PER_FILE = 20
"""More from one file only hides the others. The rest are counted."""
WIDTH = 110
BEFORE = 30


def text(diagnostics: Sequence[Diagnostic], root: Path) -> str:
    """Every diagnostic, the first 20 of each file, and a line that counts them."""
    places = Places(root)
    shown: list[str] = []
    for path, of_file in groupby(diagnostics, key=lambda each: each.path):
        found = list(of_file)
        shown.extend(_block(each, places) for each in found[:PER_FILE])
        if len(found) > PER_FILE:
            shown.append(f"… og {len(found) - PER_FILE} til i {places.shown(path)}. Ret de første, og kør kontrollen igen.\n")
    return "\n".join([*shown, counted(diagnostics)])


def _block(each: Diagnostic, places: Places) -> str:
    margin = len(str(max(each.line, each.other[1] if each.other else 0)))
    blank = " " * margin
    mark = "" if each.severity is Severity.ERROR else "Advarsel: "
    lines = [f"{each.code} {mark}{each.message}", f"{blank}--> {place(places.shown(each.path), each.line, each.column)}"]
    lines.extend(_excerpt(places, each.path, each.line, each.column, each.length, margin))
    if each.other:
        path, line, column = each.other
        lines.append(f"{blank} = Det andet sted: {place(places.shown(path), line, column)}")
        lines.extend(_excerpt(places, path, line, column, 1, margin))
    if each.hint:
        lines.append(f"{blank} = Gør sådan: {each.hint}")
    lines.append(f"{blank} = Læs mere: {places.help_address(each.code) or f'vejviser explain {each.code}'}")
    return "\n".join(lines) + "\n"


def place(path: str, line: int, column: int) -> str:
    """`file:line:column`, or the file alone when it is about the whole of it."""
    return f"{path}:{line}:{column}" if line else path


def _excerpt(places: Places, path: str, line: int, column: int, length: int, margin: int) -> Iterable[str]:
    source = places.shown_line(path, line)
    if not source.strip() or not column:
        return
    start = column - 1
    # A long line is shown around its fault.
    cut = max(0, start - BEFORE) if len(source) > WIDTH and start + length > WIDTH else 0
    window = source[cut : cut + WIDTH]
    lead, tail = ("…" if cut else ""), ("…" if len(source) > cut + WIDTH else "")
    blank = " " * margin
    yield f"{blank} |"
    yield f"{line:>{margin}} | {lead}{window}{tail}"
    caret = "^" * max(1, min(length, len(window) - (start - cut)))
    yield f"{blank} | {' ' * (len(lead) + start - cut)}{caret}"


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """How many errors and warnings there are, and how many of them can be mended by itself."""
    errors = sum(each.severity is Severity.ERROR for each in diagnostics)
    warnings = len(diagnostics) - errors
    if not diagnostics:
        return "Alt er i orden.\n"
    files = len({each.path for each in diagnostics})
    parts = [f"{errors} fejl"] if errors else []
    parts += [f"{warnings} advarsel" if warnings == 1 else f"{warnings} advarsler"] if warnings else []
    mendable = sum(bool(each.fix) for each in diagnostics)
    offer = f"Skriv »vejviser check --fix«, så bliver {mendable} af dem rettet.\n" if mendable > 1 else "Skriv »vejviser check --fix«, så bliver den rettet.\n" if len(diagnostics) == 1 else "Skriv »vejviser check --fix«, så bliver én af dem rettet.\n"
    return f"{' og '.join(parts)} i {files} {'fil' if files == 1 else 'filer'}.\n{offer if mendable else ''}"
