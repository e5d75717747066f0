"""`vejviser freeze`: write down what every decided version says."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.catalogue import load
from generator.cli.options import catalogue_of, day_option
from generator.danish.wording import count
from generator.ledger import freeze, renamed, written
from generator.model.kinds import LEDGER_FILE


@click.command(name="freeze", help="Frys de versioner, der er besluttet.\n\nSkriver ledger.json. En version, der er ændret i det skjulte, bliver ikke frosset igen. »vejviser check« viser, hvad der er ændret.")
@day_option
def command(day: date) -> None:
    """Give 1 when a version was edited in silence; the others are written all the same."""
    root = catalogue_of(Path())
    loaded = load(root)
    if loaded.catalogue is None or loaded.catalogue.unreadable:
        click.echo("Nogle filer kan ikke læses. Kør »vejviser check« først.", err=True)
        sys.exit(1)
    if loaded.catalogue.ledger.fault:
        click.echo(f"{loaded.catalogue.ledger.fault} Hent den forrige tilbage.", err=True)
        sys.exit(1)
    ledger, refused = freeze(loaded.catalogue.ledger, loaded.catalogue.of_kind("service-level"), day, renamed(loaded.catalogue.records))
    (root / LEDGER_FILE).write_text(written(ledger), encoding="utf-8", newline="\n")
    click.echo(f"{LEDGER_FILE} husker {count(len(ledger.versions), 'version', 'versioner')}.")
    for level, version in refused:
        click.echo(f"Ikke frosset igen: {level.id}, version {version.id}. Den er ændret i det skjulte.", err=True)
    sys.exit(1 if refused else 0)
