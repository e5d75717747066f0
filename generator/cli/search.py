"""`vejviser search`: the browser's answer in the terminal."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.options import catalogue_of, day_option
from generator.search.command import search_lines


@click.command(name="search", help="Søg i kataloget, som siden gør.\n\nGiver 0, når noget blev fundet, og 1, når intet blev.")
@click.argument("words", nargs=-1, required=True)
@click.option("--explain", is_flag=True, help="Vis, hvorfor hvert resultat blev fundet.")
@day_option
def command(words: tuple[str, ...], explain: bool, day: date) -> None:
    lines, code = search_lines(catalogue_of(Path()), day, " ".join(words), explain=explain)
    click.echo("\n".join(lines))
    sys.exit(code)
