"""`vejviser explain`: what a code means, why it is there, and what to write instead."""

from __future__ import annotations

from difflib import get_close_matches

import click

from generator.diagnostics import Severity
from generator.rules import explained
from generator.rules.rule import Explained


class _Code(click.ParamType[Explained]):
    name = "kode"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Explained:
        by_code = {each.code: each for each in explained()}
        code = str(value).strip().upper()
        if code not in by_code:
            near = get_close_matches(code, by_code, 3, 0.5)
            self.fail(f"Der er ingen kode {value}." + (f" Mente du {' eller '.join(near)}?" if near else f" Koderne går fra {min(by_code)} til {max(by_code)}."), param, ctx)
        return by_code[code]


@click.command(name="explain", help="Forklar koden i en fejl.\n\nKODE står først i fejlen, fx V204.")
@click.argument("code", metavar="KODE", type=_Code())
def command(code: Explained) -> None:
    kind = "Fejl" if code.severity is Severity.ERROR else "Advarsel"
    paragraphs = [f"{code.code} {code.title} ({kind.lower()})", code.what, f"Hvorfor: {code.why}"]
    for paragraph in paragraphs:
        click.echo(click.wrap_text(paragraph, 90, preserve_paragraphs=True) + "\n")
    for title, example in (("Sådan ikke", code.bad), ("Sådan", code.good)):
        click.echo(f"{title} ({code.file}):\n")
        click.echo("".join(f"    {line}\n" for line in example.splitlines()))
