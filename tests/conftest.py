"""The shipped catalogue as a site, built once for the whole run, and one Chromium to open it in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.mkdocs_plugin import frame_of
from generator.site import Order, build
from tests.browser import launched, served

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site. Read it; never write in it."""
    output = tmp_path_factory.mktemp("shipped") / "site"
    outcome = build(Order(catalogue=ROOT / "offers", theme=ROOT / "theme", output=output, day=DAY, frame=lambda settings: frame_of(ROOT / "mkdocs.yml", settings)))
    assert outcome.written, "\n".join(f"{each.path}:{each.line} {each.code} {each.message}" for each in outcome.diagnostics)
    return output


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser of a run: the library can be started once in a process."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()
