"""Writing a site so that the old one stays whole until the new one is complete.

Everything is written to a folder beside the output and verified there; then two renames swap
them. A folder cannot be renamed onto one that has files, so the old one steps aside first. A
build that is killed leaves the old site, or, in the moment between the renames, a folder that
the next build puts back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Every site we write has it (GitHub Pages then serves files as they are); a folder without it
# is not ours to replace.
OURS = ".nojekyll"


class OutputError(Exception):
    """The output folder cannot be replaced. The message is Danish."""


class Stage:
    """A folder being filled. `write` takes paths from the site's root, with `/`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, int] = {}
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Write one file. Raises ValueError when two pages want one path, or it leads outside."""
        if path in self.files:
            raise ValueError(f"Two files of the site want the path {path}")
        folder, _, _ = path.rpartition("/")
        if folder not in self._made:
            if path.startswith("/") or ".." in path.split("/"):
                raise ValueError(f"The path {path} leads out of the site")
            os.makedirs(f"{self.folder}/{folder}", exist_ok=True)
            self._made.add(folder)
        # All at once: a buffer in between is only more work.
        with open(f"{self.folder}/{path}", "wb", buffering=0) as file:
            file.write(content)
        self.files[path] = len(content)


@contextmanager
def staged(output: Path, *, catalogue: Path) -> Iterator[Stage]:
    """A stage for the output. It becomes the output when the block ends without an exception;
    otherwise it is removed and the output is as it was. Raises OutputError."""
    output = output.absolute()
    _examine(output, catalogue)
    output.parent.mkdir(parents=True, exist_ok=True)
    _tidy(output)
    stage = output.with_name(f".{output.name}.new-{os.getpid()}")
    stage.mkdir()
    try:
        yield (filling := Stage(stage))
        filling.write(OURS, b"")
        _swap(stage, output)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _examine(output: Path, catalogue: Path) -> None:
    """Refuse to replace what is not a site of ours."""
    if output.is_symlink():
        raise OutputError(f"{output} er en genvej (symlink). Vælg en rigtig mappe til siden.")
    if catalogue.absolute().is_relative_to(output) or output.is_relative_to(catalogue.absolute()):
        raise OutputError(f"Siden kan ikke lægges i {output}. Der ligger kataloget.")
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output} er en fil. Vælg en mappe til siden.")
    if output.is_dir() and any(output.iterdir()) and not (output / OURS).exists():
        raise OutputError(f"Mappen {output} er ikke en side fra Vejviser. Slet den selv, eller vælg en anden mappe med --output.")


def _tidy(output: Path) -> None:
    """Put back a site that a killed build had moved aside, and remove what such builds left."""
    for left in sorted(output.parent.glob(f".{output.name}.*-*")):
        kind, _, process = left.name.removeprefix(f".{output.name}.").partition("-")
        if kind not in ("new", "old") or not process.isdigit() or (_alive(int(process)) and int(process) != os.getpid()):
            continue
        if kind == "old" and not output.exists():
            left.rename(output)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _swap(stage: Path, output: Path) -> None:
    aside = output.with_name(f".{output.name}.old-{os.getpid()}")
    if output.exists():
        output.rename(aside)
    try:
        stage.rename(output)
    except OSError:
        if aside.exists():
            aside.rename(output)
        raise
    shutil.rmtree(aside, ignore_errors=True)
