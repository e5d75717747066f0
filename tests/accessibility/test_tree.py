"""What a screen reader meets, and what it is told.

The goldens are of the small catalogue of tests/examples/valid, so that they change when a
template does and not when a text does. Write them again with UPDATE_GOLDEN=1, and read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.catalogue import load
from generator.mkdocs_plugin import frame_of
from generator.pages import all_pages, fixed
from generator.site import Order, build
from tests.accessibility.conftest import PROBE, TEMPLATES, WIDE
from tests.accessibility.layers import none
from tests.accessibility.layers.announcements import not_one_polite
from tests.accessibility.layers.tree import outline, snapshot
from tests.accessibility.states import RECORD
from tests.browser import served
from tests.conftest import DAY, ROOT
from tests.examples.catalogue import VALID

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parent / "golden"


def test_landmarks_and_headings_are_in_order(page: Page) -> None:
    none(outline(page))


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[tuple[Page, str, dict[str, str]]]:
    """(a browser page, the address of the small site, template → the page that stands for it)."""
    output = tmp_path_factory.mktemp("small") / "site"
    # The numbers of the last run of the tests are no part of the page's shape.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fixed, "_tested", lambda: None)
        outcome = build(Order(catalogue=VALID, theme=ROOT / "theme", output=output, day=DAY, verify=False, frame=lambda settings: frame_of(ROOT / "mkdocs.yml", settings)))
    assert outcome.written
    catalogue = load(VALID).catalogue
    assert catalogue is not None
    chosen: dict[str, str] = {}
    for each in sorted(all_pages(catalogue, DAY), key=lambda each: len(each.body)):
        chosen[each.template] = each.address
    context = chromium.new_context(viewport=WIDE, locale="da-DK")
    page = context.new_page()
    # Scripts count the days to a deadline.
    page.clock.set_fixed_time(f"{DAY.isoformat()}T12:00:00")
    with served(output) as address:
        yield page, address, chosen
    context.close()


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_tree_of_a_template_is_as_it_was(small_site: tuple[Page, str, dict[str, str]], name: str) -> None:
    page, address, chosen = small_site
    golden = GOLDEN / f"{name.removesuffix('.html.j2')}.yml"
    if name not in chosen:
        assert not golden.exists(), f"{golden.name} is of a template that the small catalogue has no page of"
        return
    page.goto(address + chosen[name].lstrip("/"))
    found = snapshot(page)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert golden.exists(), "there is no golden; make it with UPDATE_GOLDEN=1 and read it"
    assert found == golden.read_text(encoding="utf-8")


@pytest.fixture
def fresh(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=WIDE, locale="da-DK", reduced_motion="reduce")
    context.add_init_script(path=PROBE)
    yield context.new_page()
    context.close()


def test_results_are_said_once_and_politely(fresh: Page, site_address: str) -> None:
    def search(page: Page) -> None:
        page.locator("#q").press_sequentially("aflastning", delay=15)
        expect(page.locator("main li.card").first).to_be_visible()

    fresh.goto(f"{site_address}soeg/")
    none(not_one_polite(fresh, search))


def test_a_chosen_filter_is_said_once_and_keeps_the_focus(fresh: Page, site_address: str) -> None:
    def choose(page: Page) -> None:
        page.locator("#filtre input:visible").first.focus()
        page.keyboard.press("Space")
        expect(page.locator(".chips")).to_be_visible()

    fresh.goto(f"{site_address}soeg/?q=klage")
    expect(fresh.locator("main li.card").first).to_be_visible()
    none(not_one_polite(fresh, choose))
    assert fresh.evaluate("document.activeElement.type") == "checkbox"


def test_saving_is_said_once_and_politely(fresh: Page, site_address: str) -> None:
    fresh.goto(site_address + RECORD.lstrip("/"))
    none(not_one_polite(fresh, lambda page: page.locator("[data-save]").first.click()))


def test_an_explained_word_is_a_button_that_says_whether_it_is_open(fresh: Page, site_address: str) -> None:
    fresh.goto(site_address + RECORD.lstrip("/"))
    term = fresh.locator("a.term[role='button']").first
    expect(term).to_have_attribute("aria-expanded", "false")
    term.focus()
    fresh.keyboard.press("Enter")
    expect(term).to_have_attribute("aria-expanded", "true")
    expect(fresh.locator(f"#{term.get_attribute('aria-controls')}")).to_be_visible()
    fresh.keyboard.press("Escape")
    expect(term).to_have_attribute("aria-expanded", "false")
