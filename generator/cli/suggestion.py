"""`vejviser suggestion`: an answered issue form becomes a change of one file."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.catalogue import load
from generator.cli.changing import shown, whole
from generator.cli.options import catalogue_of, day_option
from generator.diagnostics import Diagnostic, in_order
from generator.forms import NotUsable, suggestion
from generator.reporting import FORMATS
from generator.rules import run


@click.command(name="suggestion", help="Gør et besvaret skema fra GitHub til en ændring.\n\nSvaret læses fra standardinput. Giver 1, når det ikke kan bruges; så er intet ændret.")
@click.option("--issue", type=click.IntRange(1), required=True, help="Nummeret på det issue, svaret står i.")
@click.option("--message", type=click.Path(dir_okay=False, path_type=Path), help="Skriv beskeden til GitHub i denne fil.")
@day_option
def command(issue: int, message: Path | None, day: date) -> None:
    """Words of the writer reach the message only as code, where they link to nothing and call nobody."""
    root = catalogue_of(Path())
    catalogue = whole(root)
    try:
        found = suggestion(catalogue, sys.stdin.read())
    except NotUsable as fault:
        _say(message, f"Svaret kunne ikke blive til en ændring. Ret teksten i #{issue}, og bed en redaktør om at prøve igen.\n\n{_code(str(fault))}")
        sys.exit(1)
    path = root / found.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(found.data)
    report = FORMATS["text"](_wrong(root, found.path, day), root).rstrip() or "Ingen fejl."
    unused = f"\n\nDe her svar kunne ikke bruges:\n\n{_code(chr(10).join(found.unused))}" if found.unused else ""
    _say(message, f"Forslag fra #{issue}. Filen er `{shown(root, found.path)}`. Læs den, og ring eller skriv og spørg, før den bliver vist.{unused}\n\nKontrollen siger:\n\n{_code(report)}")


def _wrong(root: Path, path: str, day: date) -> tuple[Diagnostic, ...]:
    loaded = load(root)
    found = run(loaded.catalogue, day, {path}) if loaded.catalogue else ()
    return in_order((*(each for each in loaded.diagnostics if each.path == path), *found))


def _code(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def _say(message: Path | None, text: str) -> None:
    click.echo(text)
    if message:
        message.write_text(text + "\n", encoding="utf-8", newline="\n")
