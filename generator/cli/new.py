"""`vejviser new`: a file to fill in."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from generator.catalogue import load
from generator.cli.options import Id, catalogue_of
from generator.drafts import draft
from generator.model.kinds import KINDS, RECORD_KINDS


@click.command(name="new", help="Begynd en ny fil.\n\nKIND er slagsen, fx youth-offer. ID er filens navn uden .yml, med små bogstaver og bindestreg.")
@click.argument("kind", type=click.Choice([each.name for each in RECORD_KINDS]))
@click.argument("id_", metavar="ID", type=Id())
def command(kind: str, id_: str) -> None:
    """Write a draft; never over a file that exists, nor with an id that is taken."""
    root = catalogue_of(Path())
    loaded = load(root).catalogue
    if loaded is None:
        click.echo("catalogue.yml kan ikke læses. Kør »vejviser check« først.", err=True)
        sys.exit(1)
    taken = loaded.get(id_)
    path = root / KINDS[kind].where / f"{id_}.yml"
    if taken is not None or path.exists():
        where = loaded.origin(taken).path if taken is not None else path.relative_to(root).as_posix()
        click.echo(f"Id'et {id_} er brugt i {where}. Vælg et andet.", err=True)
        sys.exit(1)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(draft(KINDS[kind], id_, loaded.settings.address))
    click.echo(f"Skrevet: {os.path.relpath(path)}. Ret den, og kør »vejviser check«.")
