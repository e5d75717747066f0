"""An older revision of the project, in a folder of its own, and how its site is seen."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
from datetime import date
from pathlib import Path

from generator.difference import seeing
from generator.difference.result import Code
from generator.difference.seeing import Seen
from generator.frozen import frozen

# What makes the pages, beside the catalogue.
CODE = ("generator", "theme", "site_overrides", "mkdocs.yml")
# Seconds that the older code may take. The biggest catalogue we know of takes a tenth.
PATIENCE = 600


class RevisionError(Exception):
    """There is no such revision, or no catalogue in it. The message is Danish."""


@frozen
class Revision:
    """`catalogue` is its copy, with the code beside it; `commit` the short name. `differs` says
    whether its code is another than the one of today, and `own` whether it is a commit that the
    one who works here has built on."""

    catalogue: Path
    commit: str
    differs: bool
    own: bool


def revision(root: Path, name: str, into: Path) -> Revision:
    """Put a revision of the project that a catalogue belongs to in the folder `into`.

    Only files are read from the repository; nothing in it runs. Raises RevisionError.
    """
    commit = _git(root, f"»{name}« er ikke en udgave, som git kender.", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    project = root.parent
    inside = _git(root, "Kataloget ligger ikke i et git-lager.", "rev-parse", "--show-prefix").decode().strip()
    above = _git(project, "", "rev-parse", "--show-prefix").decode().strip() if _in_git(project) else None
    if not inside or above is None:
        # The catalogue is a repository of its own; the code lies elsewhere and is the same.
        _unpack(_git(root, "", "archive", "--format=tar", commit), into / root.name)
        return Revision(into / root.name, commit[:10], differs=False, own=True)
    there = set(_git(project, "", "ls-tree", "--name-only", "-z", commit).decode().split("\0"))
    if root.name not in there:
        raise RevisionError(f"Kataloget {inside} findes ikke i {name}.")
    wanted = [root.name, *(each for each in CODE if each in there)]
    _unpack(_git(project, "", "archive", "--format=tar", commit, "--", *wanted), into)
    differs = not _says_yes(project, "diff", "--quiet", commit, "--", *CODE) or bool(_git(project, "", "ls-files", "--others", "--exclude-standard", "--", *CODE))
    return Revision(into / root.name, commit[:10], differs, _says_yes(root, "merge-base", "--is-ancestor", commit, "HEAD"))


def seen_then(of: Revision, day: date, asked: Path, *, run_code: bool = False) -> tuple[Seen, Code]:
    """How a revision's site was, and with which code that was found out. `run_code` runs a
    stranger's code too."""
    if not of.differs:
        return seeing.seen(of.catalogue, day, seeing.phrases(asked)), Code.SAME
    if not (of.own or run_code):
        return seeing.seen(of.catalogue, day, seeing.phrases(asked)), Code.FOREIGN
    try:
        return _seen_by_itself(of, day, asked), Code.OWN
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, KeyError):
        return seeing.seen(of.catalogue, day, seeing.phrases(asked)), Code.BROKEN


def _seen_by_itself(of: Revision, day: date, asked: Path) -> Seen:
    """Seen by the revision's own code, in a process that has nothing of ours: no secrets, no other modules."""
    project, output = of.catalogue.parent, of.catalogue.parent / "seen.json"
    environment = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    subprocess.run(
        [sys.executable, "-m", "generator.difference.seeing", str(of.catalogue), day.isoformat(), str(asked.resolve()), str(output)], cwd=project, check=True, capture_output=True, timeout=PATIENCE,
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"},
    )
    found, by = seeing.from_json(output.read_text(encoding="utf-8"))
    if (project / "generator").is_dir() and by != (project / "generator").resolve():
        raise ValueError("other code than the revision's was run")
    return found


def _unpack(tar: bytes, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        archive.extractall(folder, filter="data")


def _in_git(folder: Path) -> bool:
    return _says_yes(folder, "rev-parse", "--is-inside-work-tree")


def _says_yes(folder: Path, *arguments: str) -> bool:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False).returncode == 0


def _git(root: Path, fault: str, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        raise RevisionError(fault) from None
