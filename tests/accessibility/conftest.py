"""One page of each template, five drawn pages, and one browser page that is walked from the one to the next.

`template` is a session fixture, so pytest does everything with one template before the next:
a page is loaded once and looked at by all the layers.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generator.catalogue import Catalogue, load
from generator.pages import all_pages
from generator.pages.page import Page as Made
from tests.accessibility.layers.html import Node, read
from tests.accessibility.tested import write
from tests.conftest import DAY, ROOT

PROBE = Path(__file__).parent / "layers/probe.js"
WIDE, TABLET, PHONE = {"width": 1280, "height": 900}, {"width": 768, "height": 1024}, {"width": 320, "height": 640}
# No page of the shipped catalogue is made by these alone: the one is what records' pages extend,
# the other stands in where a catalogue has no page of its own about acute help.
WITHOUT_PAGE = {"record.html.j2", "acute.html.j2"}
TEMPLATES = sorted(path.name for path in (ROOT / "theme/pages").glob("*.html.j2") if path.name not in WITHOUT_PAGE)
# The richest page stands for its template; of those with more text than this the browser only gets tired.
MOST_TEXT = 60_000
SEED, DRAWN = 2026, 5
_passed: list[str] = []


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    loaded = load(ROOT / "offers").catalogue
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def made(catalogue: Catalogue) -> list[Made]:
    return list(all_pages(catalogue, DAY))


@pytest.fixture(scope="session")
def addresses(made: list[Made]) -> dict[str, str]:
    """Template, or "drawn-1" to "drawn-5" → the address of the page that stands for it, from the root."""
    by_template: dict[str, list[Made]] = {}
    for each in made:
        by_template.setdefault(each.template, []).append(each)
    chosen = {name: _richest(pages).address for name, pages in by_template.items() if name}
    drawn = random.Random(SEED).sample(sorted(each.address for each in made if each.template), DRAWN)
    return {**chosen, **{f"drawn-{place}": address for place, address in enumerate(drawn, 1)}}


def _richest(pages: list[Made]) -> Made:
    by_text = sorted(pages, key=lambda each: len(each.body))
    return next((each for each in reversed(by_text) if len(each.body) < MOST_TEXT), by_text[0])


@pytest.fixture(scope="session")
def documents(site: Path) -> dict[str, Node]:
    """Every page of the built site, parsed, by its address from the root."""
    return {
        f"/{path.relative_to(site).as_posix().removesuffix('index.html')}": read(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport=WIDE, locale="da-DK")
    made.add_init_script(path=PROBE)
    yield made
    made.close()


class Visitor:
    """A browser page that stays where it is as long as nobody has changed what it shows."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.page, self._site = context.new_page(), site
        self.faults: list[str] = []
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        self._at = ""

    def at(self, address: str) -> Page:
        """The page of an address, wide and light, as when it has just been opened."""
        # Without movement, so that no colour is caught half way to another.
        self.page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="reduce")
        self.page.set_viewport_size(WIDE)
        if self._at != address:
            self.page.goto(self._site + address.lstrip("/"))
            self._at = address
        self.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        return self.page

    def spoil(self) -> None:
        """What is shown has been changed: the next one opens it again."""
        self._at = ""


@pytest.fixture(scope="session")
def visitor(context: BrowserContext, site_address: str) -> Visitor:
    return Visitor(context, site_address)


@pytest.fixture(scope="session", params=[*TEMPLATES, *(f"drawn-{place}" for place in range(1, DRAWN + 1))])
def template(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def page(template: str, addresses: dict[str, str], visitor: Visitor) -> Page:
    """The page that stands for a template. Look, and leave it as it was."""
    assert template in addresses, f"no page is made by {template}; add one to the catalogue, or name it in WITHOUT_PAGE with the reason"
    return visitor.at(addresses[template])


@pytest.fixture
def own_page(page: Page, visitor: Visitor) -> Iterator[Page]:
    """The same, to press and change; it is opened again for the next one."""
    yield page
    visitor.spoil()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """With TESTED set, and everything passed: what was tried, for the accessibility statement."""
    path = os.environ.get("TESTED")
    if path and exitstatus == 0:
        catalogue = load(ROOT / "offers").catalogue
        assert catalogue is not None
        write(Path(path), date.today(), len(list(all_pages(catalogue, DAY))), len(TEMPLATES), _passed)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" and report.passed:
        _passed.append(report.nodeid)
