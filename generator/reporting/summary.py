"""The whole report as Markdown, for the summary page of a job on GitHub."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity
from generator.reporting.github import annotated
from generator.reporting.places import Places
from generator.reporting.text import counted, place

MOST = 500
"""GitHub takes 1 MiB from one step; 500 entries are a fifth of it."""
MARKS = re.compile(r"([\\`*_{}\[\]()#+!|<>&~-])")


def summary(diagnostics: Sequence[Diagnostic], changed: Collection[str], root: Path) -> str:
    """Every diagnostic, those in changed files first, and how many stand at their lines. Paths in
    `changed` are relative to the catalogue folder."""
    places = Places(root)
    lines = ["## Kontrol af kataloget", "", counted(diagnostics).strip(), ""]
    hidden = len(diagnostics) - len(annotated(diagnostics))
    if hidden:
        lines += [f"GitHub viser kun de første ved linjerne i ændringen. {hidden} bliver ikke vist dér. Alle står her.", ""]
    groups = (("I filer, du har ændret", [each for each in diagnostics if each.path in changed]), ("I resten af kataloget", [each for each in diagnostics if each.path not in changed]))
    room = MOST
    for title, found in groups:
        if found:
            lines += [f"### {title if changed else 'Alle'}", "", *(_entry(each, places) for each in found[:room]), ""]
            if len(found) > room:
                lines += [f"… og {len(found) - room} til. Kør »vejviser check« for at se dem.", ""]
            room = max(0, room - len(found))
    return "\n".join(lines)


def _entry(each: Diagnostic, places: Places) -> str:
    address = places.help_address(each.code)
    code = f"[{each.code}]({address})" if address else each.code
    mark = "" if each.severity is Severity.ERROR else "Advarsel: "
    where = place(places.shown(each.path), each.line, each.column).replace("`", "'")
    return f"- **{code}** `{where}` {mark}{_plain(each.message)} {_plain(each.hint)}".rstrip()


def _plain(text: str) -> str:
    return MARKS.sub(r"\\\1", " ".join(text.split()))
