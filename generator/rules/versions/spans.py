"""The days that versions apply. Law and municipal decisions are two rows of their own: a
decision applies on top of the law, so the two may share days."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.catalogue import IN_FORCE
from generator.model.service_levels import ServiceLevel


class Span(NamedTuple):
    """From the first day to the last, both with; an absent end is open."""

    start: date
    end: date
    place: int


def neighbours(level: ServiceLevel) -> Iterator[tuple[Span, Span]]:
    """Each version in force with the one that begins after it, within law and within approved."""
    for stage in IN_FORCE:
        spans = sorted(
            Span(each.valid_from or date.min, each.valid_to or date.max, index)
            for index, each in enumerate(level.versions)
            if each.stage is stage
        )
        yield from itertools.pairwise(spans)
