"""Annotations in a pull request, as workflow commands of GitHub Actions.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity
from generator.reporting.places import Places, end_column

PER_STEP = 10
"""GitHub shows ten errors and ten warnings of one step and drops the rest in silence."""


def github(diagnostics: Sequence[Diagnostic], root: Path) -> str:
    """One command per diagnostic in the order given, and a last line that says how many of them
    GitHub will not show."""
    places = Places(root)
    lines = [_command(each, places) for each in diagnostics]
    hidden = len(diagnostics) - len(annotated(diagnostics))
    if hidden:
        lines.append(f"GitHub viser de første {PER_STEP} fejl og {PER_STEP} advarsler ved linjerne. {hidden} til står i loggen her og i jobbets opsummering.")
    return "".join(f"{each}\n" for each in lines)


def annotated(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that GitHub shows at their lines."""
    kept: list[Diagnostic] = []
    for severity in Severity:
        kept.extend([each for each in diagnostics if each.severity is severity][:PER_STEP])
    return tuple(kept)


def _command(each: Diagnostic, places: Places) -> str:
    properties = {"title": each.code, "file": places.shown(each.path)}
    if each.line:
        properties |= {"line": str(each.line), "endLine": str(each.line), "col": str(each.column), "endColumn": str(end_column(each))}
    second = f"Det andet sted: {places.shown(each.other[0])}:{each.other[1]}:{each.other[2]}" if each.other else ""
    message = "\n".join(filter(None, (each.message, each.hint, second, places.help_address(each.code))))
    about = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{each.severity.value} {about}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
