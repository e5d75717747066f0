"""SARIF 2.1.0 (OASIS standard, 27 March 2020), which code hosts and editors import."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic
from generator.reporting.places import Places, end_column
from generator.rules import explained
from generator.rules.rule import Explained

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def sarif(diagnostics: Sequence[Diagnostic], root: Path) -> str:
    """One run, with the help of every code in it."""
    places = Places(root)
    found = {each.code for each in diagnostics}
    rules = [each for each in explained() if each.code in found]
    codes = [each.code for each in rules]
    run = {
        "tool": {"driver": {"name": "Vejviser", "rules": [_rule(each, places) for each in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes, places) for each in diagnostics],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Explained, places: Places) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code.code, "shortDescription": {"text": code.title}, "fullDescription": {"text": f"{code.what} {code.why}"}}
    return {**rule, "helpUri": places.help_address(code.code)} if places.help_address(code.code) else rule


def _result(each: Diagnostic, codes: list[str], places: Places) -> dict[str, Any]:
    region = {"startLine": each.line, "startColumn": each.column, "endLine": each.line, "endColumn": end_column(each)} if each.line else {}
    result: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": codes.index(each.code),
        "level": each.severity.value,
        "message": {"text": " ".join(filter(None, (each.message, each.hint)))},
        "locations": [_location(places.shown(each.path), region)],
    }
    if each.other:
        path, line, column = each.other
        result["relatedLocations"] = [_location(places.shown(path), {"startLine": line, "startColumn": column} if line else {})]
    return result


def _location(path: str, region: dict[str, int]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": path}, **({"region": region} if region else {})}}
