"""Min liste: kept on the device, carried by a link in the fragment, printed for the meeting."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

RECORD = "stoette/tabt-arbejdsfortjeneste/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.browser
def test_a_saved_page_stands_on_the_list_with_what_to_ask(page: Page, site_address: str) -> None:
    page.goto(site_address + RECORD)
    page.get_by_role("button", name="Gem på min liste").click()
    expect(page.locator("main [role=status]")).to_have_text("Gemt. Du har 1 side på din liste.")
    expect(page.locator("[data-count]")).to_have_text("1 gemt")
    page.goto(f"{site_address}min-liste/")
    item = page.locator("[data-list] > li")
    expect(item).to_have_count(1)
    expect(item.get_by_role("link")).to_have_text("Tabt arbejdsfortjeneste")
    expect(item.locator("dl")).to_contain_text("Kan du klage?")
    item.get_by_role("link").click()
    expect(page).to_have_url(site_address + RECORD)
    page.get_by_role("button", name="Fjern fra min liste").click()
    page.goto(f"{site_address}min-liste/")
    expect(page.locator("[data-empty]")).to_be_visible()


@pytest.mark.browser
def test_without_javascript_nobody_is_told_to_save_what_cannot_be_saved(chromium: Browser, site_address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{site_address}min-liste/")
        expect(page.get_by_text("Listen kræver JavaScript.")).to_be_visible()
        expect(page.locator("[data-empty]")).to_be_hidden()
    finally:
        context.close()


@pytest.mark.browser
@pytest.mark.parametrize("name", ["Mørkt tema", "Rolig visning"])
def test_a_choice_in_the_footer_looks_chosen_and_not_by_colour_alone(page: Page, site_address: str, name: str) -> None:
    page.goto(site_address)
    button = page.get_by_role("button", name=name, exact=True)
    mark = "e => getComputedStyle(e, '::before').content"
    assert button.evaluate(mark) == "none"
    button.click()
    assert "✓" in button.evaluate(mark)
    # The name is what it was: the state is said by aria-pressed.
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    assert button.evaluate(mark) == "none"


@pytest.mark.browser
def test_nothing_leaves_the_device(page: Page, site_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_address + RECORD)
    page.get_by_role("button", name="Gem på min liste").click()
    assert all(each.startswith(site_address) for each in asked)
    assert page.context.cookies() == []


@pytest.mark.browser
def test_a_link_carries_the_list_and_only_what_is_a_page(page: Page, site_address: str) -> None:
    given = [[RECORD, "Tabt arbejdsfortjeneste", "Støtte", [["Svarfrist", "4 uger"]]], ["javascript:alert(1)", "Ond", ""], ["../../etc/", "Udenfor", ""], [5, "Tal", ""]]
    page.goto(f"{site_address}min-liste/#liste={quote(json.dumps(given))}")
    expect(page.locator("[data-list] > li")).to_have_count(1)
    expect(page.locator("[data-list] dl")).to_contain_text("4 uger")
    assert "#" not in page.url


@pytest.mark.browser
@pytest.mark.parametrize("fragment", ["liste=%7B", "liste=1", "liste=%5B%5B%5D%5D", "liste=%E0%A4%A"])
def test_a_broken_link_breaks_nothing(page: Page, site_address: str, fragment: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"{site_address}min-liste/#{fragment}")
    expect(page.locator("[data-empty]")).to_be_visible()
    assert faults == []


@pytest.mark.browser
def test_markup_in_a_shared_title_stays_text(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}min-liste/#liste={quote(json.dumps([[RECORD, '<img src=x onerror=alert(1)>', '']]))}")
    expect(page.locator("[data-list] a")).to_have_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-list] img").count() == 0


@pytest.mark.browser
def test_without_javascript_nothing_is_dead(chromium: Browser, site_address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}min-liste/")
    assert [each.inner_text() for each in page.get_by_role("button").all() if each.is_visible()] == ["Søg"]
    expect(page.get_by_text("Listen kræver JavaScript")).to_be_visible()
    context.close()
