"""Diagnostics as people and machines read them. One module per format; each gives the whole report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.reporting.github import github
from generator.reporting.gitlab import gitlab
from generator.reporting.json_report import json_report
from generator.reporting.rdjson import rdjson
from generator.reporting.sarif import sarif
from generator.reporting.text import text

FORMATS: Mapping[str, Callable[[Sequence[Diagnostic], Path], str]] = {
    "text": text,
    "json": json_report,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "rdjson": rdjson,
}
"""Name → report of diagnostics in a catalogue folder, ending in a line break. Paths in it lead from
where the command runs; columns count characters unless the format says bytes."""

__all__ = ["FORMATS"]
