"""The forms over a catalogue in which every field is used, served and opened in Chromium."""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.catalogue import Catalogue, load
from generator.forms import Repository, configuration, folder_files, write_folder
from generator.model.fields import Field, Nested, fields_of
from generator.model.types import OneOf, Ref
from tests.forms import whole

ROOT = Path(__file__).resolve().parents[2]
NODE_MODULES = ROOT / "forms" / "node_modules"

SETTINGS = """\
title: Prøve
tagline: til alle
publisher: Prøvekøbing Kommune
address: https://kommune.example.dk/proeve/
owner: Redaktionen
municipalities: [en-municipality]
limits: {review_days: 365, summary_lix: 45}
accessibility: {updated: 2026-11-01, method: Vi har selv prøvet siden.}
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def offers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save({"catalogue.yml": SETTINGS, **whole.catalogue()}, tmp_path_factory.mktemp("katalog") / "offers")


@pytest.fixture(scope="session")
def catalogue(offers: Path) -> Catalogue:
    loaded = load(offers)
    assert loaded.catalogue is not None
    assert loaded.diagnostics == ()
    return loaded.catalogue


@pytest.fixture(scope="session")
def forms(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not NODE_MODULES.is_dir() and os.environ.get("CI") != "true":
        pytest.skip("npm ci --prefix forms --ignore-scripts")
    folder = tmp_path_factory.mktemp("rediger")
    write_folder(folder, folder_files(configuration(catalogue, Repository(), "offers"), Repository(), NODE_MODULES))
    return folder


@pytest.fixture(scope="session")
def address(forms: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(forms)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


class Editor:
    """The forms as staff use them: open a record, write in fields, publish, and see the files."""

    def __init__(self, page: Page, address: str, catalogue: Catalogue) -> None:
        self.page = page
        self.titles = {each.id: each.title for each in (*catalogue.records, *chain.from_iterable(catalogue.vocabulary.values()))}
        self.faults: list[str] = []
        self.elsewhere: list[str] = []
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        page.on("request", lambda request: None if request.url.startswith((address, "data:", "blob:")) else self.elsewhere.append(request.url))
        # Leaving a record that could not be saved asks first.
        page.on("dialog", lambda dialog: dialog.accept())
        # The preview is drawn again at every key; the test of it opens it.
        page.add_init_script("localStorage.setItem('cms.right-pane', 'none')")
        page.add_init_script(f"window.repoFiles = {json.dumps(_tree(catalogue.root))}")
        page.goto(address)
        page.get_by_role("button", name="Log ind").click()
        expect(page.get_by_text("Samlinger").first).to_be_visible()

    def create(self, kind: str) -> None:
        self._go(kind, "new")
        expect(self.page.locator("input[id^=id-field-]").first).to_have_value("")

    def edit(self, kind: str, id_: str) -> None:
        self._go(kind, f"entries/{id_}")
        expect(self.page.locator("input[id^=id-field-]").first).to_have_value(id_)

    def open(self, group: str, name: str) -> None:
        """A file that is one of a group: a vocabulary, or the settings."""
        self._go(group, f"entries/{name}")
        expect(self.page.get_by_role("button", name="Publicer").first).to_be_visible()

    def item(self, name: str, index: int) -> Locator:
        """One item of a list, opened."""
        item = self.field(name).locator(":scope > div:nth-child(2) > div").nth(index)
        item.get_by_role("button").first.click()
        return item

    def _go(self, kind: str, place: str) -> None:
        """By way of the list: the editor does not leave one record for another."""
        self.page.evaluate(f"location.hash = '#/collections/{kind}'")
        expect(self.page.locator("input[id^=id-field-]")).to_have_count(0)
        self.page.evaluate(f"location.hash = '#/collections/{kind}/{place}'")

    def fill(self, model: type[Any], values: dict[str, Any], inside: Locator | None = None, depth: int = 0) -> None:
        """Write values in the fields of a form, also in lists and in fields inside fields."""
        for name, value in values.items():
            spec = fields_of(model)[name]
            box = self.field(name, inside, depth)
            if not spec.many and isinstance(spec.type, Nested):
                self.fill(spec.type.model, value, box, depth + 1)
            elif isinstance(spec.type, Ref | OneOf):
                for each in value if spec.many else [value]:
                    self._choose(box, spec, each)
            elif not spec.many:
                box.fill(value)
            else:
                for index, each in enumerate(value):
                    box.get_by_role("button", name=re.compile("^Tilføj")).first.click()
                    if isinstance(spec.type, Nested):
                        self.fill(spec.type.model, each, box.locator(":scope > div:nth-child(2) > div").nth(index), depth + 1)
                    else:
                        box.locator(":is(input, textarea)").nth(index).fill(each)

    def field(self, name: str, inside: Locator | None = None, depth: int = 0) -> Locator:
        """A field by its name; `depth` is how many fields it lies in."""
        outer = "ancestor::div[contains(@id, '-field-')]"
        path = f".//*[starts-with(@id, '{name}-field-') and not(self::label) and count({outer}) = {depth}]"
        return (inside or self.page.locator("body")).locator(f"xpath={path}").first

    def _choose(self, box: Locator, spec: Field, value: str) -> None:
        """Pick by the words that people see: a list's label, or the title of a record."""
        label = spec.type.parse(value).label if isinstance(spec.type, OneOf) else self.titles[value]
        box.click()
        box.fill(label)
        self.page.get_by_role("option").filter(has_text=label).first.click()

    def publish(self) -> None:
        self.page.get_by_role("button", name="Publicer").first.click()
        self.page.get_by_role("menuitem", name="Publicer nu").first.click()
        said = self.page.get_by_text("Dokumentet er gemt")
        expect(said).to_be_visible()
        said.locator("xpath=ancestor::*[.//button[@aria-label='close']][1]").get_by_label("close").first.click()
        expect(said).to_have_count(0)

    def files(self) -> dict[str, str]:
        """What the repository holds now, by path inside the catalogue."""
        tree = self.page.evaluate("JSON.parse(JSON.stringify(window.repoFiles.offers, (key, value) => value instanceof Blob ? undefined : value))")
        return dict(_flat(tree, ""))


@pytest.fixture(scope="session")
def editor(chromium: Browser, address: str, catalogue: Catalogue) -> Iterator[Editor]:
    page = chromium.new_page(locale="da-DK", viewport={"width": 1200, "height": 900})
    page.set_default_timeout(15_000)
    made = Editor(page, address, catalogue)
    yield made
    assert made.faults == []
    assert made.elsewhere == []


def save(files: dict[str, str], folder: Path) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _tree(offers: Path) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for path in sorted(offers.rglob("*.yml")):
        folder = root.setdefault("offers", {})
        *parents, name = path.relative_to(offers).parts
        for each in parents:
            folder = folder.setdefault(each, {})
        folder[name] = {"content": path.read_text(encoding="utf-8")}
    return root


def _flat(tree: dict[str, Any], before: str) -> Iterator[tuple[str, str]]:
    for name, inner in tree.items():
        if isinstance(inner.get("content"), str):
            yield f"{before}{name}", inner["content"]
        else:
            yield from _flat(inner, f"{before}{name}/")
