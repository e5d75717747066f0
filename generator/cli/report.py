"""`vejviser report`: what the staff should do, as pages of their own."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.catalogue import load
from generator.cli.options import catalogue_of, day_option
from generator.diagnostics import in_order
from generator.report import Basis, report
from generator.report.listing import FormatError, read_found
from generator.report.outside import Found
from generator.reporting import FORMATS
from generator.rules import run
from generator.site import OutputError
from generator.site.staging import OURS, staged


@click.command(name="report", help="Skriv redaktionens rapport: det, der skal gøres, det vigtigste først.\n\nRapporten er sider i en mappe for sig selv. Den kommer kun med på den offentlige side, når du beder om det.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Mappen til rapporten. Ellers »rapport« ved siden af kataloget.")
@click.option("--links", "links", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="En fil fra »vejviser links --format json«. Så kommer de døde links med.")
@click.option("--public", is_flag=True, help="Læg den på den offentlige side, fx --public -o site/rapport. Alle kan så læse den.")
@day_option
def command(output: Path | None, links: Path | None, public: bool, day: date) -> None:
    root = catalogue_of(Path())
    folder = (output or root.parent / "rapport").absolute()
    if not public and any((each / OURS).exists() for each in folder.parents):
        raise click.UsageError(f"{folder} ligger på den side, som alle kan læse. Vælg en anden mappe, eller skriv --public.")
    loaded = load(root)
    if loaded.catalogue is None:
        click.echo(FORMATS["text"](loaded.diagnostics, root), err=True, nl=False)
        click.echo("Der er ikke skrevet noget.", err=True)
        sys.exit(1)
    basis = Basis(loaded.catalogue, day, in_order((*loaded.diagnostics, *run(loaded.catalogue, day))), _found(links) if links else None)
    try:
        with staged(folder, catalogue=root) as stage:
            for path, content in report(basis, root.parent / "theme").items():
                stage.write(path, content)
    except OutputError as fault:
        click.echo(str(fault), err=True)
        sys.exit(1)
    click.echo(f"Rapporten er skrevet: {len(stage.files)} filer. Åbn {folder / 'index.html'}")


def _found(path: Path) -> tuple[Found, ...]:
    try:
        return read_found(path.read_text(encoding="utf-8"))
    except (FormatError, OSError, UnicodeDecodeError):
        raise click.BadParameter(f"{path} er ikke skrevet af »vejviser links --format json«.", param_hint="--links") from None
