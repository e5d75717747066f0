"""The catalogue as it was in a revision of the repository, in a folder of its own."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path


class RevisionError(Exception):
    """There is no such revision, or no catalogue in it. The message is Danish."""


def catalogue_at(root: Path, revision: str, into: Path) -> tuple[Path, str]:
    """Put the catalogue of a revision in the folder `into`; its path and the commit's short name.

    Only files are read from the repository; nothing in it runs. Raises RevisionError.
    """
    commit = _git(root, f"»{revision}« er ikke en udgave, som git kender.", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    inside = _git(root, "Kataloget ligger ikke i et git-lager.", "rev-parse", "--show-prefix").decode().strip()
    top = Path(_git(root, "", "rev-parse", "--show-toplevel").decode().strip())
    tar = _git(top, f"Kataloget {inside} findes ikke i {revision}.", "archive", "--format=tar", f"{commit}:{inside.rstrip('/')}" if inside else commit)
    folder = into / root.name
    folder.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        archive.extractall(folder, filter="data")
    return folder, commit[:10]


def _git(root: Path, fault: str, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        raise RevisionError(fault) from None
