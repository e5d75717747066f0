"""The only module that knows MkDocs: it gives the page frame, and lets `mkdocs build` and
`mkdocs serve` run the same recipe as `vejviser build`.

MkDocs empties its site_dir before it builds and writes pages one by one. So it gets an empty
folder of its own, is left with nothing to write, and our recipe swaps the finished site in.
"""

from __future__ import annotations

import logging
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined
from markupsafe import escape
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, MkDocsException
from mkdocs.plugins import BasePlugin, get_plugin_logger

from generator.catalogue import Catalogue
from generator.clock import today
from generator.model.settings import Settings
from generator.reading import Before
from generator.reporting import FORMATS
from generator.rules import Memory
from generator.shell import FrameError
from generator.site import Order, OutputError, SiteError, build
from generator.site.staging import staged
from generator.templates.framing import FRAME, GIVEN, for_frame

INDEX = "index.html"
THEME = "theme"
NAME = "vejviser"
LAST_GOOD = "Du ser den sidste gode side. Ret det, der står her, og gem igen."
NONE_YET = "Der er ingen side at vise endnu. Ret det, der står her, og gem igen."
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')
if TYPE_CHECKING:
    from mkdocs.structure.files import Files

log = get_plugin_logger("vejviser")


def frame_of(config_file: Path, settings: Settings) -> str:
    """The page frame of a mkdocs.yml: Material's theme with site_overrides/main.html over it.

    Raises mkdocs' ConfigurationError when the file cannot be used.
    """
    return _frame(load_config(str(config_file)), settings)


def forms_of(config_file: Path, catalogue: Catalogue, *, wanted: bool = False) -> dict[str, bytes]:
    """The forms that a mkdocs.yml asks for, or that are `wanted` whatever it says.

    Raises SiteError when the editor is not there, and mkdocs' ConfigurationError.
    """
    config = load_config(str(config_file))
    plugin = config.plugins[NAME]
    assert isinstance(plugin, VejviserPlugin)
    return _forms(_project(config), plugin.config, catalogue) if wanted or plugin.config.forms else {}


def _forms(project: Path, options: Options, catalogue: Catalogue) -> dict[str, bytes]:
    # Only a site with forms needs them.
    from generator.forms import FolderError, configuration, folder_files, repository_of

    where = repository_of(catalogue.settings, options.forms_branch, options.forms_sign_in)
    try:
        return folder_files(configuration(catalogue, where, catalogue.root.name), where, project / "forms" / "node_modules")
    except FolderError as fault:
        raise SiteError(str(fault)) from None


def _frame(config: MkDocsConfig, settings: Settings) -> str:
    env = config.theme.get_env()
    env.undefined = StrictUndefined
    config.extra["vejviser"] = for_frame(settings)
    return str(env.get_template(FRAME).render(config=config, **GIVEN))


class Options(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say of us. `forms` puts the forms that staff edit in on the site, under
    rediger/; `forms_sign_in` is the address of an OAuth server (GitHub) or the id of an application
    (GitLab). Without it they are a trial, which saves nothing."""

    forms = Type(bool, default=False)
    forms_branch = Type(str, default="main")
    forms_sign_in = Type(str, default="")


class VejviserPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """MkDocs' events, in the order they come."""

    def __init__(self) -> None:
        self._output = Path()
        self._own: Path | None = None
        self._serving = False
        self._before: Before = {}
        self._memory = Memory()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Give MkDocs a folder of its own to empty, and none of its templates to write."""
        self._output = Path(config.site_dir)
        self._own = Path(tempfile.mkdtemp(prefix="vejviser-"))
        config.site_dir = str(self._own)
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Leave MkDocs nothing to write: neither the catalogue's YAML nor the theme's bundle."""
        for file in list(files):
            files.remove(file)
        return files

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Run the recipe. `mkdocs gh-deploy` reads site_dir afterwards, so it is put back."""
        config.site_dir = str(self._output)
        order = Order(
            catalogue=Path(config.docs_dir),
            theme=_project(config) / THEME,
            output=self._output,
            day=today(),
            frame=lambda settings: self._own_frame(config, settings),
            address=config.site_url if self._serving else None,
            strict=config.strict,
            before=self._before if self._serving else None,
            memory=self._memory if self._serving else None,
            forms=lambda catalogue: _forms(_project(config), self.config, catalogue) if self.config.forms else {},
        )
        fault = self._run(order)
        self._clean_up()
        if fault and not self._serving:
            raise BuildError(fault)
        if fault:
            # MkDocs' server answers nobody after a failed build, so here nothing fails: the last
            # good site stays, or a page that says what is wrong.
            good = (self._output / INDEX).exists()
            log.error(f"{fault}\n{LAST_GOOD if good else NONE_YET}")
            if not good:
                _write_fault(order, fault)

    def _run(self, order: Order) -> str:
        """Run the recipe. What stopped it, in words; empty when the site is written."""
        try:
            outcome = build(order, log.debug)
        except (SiteError, OutputError, FrameError) as fault:
            return str(fault)
        except Exception as fault:
            # A half-written template, say. Whoever looks at the site at home saves again in a moment.
            if not self._serving:
                raise
            return f"Siden kan ikke bygges. Det er ikke noget i kataloget, men i koden eller temaet: {type(fault).__name__}: {fault}"
        shown = "\n" + FORMATS["text"](outcome.diagnostics, order.catalogue)
        if not outcome.written:
            return shown
        if outcome.diagnostics:
            log.info(shown)
        log.info(f"Siden er bygget: {outcome.pages} sider. Gem en fil, så bliver den bygget igen." if self._serving else f"{outcome.pages} sider i {self._output}")
        return ""

    def on_build_error(self, error: Exception) -> None:
        self._clean_up()

    def _own_frame(self, config: MkDocsConfig, settings: Settings) -> str:
        frame = _frame(config, settings)
        # MkDocs' live reload is an inline script, which the policy would rightly stop.
        return _POLICY.sub("", frame) if self._serving else frame

    def _clean_up(self) -> None:
        if self._own:
            shutil.rmtree(self._own, ignore_errors=True)
            self._own = None


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _write_fault(order: Order, fault: str) -> None:
    """A page in the place of a site that has never been built. It is built again by itself."""
    html = f'<!doctype html><html lang="da"><meta charset="utf-8"><title>Ret kataloget</title><body><h1>Siden kan ikke bygges endnu</h1><pre>{escape(fault)}</pre></body></html>'
    with staged(order.output, catalogue=order.catalogue) as stage:
        for name in (INDEX, "404.html"):
            stage.write(name, html.encode())


class _Plain(logging.Formatter):
    """What the plugin says, without its name in front."""

    def format(self, record: logging.LogRecord) -> str:
        return record.getMessage().removeprefix(f"{NAME}: ").strip("\n") + "\n"


def serve_site(config_file: Path, address: str) -> int:
    """Serve the site and build it anew when something changes; the exit code when it stops. What
    the check finds is told at each build; of MkDocs' own words only what has gone wrong."""
    # Much to import, and only to serve with.
    from mkdocs.commands.serve import serve

    handler = logging.StreamHandler()
    handler.setFormatter(_Plain())
    log.logger.addHandler(handler)
    log.logger.propagate = False
    log.setLevel(logging.INFO)
    log.info(f"Siden vises på http://{address}/ om lidt. Stop med Ctrl+C.")
    try:
        serve(config_file=str(config_file), dev_addr=address)
    except (MkDocsException, OSError) as fault:
        log.error(f"{address}: {fault}")
        return 1
    return 0
