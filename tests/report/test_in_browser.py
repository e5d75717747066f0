"""The report in a browser: for every eye and hand, on a phone and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import served
from tests.report.conftest import ROOT

AXE = ROOT / "tests/node_modules/axe-core/axe.min.js"
PAGES = ("", "ansvarlige/", "ansvarlige/redaktionen/", "frister/", "evalueringer/", "mangler/", "mangler/stoette/", "laesbarhed/", "soegning/", "huller/", "huller/holbaek/", "kontrol/", "kilder/", "links/")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("rapport")
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with served(folder) as found:
        yield found


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_and_nothing_sticks_out(chromium: Browser, address: str, width: int, scheme: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page, found = context.new_page(), {}
    for each in PAGES:
        page.goto(address + each)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        faults = page.evaluate("axe.run({resultTypes: ['violations', 'incomplete']}).then((r) => [...r.violations, ...r.incomplete].map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`))")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append("wider than the window")
        if faults:
            found[each] = faults
    context.close()
    assert found == {}


def test_it_works_without_scripts_and_asks_nobody(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.get_by_role("navigation", name="Rapportens sider").get_by_role("link", name="Ansvarlige").click()
    page.get_by_role("link", name="Redaktionen", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Det venter på Redaktionen")
    page.goto(f"{address}huller/holbaek/")
    page.get_by_text("Vis alle tal").click()
    expect(page.get_by_role("region", name="alle tal").get_by_role("table")).to_be_visible()
    context.close()
    assert all(each.startswith(address) for each in asked)


def test_the_keyboard_reaches_the_numbers(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 900})
    page.goto(f"{address}huller/holbaek/")
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").endswith("alle tal")
    before = page.evaluate("document.activeElement.scrollLeft")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("(before) => document.activeElement.scrollLeft > before", arg=before)
    page.close()


def test_on_paper_the_words_stay_and_the_menu_goes(chromium: Browser, address: str, tmp_path: Path) -> None:
    page = chromium.new_page()
    page.goto(f"{address}evalueringer/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".main-menu")).to_be_hidden()
    expect(page.locator("table").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()
