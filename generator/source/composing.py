"""Text to YAML nodes with their places. What can be mended without doubt is reported and mended
in memory, so that the rest of the file is read too and one run reports all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Replacement, Severity, replaced
from generator.frozen import frozen
from generator.source.quotes import escaped, runs_on, unclosed
from generator.source.silent import misread, private_comments, remark_above
from generator.source.syntax import error, explained, not_a_mapping, tabs
from generator.source.text import decode

try:
    from yaml import CSafeLoader as _Loader
    from yaml._yaml import CParser as _Parser
except ImportError:  # a Python without libyaml: slower, same nodes
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

STR = "tag:yaml.org,2002:str"
SEQ, MAP = "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"
TAGS: dict[type[yaml.Node], str] = {yaml.ScalarNode: STR, yaml.SequenceNode: SEQ, yaml.MappingNode: MAP}
# Where an anchor, alias or tag could begin. A hit only means: look closer.
SIGN = re.compile(r"[&*!]")
_BEFORE = r"""(?:(?<![^\s\[{,].)|(?<=["'\]}]:.))"""
SUSPECTS = {"&": re.compile(rf"&(?=\S){_BEFORE}"), "*": re.compile(rf"\*(?=\S){_BEFORE}"), "!": re.compile(f"!{_BEFORE}")}
# One begins a value, so before it and blanks stands nothing, one of these, or another one.
BEFORE, FURTHEST = "\n:-?,[{!", 80
MOST_MENDED = 25
"""Rounds of mending one file. A file with more faults is better begun again."""


class RawLoader(_Loader):
    """Resolves no type at all: every scalar stays the text that was written."""

    # Nothing is constructed either, so what a loader sets up for that is left out.
    __init__ = _Parser.__init__

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        return TAGS[kind]

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """No path resolvers, so nothing to follow."""

    def ascend_resolver(self) -> None:
        """No path resolvers, so nothing to follow."""


@frozen
class Source:
    """One file, read. `node` is None when the file cannot be used as it stands. `mended` is what
    it says when its faults are mended as the diagnostics propose; None when that cannot be known."""

    path: str
    node: yaml.MappingNode | None
    diagnostics: tuple[Diagnostic, ...]
    mended: yaml.MappingNode | None = None
    repairs: tuple[Replacement, ...] = ()

    def place(self, node: yaml.Node) -> tuple[int, int, int]:
        """Line, column and length of a node in the file as it was written: a mapping's is its
        first name."""
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.MappingNode) and node.value:
            return self.place(node.value[0][0])
        length = end.column - start.column if end.line == start.line and isinstance(node, yaml.ScalarNode) else 1
        line, column = start.line + 1, start.column + 1
        return line, as_written(line, column, self.repairs), max(length, 1)

    def is_mended(self, line: int) -> bool:
        return any(each.line == line for each in self.repairs)


def as_written(line: int, column: int, repairs: Iterable[Replacement]) -> int:
    """The column in the file of a column in the mended text."""
    for each in sorted(repairs, key=lambda one: one.column, reverse=True):
        if each.line == line and each.column < column:
            column = max(column - len(each.text) + each.length, each.column)
    return column


def compose(path: str, data: bytes, limit: int) -> Source:
    """The root mapping of a file with positions on every node; never raises for bad input."""
    text, found, repairs = decode(path, data, limit)
    if text is None:
        return Source(path, None, tuple(found))
    for _ in range(MOST_MENDED):
        node, fault = _compose(path, text)
        if fault is None:
            break
        # A fix is made in the file as it was written, so a line is mended once in a run.
        again = any(each.line == fault.line for each in repairs)
        if again and any(_is_same(each, fault) for each in found):
            return Source(path, None, tuple(_unsure(each) if _is_same(each, fault) else each for each in found))
        found.append(replace(fault, column=as_written(fault.line, fault.column, repairs), fix=()) if again else fault)
        if not fault.fix:
            return Source(path, None, tuple(found))
        repairs.extend(fault.fix)
        lines = text.split("\n")
        replaced(lines, fault.fix)
        text = "\n".join(lines)
    else:
        return Source(path, None, tuple(found))
    if "#" in text:
        found.extend(private_comments(path, text))
    usable = not any(each.severity is Severity.ERROR for each in found)
    return Source(path, node if usable else None, tuple(found), node, tuple(repairs))


def _is_same(one: Diagnostic, other: Diagnostic) -> bool:
    return (one.line, one.code) == (other.line, other.code)


def _unsure(fault: Diagnostic) -> Diagnostic:
    """A fault whose fix does not help: what it proposes is no better than what was written."""
    return replace(fault, hint="Se efter kolon, anførselstegn og indrykning på linjen og linjen ovenfor.", fix=()) if fault.code == "V104" else replace(fault, fix=())


def _compose(path: str, text: str) -> tuple[yaml.MappingNode | None, Diagnostic | None]:
    """The root mapping, or the first thing that is in its way."""
    tab = tabs(path, text) if "\t" in text else None
    if tab:
        return None, tab
    if any([sign in text and each.search(text) for sign, each in SUSPECTS.items()]) and any(_begins(text, hit.start()) for hit in SIGN.finditer(text)):
        clever = _cleverness(path, text)
        if clever:
            return None, unclosed(path, text, yaml.scan(text, Loader=RawLoader)) or clever
    try:
        node = yaml.compose(text, Loader=RawLoader)
    except yaml.MarkedYAMLError as fault:
        near = unclosed(path, text, yaml.scan(text, Loader=RawLoader)) or remark_above(path, text, yaml.scan(text, Loader=RawLoader), fault)
        return None, near or _backslash(path, text, fault) or explained(path, text, fault)
    except yaml.YAMLError:
        return None, error(path, 0, 0, "V104", "Filen kan ikke læses.", "Se en anden fil af samme slags, og gør som den.")
    if node is None:
        return None, error(path, 0, 0, "V110", "Filen er tom.", "Slet filen, eller kør »vejviser new«, så får du en skabelon.")
    if not isinstance(node, yaml.MappingNode):
        return None, not_a_mapping(path, text, node)
    odd = (unclosed(path, text, yaml.scan(text, Loader=RawLoader)) if runs_on(text) else None) or misread(path, text, node)
    return (None, odd) if odd else (node, None)


def _backslash(path: str, text: str, fault: yaml.MarkedYAMLError) -> Diagnostic | None:
    """A \\ that is no escape, when that is what stopped the reading."""
    problem = fault.problem or ""
    return escaped(path, text, [fault.context_mark]) if fault.context_mark and ("escape" in problem or "hexdecimal" in problem) else None


def _begins(text: str, at: int) -> bool:
    """Whether a value of YAML could begin there, so far as what stands before tells. In running text (»det er **ikke** nu«) none can."""
    before = text[max(at - FURTHEST, 0) : at].rstrip(" \t")
    return not before or before[-1] in BEFORE


def _cleverness(path: str, text: str) -> Diagnostic | None:
    """Anchors, aliases and tags: they let one place change another without a trace."""
    try:
        for event in yaml.parse(text, Loader=RawLoader):
            anchor = getattr(event, "anchor", None)
            tag = getattr(event, "tag", None)
            if anchor or tag or isinstance(event, yaml.AliasEvent):
                mark = event.start_mark
                assert mark is not None  # every parsed event has its place
                sign = {True: "*", False: "&"}[isinstance(event, yaml.AliasEvent)] if anchor else "!"
                return error(path, mark.line + 1, mark.column + 1, "V107", f"Tegnet {sign} har en særlig betydning her og må ikke bruges.", "Sæt teksten i anførselstegn. Skulle det pege på et andet sted, så skriv det helt ud her.")
    except yaml.YAMLError:
        return None  # the ordinary reading explains it better
    return None
