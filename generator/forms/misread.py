"""What a form would change by reading it: texts without quotes that YAML 1.2 takes for numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import yaml

from generator.catalogue import Catalogue
from generator.model.common import Record
from generator.model.fields import Nested, fields_of
from generator.model.kinds import SETTINGS
from generator.model.types import Number, Whole
from generator.model.vocabulary import Entry
from generator.source import SIZE_OF_VOCABULARY, compose

# Numbers that come back written differently: 0800 as 800, 34.40 as 34.4, +45 as 45, 1e3 as 1000.
CHANGED = re.compile(r"[-+]?0\d+|[-+]?\d*\.\d*0|\+[\d.]+|0x[\da-f]+|0o\d+|[-+]?[\d.]+e[-+]?\d+|\d{16,}|true|false|[-+]?\.(?:inf|nan)", re.IGNORECASE)
UNCHANGED = ("true", "false")


@dataclass(frozen=True, slots=True)
class Misread:
    """A text at risk: its file in the catalogue, its line from 1, and the text."""

    path: str
    line: int
    text: str


def misread(catalogue: Catalogue) -> tuple[Misread, ...]:
    """Every text that needs quotes before it can pass through a form, in order."""
    found: list[Misread] = []
    everything: tuple[Record | Entry, ...] = (*catalogue.records, *chain.from_iterable(catalogue.vocabulary.values()))
    models: dict[str, type[Any]] = {catalogue.origin(each).path: type(each) for each in everything}
    for path, model in sorted({**models, f"{SETTINGS.where}.yml": SETTINGS.model}.items()):
        node = compose(path, (catalogue.root / path).read_bytes(), SIZE_OF_VOCABULARY).node
        if node is not None:
            entries = next((value for key, value in node.value if key.value == "entries"), None)
            found.extend(Misread(path, line, text) for part in (entries.value if entries else [node]) for line, text in _texts(part, model))
    return tuple(found)


def _texts(node: yaml.Node, model: type[Any]) -> Iterator[tuple[int, str]]:
    if not isinstance(node, yaml.MappingNode):
        return
    declared = fields_of(model)
    for key, value in node.value:
        spec = declared.get(key.value)
        if spec is None or isinstance(spec.type, Whole | Number):
            continue
        for each in value.value if spec.many and isinstance(value, yaml.SequenceNode) else (value,):
            if isinstance(spec.type, Nested):
                yield from _texts(each, spec.type.model)
            elif isinstance(each, yaml.ScalarNode) and not each.style and CHANGED.fullmatch(each.value) and each.value not in UNCHANGED:
                yield each.start_mark.line + 1, str(each.value)
