"""The guide, the overview and the lifeline as they are built: by links and words alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from generator import urls
from generator.catalogue import Catalogue, load
from generator.facets import help_records
from generator.guide import UNKNOWN, Topic, dangerous_needs, walk
from generator.views.overview import law
from tests.accessibility.layers.html import Node
from tests.conftest import DAY, ROOT
from tests.tasks.walking import Site


@pytest.fixture(scope="module")
def walked(site: Path) -> Site:
    return Site(site)


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    loaded = load(ROOT / "offers").catalogue
    assert loaded is not None
    return loaded


def rows(main: Node) -> list[Node]:
    return [each for table in main.all("table") if table.has("overview") for each in table.all("tr") if "data-behov" in each.attributes]


def test_each_question_has_its_answers_the_way_back_and_what_was_answered(walked: Site, shipped: Catalogue) -> None:
    for node in [each for each in walk(shipped, DAY) if each.question][::9]:
        address = urls.of_guide(node.path)
        targets = [target for _, target in walked.links(address)]
        assert [each for each in targets if each in {urls.of_guide((*node.path, option.id)) for option in node.options}] == [urls.of_guide((*node.path, option.id)) for option in node.options]
        changes = [target for name, target in walked.links(address) if name.startswith("Ret")]
        assert changes == [urls.of_guide(node.path[:place]) for place in range(len(node.trail))]
        assert not node.path or ("Tilbage", urls.of_guide(node.path[:-1])) in walked.links(address)


def test_a_result_says_what_to_do_and_that_it_is_no_promise(walked: Site, shipped: Catalogue) -> None:
    for node in [each for each in walk(shipped, DAY) if not each.question][::25]:
        text = walked.main(urls.of_guide(node.path)).text
        assert "Det her er ikke et ja eller et nej." in text and f"Ring eller skriv til {'din' if node.answers.young else 'jeres'} kommune" in text


def test_a_young_person_is_asked_and_answered_as_one(walked: Site, shipped: Catalogue) -> None:
    """What the records themselves say is in their own words, so only the words of the guide are read here."""
    nodes = [each for each in walk(shipped, DAY) if each.answers.young]
    needs = {option.title for each in nodes if each.question and each.question.topic is Topic.NEED for option in each.options}
    assert {"Jeg vil tale med nogen", "Jeg har brug for en pause", "Jeg mangler penge", "Jeg har det skidt"} <= needs
    assert not [each for each in needs if each.startswith(("Vi ", "Barnet"))]
    results = [walked.main(urls.of_guide(each.path)) for each in nodes if not each.question][::7]
    assert any("Nogen skal se på netop dig, før du kan få svar." in each.text for each in results)
    for main in results:
        assert not [said for said in ("netop jer", "noget for jer", "behøver I", "Hvad gør I", "I kan altid søge", "vejlede jer") if said in main.text]
    parents = [walked.main(urls.of_guide(each.path)).text for each in walk(shipped, DAY) if each.answers.who == "foraelder" and not each.question][::7]
    assert any("Nogen skal se på netop jer, før I kan få svar." in each for each in parents)


def test_a_path_that_suggests_danger_says_first_whom_to_call(walked: Site, shipped: Catalogue) -> None:
    dangerous = dangerous_needs(shipped)
    assert dangerous
    for node in [each for each in walk(shipped, DAY) if each.answers.need][::15]:
        main = walked.main(urls.of_guide(node.path))
        calls = [each for each in main.all("a") if each.attributes["href"] == "tel:112"]
        assert bool(calls) is (node.answers.need in dangerous)
        if calls:
            before = [each for each in main.walk() if each.tag in ("section", "table") or each is calls[0]]
            assert before[0] is calls[0]


def test_only_the_first_page_of_the_guide_is_for_search_engines(site: Path, shipped: Catalogue) -> None:
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert listed.count(f"/{urls.GUIDE}") == 1
    assert 'content="noindex"' in (site / urls.of_guide(walk(shipped, DAY)[1].path) / "index.html").read_text(encoding="utf-8")


def test_the_overview_has_every_help_once_with_all_its_headers_on_a_phone(walked: Site, shipped: Catalogue) -> None:
    main = walked.main(urls.OVERVIEW)
    found = rows(main)
    assert len(found) == len(help_records(shipped, DAY))
    for row in found:
        assert [each.attributes.get("scope") for each in row.all("th")] == ["row"]
        assert [each.attributes.get("data-name") for each in row.all("td")] == [None, "Alder", "Sådan får I det", "Hvem svarer", "Lov"]
        assert all(each.text for each in row.all("td"))


def test_a_section_that_refers_to_two_others_is_named_once(shipped: Catalogue) -> None:
    for id_ in ("hjaelpemidler", "pasning-af-naertstaaende"):
        record = shipped.get(id_)
        assert record is not None
        assert [each.replace("\u00a0", " ") for each in law(shipped, record)].count("Barnets lov § 90") == 1
    for record in help_records(shipped, DAY):
        assert len(set(law(shipped, record))) == len(law(shipped, record)) <= 2


def test_every_value_has_a_page_with_the_rows_it_leaves(walked: Site) -> None:
    overview = walked.main(urls.OVERVIEW)
    [ways] = [each for each in overview.all("nav") if each.has("overview-ways")]
    everything = rows(overview)
    links = ways.all("a")
    assert len(links) > 20
    for link in links:
        by, value = link.attributes["href"].rstrip("/").split("/")[-2:]
        expected = [row.all("th")[0].text for row in everything if value in row.attributes[f"data-{by}"].split()]
        shown = [row.all("th")[0].text for row in rows(walked.main(urls.of_overview(by, value)))]
        assert sorted(shown) == sorted(expected) and shown
        assert link.text.endswith(f"({len(shown)})")


def test_every_deadline_and_every_way_to_complain_is_in_the_table(walked: Site, shipped: Catalogue) -> None:
    text = walked.main(urls.DEADLINES).text
    levels = [each for each in shipped.of_kind("service-level") if any(version.terms.deadlines for version in each.versions)]
    assert levels and all(each.title in text for each in levels)


def test_the_line_says_in_words_what_the_bars_show(walked: Site, shipped: Catalogue) -> None:
    for need in shipped.of_kind("need"):
        address = urls.of_lifeline(need.id)
        if (walked.folder / address).exists():
            for row in [each for each in walked.main(address).all("tr") if each.all("svg")]:
                [picture] = row.all("svg")
                assert picture.attributes["aria-hidden"] == "true"
                assert "år" in row.all("td")[0].text or "Alle aldre" in row.all("td")[0].text


def test_a_situation_lists_who_can_use_it_in_order(walked: Site, shipped: Catalogue) -> None:
    order = ["Du kan selv komme", "Gennem skolen", "Du søger hos kommunen", "Du søger hos andre end kommunen", "Gennem din rådgiver", "Et udvalg finder plads til dig", "Spørg kommunen", "Læs mere"]
    for situation in shipped.of_kind("situation"):
        main = walked.main(urls.of_situation(situation.id))
        headings = [each.text for each in main.all("h3") if each.text in order]
        assert headings and headings == sorted(headings, key=order.index)


@pytest.mark.browser
def test_on_paper_each_group_of_an_answer_stands_with_its_first_card(chromium: Browser, site_address: str, shipped: Catalogue) -> None:
    groups = {"Passer": "Læs, om det er noget for ", "Passer måske": "Nogen skal se på netop ", "Passer ikke": "Det her passer ikke til dine svar."}
    page = chromium.new_page()
    try:
        for node in [each for each in walk(shipped, DAY) if not each.question and each.answers.need][::60]:
            page.goto(site_address + urls.of_guide(node.path))
            sheets = [" ".join(each.extract_text().split()) for each in PdfReader(BytesIO(page.pdf(format="A4"))).pages]
            for section in page.locator("section.outcome:has(.outcome__sign)").all():
                name = section.locator("h2").inner_text().split(" –")[0].strip()
                first = " ".join(section.locator("li a").first.inner_text().replace("\u00ad", "").split())
                [sheet] = [each for each in sheets if groups[name] in each]
                assert first in sheet[sheet.index(groups[name]) :], (node.path, name)
    finally:
        page.close()


@pytest.mark.browser
def test_rows_can_be_chosen_and_the_number_is_said(chromium: Browser, site_address: str) -> None:
    page = chromium.new_page()
    try:
        page.goto(f"{site_address}{urls.OVERVIEW}")
        visible = page.locator(".overview--all tr[data-behov]:visible")
        everything = visible.count()
        page.get_by_label("Det, der er svært").select_option("pause")
        alone = visible.count()
        assert 0 < alone < everything and page.get_by_role("status").filter(has_text=f"Viser {alone} ").count() == 1
        page.get_by_label("Alder").select_option("18-22")
        assert 0 < visible.count() < alone
        assert page.locator(".overview--all tbody:visible").count() == len({each.get_attribute("id") for each in page.locator(".overview--all tbody:visible").all()}) <= visible.count()
        page.get_by_label("Alder").select_option("")
        page.get_by_label("Det, der er svært").select_option("")
        assert visible.count() == everything
    finally:
        page.close()


@pytest.mark.browser
def test_without_javascript_there_is_a_page_for_each_value_and_no_dead_form(chromium: Browser, site_address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{site_address}{urls.OVERVIEW}")
        assert not page.locator("form[data-overview]").is_visible()
        page.get_by_text("Alder", exact=True).first.click()
        page.get_by_role("link", name="15–17 år").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Overblik over støtte: 15–17 år"
    finally:
        context.close()


def test_dont_know_everywhere_still_ends_in_help(walked: Site, shipped: Catalogue) -> None:
    [node] = [each for each in walk(shipped, DAY) if each.path == (UNKNOWN, UNKNOWN, UNKNOWN)]
    assert [question.topic for question, _ in node.trail] == [Topic.WHO, Topic.AGE, Topic.NEED]
    main = walked.main(urls.of_guide(node.path))
    assert [each for each in main.walk() if each.has("card")] and "Se det hele i overblikket" in main.text
