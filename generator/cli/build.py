"""`vejviser build`: the site, or what stands in its way."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from generator.catalogue import Catalogue
from generator.cli.options import catalogue_of, day_option
from generator.model.settings import Settings
from generator.reporting import FORMATS
from generator.shell import FrameError
from generator.site import Order, Outcome, OutputError, SiteError, build
from generator.source import scalar_at
from generator.templates.framing import frame_in


@click.command(name="build", help="Byg siden.\n\nEn fejl i kataloget stopper bygningen. Så bliver den gamle side liggende, som den er.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Mappen til siden. Ellers »site« ved siden af kataloget.")
@click.option("-f", "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="En anden mkdocs.yml.")
@day_option
@click.option("--no-search-index", "search_index", flag_value=False, default=True, help="Byg uden søgning.")
@click.option("--no-verify", "verify", flag_value=False, default=True, help="Efterse ikke links.")
@click.option("--strict", is_flag=True, help="Lad også advarsler stoppe bygningen.")
@click.option("--forms", is_flag=True, help="Læg de skemaer, redaktionen kan rette i, på sitet under /rediger/. Det kan også stå i mkdocs.yml.")
@click.option("--from-disk", is_flag=True, help="Til at se på uden webserver: links fører til filer. Søgningen virker ikke sådan.")
@click.option("-q", "--quiet", is_flag=True, help="Vis kun fejl.")
def command(output: Path | None, config: Path | None, day: date, search_index: bool, verify: bool, strict: bool, forms: bool, from_disk: bool, quiet: bool) -> None:
    root = catalogue_of(config.parent if config else Path())
    order = Order(
        catalogue=root,
        theme=root.parent / "theme",
        output=output or root.parent / "site",
        day=day,
        frame=_frame(config or root.parent / "mkdocs.yml"),
        forms=_forms(config or root.parent / "mkdocs.yml", forms),
        search_index=search_index,
        verify=verify,
        strict=strict,
        from_disk=from_disk,
    )
    began = time.monotonic()
    try:
        with _steps(quiet) as say:
            outcome = build(order, say)
    except (SiteError, OutputError, FrameError) as fault:
        click.echo(str(fault), err=True)
        sys.exit(1)
    _report(order, outcome, time.monotonic() - began, quiet)
    sys.exit(0 if outcome.written else 1)


def _frame(config: Path) -> Callable[[Settings], str]:
    def frame(settings: Settings) -> str:
        folder = scalar_at(config.parent, config.name, ("theme", "custom_dir"))
        drawn = frame_in(config.parent / folder, settings) if folder else None
        if drawn is not None:
            return drawn
        # A tenth of a second to import, so only for a frame that takes something from it.
        from generator.mkdocs_plugin import frame_of

        return frame_of(config, settings)

    return frame


def _forms(config: Path, wanted: bool) -> Callable[[Catalogue], Mapping[str, bytes]]:
    def forms(catalogue: Catalogue) -> Mapping[str, bytes]:
        said = config.read_bytes()
        # Where neither the command nor the file speaks of forms, nor another file that it goes on from, there are none.
        if not wanted and b"forms" not in said and b"INHERIT" not in said:
            return {}
        from generator.mkdocs_plugin import forms_of

        return forms_of(config, catalogue, wanted=wanted)

    return forms


@contextmanager
def _steps(quiet: bool) -> Iterator[Callable[[str], None]]:
    """The step being taken: a moving line in a terminal, plain lines elsewhere."""
    if quiet:
        yield lambda step: None
    elif sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status("") as status:
            yield lambda step: status.update(f"{step} …")
    else:
        yield lambda step: click.echo(step, err=True)


def _report(order: Order, outcome: Outcome, seconds: float, quiet: bool) -> None:
    if outcome.diagnostics and not (quiet and outcome.written):
        click.echo(FORMATS["text"](outcome.diagnostics, order.catalogue), err=True, nl=False)
    if not outcome.written:
        kept = "Den gamle side ligger, som den var." if order.output.exists() else "Der er ikke skrevet nogen side."
        click.echo(kept, err=True)
    elif not quiet:
        size = f"{outcome.bytes / 1_000_000:.1f}".replace(".", ",")
        click.echo(f"Siden er bygget: {outcome.pages} sider, {outcome.files} filer, {size} MB på {seconds:.1f} sekunder.".replace(f"{seconds:.1f}", f"{seconds:.1f}".replace(".", ",")))
        click.echo(f"Åbn {order.output / 'index.html'}")
