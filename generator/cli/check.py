"""`vejviser check`: everything that is wrong, in one run."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.catalogue import load
from generator.cli.options import catalogue_of, day_option
from generator.diagnostics import Diagnostic, has_errors, in_order
from generator.reporting import FORMATS
from generator.rules import check


@click.command(name="check", help="Kontrollér kataloget.\n\nPATHS er filer eller mapper. Uden dem bliver det hele vist. Giver 0, når alt er i orden, 1 ved fejl og 2, når kommandoen er skrevet forkert.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="Hvordan fejlene vises.")
@day_option
def command(paths: tuple[Path, ...], form: str, day: date) -> None:
    """The whole catalogue is always checked; `paths` choose what is shown and counted."""
    root = catalogue_of(paths[0] if paths else Path())
    loaded = load(root)
    found = loaded.diagnostics
    if loaded.catalogue is not None:
        found = in_order((*found, *check(loaded.catalogue, day)))
    found = _within(found, root, paths)
    click.echo(FORMATS[form](found, root), nl=False)
    sys.exit(1 if has_errors(found) else 0)


def _within(found: tuple[Diagnostic, ...], root: Path, paths: tuple[Path, ...]) -> tuple[Diagnostic, ...]:
    wanted = [each.absolute() for each in paths]
    if not wanted or any(root.is_relative_to(each) for each in wanted):
        return found
    return tuple(each for each in found if any((root / each.path).is_relative_to(path) for path in wanted))
