"""What the commands that change records share: find the record, write the change, say so."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import click

from generator.catalogue import Catalogue, load
from generator.diagnostics import Diagnostic, in_order
from generator.editing import Refused, put
from generator.model.common import Record
from generator.reporting import FORMATS
from generator.rules import run


def whole(root: Path) -> Catalogue:
    """The catalogue, as far as it can be read."""
    loaded = load(root).catalogue
    if loaded is None:
        stop("catalogue.yml kan ikke læses. Kør »vejviser check« først.")
    return loaded


def record_of(catalogue: Catalogue, id_: str) -> Record:
    """The record with an id, or the end of the command."""
    found = catalogue.get(id_)
    if found is not None:
        return found
    if id_ in catalogue.unreadable:
        stop(f"Filen {id_}.yml har fejl. Kør »vejviser check«, og ret dem først.")
    former = next((each for each in catalogue.records if id_ in each.previous_ids), None)
    if former is not None:
        stop(f"{id_} hedder nu {former.id}. Skriv det i stedet.")
    near = get_close_matches(id_, [each.id for each in catalogue.records], 3, 0.5)
    nearest = f" Det nærmeste er: {', '.join(near)}." if near else ""
    stop(f"Der er ingen post med id'et {id_}.{nearest}")


def write(root: Path, changes: Mapping[str, bytes | None], day: date) -> None:
    """Write the changes, or end the command with what would be wrong; then nothing is changed."""
    try:
        put(root, changes, lambda: _wrong(root, day))
    except Refused as refused:
        click.echo(FORMATS["text"](refused.errors, root), err=True, nl=False)
        stop(str(refused))


def stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)


def shown(root: Path, path: str) -> str:
    return os.path.relpath(root / path)


def _wrong(root: Path, day: date) -> tuple[Diagnostic, ...]:
    loaded = load(root)
    found = run(loaded.catalogue, day) if loaded.catalogue else ()
    return in_order((*loaded.diagnostics, *found))
