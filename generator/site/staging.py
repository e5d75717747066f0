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
        self._root = str(folder)
        self._made: set[str] = {""}

    def write(self, path: str, content: bytes) -> None:
        """Write one file. Raises ValueError when two pages want one path, or it leads outside."""
        if path in self.files:
            raise ValueError(f"Two files of the site want the path {path}")
        folder, _, _ = path.rpartition("/")
        if folder not in self._made:
            if path.startswith("/") or ".." in path.split("/"):
                raise ValueError(f"The path {path} leads out of the site")
            self._make(folder)
        # All at once: a site has thousands of small files, and a buffer in between is only more work.
        file = os.open(f"{self._root}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            _write_all(file, content)
        finally:
            os.close(file)
        self.files[path] = len(content)

    def _make(self, folder: str) -> None:
        """A folder and those above it. What was made is remembered, so nothing is looked up."""
        if folder in self._made:
            return
        above, _, _ = folder.rpartition("/")
        if above:
            self._make(above)
        os.mkdir(f"{self._root}/{folder}")
        self._made.add(folder)


def _write_all(file: int, content: bytes) -> None:
    """A large file may be written in several pieces."""
    written = os.write(file, content)
    while written < len(content):
        written += os.write(file, memoryview(content)[written:])


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
