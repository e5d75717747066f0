"""What differs between two versions of a service level, field by field.

The comparison works on what readers read. `say` gives a field's value as lines of Danish words
(one for prose, one for each item of a list), so 15–40 % and a date are compared as they are shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.changes.words import Line, lines_between
from generator.frozen import frozen
from generator.model.fields import fields_of
from generator.model.service_levels import Change, Terms, Version

Say = Callable[[str, Any], tuple[str, ...]]


@frozen
class FieldChange:
    """A field that reads differently, and what the newer version says about why."""

    name: str
    title: str
    lines: tuple[Line, ...]
    notes: tuple[Change, ...] = ()

    @property
    def before(self) -> tuple[str, ...]:
        return tuple(line.before for line in self.lines if line.before is not None)

    @property
    def after(self) -> tuple[str, ...]:
        return tuple(line.after for line in self.lines if line.after is not None)


@frozen
class Comparison:
    """What differs, in the order of the fields, and the titles of the fields that are written and stayed."""

    older: Version
    newer: Version
    changes: tuple[FieldChange, ...]
    kept: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)


Lines = dict[str, tuple[str, ...]]


def read_aloud(terms: Terms, say: Say) -> Lines:
    """The written fields of some terms as the lines that readers see, in the order of the fields."""
    lines = ((name, say(name, value)) for name in fields_of(Terms) if (value := getattr(terms, name)) not in (None, ()))
    return {name: found for name, found in lines if found}


def compare(older: Version, newer: Version, say: Say) -> Comparison:
    """What the newer version changes in the older one."""
    before, after = read_aloud(older.terms, say), read_aloud(newer.terms, say)
    changes, kept = [], []
    for name, spec in fields_of(Terms).items():
        one, other = before.get(name, ()), after.get(name, ())
        if one != other:
            notes = tuple(each for each in newer.changes if each.field == name)
            changes.append(FieldChange(name, spec.title, lines_between(one, other), notes))
        elif one:
            kept.append(spec.title)
    return Comparison(older, newer, tuple(changes), tuple(kept))


def apply(comparison: Comparison, older: Lines) -> Lines:
    """The newer version's lines, made from the older one's.

    Raises ValueError when the comparison was made from another text.
    """
    changed = {each.name: each for each in comparison.changes}
    found: Lines = {}
    for name in fields_of(Terms):
        if name not in changed:
            lines = older.get(name, ())
        elif changed[name].before != older.get(name, ()):
            raise ValueError(f"The comparison does not begin with this text: {name}")
        else:
            lines = changed[name].after
        if lines:
            found[name] = lines
    return found
