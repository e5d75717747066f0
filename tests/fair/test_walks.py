"""Rows 10 to 15 of what the sources want, each walked by the person who wanted it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Literal

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator import urls
from generator.catalogue import Catalogue
from generator.model.fairs import FairPartner
from tests.conftest import DAY

pytestmark = pytest.mark.browser
FAIR = "messe/messe-2027/"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def without_script(chromium: Browser) -> Iterator[Page]:
    made = chromium.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    yield made.new_page()
    made.close()


def go(page: Page, name: str) -> None:
    page.locator("main").get_by_role("link", name=name).first.click()


def test_10_a_company_sees_what_a_partnership_is_for(page: Page, site_address: str) -> None:
    page.goto(site_address)
    page.get_by_role("link", name="Virksomhed Vær med på messen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Messen for virksomheder")
    go(page, "Mål for et partnerskab")
    for question in ("Hvad vil vi opnå?", "Hvad er målet?", "Hvad bygger vi ovenpå?"):
        expect(page.get_by_role("listitem").filter(has_text=question).first).to_be_visible()
    expect(page.locator("main")).to_contain_text("Kantinen køber allerede grønt fra gartneriet.")


def test_11_a_pupil_who_likes_to_build_finds_what_to_try_without_a_script(without_script: Page, site_address: str) -> None:
    page = without_script
    page.goto(f"{site_address}messe/")
    go(page, "Eksempel: Messe om job og praktik")
    go(page, "Du kan lide at bygge og bruge hænderne")
    expect(page.get_by_role("heading", level=1)).to_have_text("Byg, bolig og anlæg")
    expect(page.locator("main")).to_contain_text("Mål og sav et stykke træ.")
    expect(page.locator("main")).to_contain_text("Du møder: en lærling og en svend")
    go(page, "Eksempel: Tømrerfirma")
    expect(page.locator(".fact-list")).to_contain_text("B1")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_12_a_pupil_with_autism_finds_quiet_and_the_words_to_say(page: Page, site_address: str) -> None:
    page.goto(site_address + FAIR)
    go(page, "Jeg har brug for ro")
    expect(page.locator("main")).to_contain_text("kl. 9.00–10.00")
    expect(page.locator("main")).to_contain_text("»Må jeg se først?«")
    rows = page.locator("[data-needs] tbody tr")
    everybody = rows.count()
    page.get_by_label("Ro", exact=True).check()
    page.get_by_label("Skriv i stedet").check()
    shown, unsure = page.locator("[data-needs] tbody tr:visible"), page.locator("[data-needs] .needs__unsure:visible")
    expect(page.locator("[data-needs-said]")).to_contain_text("passer")
    assert 0 < unsure.count() < shown.count() < everybody
    hidden = everybody - shown.count()
    expect(page.locator("[data-needs-said]")).to_contain_text(f"{hidden} stande siger nej og er skjult" if hidden > 1 else "1 stand siger nej og er skjult")
    # Those that have not said stand after those that fit, and none of the shown says no to what was chosen.
    marks = shown.evaluate_all("rows => rows.map(r => r.classList.contains('needs__unsure'))")
    assert marks == sorted(marks)
    assert shown.locator('[data-need="quiet"][data-answer="nej"]').count() == 0
    page.get_by_label("Ro", exact=True).uncheck()
    page.get_by_label("Skriv i stedet").uncheck()
    expect(shown).to_have_count(everybody)


def test_12_the_same_choice_is_a_page_without_a_script(without_script: Page, site_address: str) -> None:
    page = without_script
    page.goto(f"{site_address}{FAIR}ro/")
    expect(page.locator("[data-needs-choose]")).to_be_hidden()
    go(page, "Skriv i stedet (")
    expect(page.get_by_role("heading", level=2, name="Ikke oplyst (")).to_be_visible()
    expect(page.locator('[aria-labelledby="ja"]')).to_contain_text("Eksempel: Webfirma")


def test_13_a_planner_takes_the_directory_along(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}messe/virksomheder/#find")
    rows = page.locator(".directory tbody tr")
    answer = page.request.get(f"{site_address}data/messe-partnere.json")
    assert answer.ok and len(answer.json()) == rows.count() > 20
    for name, ending in (("Regneark (CSV)", ".csv"), ("Data (JSON)", ".json")):
        href = page.get_by_role("link", name=name).get_attribute("href")
        assert href and href.endswith(ending)
        assert page.request.get(f"{site_address}messe/virksomheder/{href}").ok


def test_14_a_teacher_finds_internships_and_prints_a_sheet_for_the_class(page: Page, site_address: str) -> None:
    page.goto(site_address + FAIR)
    go(page, "Find praktik, fritidsjob eller læreplads")
    go(page, "Praktik (")
    expect(page.get_by_role("navigation", name="Vis").locator("[aria-current]")).to_contain_text("Praktik")
    kinds = set(page.locator(".openings td[data-name=Slags]").all_inner_texts())
    assert kinds == {"Praktik"}
    page.goto(f"{site_address}{FAIR}ark/")
    assert pages_of(page) == 1, "one sheet of paper"


def test_14_an_old_page_on_the_screen_does_not_lie_about_deadlines(context: BrowserContext, site_address: str) -> None:
    page = context.new_page()
    page.clock.set_fixed_time(f"{DAY.isoformat()}T12:00:00")
    page.goto(f"{site_address}{FAIR}ledige/")
    first = page.locator("[data-left]").first
    expect(first).to_have_text("10 dage endnu")
    for day, said in (("2026-12-03", "1 dag endnu"), ("2026-12-04", "i dag er sidste dag"), ("2026-12-05", "fristen er gået")):
        page.clock.set_fixed_time(f"{day}T12:00:00")
        page.reload()
        expect(page.locator("[data-left]").first).to_have_text(said)


def test_15_companies_that_share_a_young_person_are_found_from_each_of_them(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}situation/dele-en-ung/")
    go(page, "Messen for virksomheder")
    panel = page.locator(".panel").filter(has=page.get_by_role("heading", name="Del en ung: fra jord til bord"))
    expect(panel.get_by_role("listitem")).to_have_count(3)
    panel.get_by_role("link", name="Eksempel: Supermarked").click()
    expect(page.get_by_role("heading", name="Del en ung: fra jord til bord")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Du laver mad af det grønne i 3 uger.")


def test_what_a_pupil_saves_stands_on_the_sheet(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}{FAIR}proev/")
    for name in ("Eksempel: Bager", "Eksempel: Teater"):
        page.get_by_role("button", name=f"Gem på min liste ({name})").click()
    expect(page.locator("main [role=status]")).to_have_text("Gemt. Du har 2 sider på din liste.")
    go(page, "Print arket")
    things = page.locator("[data-thing]")
    expect(things.nth(0)).to_contain_text("Form et brød, og skriv dit navn i melet. (Eksempel: Bager)")
    expect(things.nth(0)).to_contain_text("A2")
    expect(things.nth(1)).to_contain_text("A6")
    expect(things.nth(2).locator("[data-thing-title]")).to_have_text("")
    expect(page.locator("[data-worksheet-note]")).to_be_visible()


def test_a_list_that_was_tampered_with_does_not_break_the_sheet(page: Page, site_address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site_address}{FAIR}ark/")
    for stored in ("nej", json.dumps({"x": 1}), json.dumps([{"id": f"{FAIR}x/", "title": "<b>x</b>", "facts": "x"}, None, 3])):
        page.evaluate("text => localStorage.setItem('vejviser-liste', text)", stored)
        page.reload()
        expect(page.locator("[data-thing]")).to_have_count(3)
    expect(page.locator("[data-thing-title]").first).to_have_text("<b>x</b>")
    assert errors == []


def test_every_stand_gets_a_sheet_of_its_own_on_paper(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}{FAIR}skilte/")
    assert pages_of(page) == page.locator(".stand-sign").count() > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_telephone_reads_the_codes_of_the_signs(chromium: Browser, site_address: str, shipped: Catalogue, partners: tuple[FairPartner, ...], scheme: Literal["light", "dark"]) -> None:
    page = chromium.new_page(color_scheme=scheme, viewport={"width": 320, "height": 640})
    page.goto(f"{site_address}{FAIR}skilte/")
    picture = Image.open(BytesIO(page.screenshot(full_page=True)))
    page.close()
    # Many telephones do not read light on dark.
    found = zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormat.QRCode, try_invert=False)
    assert sorted(each.text for each in found) == sorted(f"{shipped.settings.address}{urls.of(each)}" for each in partners)


def test_the_floor_is_a_table_on_paper_too(page: Page, site_address: str) -> None:
    page.set_viewport_size({"width": 680, "height": 1000})
    page.emulate_media(media="print")
    page.goto(f"{site_address}{FAIR}program/")
    assert page.locator(".floor__hall tr").first.evaluate("row => getComputedStyle(row).display") == "table-row"
    expect(page.locator(".programme__quiet").first).to_contain_text("Stille")


def pages_of(page: Page) -> int:
    return page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
