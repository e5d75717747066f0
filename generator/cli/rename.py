"""`vejviser rename`: another id, and nothing that pointed to the old one is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator import urls
from generator.cli.changing import record_of, shown, stop, whole, write
from generator.cli.options import PHRASES, Id, catalogue_of, day_option
from generator.editing import CannotEdit
from generator.editing.renaming import renamed
from generator.model.common import Record


@click.command(name="rename", help="Giv en post et nyt id, overalt.\n\nFilen får et nyt navn, alle henvisninger bliver rettet, og den gamle adresse sender videre til den nye.")
@click.argument("old", type=Id())
@click.argument("new", type=Id())
@day_option
def command(old: str, new: str, day: date) -> None:
    root = catalogue_of(Path())
    catalogue = whole(root)
    taken = catalogue.get(new)
    if taken is not None and old in taken.previous_ids:
        click.echo(f"{old} hedder allerede {new}. Intet er ændret.")
        return
    record = record_of(catalogue, old)
    former = next((each for each in catalogue.records if new in each.previous_ids and each is not record), None)
    if new == old:
        stop("Det nye id er det samme som det gamle.")
    if taken is not None or former is not None or new in catalogue.unreadable:
        where = next((catalogue.origin(each).path for each in (taken, former) if each), f"{new}.yml")
        stop(f"Id'et {new} er brugt i {where}. Vælg et andet.")
    # A reference in a file that cannot be read would be left behind.
    if catalogue.unreadable:
        stop("Nogle filer har fejl, så henvisninger i dem kan ikke rettes. Kør »vejviser check«, og ret dem først.")
    try:
        changes = renamed(catalogue, record, new, (f"/{urls.of(record)}", f"/{urls.of(_with_id(record, new))}"))
    except CannotEdit as fault:
        stop(str(fault))
    write(root, changes, day)
    gone = catalogue.origin(record).path
    (moved,) = (path for path in changes if path.endswith(f"/{new}.yml"))
    click.echo(f"{shown(root, gone)} hedder nu {shown(root, moved)}.")
    others = sorted(path for path in changes if path not in (gone, moved))
    if others:
        click.echo(f"Henvisninger er rettet i {len(others)} filer: {', '.join(others)}")
    phrases = root.parent / PHRASES
    if phrases.is_file() and re.search(rf"(?<![\w-]){old}(?![\w-])", phrases.read_text(encoding="utf-8")):
        click.echo(f"Ret også {old} til {new} i {PHRASES}. Der står, hvad folk skal kunne finde.")


def _with_id(record: Any, id_: str) -> Record:
    named: Record = replace(record, id=id_)
    return named
