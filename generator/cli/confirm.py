"""`vejviser confirm`: a human looked, and it is still right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.cli.changing import record_of, shown, stop, whole, write
from generator.cli.options import Id, catalogue_of, day_option
from generator.editing import CannotEdit, corrected, opened
from generator.editing.records import confirmed
from generator.model.fields import fields_of
from generator.model.types import Invalid


@click.command(name="confirm", help="Skriv, at en post er kontrolleret i dag og stadig er rigtig.\n\nIDS er posternes id'er. Kun dato og rolle under »checked« bliver ændret. Giver 1, når en post ikke findes; så er intet ændret.")
@click.argument("ids", metavar="IDS", nargs=-1, required=True, type=Id())
@click.option("--role", help="Hvem der så efter. En rolle, aldrig et navn. Ellers postens ansvarlige.")
@day_option
def command(ids: tuple[str, ...], role: str | None, day: date) -> None:
    root = catalogue_of(Path())
    catalogue = whole(root)
    changes: dict[str, bytes | None] = {}
    said = []
    for record in (record_of(catalogue, each) for each in dict.fromkeys(ids)):
        who = _role(type(record), role or record.owner or catalogue.settings.owner)
        if record.checked and record.checked.date > day:
            stop(f"{record.id} er allerede kontrolleret {record.checked.date}. Det er efter {day}, så intet er ændret.")
        if record.checked and (record.checked.date, record.checked.role) == (day, who):
            said.append(f"{record.id} er allerede kontrolleret {day} af {who}.")
            continue
        path = catalogue.origin(record).path
        try:
            file = opened(path, (root / path).read_bytes())
            changes[path] = corrected(file, confirmed(file, fields_of(type(record)), day, who))
        except CannotEdit as fault:
            stop(str(fault))
        said.append(f"Skrevet i {shown(root, path)}: kontrolleret {day} af {who}.")
    write(root, changes, day)
    click.echo("\n".join(said))


def _role(model: type, text: str) -> str:
    try:
        return str(fields_of(fields_of(model)["checked"].type.model)["role"].type.parse(text))  # type: ignore[union-attr]
    except Invalid as fault:
        raise click.BadParameter(f"{fault.message} {fault.hint}", param_hint="--role") from None
