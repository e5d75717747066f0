"""Pages as they are after somebody has done something: each state is a way to get there from a fresh page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Page, expect

RECORD = "/stoette/tabt-arbejdsfortjeneste/"
SHARED = [[RECORD.strip("/") + "/", "Tabt arbejdsfortjeneste", "Støtte", [["Svarfrist", "4 uger"]]], ["tilbud/360/", "#360", "Tilbud", []]]


@dataclass(frozen=True)
class State:
    """`width` is None where a state is the same on every screen. `within` is what is looked at
    where something lies over the rest of the page."""

    name: str
    address: str
    reach: Callable[[Page], None]
    width: int | None = None
    within: str = "html"


def _menu(page: Page) -> None:
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator("#menu a").first).to_be_visible()


def _results(page: Page) -> None:
    expect(page.locator("main li.card").first).to_be_visible()


def _filters_open(page: Page) -> None:
    _results(page)
    toggle = page.locator(".results__toggle")
    if toggle.is_visible() and toggle.get_attribute("aria-expanded") == "false":
        toggle.click()
    expect(page.locator("#filtre input:visible").first).to_be_visible()


def _filtered(page: Page) -> None:
    _filters_open(page)
    page.locator("#filtre input:visible").first.check()
    expect(page.locator(".chips")).to_be_visible()


def _nothing(page: Page) -> None:
    expect(page.locator("#antal")).to_contain_text("Ingen resultater")


def _danger(page: Page) -> None:
    expect(page.locator(".search-danger a[href='tel:112']")).to_be_visible()


def _suggestions(page: Page) -> None:
    page.locator("#q").press_sequentially("fritid", delay=15)
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")


def _unfolded(page: Page) -> None:
    page.locator("main details > summary").first.click()


def _explained(page: Page) -> None:
    page.locator("a.term[role='button']").first.click()
    expect(page.locator(".term__note").first).to_be_visible()


def _saved(page: Page) -> None:
    page.locator("[data-save]").first.click()
    expect(page.locator("main [role=status]").first).to_contain_text("Gemt")


def _listed(page: Page) -> None:
    expect(page.locator("[data-list] > li").first).to_be_visible()


def _calm(page: Page) -> None:
    page.locator("[data-calm-toggle]").click()


def _dark_by_choice(page: Page) -> None:
    page.locator("[data-theme-toggle]").click()
    expect(page.locator("[data-theme-toggle]")).to_have_attribute("aria-pressed", "true")


STATES = (
    State("menu", "/", _menu, 320),
    State("suggestions", "/", _suggestions, within="[role=listbox]"),
    State("results", "/soeg/?q=klage", _results),
    State("filters", "/soeg/?q=klage", _filters_open),
    State("filtered", "/soeg/?q=klage", _filtered),
    State("nothing", "/soeg/?q=xqzwv", _nothing),
    State("danger", f"/soeg/?q={quote('min far slår mig')}", _danger),
    State("explained", RECORD, _explained),
    State("saved", RECORD, _saved),
    State("shortlist", f"/min-liste/#liste={quote(json.dumps(SHARED))}", _listed),
    State("calm", RECORD, _calm),
    State("dark by choice", "/", _dark_by_choice),
)
