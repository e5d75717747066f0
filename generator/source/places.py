"""The place of a field in a file, found by composing the file again: node trees are large, so
none is kept while a catalogue is read."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import yaml

from generator.source.composing import compose
from generator.source.text import SIZE_OF_VOCABULARY

Steps = tuple[str | int, ...]


def find(root: Path, name: str, path: Steps, *, key: bool = False, words: str = "") -> tuple[int, int, int]:
    """Line, column and length of a field.

    The nearest written ancestor is given when the field is absent. With `key` the place is
    the field's name; with `words` it is their first place in the field, when they stand on one
    line there. (0, 0, 1) when the file cannot be read any more.
    """
    data = _bytes(root, name)
    source = compose(name, data, SIZE_OF_VOCABULARY) if data is not None else None
    node: yaml.Node | None = source.mended if source else None
    if data is None or source is None or node is None:
        return 0, 0, 1
    field: yaml.Node = node
    for part in path:
        inner = child(node, part)
        if inner is None:
            break
        field, node = inner
    shown = field if key or not isinstance(node, yaml.ScalarNode) else node
    return (_words(data, node, words) if words else None) or source.place(shown)


def scalar_at(root: Path, name: str, path: Steps) -> str:
    """The text of one field of a file as it stands there, whatever else is wrong with the file;
    empty when it cannot be read."""
    data = _bytes(root, name)
    node: yaml.Node | None = compose(name, data, SIZE_OF_VOCABULARY).mended if data is not None else None
    for part in path:
        inner = child(node, part) if node else None
        node = inner[1] if inner else None
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def child(node: yaml.Node, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The name (or the item itself in a list) and the value that lie one step in."""
    if isinstance(node, yaml.MappingNode):
        return next(((k, v) for k, v in node.value if k.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None


def _bytes(root: Path, name: str) -> bytes | None:
    try:
        return (root / name).read_bytes()
    except OSError:
        return None


def _words(data: bytes, node: yaml.Node, words: str) -> tuple[int, int, int] | None:
    start, end = node.start_mark, node.end_mark
    lines = unicodedata.normalize("NFC", data.decode("utf-8-sig", "replace")).split("\n")
    # Whole words before the same letters inside a longer one.
    for pattern in (re.compile(rf"(?<!\w){re.escape(words)}(?!\w)"), re.compile(re.escape(words))):
        for index in range(start.line, min(end.line + 1, len(lines))):
            hit = pattern.search(lines[index], start.column if index == start.line else 0, end.column if index == end.line else len(lines[index]))
            if hit:
                return index + 1, hit.start() + 1, len(words)
    return None
