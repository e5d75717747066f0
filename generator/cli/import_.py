"""`vejviser import`: a municipality's own list as drafts."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from generator.catalogue import Catalogue
from generator.cli.changing import whole
from generator.cli.options import catalogue_of
from generator.importing import (
    Fate,
    Mapping,
    MappingFault,
    Planned,
    Table,
    Unreadable,
    hsds_mapping,
    orphans,
    plan,
    proposal,
    read_mapping,
    read_table,
)
from generator.model.kinds import KINDS, RECORD_KINDS, Kind

SHOWN = 20


@click.command(name="import", help=(
    "Lav kladder af en liste.\n\nFILE er en liste, der ender på .csv, .xlsx eller .json (HSDS 3). "
    "Uden --mapping får du et forslag til en mapping-fil for CSV og XLSX. "
    "Giver 0, når alt er skrevet og intet mangler, 1, når noget skal ses efter, og 2, når listen eller mapping-filen ikke kan bruges."
))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--kind", "kind_name", type=click.Choice([each.name for each in RECORD_KINDS]), required=True, help="Slagsen, fx youth-offer.")
@click.option("--mapping", "mapping_file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Filen, der siger, hvilken kolonne der hører til hvilket felt.")
@click.option("--dry-run", is_flag=True, help="Vis kun, hvad der ville ske.")
def command(file: Path, kind_name: str, mapping_file: Path | None, dry_run: bool) -> None:
    root, kind = catalogue_of(Path()), KINDS[kind_name]
    catalogue = whole(root)
    own, faults = read_mapping(mapping_file.name, mapping_file.read_bytes(), kind.model) if mapping_file else (None, ())
    _unless(faults, mapping_file)
    try:
        table = read_table(file, own.header if own else None, own.sheet if own else None)
    except Unreadable as fault:
        _unusable(str(fault))
    if own:
        _unless((*own.unknown(table.columns), *own.unfit(kind.model, catalogue)), mapping_file)
    if file.suffix.lower() == ".json":
        own = hsds_mapping(kind.model, table.columns, own)
    if own is None:
        click.echo(proposal(table, kind), nl=False)
        click.echo("Det er et forslag. Gem det i en fil, ret det, og kør igen med --mapping. Intet er skrevet i kataloget.", err=True)
        return
    _import(table, own, kind, catalogue, file.name, dry_run)


def _import(table: Table, mapping: Mapping, kind: Kind, catalogue: Catalogue, name: str, dry_run: bool) -> None:
    planned = plan(table, mapping, kind, catalogue, name)
    for each in planned:
        if each.text is not None and not dry_run:
            path = catalogue.root / each.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(each.text, encoding="utf-8", newline="\n")
    lines = _report(table, mapping, planned, orphans(planned, kind, catalogue, name), catalogue.root)
    click.echo("\n".join([*lines, *(["Intet er skrevet, for --dry-run er valgt."] if dry_run else [])]))
    sys.exit(1 if any(each.missing or each.fate is Fate.REFUSED or any(one.reason for one in each.left) for each in planned) else 0)


def _report(table: Table, mapping: Mapping, planned: Sequence[Planned], gone: Sequence[str], root: Path) -> list[str]:
    lines = [*table.notes]
    for each in planned:
        where = f"Række {each.row} → {os.path.relpath(root / each.path)}" if each.path else f"Række {each.row}"
        told = [each.why] if each.why else []
        told += [f"{one.column}: {one.reason if one.reason.startswith(f'»{one.text}') else _short(one.text) + one.reason}" for one in each.left if one.reason]
        told += [f"Mangler {', '.join(each.missing)}."] if each.missing else []
        lines += [f"{where}: {one}" for one in told]
        if each.fate is Fate.EDITED:
            lines.append(f"{where}: Filen er rettet af jer, så den er ikke rørt.")
    if len(lines) > SHOWN:
        lines = [*lines[:SHOWN], f"… og {len(lines) - SHOWN} linjer mere. Alt står også som kommentarer i filerne."]
    homeless = dict.fromkeys(re.sub(r"\[\d+\]", "[]", one.column) for each in planned for one in each.left if not one.reason)
    if homeless:
        lines.append(f"Uden felt, og skrevet som kommentarer i filerne: {', '.join(homeless)}. Se efter, at der ikke er navne på personer i dem.")
    left_out = sorted(mapping.leave_out & set(table.columns))
    if left_out:
        lines.append(f"Udeladt helt: {', '.join(left_out)}.")
    if gone:
        lines.append(f"Står ikke i listen mere, eller hedder noget andet nu: {', '.join(os.path.relpath(root / each) for each in gone)}. Slet filen, eller luk posten med »vejviser withdraw«.")
    counts = Counter(each.fate for each in planned)
    lines.append(f"{len(planned)} rækker: {', '.join(f'{counts[fate]} {fate.value}' for fate in Fate if counts[fate]) or 'ingen'}.")
    return lines


def _short(text: str) -> str:
    first = " ".join(text.split())
    return f"»{first[:60]}{' …' if len(first) > 60 else ''}« " if first else ""


def _unless(faults: Sequence[MappingFault], file: Path | None) -> None:
    if faults and file:
        _unusable("\n".join(f"{os.path.relpath(file)}:{each.line}:{each.column}: {each.message} {each.hint}".rstrip() for each in faults))


def _unusable(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)
