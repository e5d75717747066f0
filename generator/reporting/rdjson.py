"""Reviewdog's diagnostic format, which comments in a review.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Replacement
from generator.reporting.places import Places, end_column


def rdjson(diagnostics: Sequence[Diagnostic], root: Path) -> str:
    """One DiagnosticResult. Its columns count UTF-8 bytes from 1."""
    places = Places(root)
    found = [_diagnostic(each, places) for each in diagnostics]
    return json.dumps({"source": {"name": "vejviser"}, "diagnostics": found}, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(each: Diagnostic, places: Places) -> dict[str, Any]:
    location: dict[str, Any] = {"path": places.shown(each.path)}
    if each.line:
        line = places.line(each.path, each.line)
        location["range"] = {"start": _position(line, each.line, each.column), "end": _position(line, each.line, end_column(each))}
    code: dict[str, str] = {"value": each.code}
    if places.help_address(each.code):
        code["url"] = places.help_address(each.code)
    found: dict[str, Any] = {"message": "\n".join(filter(None, (each.message, each.hint))), "severity": each.severity.name, "code": code, "location": location}
    if each.fix:
        found["suggestions"] = [_suggestion(one, places.line(each.path, one.line)) for one in each.fix]
    if each.other:
        path, number, column = each.other
        second = {"start": _position(places.line(path, number), number, column)} if number else None
        found["relatedLocations"] = [{"message": "Det andet sted", "location": {"path": places.shown(path), **({"range": second} if second else {})}}]
    return found


def _suggestion(fix: Replacement, line: str) -> dict[str, Any]:
    return {"range": {"start": _position(line, fix.line, fix.column), "end": _position(line, fix.line, fix.column + fix.length)}, "text": fix.text}


def _position(line: str, number: int, column: int) -> dict[str, int]:
    return {"line": number, "column": len(line[: column - 1].encode()) + 1}
