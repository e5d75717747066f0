"""Theme × factor × records: what a municipality does about each risk and each protection that its
policy names, and where it does nothing yet (Slagelse's link between practice and policy)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue, is_closed
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.vocabulary import Factor, Theme


@frozen
class FactorRow:
    """A factor and the records that work with it. Without records it is a gap."""

    factor: Factor
    records: tuple[Record, ...]


@frozen
class ThemeRow:
    """A theme and its factors. Without factors, or with only empty ones, it is a gap."""

    theme: Theme
    factors: tuple[FactorRow, ...]

    @property
    def is_empty(self) -> bool:
        return not any(each.records for each in self.factors)


@frozen
class Matrix:
    """All themes in the order they are written. `loose` factors name no theme that exists."""

    themes: tuple[ThemeRow, ...]
    loose: tuple[FactorRow, ...]

    @property
    def gaps(self) -> tuple[Theme | Factor, ...]:
        """Themes that nothing is done about, then factors that no record works with."""
        rows = [*(row for theme in self.themes for row in theme.factors), *self.loose]
        return (*(each.theme for each in self.themes if each.is_empty), *(each.factor for each in rows if not each.records))


@lru_cache(maxsize=4)
def matrix(catalogue: Catalogue, day: date) -> Matrix:
    """Which records work with which factor of which theme on a day."""
    working: dict[str, list[Record]] = defaultdict(list)
    for record in catalogue.records:
        if not is_closed(record, day):
            for factor in dict.fromkeys(record.factors):
                working[factor].append(record)
    rows: dict[str, list[FactorRow]] = defaultdict(list)
    themes: tuple[Theme, ...] = catalogue.of_kind("theme")
    known = {each.id for each in themes}
    for factor in catalogue.of_kind("factor"):
        rows[factor.theme if factor.theme in known else ""].append(FactorRow(factor, tuple(working.get(factor.id, ()))))
    return Matrix(tuple(ThemeRow(each, tuple(rows.get(each.id, ()))) for each in themes), tuple(rows.get("", ())))
