"""What the whole report is made from, gathered once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostic, Severity
from generator.model.common import Record
from generator.report.editing import Desk
from generator.report.outside import Found


@dataclass(frozen=True)
class Basis:
    """`diagnostics` are those of `check` on the day. `outside` is what `vejviser links` found, None
    when nobody asked."""

    catalogue: Catalogue
    day: date
    diagnostics: tuple[Diagnostic, ...]
    outside: tuple[Found, ...] | None = None

    @cached_property
    def desk(self) -> Desk:
        return Desk(self.catalogue)

    @cached_property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(each for each in self.diagnostics if each.severity is Severity.ERROR)

    @cached_property
    def warnings(self) -> tuple[Diagnostic, ...]:
        return tuple(each for each in self.diagnostics if each.severity is Severity.WARNING)

    @cached_property
    def _in_file(self) -> dict[str, list[Diagnostic]]:
        found: dict[str, list[Diagnostic]] = {}
        for each in self.diagnostics:
            found.setdefault(each.path, []).append(each)
        return found

    def about(self, record: Record) -> tuple[Diagnostic, ...]:
        """What the check says about a record's file."""
        return tuple(self._in_file.get(self.catalogue.origin(record).path, ()))
