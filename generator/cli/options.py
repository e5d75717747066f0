"""What several commands ask for: the day, the catalogue's folder, the form of the report."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.clock import today
from generator.model.types import Invalid, Slug

F = TypeVar("F", bound=Callable[..., Any])
SETTINGS_FILE = "catalogue.yml"
CATALOGUE = "offers"
# What people write and should find, beside the catalogue.
PHRASES = Path("tests/findability/shipped.yml")


class _Day(click.ParamType[date]):
    name = "år-måned-dag"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"»{value}« er ikke en dato. Skriv år-måned-dag, fx 2026-11-24.", param, ctx)


class Id(click.ParamType[str]):
    """A record's id, existing or new."""

    name = "id"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return Slug().parse(str(value))
        except Invalid as fault:
            self.fail(f"{fault.message} {fault.hint}", param, ctx)


def _default_day() -> date:
    try:
        return today()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError("SOURCE_DATE_EPOCH skal være et antal sekunder.") from None


def day_option(command: F) -> F:
    """`--date`: the day that »i dag« means."""
    return click.option("--date", "day", type=_Day(), default=_default_day, help="Den dag, der regnes som i dag. Ellers SOURCE_DATE_EPOCH eller kalenderen.")(command)


def catalogue_of(path: Path) -> Path:
    """The catalogue's folder that a file or folder lies in, or that lies in it.

    Raises click.UsageError when there is none.
    """
    start = path.absolute()
    for folder in (start, *start.parents):
        for candidate in (folder, folder / CATALOGUE):
            if (candidate / SETTINGS_FILE).is_file():
                return candidate
    raise click.UsageError(f"Her er intet katalog: der er ingen {SETTINGS_FILE} i {_short(start)} eller i mappen {CATALOGUE}.")


def _short(path: Path) -> str:
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
