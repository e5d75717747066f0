"""The results page in Chromium: typing, states, filters, danger, naughty words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    made = chromium.new_page()
    yield made
    made.close()


def opened(page: Page, address: str, query: str = "") -> list[str]:
    """Open the results page; faults of scripts on it end up in the list."""
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"{address}soeg/{query}")
    return faults


def test_results_come_while_typing_and_are_said_once(page: Page, address: str) -> None:
    opened(page, address)
    page.evaluate("window.said = []; new MutationObserver(() => window.said.push(document.querySelector('[role=status]').textContent)).observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true })")
    page.locator("#q").press_sequentially("særligt tilrettelagt ungdomsuddannelse", delay=15)
    expect(page.locator("li.card").first).to_contain_text("STU")
    expect(page.locator("#antal")).to_contain_text("særligt tilrettelagt")
    page.wait_for_timeout(700)
    assert len(page.evaluate("window.said")) == 1
    assert "q=s%C3%A6rligt" in page.url


def test_pasting_counts_without_a_key(page: Page, address: str) -> None:
    opened(page, address)
    page.evaluate("const q = document.querySelector('#q'); q.value = 'fritidspas'; q.dispatchEvent(new Event('input', { bubbles: true }))")
    expect(page.locator("li.card").first).to_contain_text("Fritidspas")


def test_state_in_the_address_and_the_back_button(page: Page, address: str) -> None:
    opened(page, address, "?q=klage")
    expect(page.locator("#antal")).to_contain_text("klage")
    before = page.locator("#antal").inner_text()
    page.locator("#filtre input:visible").first.check()
    expect(page.locator(".chips")).to_be_visible()
    assert page.url.count("=") >= 2
    page.go_back()
    expect(page.locator("#antal")).to_have_text(before)
    expect(page.locator(".chips")).to_be_hidden()


def test_danger_shows_acute_help_first(page: Page, address: str) -> None:
    for text in ("jeg har det ad helvede til og gider ikke leve", "min far slår mig", "ingen steder at sove i nat", "vil dø"):
        opened(page, address)
        page.fill("#q", text)
        expect(page.locator(".search-danger a[href='tel:112']")).to_be_visible()
        order = page.evaluate("document.querySelector('.search-danger').compareDocumentPosition(document.querySelector('.search-body'))")
        assert order & 4


def test_numbers_in_danger_can_be_tapped_and_nothing_unsure_follows(page: Page, address: str) -> None:
    opened(page, address, "?q=jeg vil dø")
    box = page.locator(".search-danger")
    expect(box.locator("a[href='tel:70201201']")).to_have_text("70\u00a020\u00a012\u00a001")
    plain = box.evaluate("e => { const c = e.cloneNode(true); c.querySelectorAll('a').forEach((a) => a.remove()); return c.textContent; }")
    assert not any(each.isdigit() for each in plain)
    expect(page.locator(".search-body li.card").first).to_contain_text("Akut hjælp")
    expect(page.locator(".search-body h3", has_text="Måske")).to_have_count(0)
    expect(page.locator("#antal")).to_contain_text("1 resultat for")


def test_nothing_found_is_said_and_helps(page: Page, address: str) -> None:
    opened(page, address, "?q=xqzwv")
    expect(page.locator("#antal")).to_contain_text("Ingen resultater")
    expect(page.locator(".search-nothing a", has_text="A til Å")).to_be_visible()


def test_what_was_understood_can_be_undone(page: Page, address: str) -> None:
    opened(page, address, "?q=bostøtte")
    item = page.locator(".understood a").first
    expect(item).to_be_visible()
    item.click()
    expect(page.locator(".understood a", has_text="Fortryd")).to_be_visible()
    assert "uden=" in page.url


def test_the_combobox_follows_the_keyboard(page: Page, address: str) -> None:
    opened(page, address)
    field = page.locator("#q")
    field.press_sequentially("fritid", delay=20)
    expect(page.locator("[role=listbox] [role=option]").first).to_be_visible()
    field.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    assert active and page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.input_value() == "fritid"


@pytest.mark.parametrize("text", ["musik:", "-", "+", "a~x", "foo^", "__proto__", "constructor", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "🙂🙂", "مساعدة", "\u202eabc", "x" * 10_000, "' OR 1=1", "{{7*7}}", "§", "§§ 9999999", "%00", "\\"])
def test_naughty_text_breaks_nothing(page: Page, address: str, text: str) -> None:
    faults = opened(page, address)
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.fill("#q", text)
    expect(page.locator("#antal")).to_be_visible()
    expect(page.locator("#antal")).not_to_contain_text("virker ikke")
    assert page.locator("#antal script, #antal img, .search-body script").count() == 0
    assert not faults


def test_no_sideways_scrolling_on_a_small_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, address, "?q=klage")
    expect(page.locator("li.card").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 800})
