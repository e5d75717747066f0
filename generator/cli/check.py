"""`vejviser check`: everything that is wrong, in one run."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import click

from generator.catalogue import Catalogue, load
from generator.cli.options import catalogue_of, day_option
from generator.cli.watching import saved
from generator.danish import DICTIONARY
from generator.diagnostics import Diagnostic, has_errors, in_order
from generator.fixing import fix
from generator.reading import Before, read, uncollected
from generator.reporting import FORMATS
from generator.rules import Memory, run


@click.command(name="check", help="Kontrollér kataloget.\n\nPATHS er filer eller mapper. Uden dem bliver det hele vist. Giver 0, når alt er i orden, 1 ved fejl og 2, når kommandoen er skrevet forkert.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="Hvordan fejlene vises.")
@click.option("--fix", "mend", is_flag=True, help="Ret først det, der kan rettes uden at miste noget: anførselstegn, feltnavne, datoer og klokkeslæt.")
@click.option("--spelling", is_flag=True, help="Se også efter stavefejl. Det er kun advarsler.")
@click.option("--dictionary", default=DICTIONARY, show_default=True, help="Ordbogen: et navn, hunspell kender, eller vejen til en .aff- og en .dic-fil uden endelsen.")
@click.option("--watch", is_flag=True, help="Bliv ved: kontrollér igen, hver gang du gemmer en fil. Stop med Ctrl+C.")
@day_option
def command(paths: tuple[Path, ...], form: str, mend: bool, spelling: bool, dictionary: str, watch: bool, day: date) -> None:
    """The whole catalogue is always checked; `paths` choose what is shown and counted."""
    with nullcontext() if watch else uncollected():
        found = _checked_and_shown(paths, form, mend, dictionary if spelling else None, watch, day)
    sys.exit(1 if has_errors(found) else 0)


def _checked_and_shown(paths: tuple[Path, ...], form: str, mend: bool, dictionary: str | None, watch: bool, day: date) -> tuple[Diagnostic, ...]:
    """What the last check found."""
    root = catalogue_of(paths[0] if paths else Path())
    only = _files(root, paths)
    if mend:
        _mend(root, only)
    check = _Check(root, day, only, dictionary)
    found: tuple[Diagnostic, ...] = ()
    for _ in saved(root) if watch else (None,):
        found = check.found()
        if form == "github":
            from generator.cli.pull_request import changed_files, changed_first, write_summary

            changed = changed_files(root)
            found = changed_first(found, changed)
            write_summary(found, changed, root)
        click.echo(FORMATS[form](found, root), nl=False)
        sys.stdout.flush()
    return found


class _Check:
    """One check after another of the same catalogue; files that have not changed are not judged again."""

    def __init__(self, root: Path, day: date, only: set[str] | None, dictionary: str | None) -> None:
        self._root, self._day, self._only, self._dictionary = root, day, only, dictionary
        self._before: Before = {}
        self._memory = Memory()

    def found(self) -> tuple[Diagnostic, ...]:
        loaded = load(self._root, self._before)
        found = [each for each in loaded.diagnostics if self._only is None or each.path in self._only]
        if loaded.to_judge is not None:
            found += run(loaded.to_judge, self._day, self._only, self._memory)
            found += self._misspelled(loaded.to_judge)
        return in_order(found)

    def _misspelled(self, catalogue: Catalogue) -> tuple[Diagnostic, ...]:
        if self._dictionary is None:
            return ()
        from generator.spelling import Dictionary, NoDictionary, check_spelling

        try:
            return check_spelling(catalogue, self._day, Dictionary(self._dictionary), self._only)
        except NoDictionary as fault:
            raise click.UsageError(str(fault)) from None


def _mend(root: Path, only: set[str] | None) -> None:
    names = {each.path for each in read(root).diagnostics if each.fix}
    for name, count in fix(root, names if only is None else names & only).items():
        click.echo(f"Rettet {'ét sted' if count == 1 else f'{count} steder'} i {os.path.relpath(root / name)}.", err=True)


def _files(root: Path, paths: tuple[Path, ...]) -> set[str] | None:
    """The chosen files, relative to the catalogue; None for all of them."""
    chosen: set[str] = set()
    for path in (each.absolute() for each in paths):
        if root.is_relative_to(path):
            return None
        if not path.is_relative_to(root):
            raise click.UsageError(f"{path} ligger ikke i kataloget {root}.")
        files = [each for each in path.rglob("*") if each.is_file()] if path.is_dir() else []
        chosen.update(each.relative_to(root).as_posix() for each in (path, *files))
    return chosen if paths else None
