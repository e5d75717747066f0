"""The whole build, from YAML to a site. Both faces (`vejviser build` and `mkdocs build`) call
this one function, so they give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.catalogue import Catalogue, load
from generator.diagnostics import Diagnostic, has_errors, in_order
from generator.exports import exported
from generator.frozen import frozen
from generator.model.settings import Settings
from generator.pages import all_pages
from generator.reading import Before
from generator.rules import Memory, run
from generator.search.scripts import PAGE, script
from generator.shell import Shell
from generator.site.assets import gather
from generator.site.from_disk import to_files
from generator.site.links import Links
from generator.site.sitemap import robots, schema_files, sitemap
from generator.site.staging import Stage, staged
from generator.urls import of, root_from

NOT_FOUND = "404.html"
SEARCH = "assets/search"
EDIT = "rediger"


class SiteError(Exception):
    """A complete site could not be made. The message is Danish; the old site is untouched."""


@frozen(kw_only=True)
class Order:
    """What to build. `frame` gives the page frame for the catalogue's settings; `address`
    takes the place of the address in catalogue.yml while somebody looks at the site at home.
    With `strict`, warnings stop the build as errors do. `forms` gives the files of the forms that
    staff edit in, or nothing; they lie under EDIT. Links are `from_disk`
    when nobody will serve the site. `before` and `memory` are of the build before:
    what has not changed since is not read and judged again."""

    catalogue: Path
    theme: Path
    output: Path
    day: date
    frame: Callable[[Settings], str]
    address: str | None = None
    search_index: bool = True
    verify: bool = True
    strict: bool = False
    forms: Callable[[Catalogue], Mapping[str, bytes]] = lambda catalogue: {}
    from_disk: bool = False
    before: Before | None = None
    memory: Memory | None = None


@frozen(kw_only=True)
class Outcome:
    """What came of it. `written` is False when diagnostics stopped the build."""

    written: bool
    diagnostics: tuple[Diagnostic, ...]
    pages: int = 0
    files: int = 0
    bytes: int = 0


def build(order: Order, say: Callable[[str], None] = lambda step: None) -> Outcome:
    """Build the site and put it in the place of the old one; or change nothing.

    Raises SiteError when the finished site does not hold together (a link that leads nowhere,
    no pages), OutputError when the output folder is not ours, FrameError when the frame's
    markers do not fit. `say` is told each step, in Danish.
    """
    say("Læser kataloget")
    loaded = load(order.catalogue, order.before)
    if loaded.catalogue is None:
        return Outcome(written=False, diagnostics=loaded.diagnostics)

    say("Kontrollerer")
    diagnostics = in_order((*loaded.diagnostics, *run(loaded.catalogue, order.day, memory=order.memory)))
    catalogue = _at(loaded.catalogue, order.address)
    if has_errors(diagnostics) or (order.strict and diagnostics):
        return Outcome(written=False, diagnostics=diagnostics)

    with staged(order.output, catalogue=order.catalogue) as stage:
        settings = catalogue.settings
        say("Samler stilark og scripts")
        assets = gather(order.theme)
        for path, content in assets.files.items():
            stage.write(path, content)

        # Before the pages: it takes most memory, and they can do with what it leaves.
        say("Bygger søgningen")
        for name, content in _search_files(catalogue, order).items():
            stage.write(f"{SEARCH}/{name}", content)

        say("Skriver siderne")
        shell = Shell(order.frame(settings), settings.address, assets.names)
        links = Links(_base(settings.address)) if order.verify else None
        addresses, pages = _write_pages(catalogue, order.day, shell, stage, links, to_files if order.from_disk else bytes)

        say("Skriver data, kalendere og feed")
        for path, content in exported(catalogue, order.day, of):
            stage.write(path, content)

        say("Skriver sitemap og skemaer")
        stage.write("sitemap.xml", sitemap(settings.address, addresses))
        stage.write("robots.txt", robots(settings.address))
        for path, content in schema_files(settings.address).items():
            stage.write(path, content)

        for path, content in order.forms(catalogue).items():
            stage.write(f"{EDIT}/{path}", content)

        if links:
            say("Efterser alle links")
            _verify(links, stage)
    return Outcome(written=True, diagnostics=diagnostics, pages=pages, files=len(stage.files), bytes=sum(stage.files.values()))


def _search_files(catalogue: Catalogue, order: Order) -> Mapping[str, bytes]:
    if not order.search_index:
        return {"search.js": script(PAGE)}
    # A build without an index can do without what makes one.
    from generator.search.files import build_index

    return build_index(catalogue, order.day, of)


def _write_pages(catalogue: Catalogue, day: date, shell: Shell, stage: Stage, links: Links | None, told: Callable[[bytes], bytes]) -> tuple[list[tuple[str, date | None]], int]:
    """Pour and write every page; the addresses that belong in the sitemap with their dates, and
    how many pages there are in all. `told` is how the HTML of a page is written."""
    listed, pages = [], 0
    for page in all_pages(catalogue, day):
        path, root = _file_of(page.address), root_from(page.address)
        if path == NOT_FOUND:
            root = _base(catalogue.settings.address)
        elif page.indexed:
            listed.append((page.address, page.changed))
        pages += 1
        stage.write(path, told(shell.pour(page, root)))
        if links:
            links.read(path, page.body, page.head, (shell.around(root, page.section), page.header_search))
    return listed, pages


def _file_of(address: str) -> str:
    """`/stoette/fgu/` → `stoette/fgu/index.html`; `/404.html` → `404.html`."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def _verify(links: Links, stage: Stage) -> None:
    faults = links.faults(stage.files)
    for needed in ("index.html", NOT_FOUND):
        if needed not in stage.files:
            faults.append(f"{needed} mangler")
    if faults:
        shown = "\n".join(f"  {each}" for each in faults[:20])
        more = f"\n  … og {len(faults) - 20} mere" if len(faults) > 20 else ""
        raise SiteError(f"Siden hænger ikke sammen, så den er ikke skrevet. {len(faults)} fejl:\n{shown}{more}")


def _base(address: str) -> str:
    """The path of the site's address, with a slash at both ends."""
    return "/" + (urlsplit(address).path.strip("/") + "/").lstrip("/")


def _at(catalogue: Catalogue, address: str | None) -> Catalogue:
    if address is None:
        return catalogue
    settings: Any = catalogue.settings
    return replace(catalogue, settings=replace(settings, address=address))
