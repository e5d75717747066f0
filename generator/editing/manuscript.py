"""One file as it was written, and the edits of it. An edit is a splice of the text together
with what it means; the corrected text is read again and must mean exactly that."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import yaml

from generator.frozen import frozen
from generator.source import SIZE_OF_VOCABULARY, RawLoader, compose

Path = tuple[str | int, ...]
Tree = str | list[Any] | dict[str, Any]


class CannotEdit(Exception):
    """The file is not written in a way that can be edited safely. The message is Danish."""


@frozen
class Manuscript:
    """A file's text without its BOM, and its nodes; their marks are indexes into `text`."""

    path: str
    text: str
    node: yaml.MappingNode
    bom: bool

    @property
    def newline(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    def at(self, path: Path) -> yaml.Node | None:
        """The node at a path, or None when nothing is written there."""
        node: yaml.Node = self.node
        for part in path:
            if isinstance(node, yaml.MappingNode):
                found = next((value for key, value in node.value if key.value == part), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                found = node.value[part]
            else:
                found = None
            if found is None:
                return None
            node = found
        return node


@frozen
class Edit:
    """`text[start:end]` becomes `text`, and then `value` stands at `path` (a list's length as
    the last part of the path adds an item to it)."""

    start: int
    end: int
    text: str
    path: Path
    value: Tree


def opened(path: str, data: bytes) -> Manuscript:
    """A file ready to be edited. Raises CannotEdit when it cannot be read as it stands."""
    node = compose(path, data, SIZE_OF_VOCABULARY).node
    if node is None:
        raise CannotEdit(f"{path} kan ikke læses. Kør »vejviser check«, og ret den først.")
    bom = data.startswith(codecs.BOM_UTF8)
    text = data.decode("utf-8-sig")
    # Reading normalises letters and spaces first, which can move the marks.
    exact = _composed(text)
    if _has_a_field_twice(node):
        raise CannotEdit(f"{path} har et felt, der står to gange. Kør »vejviser check«, og ret det først.")
    if exact is None or plain(exact) != plain(node):
        raise CannotEdit(f"{path} har usynlige tegn, så den kan ikke ændres sikkert. Kør »vejviser check«, og ret dem først.")
    return Manuscript(path, text, exact, bom)


def corrected(of: Manuscript, edits: Iterable[Edit]) -> bytes:
    """The file with the edits made. Raises CannotEdit rather than give a file that means
    anything but the old one with these values changed."""
    text, expected = of.text, plain(of.node)
    ordered = sorted(edits, key=lambda each: each.start)
    if any(one.end > two.start for one, two in pairwise(ordered)):
        raise CannotEdit(f"{of.path} kan ikke ændres to gange på samme sted.")
    for each in ordered:
        expected = _with(expected, each.path, each.value)
    for each in reversed(ordered):
        text = text[: each.start] + each.text + text[each.end :]
    node = _composed(text)
    if node is None or plain(node) != expected:
        raise CannotEdit(f"{of.path} er skrevet på en måde, som ikke kan ændres sikkert. Ret den i hånden.")
    return (codecs.BOM_UTF8 if of.bom else b"") + text.encode()


def plain(node: yaml.Node) -> Tree:
    """What a node says, as texts, lists and mappings. The line breaks that end a block of text say
    nothing: the reader leaves them out."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(each) for each in node.value]
    block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return str(node.value).rstrip("\n") if block else str(node.value)


def _has_a_field_twice(node: yaml.Node) -> bool:
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        return len(set(names)) < len(node.value) or any(_has_a_field_twice(value) for _, value in node.value)
    return isinstance(node, yaml.SequenceNode) and any(_has_a_field_twice(each) for each in node.value)


def _composed(text: str) -> yaml.MappingNode | None:
    try:
        node = yaml.compose(text, Loader=RawLoader)
    except yaml.YAMLError:
        return None
    return node if isinstance(node, yaml.MappingNode) else None


def _with(tree: Tree, path: Path, value: Tree) -> Tree:
    if not path:
        return value
    part, rest = path[0], path[1:]
    if isinstance(tree, dict):
        return {**tree, str(part): _with(tree.get(str(part), {}), rest, value)}
    assert isinstance(tree, list) and isinstance(part, int)  # a scalar has nothing inside it
    inner = tree[part] if part < len(tree) else {}
    return [*tree[:part], _with(inner, rest, value), *tree[part + 1 :]]
