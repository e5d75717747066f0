"""Which terms differ between an approved version and the approved one before it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.model.fields import fields_of
from generator.model.service_levels import ServiceLevel, Terms
from generator.rules.versions.levels import approved


def changed_terms(level: ServiceLevel) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The earlier place, the later place, and the names of the terms that differ."""
    found = approved(level)
    for (before, one), (index, other) in itertools.pairwise(found):
        yield before, index, tuple(name for name in fields_of(Terms) if getattr(one.terms, name) != getattr(other.terms, name))
