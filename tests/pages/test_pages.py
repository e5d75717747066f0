"""Every page of the shipped catalogue: what it must say, and what it must never show."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from generator import urls
from generator.catalogue import Catalogue, is_closed, load
from generator.model.choices import PageGroup
from generator.model.service_levels import ServiceLevel
from generator.pages import all_pages
from generator.pages.fixed import fixed_pages
from generator.pages.page import DESCRIPTION, Page, Writer, shortened
from generator.pages.records import record_pages
from generator.templates import THEME, components, environment

OFFERS = Path(__file__).parents[2] / "offers"
DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(OFFERS).catalogue
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, Page]:
    return {each.address: each for each in all_pages(catalogue, DAY)}


def text(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize(("long", "short"), [
    ("kort", "kort"), ("a" * DESCRIPTION, "a" * DESCRIPTION), ("ord, " * 40, "ord, " * 30 + "ord …"), ("a" * 200, "a" * DESCRIPTION + " …"), (" " + "a" * 200, " " + "a" * (DESCRIPTION - 1) + " …"),
])
def test_a_description_is_cut_between_words_where_it_has_several(long: str, short: str) -> None:
    assert shortened(long) == short


def test_a_number_and_its_percent_sign_are_on_one_line(pages: dict[str, Page]) -> None:
    found = [each for each in pages.values() if re.search(r"\d\s%", each.body)]
    assert len(found) > 20 and not [each.address for each in found if re.search(r"\d %", each.body)]


def test_every_record_has_its_page(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    missing = [each.id for each in catalogue.records if f"/{urls.of(each)}" not in pages]
    assert missing == []


def test_addresses_are_unique_and_plain(catalogue: Catalogue) -> None:
    addresses = [each.address for each in all_pages(catalogue, DAY)]
    assert len(addresses) == len(set(addresses))
    assert [each for each in addresses if not re.fullmatch(r"/(?:[a-z0-9-]+/)*(?:404\.html)?", each)] == []


def test_titles_of_records_are_in_their_heading(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    for record in catalogue.records:
        [heading] = re.findall(r"<h1[^>]*>(.*?)</h1>", pages[f"/{urls.of(record)}"].body, re.DOTALL)
        assert text(heading).split() == record.title.split()


def test_each_page_has_one_main_and_one_first_heading(pages: dict[str, Page]) -> None:
    assert [each.address for each in pages.values() if each.body.count("<main ") != 1 or each.body.count("<h1") != 1] == []


def test_descriptions_fit_and_say_something(pages: dict[str, Page]) -> None:
    assert [each.address for each in pages.values() if not 10 < len(each.description) <= DESCRIPTION + 2] == []


def test_a_service_level_answers_the_same_questions_in_the_same_order(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    asked = ["Hvem kan få det?", "Hvad kan du få?", "Sådan gør du", "Hvor længe – og kan det forlænges?", "Hvem bestemmer, og hvornår får du svar?", "Hvis du er uenig", "Loven", "Kilder og kontrol"]
    for level in catalogue.of_kind("service-level"):
        found = [text(each).strip() for each in re.findall(r"<h2 id=[^>]*>(.*?)</h2>", pages[f"/{urls.of(level)}"].body)]
        assert [each for each in found if each in asked] == asked, level.id


def test_every_service_level_says_that_each_case_is_looked_at(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    for level in catalogue.of_kind("service-level"):
        assert "Kommunen skal altid se på netop jer." in pages[f"/{urls.of(level)}"].body


def test_what_is_not_known_is_said(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    """A fact that the record does not state is »Ikke oplyst« in the fact list; never left out."""
    for level in catalogue.of_kind("service-level"):
        assert isinstance(level, ServiceLevel)
        if not any(version.terms.deadlines for version in level.versions):
            answer = re.search(r"Svarfrist</dt>\s*<dd>(.*?)</dd>", pages[f"/{urls.of(level)}"].body, re.DOTALL)
            assert answer and "Ikke oplyst" in answer[1]


def test_what_is_made_up_says_so(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    for record in catalogue.records:
        said = "Det her er et eksempel." in pages[f"/{urls.of(record)}"].body
        assert said is bool(record.example), record.id


def test_what_is_over_is_a_tombstone_outside_the_sitemap(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    over = [each for each in catalogue.records if is_closed(each, DAY)]
    assert over
    for record in over:
        page = pages[f"/{urls.of(record)}"]
        assert not page.indexed and 'content="noindex"' in page.head
        assert "findes ikke længere" in page.body


def test_acute_help_is_first_where_danger_is(pages: dict[str, Page]) -> None:
    body = pages["/situation/har-det-skidt/"].body
    assert body.index("tel:112") < body.index("Gør det her først")


@pytest.mark.parametrize("fallback", [False, True])
def test_on_the_page_about_acute_help_the_numbers_come_first(catalogue: Catalogue, fallback: bool) -> None:
    kept = tuple(each for each in catalogue.records if not (fallback and getattr(each, "group", None) is PageGroup.ACUTE))
    writer = Writer(replace(catalogue, records=kept), DAY)
    [page] = [each for each in (*fixed_pages(writer), *record_pages(writer)) if each.address == "/akut-hjaelp/"]
    assert page.template == ("acute.html.j2" if fallback else "prose.html.j2")
    after = page.body[page.body.index("</h1>") + 5 :].strip()
    assert after.startswith('<div class="acute">') and "Se mere akut hjælp" not in after
    assert "data-save" not in after and "På denne side" not in after


def test_a_page_says_only_what_the_glossary_calls_it_too(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    """What people search by may be the name of a sickness, a charity or another scheme."""
    said = {each.id: match[1] for each in catalogue.records if (match := re.search(r"Kaldes også (.*?)\. ", text(pages[f"/{urls.of(each)}"].body)))}
    assert said["tabt-arbejdsfortjeneste"] == "TAF" and "TAF" in catalogue.get("tabt-arbejdsfortjeneste").search_words
    assert set(said.values()) <= {each.abbreviation for each in catalogue.of_kind("term")}
    assert "ALS" in catalogue.get("hurtigt-alvorlig-sygdom").search_words and "hurtigt-alvorlig-sygdom" not in said
    assert "TAF" in pages["/stoette/tabt-arbejdsfortjeneste/"].head and "ALS" not in pages["/stoette/hurtigt-alvorlig-sygdom/"].head


def test_every_template_and_component_can_be_compiled() -> None:
    for name in environment().list_templates(filter_func=lambda each: each.endswith(".j2")):
        environment().get_template(name)


def test_every_example_of_a_component_is_on_its_page(pages: dict[str, Page]) -> None:
    body = pages["/om/komponenter/"].body
    folders = {path.name for path in (THEME / "components").iterdir() if path.is_dir()}
    assert {each.name for each in components()} == folders
    for component in components():
        assert component.title in body
        assert component.examples or component.seen, f"{component.name} shows nothing and says not where it is seen"
        for example in component.examples:
            assert example.name in body
    assert body.count('class="specimen') == sum(len(each.examples) for each in components())


def test_a_hidden_address_is_on_no_page(catalogue: Catalogue, pages: dict[str, Page]) -> None:
    from generator.model.choices import PlaceKind
    from generator.model.common import Place
    from generator.views.record import place

    assert place(Place(kind=PlaceKind.HIDDEN, name="Krisecenter", address="Hemmelig Vej 1")) == "Krisecenter. Adressen er hemmelig"
