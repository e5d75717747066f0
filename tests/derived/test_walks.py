"""What changed, walked in a browser without JavaScript on a narrow telephone, as those who wanted it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def telephone(chromium: Browser, site_address: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False, base_url=site_address)
    yield context.new_page()
    context.close()


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def test_a_council_member_finds_what_the_council_said_and_what_came_of_it(telephone: Page):
    telephone.goto("./")
    telephone.get_by_role("contentinfo").get_by_role("link", name="Det er ændret").click()
    follow(telephone, "Høring i Holbæk Kommune, november 2024")
    said = telephone.get_by_role("listitem").filter(has=telephone.get_by_role("heading", name="Udsatterådet i Holbæk sagde")).filter(has_text="4 uger")
    expect(said).to_contain_text("Ændret")
    expect(said).not_to_contain_text("Ikke ændret")
    expect(telephone.get_by_role("region", name="Første opfølgning").locator("ins").first).to_be_visible()


def test_a_parent_reads_what_applied_when_the_letter_came(telephone: Page):
    telephone.goto("aendringer/")
    follow(telephone, "Fra 7. januar 2025")
    row = telephone.get_by_role("table").locator("tr").filter(has_text="Familieanbringelse i Holbæk")
    expect(row).to_contain_text("Indstillet den 7. januar 2025 – ikke endeligt vedtaget")
    row.get_by_role("link", name="Indstillet").click()
    expect(telephone.get_by_role("heading", level=1)).to_have_text("Familieanbringelse i Holbæk")
    expect(telephone.get_by_role("main")).not_to_contain_text("Godkendt")
    follow(telephone, "Forslag. Høringen sluttede")
    expect(telephone.get_by_role("main")).to_contain_text("Første gang efter 4 uger")


def test_a_parent_compares_two_versions_and_learns_that_a_decision_stands(telephone: Page):
    telephone.goto("stoette/familieanbringelse-holbaek/")
    expect(telephone.get_by_role("main")).to_contain_text("Har du allerede en afgørelse? Så gælder den stadig.")
    follow(telephone, "Se, hvad der er ændret: forslag, rettet efter høringen")
    field = telephone.get_by_role("region", name="Hvor længe")
    expect(field).to_contain_text("Ikke oplyst")
    expect(field.locator("ins")).to_contain_text("Kommunen ser løbende på")
    assert telephone.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_young_person_sees_which_group_takes_whom(telephone: Page):
    telephone.goto("tilbud/")
    follow(telephone, "Hvem er hvert tilbud for?")
    expect(telephone.get_by_role("main")).to_contain_text("Præcis 40 % er ikke med i nogen af dem.")
    expect(telephone.locator(".bars__out").first).to_be_visible()


def test_a_planner_finds_the_rest_the_themes_and_the_overdue(telephone: Page):
    telephone.goto("om/")
    follow(telephone, "For planlæggere")
    follow(telephone, "Hvem har ikke noget?")
    follow(telephone, "Vesthimmerlands Kommune")
    expect(telephone.get_by_role("heading", level=1)).to_have_text("Hvem har ikke noget i Vesthimmerlands Kommune?")
    telephone.goto("planlaegning/")
    follow(telephone, "Temaer og faktorer")
    expect(telephone.get_by_role("main")).to_contain_text("Ingen tilbud arbejder med temaet.")
    telephone.goto("planlaegning/")
    follow(telephone, "Evalueringer")
    expect(telephone.get_by_role("heading", level=2).first).to_have_text("Fristen er gået")


def test_a_family_sees_the_next_birthday(telephone: Page):
    telephone.goto("forloeb/")
    follow(telephone, "Se, hvad der sker, når du fylder")
    follow(telephone, "Når du fylder 18")
    expect(telephone.get_by_role("heading", name="Det kan du få fra nu")).to_be_visible()
