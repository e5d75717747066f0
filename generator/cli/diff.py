"""`vejviser diff`: what a change does to the site."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import click

from generator.cli.changing import stop
from generator.cli.options import PHRASES, catalogue_of, day_option
from generator.difference.comment import comment
from generator.difference.comparing import difference
from generator.difference.result import to_json
from generator.difference.revision import RevisionError, revision, seen_then
from generator.difference.seeing import phrases, seen


@click.command(name="diff", help="Vis, hvad der ændrer sig på siden siden en tidligere udgave.\n\nREV er en udgave i git, fx main eller HEAD~1. Viser sider før og nu, fejl og advarsler, lix, og om folk stadig finder det, de leder efter. Er koden også ændret, bliver den gamle side bygget med sin egen kode.")
@click.argument("name", metavar="REV")
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True, help="Hvordan det vises.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Skriv i en fil i stedet.")
@click.option("--run-code", is_flag=True, help="Byg også en fremmed udgave med dens egen kode. Gør det kun, når du stoler på den.")
@day_option
def command(name: str, form: str, output: Path | None, run_code: bool, day: date) -> None:
    """Where the code differs too, each side is built with its own."""
    root = catalogue_of(Path())
    asked = root.parent / PHRASES
    with tempfile.TemporaryDirectory(prefix="vejviser-") as folder:
        try:
            old = revision(root, name, Path(folder).resolve())
        except RevisionError as fault:
            stop(str(fault))
        before, code = seen_then(old, day, asked, run_code=run_code)
        found = difference(before, seen(root, day, phrases(asked)), old.commit, code)
    text = to_json(found) if form == "json" else comment(found)
    if output:
        output.write_text(text, encoding="utf-8", newline="\n")
    else:
        click.echo(text, nl=False)
