"""Search on the shipped site as it is built: every page's field, the results page, with and without script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.accessibility.layers.axe import axe

pytestmark = pytest.mark.browser
SIZES = [{"width": 1280, "height": 900}, {"width": 320, "height": 640}]
STATES = {
    "sure": ("?q=aflastning", "main li.card"),
    "unsure": ("?q=adgang+til+vulkaner", ".search-nothing a"),
    "two acts": ("?q=%C2%A7+84", ".understood a"),
    "corrected": ("?q=aflastnig", ".did-you-mean a, main li.card"),
    "filtered to nothing": ("?q=aflastning&type=fair&kommune=hedensted", ".quiet-box, .search-nothing a, main li.card"),
    "danger": ("?q=jeg+vil+d%C3%B8", ".search-danger a"),
    "zero": ("?q=xqzwv", ".search-nothing a"),
}


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=SIZES[0], locale="da-DK", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_the_field_on_the_front_page_leads_to_results(page: Page, site_address: str) -> None:
    page.goto(site_address)
    page.locator("main input[name=q]").fill("tabt arbejdsfortjeneste")
    page.keyboard.press("Enter")
    expect(page.locator("main li.card").first).to_contain_text("Tabt arbejdsfortjeneste")
    assert "/soeg/?q=tabt" in page.url


def test_the_field_in_the_header_suggests_and_follows_the_keyboard(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}stoette/")
    field = page.locator("form[role=search] input[name=q]").first
    field.press_sequentially("aflast", delay=20)
    expect(page.locator("[role=option]").first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_load_state()
    assert page.url != f"{site_address}stoette/"
    expect(page.locator("h1")).to_be_visible()


def test_the_first_hit_leads_to_a_page(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}soeg/?q=ledsagelse")
    link = page.locator("main li.card a").first
    title = link.inner_text()
    link.click()
    expect(page.locator("h1")).to_have_text(title)


def test_a_result_says_how_one_gets_support_as_its_page_does(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}soeg/?q=tabt+arbejdsfortjeneste")
    expect(page.locator("main li.card", has_text="Må du blive hjemme fra arbejde").locator("dl")).to_contain_text("Du søger hos kommunen")
    page.goto(f"{site_address}stoette/tabt-arbejdsfortjeneste/")
    expect(page.locator("dl", has_text="Hvem bestemmer").first).to_contain_text("Du søger hos kommunen")


def test_every_record_of_the_index_has_its_page(site: Path) -> None:
    index = json.loads((site / "assets" / "search" / "index.json").read_text(encoding="utf-8"))
    assert len(index["documents"]) > 100
    missing = [each["url"] for each in index["documents"] if not (site / each["url"] / "index.html").exists()]
    assert not missing


def test_filters_stay_in_the_address_and_back_takes_them_away(page: Page, site_address: str) -> None:
    page.set_viewport_size(SIZES[0])
    page.goto(f"{site_address}soeg/?q=skole")
    expect(page.locator("main li.card").first).to_be_visible()
    before = page.locator("#antal").inner_text()
    page.locator("#filtre [data-facet=type] input:visible").first.check()
    page.locator("#filtre [data-facet=alder] input:visible").first.check()
    expect(page.locator(".chips li")).to_have_count(3)
    address, told = page.url, page.locator("#antal").inner_text()
    assert "type=" in address and "alder=" in address and told != before
    page.reload()
    expect(page.locator("#antal")).to_have_text(told)
    page.go_back()
    page.go_back()
    expect(page.locator("#antal")).to_have_text(before)


def test_values_of_one_filter_add_up_and_filters_narrow(page: Page, site_address: str) -> None:
    def amount(query: str) -> int:
        page.goto(f"{site_address}soeg/?q=hj%C3%A6lp+til+familien{query}")
        expect(page.locator("#antal")).to_contain_text("for »" if not query else "»")
        page.wait_for_function("document.querySelector('#antal').textContent")
        words = page.locator("#antal").inner_text().split()
        return int(words[0]) if words[0].isdigit() else page.locator("main li.card").count()

    offers, levels = amount("&type=youth-offer"), amount("&type=service-level")
    assert amount("&type=youth-offer&type=service-level") == offers + levels
    assert amount("&type=youth-offer&pris=ukendt") <= offers


@pytest.mark.parametrize("name", STATES)
def test_axe_and_width_in_every_state(page: Page, site_address: str, name: str) -> None:
    query, there = STATES[name]
    for size in SIZES:
        page.set_viewport_size(size)
        page.goto(f"{site_address}soeg/{query}")
        expect(page.locator(there).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert axe(page) == []


def test_forced_colours_keep_results_and_the_chosen_suggestion_visible(chromium: Browser, site_address: str) -> None:
    context = chromium.new_context(viewport=SIZES[0], locale="da-DK", forced_colors="active")
    page = context.new_page()
    page.goto(f"{site_address}soeg/?q=jeg+vil+d%C3%B8")
    expect(page.locator(".search-danger")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.search-danger')).borderTopStyle") == "solid"
    page.locator("#q").fill("")
    page.locator("#q").press_sequentially("aflast", delay=20)
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("getComputedStyle(document.querySelector('[role=option][aria-selected=true]')).outlineStyle") == "solid"
    context.close()


def test_without_script_the_page_shows_other_ways(chromium: Browser, site_address: str) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    page.goto(f"{site_address}soeg/?q=aflastning")
    expect(page.get_by_text("Søgning kræver JavaScript")).to_be_visible()
    for way in ("a-aa/", "situation/", "behov/"):
        expect(page.locator(f"main a[href$='{way}']").first).to_be_visible()
    context.close()


def test_no_word_of_a_search_leaves_the_device(page: Page, site_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_address}soeg/")
    page.locator("#q").press_sequentially("hemmelighed", delay=10)
    expect(page.locator("#antal")).to_contain_text("hemmelighed")
    assert not [url for url in asked if "hemmelighed" in url]
    assert all(url.startswith(site_address) for url in asked)
    assert page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })").find("hemmelighed") < 0
