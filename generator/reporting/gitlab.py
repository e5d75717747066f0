"""GitLab's code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity
from generator.reporting.places import Places, end_column

SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def gitlab(diagnostics: Sequence[Diagnostic], root: Path) -> str:
    """A JSON array. A fingerprint stays the same when lines are added above."""
    places = Places(root)
    seen: Counter[str] = Counter()
    found = []
    for each in diagnostics:
        same = f"{each.path}\n{each.code}\n{each.message}"
        seen[same] += 1
        line = max(each.line, 1)
        found.append({
            "check_name": each.code,
            "description": " ".join(filter(None, (each.message, each.hint))),
            "severity": SEVERITY[each.severity],
            "fingerprint": hashlib.sha256(f"{same}\n{seen[same]}".encode()).hexdigest(),
            "location": {
                "path": places.shown(each.path),
                "positions": {"begin": {"line": line, "column": max(each.column, 1)}, "end": {"line": line, "column": max(end_column(each), 1)}},
            },
        })
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
