"""Text to YAML nodes, and YAML's own complaints in Danish, at the place that must be mended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, Severity
from generator.source.text import decode

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a Python without libyaml: slower, same nodes
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

STR = "tag:yaml.org,2002:str"
SEQ, MAP = "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"
TAGS: dict[type[yaml.Node], str] = {yaml.ScalarNode: STR, yaml.SequenceNode: SEQ, yaml.MappingNode: MAP}
# Where an anchor, alias or tag could begin. A hit only means: look closer.
SUSPECT = re.compile(r"(?<![^\s\[{,])[&*!](?=\S)")
KEY_LINE = re.compile(r"^(\s*(?:- )?)([\w-]+):\s+(.*)$")
TAB_INDENT = re.compile(r"(?m)^[ ]*\t")


class RawLoader(_Loader):
    """Resolves no type at all: every scalar stays the text that was written."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        return TAGS[kind]

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """No path resolvers, so nothing to follow."""

    def ascend_resolver(self) -> None:
        """No path resolvers, so nothing to follow."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, read. `node` is None when it cannot be used."""

    path: str
    node: yaml.MappingNode | None
    diagnostics: tuple[Diagnostic, ...]


def compose(path: str, data: bytes, limit: int) -> Source:
    """The root mapping of a file with positions on every node; never raises for bad input."""
    text, found = decode(path, data, limit)
    if text is None:
        return Source(path, None, tuple(found))
    tab = TAB_INDENT.search(text) if "\t" in text else None
    if tab:
        line = text.count("\n", 0, tab.start()) + 1
        return Source(path, None, (*found, _error(path, line, tab.end() - tab.start(), "V105", "Linjen er rykket ind med tabulator.", "Brug mellemrum. To mellemrum pr. trin.")))
    if ("&" in text or "*" in text or "!" in text) and SUSPECT.search(text):
        clever = _cleverness(path, text)
        if clever:
            return Source(path, None, (*found, clever))
    try:
        node = yaml.compose(text, Loader=RawLoader)
    except yaml.MarkedYAMLError as fault:
        return Source(path, None, (*found, _explained(path, text, fault)))
    except yaml.YAMLError:
        return Source(path, None, (*found, _error(path, 0, 0, "V104", "Filen kan ikke læses.", "Se en anden fil af samme slags, og gør som den.")))
    if node is None:
        return Source(path, None, (*found, _error(path, 0, 0, "V110", "Filen er tom.", "Slet filen, eller kør `vejviser new` for at få en skabelon.")))
    if not isinstance(node, yaml.MappingNode):
        return Source(path, None, (*found, _not_a_mapping(path, node)))
    return Source(path, node, tuple(found))


def _not_a_mapping(path: str, node: yaml.Node) -> Diagnostic:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    glued = re.match(r"([\w-]+):(\S.*)", str(node.value).split("\n")[0].split(" ")[0]) if isinstance(node, yaml.ScalarNode) else None
    if glued:
        return _error(path, line, column + len(glued[1]), "V110", "Der mangler et mellemrum efter kolon.", f"Skriv {glued[1]}: {glued[2]}")
    return _error(path, line, column, "V110", "Filen skal bestå af felter, fx »title: …«.", "Se en anden fil af samme slags, og gør som den.")


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
                return _error(path, mark.line + 1, mark.column + 1, "V107", f"Tegnet {sign} har en særlig betydning her og må ikke bruges.", "Sæt teksten i anførselstegn, eller skriv den helt ud.")
    except yaml.YAMLError:
        return None  # the ordinary reading explains it better
    return None


def _explained(path: str, text: str, fault: yaml.MarkedYAMLError) -> Diagnostic:
    problem, context = fault.problem or "", fault.context or ""
    mark = fault.problem_mark or fault.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    lines = text.split("\n")
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    if "but found another document" in problem or "expected a single document" in context:
        return _error(path, line, column, "V109", "Der er flere dokumenter i filen (---).", "Skriv én post pr. fil, og slet linjen ---.")
    if "mapping values are not allowed" in problem:
        key = KEY_LINE.match(shown)
        if key and ":" in key[3]:
            value = key[3].strip().replace('"', "'")
            return _error(path, line, column, "V104", "Der står et kolon midt i teksten.", f'Sæt teksten i anførselstegn: {key[2]}: "{value}"')
        return _error(path, line, column, "V104", "Kolon står et sted, hvor der ikke kan begynde et felt.", "Se efter, om linjen ovenfor mangler noget, eller om linjen er rykket for langt ind.")
    opened = fault.context_mark
    if "quoted scalar" in context and opened:
        return _error(path, opened.line + 1, opened.column + 1, "V104", "Anførselstegnet her bliver ikke lukket.", "Sæt et anførselstegn sidst i teksten.")
    if ("flow sequence" in context or "flow mapping" in context) and opened:
        sign = "]" if "sequence" in context else "}"
        return _error(path, opened.line + 1, opened.column + 1, "V104", f"Parentesen her bliver ikke lukket med {sign}.", f"Sæt {sign} efter det sidste, med komma imellem.")
    if ("scanning an alias" in context or "scanning an anchor" in context) and opened:
        return _error(path, opened.line + 1, opened.column + 1, "V104", "En tekst kan ikke begynde med * eller &.", "Sæt teksten i anførselstegn, eller skriv den under »body: |«.")
    if "cannot start any token" in problem:
        sign = shown[column - 1 : column]
        return _error(path, line, column, "V104", f"En tekst kan ikke begynde med {sign or 'dette tegn'}.", "Sæt teksten i anførselstegn.")
    if "could not find expected ':'" in problem:
        where = opened or mark
        at = (where.line + 1, where.column + 1) if where else (line, column)
        return _error(path, at[0], at[1], "V104", "Linjen er ikke et felt. Der mangler kolon og mellemrum.", "Skriv feltets navn, kolon, mellemrum og så teksten.")
    if "did not find expected key" in problem or "block mapping" in context:
        return _error(path, line, column, "V104", "Linjen passer ikke ind her.", "Se efter, om den er rykket forkert ind, eller om et anførselstegn på linjen skal fordobles ('').")
    return _error(path, line, column, "V104", "Filen kan ikke læses herfra.", "Se efter kolon, anførselstegn og indrykning på linjen og linjen ovenfor.")


def _error(path: str, line: int, column: int, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(path=path, line=line, column=column, code=code, severity=Severity.ERROR, message=message, hint=hint)
