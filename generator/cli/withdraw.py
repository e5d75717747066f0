"""`vejviser withdraw`: closed, but never gone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.catalogue import is_closed
from generator.cli.changing import record_of, shown, stop, whole, write
from generator.cli.options import Id, catalogue_of, day_option
from generator.editing import CannotEdit, corrected, opened
from generator.editing.records import withdrawn
from generator.editing.renaming import naming
from generator.model.fields import fields_of


@click.command(name="withdraw", help="Luk en post, og vis vej til en anden.\n\nFilen bliver liggende, så gamle links stadig fører et sted hen. Siden siger, at tilbuddet er lukket, og kan ikke mere findes i søgning.")
@click.argument("id_", metavar="ID", type=Id())
@click.option("--replaced-by", metavar="ID", type=Id(), help="Id'et på det, man skal bruge i stedet. Skal med, når posten ikke selv forklarer det under »body«.")
@day_option
def command(id_: str, replaced_by: str | None, day: date) -> None:
    root = catalogue_of(Path())
    catalogue = whole(root)
    record = record_of(catalogue, id_)
    if replaced_by:
        other = record_of(catalogue, replaced_by)
        if other is record:
            stop("En post kan ikke erstatte sig selv. Vælg en anden.")
        if is_closed(other, day):
            way_on = f"Skriv --replaced-by {other.replaced_by}" if other.replaced_by else "Vælg en anden."
            stop(f"{replaced_by} er selv lukket. {way_on}")
    elif not (record.replaced_by or record.body):
        stop("Skriv --replaced-by og id'et på det, man skal bruge i stedet. Er der intet, så forklar det under »body« i filen først.")
    path = catalogue.origin(record).path
    try:
        file = opened(path, (root / path).read_bytes())
        edits = withdrawn(file, fields_of(type(record)), replaced_by)
        if not edits:
            click.echo(f"{id_} er allerede lukket. Intet er ændret.")
            return
        write(root, {path: corrected(file, edits)}, day)
    except CannotEdit as fault:
        stop(str(fault))
    click.echo(f"Skrevet i {shown(root, path)}: lukket{f', erstattet af {replaced_by}' if replaced_by else ''}.")
    others = sorted(naming(catalogue, record).keys() - {path})
    if others:
        click.echo(f"Her nævnes {id_} stadig. Se efter, om det skal ændres: {', '.join(others)}")
