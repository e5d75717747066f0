"""The edits that commands make: another value, a field more, an item more."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from generator.editing.manuscript import CannotEdit, Edit, Manuscript, Path, Tree
from generator.editing.scalars import scalar


def value_at(of: Manuscript, path: Path, value: str) -> Edit:
    """Another scalar in the place of the one at `path`, in the same quotes."""
    node = of.at(path)
    if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
        raise CannotEdit(f"{of.path}: »{path[-1]}« er skrevet på en måde, som ikke kan ændres sikkert. Ret den i hånden.")
    start, end = _span(node)
    return Edit(start, end, scalar(value, node.style or "", _in_flow(of, path)), path, value)


def field_at(of: Manuscript, name: str, value: str, order: Iterable[str]) -> Edit:
    """A field of the file as a whole: another value when it is there, else a line more."""
    return value_at(of, (name,), value) if of.at((name,)) else new_field(of, name, scalar(value), value, order)


def new_field(of: Manuscript, name: str, written: str, value: Tree, order: Iterable[str]) -> Edit:
    """A line more, `name: written`, under the nearest field that is declared before it."""
    if of.node.flow_style:
        raise CannotEdit(f"{of.path} står i krøllede parenteser. Skriv et felt på hver linje, og prøv igen.")
    written_fields = {str(key.value): value for key, value in of.node.value}
    before = [each for each in _until(order, name) if each in written_fields]
    above = written_fields[before[-1]] if before else of.node.value[-1][1]
    return _line(of, _after(of, above), f"{' ' * of.node.start_mark.column}{name}: {written}", (name,), value)


def item_more(of: Manuscript, name: str, value: str, order: Iterable[str]) -> Edit:
    """One item more, last in a list of scalars; the list is begun when it is not there."""
    node = of.at((name,))
    if node is None:
        return new_field(of, name, f"[{scalar(value, flow=True)}]", [value], order)
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(f"{of.path}: »{name}« er ikke en liste. Kør »vejviser check«, og ret den først.")
    path = (name, len(node.value))
    if not node.flow_style:
        return _line(of, _after(of, node), f"{' ' * node.start_mark.column}- {scalar(value)}", path, value)
    written = scalar(value, flow=True)
    if not node.value:
        start = node.start_mark.index + 1
        return Edit(start, start, written, path, value)
    _, end = _span(node.value[-1])
    return Edit(end, end, f", {written}", path, value)


def _line(of: Manuscript, place: int, line: str, path: Path, value: Tree) -> Edit:
    """A whole line in the text at the end of the line before it."""
    closed = of.text[place - 1 : place] == "\n" or place == 0
    ended = f"{line}{of.newline}" if closed else f"{of.newline}{line}"
    return Edit(place, place, ended, path, value)


def _after(of: Manuscript, node: yaml.Node) -> int:
    """The end of the last line that a value, or a comment behind it, stands on."""
    while isinstance(node, yaml.MappingNode | yaml.SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    start, end = _span(node)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        head = of.text[start : start + 3].split("\n")[0]
        if "+" in head:
            return end
        end = start + len(of.text[start:end].rstrip())
    line_end = of.text.find("\n", end)
    if line_end < 0:
        return len(of.text)
    return line_end - 1 if of.text[line_end - 1] == "\r" else line_end


def _in_flow(of: Manuscript, path: Path) -> bool:
    """Whether a place is inside brackets, where a comma ends a plain scalar."""
    outer = (of.at(path[:length]) for length in range(len(path)))
    return any(isinstance(each, yaml.MappingNode | yaml.SequenceNode) and each.flow_style for each in outer)


def _span(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index


def _until(order: Iterable[str], name: str) -> Iterable[str]:
    for each in order:
        if each == name:
            return
        yield each
