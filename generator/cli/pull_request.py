"""What a check knows when it runs on a pull request on GitHub: the files it changed, and where the
summary of the job is written."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.reporting.summary import summary


def changed_files(root: Path) -> frozenset[str]:
    """The files that the pull request changes, relative to the catalogue folder; none when this is
    no pull request, or when the commit before is not fetched.

    GitHub checks out the merge of the request, whose first parent is the branch it goes to.
    """
    if not os.environ.get("GITHUB_BASE_REF"):
        return frozenset()
    command = ["git", "diff", "--name-only", "--relative", "--no-renames", "-z", "HEAD^1", "HEAD"]
    try:
        found = subprocess.run(command, cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    return frozenset(each for each in found.stdout.decode("utf-8", "replace").split("\0") if each)


def changed_first(diagnostics: Sequence[Diagnostic], changed: frozenset[str]) -> tuple[Diagnostic, ...]:
    """Those in changed files first: GitHub shows ten of each kind and drops the rest."""
    return tuple(sorted(diagnostics, key=lambda each: each.path not in changed))


def write_summary(diagnostics: Sequence[Diagnostic], changed: frozenset[str], root: Path) -> None:
    """Add the whole report to the summary of the job, where there is one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with open(path, "a", encoding="utf-8", newline="\n") as file:
            file.write(summary(diagnostics, changed, root))
