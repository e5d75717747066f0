"""`vejviser`: the command line. A command's module is imported only when the command runs, so
that `vejviser check` starts fast and never needs MkDocs."""

from __future__ import annotations

import atexit
import gc
from importlib import import_module
from keyword import iskeyword

import click

# Command → its module here. The first sentence is shown by `vejviser --help`.
COMMANDS = {
    "check": "Kontrollér kataloget.",
    "build": "Byg siden.",
    "serve": "Se siden på din egen maskine, mens du skriver.",
    "search": "Søg i kataloget, som siden gør.",
    "new": "Begynd en ny fil.",
    "confirm": "Skriv, at en post er kontrolleret i dag og stadig er rigtig.",
    "withdraw": "Luk en post, og vis vej til en anden.",
    "rename": "Giv en post et nyt id, overalt.",
    "import": "Lav kladder af en liste.",
    "export": "Skriv kataloget som filer til andre programmer.",
    "forms": "Skriv skemaer, så kataloget kan rettes i en browser.",
    "diff": "Vis, hvad der ændrer sig på siden siden en tidligere udgave.",
    "suggestion": "Gør et besvaret skema fra GitHub til en ændring.",
    "explain": "Forklar koden i en fejl.",
    "report": "Skriv redaktionens rapport: det, der skal gøres, det vigtigste først.",
    "links": "Efterse de links, der fører ud af huset.",
    "freeze": "Frys de versioner, der er besluttet.",
}


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        # `import` is a word of Python and cannot be a module's name.
        command = import_module(f"generator.cli.{cmd_name}{'_' if iskeyword(cmd_name) else ''}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoer"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Vejviser: fra YAML til en side, alle kan bruge."""
    # A catalogue is hundreds of thousands of objects that live to the end. Looking through them
    # for rubbish as often as Python does by itself costs a tenth of a build, and finds little.
    gc.set_threshold(50_000, 20, 20)
    # On the way out Python would look through all of it once more.
    atexit.register(gc.freeze)
