"""Styles, scripts, fonts and pictures: joined where the browser wants one file, and named with a
hash of their content, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from generator.frozen import frozen

FOLDER = "assets"
# Which files of the theme make up which asset, in order. A pattern's files are sorted by name.
BUNDLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "CSS": ("vejviser.css", ("tokens.css", "base.css", "components/*/*.css", "print.css")),
    "DARKCSS": ("dark.css", ("dark.css",)),
    "JS": ("vejviser.js", ("components/*/script.js", "*.js")),
    "THEMEJS": ("theme.js", ("theme.js",)),
}
AS_THEY_ARE = "static"
# Files that the frame names: its marker, and their name in static/.
NAMED = {"ICON": "favicon.svg", "FONT": "fonts/atkinson-hyperlegible-next-latin-400-normal.woff2", "BOLDFONT": "fonts/atkinson-hyperlegible-next-latin-700-normal.woff2"}
_URL = re.compile(r'url\("([^":]+)"\)')


@frozen
class Assets:
    """`names` maps a marker of the frame to a path from the root; `files` are the contents."""

    names: dict[str, str]
    files: dict[str, bytes]


def gather(theme: Path) -> Assets:
    """The assets of a theme. Equal files give equal names. Raises FileNotFoundError when a
    bundle has nothing in it, or a style names a file that is not there."""
    files: dict[str, bytes] = {}
    moved: dict[str, str] = {}
    for path in _files(theme / AS_THEY_ARE):
        name = path.relative_to(theme / AS_THEY_ARE).as_posix()
        content = path.read_bytes()
        moved[name] = hashed(name, content)
        files[f"{FOLDER}/{moved[name]}"] = content
    names = {marker: f"{FOLDER}/{moved[name]}" for marker, name in NAMED.items() if name in moved}
    taken: set[Path] = set()
    for marker, (name, patterns) in sorted(BUNDLES.items(), key=lambda each: each[0] == "JS"):
        parts = [path for pattern in patterns for path in sorted(theme.glob(pattern)) if path not in taken]
        taken.update(parts)
        if not parts:
            raise FileNotFoundError(f"The theme {theme} has no {' or '.join(patterns)}")
        joined = "\n".join(_text(path, moved) for path in parts).encode()
        names[marker] = f"{FOLDER}/{hashed(name, joined)}"
        files[names[marker]] = joined
    return Assets(names, files)


def hashed(name: str, content: bytes) -> str:
    """`fonts/a.woff2` → `fonts/a.1f0c2d3e.woff2`."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{ending}"


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder in a stable order. A symlink could publish any file of the
    machine, and raises ValueError."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            raise ValueError(f"{path} is a symlink")
        if path.is_file():
            yield path


def _text(path: Path, moved: dict[str, str]) -> str:
    if path.is_symlink():
        raise ValueError(f"{path} is a symlink")
    text = path.read_text(encoding="utf-8").strip() + "\n"
    return _URL.sub(lambda match: f'url("{_moved(path, match[1], moved)}")', text) if path.suffix == ".css" else text


def _moved(path: Path, name: str, moved: dict[str, str]) -> str:
    key = name.partition(f"{AS_THEY_ARE}/")[2] or name
    if key not in moved:
        raise FileNotFoundError(f"{path} names {name}, which is not in {AS_THEY_ARE}/")
    return moved[key]
