"""Forced colours, no movement, no JavaScript, paper; and nothing that moves while it loads or asks elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.accessibility.conftest import PHONE, PROBE, WIDE
from tests.accessibility.layers import modes, none
from tests.accessibility.layers.focus import unseen_focus

pytestmark = pytest.mark.browser


def test_nothing_is_lost_in_forced_colours(page: Page) -> None:
    none(modes.lost_in_forced_colours(page))


@pytest.fixture(scope="session")
def forced_looks() -> set[str]:
    return set()


def test_focus_is_seen_in_forced_colours(page: Page, forced_looks: set[str]) -> None:
    page.emulate_media(forced_colors="active")
    none(unseen_focus(page, forced_looks))


def test_nothing_moves_for_those_who_ask_for_no_movement(page: Page) -> None:
    none(modes.moving(page))


def test_the_page_on_paper(page: Page) -> None:
    none(modes.on_paper(page))


@pytest.fixture(scope="session")
def plain(chromium: Browser) -> Iterator[Page]:
    """A browser that runs no scripts."""
    context = chromium.new_context(viewport=WIDE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_nothing_is_dead_without_javascript(plain: Page, template: str, addresses: dict[str, str], site_address: str) -> None:
    plain.set_viewport_size(PHONE)
    plain.goto(site_address + addresses[template].lstrip("/"))
    none(modes.dead_without_javascript(plain))


def test_the_search_form_leads_somewhere_without_javascript(plain: Page, site_address: str) -> None:
    plain.goto(f"{site_address}stoette/")
    plain.locator("form[role=search] input").fill("aflastning")
    plain.get_by_role("button", name="Søg").click()
    assert plain.url == urljoin(site_address, "soeg/?q=aflastning")
    assert plain.locator("main a:visible").count() >= 4


def test_nothing_moves_while_it_loads_and_nothing_is_asked_elsewhere(shifting: Page, template: str, addresses: dict[str, str], site_address: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    shifting.on("request", note)
    shifting.goto(site_address + addresses[template].lstrip("/"), wait_until="load")
    shifting.wait_for_timeout(100)
    shifting.remove_listener("request", note)
    none(each for each in asked if not each.startswith((site_address, "data:", "blob:")))
    assert shifting.evaluate("probe.shifted()") == 0


@pytest.fixture(scope="session")
def shifting(chromium: Browser) -> Iterator[Page]:
    """A phone that keeps nothing from one page to the next."""
    context = chromium.new_context(viewport=PHONE)
    context.add_init_script(path=PROBE)
    yield context.new_page()
    context.close()
