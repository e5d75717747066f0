"""`vejviser links`: whether the pages that the catalogue points to still answer."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from generator.cli.changing import whole
from generator.cli.options import catalogue_of
from generator.report.fetching import TIMEOUT, Fetcher
from generator.report.listing import FORMATS
from generator.report.outside import PAUSE, Verdict, looked_at, outside


@click.command(name="links", help="Efterse de links, der fører ud af huset.\n\nKommandoen spørger de andre sider over nettet. Giver 0, når ingen er døde, 1, når nogen er, og 2, når der ikke er noget net. Den er aldrig en del af »vejviser check«.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="Hvordan svaret vises. »json« kan læses af »vejviser report --links«.")
@click.option("--pause", type=click.FloatRange(0, 60), default=PAUSE, show_default=True, help="Sekunder mellem to spørgsmål til den samme server.")
@click.option("--timeout", type=click.FloatRange(0.1, 120), default=TIMEOUT, show_default=True, help="Sekunder, et svar må tage.")
def command(form: str, pause: float, timeout: float) -> None:
    root = catalogue_of(Path())
    catalogue = whole(root)
    places = outside(catalogue)
    found = looked_at(places, Fetcher(catalogue.settings.address, timeout), time.monotonic, time.sleep, pause)
    if found and all(each.unanswered for each in found):
        click.echo("Ingen sider svarede. Er der net?", err=True)
        sys.exit(2)
    click.echo(FORMATS[form](found, root.name), nl=False)
    sys.exit(1 if any(each.verdict is Verdict.DEAD for each in found) else 0)
