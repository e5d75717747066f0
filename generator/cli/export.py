"""`vejviser export`: the catalogue as files for other programs."""

from __future__ import annotations

import os
import sys
from datetime import date
from itertools import chain
from pathlib import Path

import click

from generator import urls
from generator.catalogue import load
from generator.cli.options import catalogue_of, day_option
from generator.diagnostics import has_errors
from generator.exports import FORMATS, exported, staff_calendars
from generator.reporting import FORMATS as REPORTS


@click.command(name="export", help="Skriv kataloget som filer til andre programmer.\n\nGiver 1 og skriver ingenting, når en fil i kataloget ikke kan læses. Ellers ville nogle poster mangle, uden at nogen så det.")
@click.option("--format", "forms", type=click.Choice(sorted(FORMATS)), multiple=True, help="Hvilke filer. Kan skrives flere gange. Ellers alle.")
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), help="Mappen til filerne. Ellers »export« ved siden af kataloget.")
@click.option("--staff", is_flag=True, help="Skriv også kalenderne over kontroller, som kun er til redaktionen: én med alt og én til hver ansvarlig.")
@day_option
def command(forms: tuple[str, ...], output: Path | None, staff: bool, day: date) -> None:
    root = catalogue_of(Path())
    folder = (output or root.parent / "export").absolute()
    if folder == root or folder.is_relative_to(root):
        raise click.UsageError("Filerne kan ikke ligge i kataloget. Vælg en anden mappe.")
    loaded = load(root)
    if loaded.catalogue is None or has_errors(loaded.diagnostics):
        click.echo(REPORTS["text"](loaded.diagnostics, root), err=True, nl=False)
        click.echo("Der er ikke skrevet noget.", err=True)
        sys.exit(1)
    files = exported(loaded.catalogue, day, urls.of, forms or tuple(FORMATS))
    own = staff_calendars(loaded.catalogue, day, urls.of).items() if staff else ()
    written = 0
    for name, content in chain(files, own):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written += 1
    click.echo(f"Skrevet: {written} filer i {os.path.relpath(folder)}.")
