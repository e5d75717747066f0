"""A new id for a record: its file, every reference to it, and every link in prose to its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

import yaml

from generator.catalogue import Catalogue, references
from generator.editing.edits import item_more, value_at
from generator.editing.manuscript import Edit, Manuscript, Path, corrected, opened, plain
from generator.model.common import Record
from generator.model.fields import fields_of
from generator.model.vocabulary import Entry


def renamed(catalogue: Catalogue, record: Record, new: str, address: tuple[str, str]) -> dict[str, bytes | None]:
    """Every file that changes when `record` gets the id `new`; None for the file that goes away.

    `address` is the page's old and new address from the site's root, `/tilbud/fgu/`. Raises
    CannotEdit when a file cannot be changed without touching more than that.
    """
    own = catalogue.origin(record).path
    named = naming(catalogue, record)
    changes: dict[str, bytes | None] = {}
    for path in sorted({each.path for each in catalogue.origins.values()}):
        data = (catalogue.root / path).read_bytes()
        found = named.get(path, [])
        if not found and path != own and f"]({address[0]}".encode() not in data:
            continue
        file = opened(path, data)
        edits = [*(value_at(file, each, new) for each in found), *_links(file, *address)]
        if path == own:
            edits += [value_at(file, ("id",), new), _former_id(file, record, new)]
        changes[path] = corrected(file, edits)
    folder, _, _ = own.rpartition("/")
    return {**changes, own: None, f"{folder}/{new}.yml": changes[own]}


def naming(catalogue: Catalogue, record: Record) -> dict[str, list[Path]]:
    """Every place that refers to a record: the file, and the ways to the references in it."""
    kind = catalogue.kind_of(record).name
    everything: tuple[Record | Entry, ...] = (*catalogue.records, *chain.from_iterable(catalogue.vocabulary.values()))
    found: dict[str, list[Path]] = defaultdict(list)
    for of in everything:
        for id_, kinds, path in references(of):
            if id_ == record.id and kind in kinds:
                origin = catalogue.origin(of)
                found[origin.path].append((*origin.within, *path))
    return dict(found)


def _former_id(file: Manuscript, record: Record, new: str) -> Edit:
    """The old id among the former ones. When the new id is one of those, they change places."""
    if new in record.previous_ids:
        return value_at(file, ("previous_ids", record.previous_ids.index(new)), record.id)
    return item_more(file, "previous_ids", record.id, fields_of(type(record)))


def _links(file: Manuscript, old: str, new: str) -> Iterator[Edit]:
    """The Markdown links in a file to the old address, wherever they stand."""
    for node, path in _scalars(file.node, ()):
        if f"]({old}" in node.value and old != new:
            start, end = node.start_mark.index, node.end_mark.index
            yield Edit(start, end, file.text[start:end].replace(f"]({old}", f"]({new}"), path, str(plain(node)).replace(f"]({old}", f"]({new}"))


def _scalars(node: yaml.Node, path: Path) -> Iterator[tuple[yaml.ScalarNode, Path]]:
    if isinstance(node, yaml.ScalarNode):
        yield node, path
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _scalars(value, (*path, index))
