"""`vejviser serve`: MkDocs' own live server, through the plugin."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.options import catalogue_of


@click.command(name="serve", help="Se siden på din egen maskine, mens du skriver.\n\nSiden bygges igen, hver gang du gemmer en fil. Er der en fejl, bliver den sidste gode side stående.")
@click.option("-f", "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="En anden mkdocs.yml.")
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Hvor siden vises.")
def command(config: Path | None, address: str) -> None:
    from generator.mkdocs_plugin import serve_site

    root = catalogue_of(config.parent if config else Path())
    sys.exit(serve_site(config or root.parent / "mkdocs.yml", address))
