"""`vejviser diff`: what a change does to the site."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import click

from generator.cli.changing import stop
from generator.cli.options import PHRASES, catalogue_of, day_option
from generator.difference.comment import comment
from generator.difference.comparing import difference, phrases, seen
from generator.difference.result import to_json
from generator.difference.revision import RevisionError, catalogue_at


@click.command(name="diff", help="Vis, hvad der ændrer sig på siden siden en tidligere udgave.\n\nREV er en udgave i git, fx main eller HEAD~1. Viser sider før og nu, fejl og advarsler, lix, og om folk stadig finder det, de leder efter.")
@click.argument("revision", metavar="REV")
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True, help="Hvordan det vises.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Skriv i en fil i stedet.")
@day_option
def command(revision: str, form: str, output: Path | None, day: date) -> None:
    """Both catalogues are read by the generator of today, so that only the content differs."""
    root = catalogue_of(Path())
    asked = phrases(root.parent / PHRASES)
    with tempfile.TemporaryDirectory(prefix="vejviser-") as folder:
        try:
            old, commit = catalogue_at(root, revision, Path(folder))
        except RevisionError as fault:
            stop(str(fault))
        found = difference(seen(old, day, asked), seen(root, day, asked), commit)
    text = to_json(found) if form == "json" else comment(found)
    if output:
        output.write_text(text, encoding="utf-8", newline="\n")
    else:
        click.echo(text, nl=False)
