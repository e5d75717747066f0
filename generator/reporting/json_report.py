"""One JSON array with one object per diagnostic, for scripts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.reporting.places import Places


def json_report(diagnostics: Sequence[Diagnostic], root: Path) -> str:
    """`line` and `column` count from 1 in characters, and are null for a whole file."""
    places = Places(root)
    found = [
        {
            "code": each.code,
            "severity": each.severity.value,
            "path": places.shown(each.path),
            "line": each.line or None,
            "column": each.column or None,
            "length": each.length,
            "message": each.message,
            "hint": each.hint or None,
            "other": {"path": places.shown(each.other[0]), "line": each.other[1], "column": each.other[2]} if each.other else None,
            "fix": [{"line": one.line, "column": one.column, "length": one.length, "text": one.text} for one in each.fix],
            "help": places.help_address(each.code) or None,
        }
        for each in diagnostics
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
