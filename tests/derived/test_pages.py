"""The pages of what changed, as a parent, a council and a committee read them."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, load
from generator.pages.changes import change_pages
from generator.pages.front import front_page
from generator.pages.page import Page, Writer
from generator.pages.planning import birthday_pages, planning_pages
from generator.pages.records import record_pages
from generator.pages.target_groups import target_group_pages
from generator.pages.versions import version_pages
from generator.views.days import day_links
from tests.derived.world import write

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 24)
LEVEL = "stoette/familieanbringelse-holbaek"


def words_of(page: Page) -> str:
    """What one reads on a page, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.body)).split())


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    catalogue = load(ROOT / "offers").catalogue
    assert catalogue
    return catalogue


@pytest.fixture(scope="module")
def pages(shipped: Catalogue) -> dict[str, Page]:
    writer = Writer(shipped, DAY)
    return {page.address.strip("/"): page for each in (version_pages, change_pages, target_group_pages) for page in each(writer)}


def on(catalogue: Catalogue, pages: dict[str, Page], day: date) -> Page:
    """The page that a reader finds for a day: the last day of change before it."""
    (link,) = [each for each in day_links(catalogue) if each.day <= day and (each.until is None or day <= each.until)]
    return pages[link.href.strip("/")]


def row_of(page: Page, title: str) -> str:
    (row,) = [each for each in re.findall(r"<tr>.*?</tr>", page.body, re.DOTALL) if title in each]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", row)).split())


def test_familieanbringelse_differs_between_december_and_february_as_the_minutes_say(shipped: Catalogue, pages: dict[str, Page]):
    december, february = on(shipped, pages, date(2024, 12, 1)), on(shipped, pages, date(2025, 2, 1))
    assert "Forslag. Høringen sluttede den 27. november 2024" in row_of(december, "Familieanbringelse i Holbæk")
    assert "Indstillet den 7. januar 2025 – ikke endeligt vedtaget" in row_of(february, "Familieanbringelse i Holbæk")
    for page in (december, february):
        assert "godkendt" not in words_of(page).lower()
    assert "/hoering-2024-11/" in december.body and "/2025-01-07/" in february.body


@pytest.mark.parametrize(("today", "says"), [(date(2026, 12, 31), "Slutter 31. december 2026"), (date(2027, 1, 1), "Sluttede 31. december 2026"), (date(2027, 6, 1), "Sluttede 31. december 2026")])
def test_what_ends_later_is_not_told_as_over(shipped: Catalogue, today: date, says: str):
    (page,) = [each for each in change_pages(Writer(shipped, today)) if each.address == "/aendringer/2027-01-01/"]
    said = words_of(page)
    assert f"{says} Udviklingsprojekt for børn og unge i Slagelse" in said
    assert ("Sluttede" in said) is (today >= date(2027, 1, 1))


def test_a_proposal_is_what_we_know_of_it_and_not_what_stands_in_it(shipped: Catalogue, pages: dict[str, Page]):
    for version in shipped.get("familieanbringelse-holbaek").versions:
        said = words_of(pages[f"{LEVEL}/{version.id}"])
        assert "Det ved vi om forslaget" in said and "Det står der" not in said
    # Nobody at the catalogue has read the proposal; the four weeks are the council's.
    assert "De 4 uger kender vi fra rådets svar. Vi har ikke set selve forslaget." in words_of(pages[f"{LEVEL}/efter-hoering/aendret"])
    assert "Det står der" in words_of(pages["stoette/kompensationsydelse/lov-2024"]), "the law has been read"


def test_the_two_versions_say_four_weeks_and_then_three_to_four(pages: dict[str, Page]):
    before, after = words_of(pages[f"{LEVEL}/hoering-2024-11"]), words_of(pages[f"{LEVEL}/2025-01-07"])
    assert "Første gang efter 4 uger" in before and "Første gang efter 3–4 uger" in after
    assert "Indstillet den 7. januar 2025 – ikke endeligt vedtaget" in after
    assert "godkendt" not in before.lower() and "godkendt" not in after.lower()


def test_the_comparison_names_the_councils_point_and_the_change(pages: dict[str, Page]):
    page = pages[f"{LEVEL}/efter-hoering/aendret"]
    said = words_of(page)
    assert "Udsatterådet i Holbæk sagde: Fristen på 4 uger til at dokumentere effekt ved familieanbringelse er meget kort." in said
    assert "Hvorfor? Udsatterådet sagde, at fristen på 4 uger er meget kort." in said
    assert '<ins><span class="vh">(tilføjet:) </span>3–</ins>4' in page.body.replace("\u00a0", " ")
    assert '<del><span class="vh">(slettet:) </span>På fire uger skal det kunne vises, at hjælpen virker.</del>' in page.body
    assert "Så gælder den stadig" in said


def test_a_comparison_without_changes_says_so(pages: dict[str, Page]):
    assert "Teksten er den samme i de to versioner." in words_of(pages[f"{LEVEL}/2025-01-07/aendret"])


def test_the_hearing_shows_every_point_and_its_answer(shipped: Catalogue, pages: dict[str, Page]):
    page = pages["aendringer/holbaek-2024-11-06"]
    said = words_of(page)
    level = shipped.get("familieanbringelse-holbaek")
    points = [point for version in level.versions if version.hearing for answer in version.hearing.answers for point in answer.points]
    assert len(points) == 8
    for point in points:
        assert " ".join(point.text.split()) in said and " ".join(point.answer.split()) in said
    assert page.body.count("Det gjorde kommunen") >= 8
    assert "Væsentlige ændringer" in said and "Hvor længe" in said


def test_every_version_is_linked_from_its_level_and_says_what_it_is(shipped: Catalogue, pages: dict[str, Page]):
    level_page = next(each for each in record_pages(Writer(shipped, DAY)) if each.address == f"/{LEVEL}/")
    for version in shipped.get("familieanbringelse-holbaek").versions:
        assert f"{version.id}/" in level_page.body
        assert f"{LEVEL}/{version.id}" in pages
        # What is another than before says on its own page, too, that a decision stands.
        assert ("Har du allerede en afgørelse?" in pages[f"{LEVEL}/{version.id}"].body) == (version is not shipped.get("familieanbringelse-holbaek").versions[0])
    assert "Har du allerede en afgørelse?" in level_page.body


def test_the_gap_at_forty_per_cent_is_drawn_and_said(pages: dict[str, Page]):
    page = pages["hvem-er-det-for"]
    said = words_of(page)
    assert "Præcis 40 % er ikke med i nogen af dem." in said
    assert page.body.count('<circle class="bars__out"') == 3 and 'cx="250.0"' in page.body
    assert "#360 Deles ikke efter tallet 15 til og med 24 år" in said.replace("\u00a0", " ")


HEARING = """\
id: hjaelp
title: Hjælp <b>hjemme</b>
summary: Hjælp til jer.
municipality: holbaek
status: aktiv
legal: [{act: barnets-lov, section: "32"}]
contact: {function: Høringspostkassen, mail: hoering@eksempel.dk}
versions:
  - id: "2025"
    stage: godkendt
    body: raad
    decided: 2024-12-01
    valid_from: 2025-01-01
    terms: {duration: 6 måneder., provides: [En ledsager <i>hver</i> uge.]}
  - id: forslag
    stage: i-høring
    hearing: {start: 2026-11-10, end: 2026-12-01, bodies: [raad]}
    changes: [{field: duration, reason: "Pengene skal <b>række</b>."}]
    terms: {duration: 3 måneder., provides: [En ledsager <i>hver</i> uge.]}
"""
COUNCIL = "id: raad\ntitle: Rådet\nsummary: Et råd.\nmunicipality: holbaek\nstatus: aktiv\nkind: råd\n"


@pytest.fixture
def asking(tmp_path: Path) -> Catalogue:
    return write(tmp_path, {"service-levels/hjaelp.yml": HEARING, "bodies/raad.yml": COUNCIL})


@pytest.mark.parametrize(("day", "is_open"), [(date(2026, 11, 9), False), (date(2026, 11, 10), True), (date(2026, 12, 1), True), (date(2026, 12, 2), False)])
def test_an_open_hearing_is_on_the_front_page_with_how_to_answer(asking: Catalogue, day: date, is_open: bool):
    writer = Writer(asking, day)
    front = front_page(writer)
    assert ("aendringer/holbaek-2026-11-10/" in front.body) is is_open
    assert ("Svar senest 1. december 2026" in words_of(front)) is is_open
    hearing = next(each for each in change_pages(writer) if each.address == "/aendringer/holbaek-2026-11-10/")
    assert ("hoering@eksempel.dk" in hearing.body) is is_open
    level = next(each for each in record_pages(writer) if each.address == "/stoette/hjaelp/")
    assert ("Kommunen vil ændre det her." in words_of(level)) is is_open


def test_what_staff_wrote_never_becomes_markup(asking: Catalogue):
    writer = Writer(asking, DAY)
    for page in (*version_pages(writer), *change_pages(writer)):
        assert "<b>hjemme" not in page.body and "<i>hver" not in page.body and "<b>række" not in page.body
    assert any("&lt;b&gt;række&lt;/b&gt;" in page.body for page in version_pages(writer))


def test_the_version_in_force_points_to_nothing_else_and_the_old_ones_point_to_it(asking: Catalogue):
    pages = {page.address: words_of(page) for page in version_pages(Writer(asking, DAY))}
    assert "Den her version gælder nu." in pages["/stoette/hjaelp/2025/"]
    assert "Den her version gælder ikke. Se den, der gælder nu: Gælder fra 1. januar 2025" in pages["/stoette/hjaelp/forslag/"].replace("\u00a0", " ")


def test_a_single_version_of_the_law_is_its_levels_own_page(tmp_path: Path):
    text = HEARING[: HEARING.index("versions:")] + "versions:\n  - {id: lov, stage: lov, terms: {}}\n"
    catalogue = write(tmp_path, {"service-levels/hjaelp.yml": text})
    assert list(version_pages(Writer(catalogue, DAY))) == []


def test_every_title_is_used_once(pages: dict[str, Page]):
    titles = [page.title for page in pages.values()]
    assert len(titles) == len(set(titles))


@pytest.fixture(scope="module")
def plans(shipped: Catalogue) -> dict[str, Page]:
    writer = Writer(shipped, DAY)
    return {page.address.strip("/"): page for each in (planning_pages, birthday_pages) for page in each(writer)}


def test_a_committee_sees_who_has_nothing(plans: dict[str, Page]):
    said = words_of(plans["planlaegning/restgruppe/vesthimmerland"]).replace("\u00a0", " ")
    assert "Uddannelse 0–14 og 25–30 år" in said
    assert "Job og praktik Ingen huller" in said


def test_a_planner_sees_each_factor_and_the_empty_theme(plans: dict[str, Page]):
    said = words_of(plans["planlaegning/temaer"])
    assert "Fravær fra skole Øger risikoen" in said
    assert said.count("Hul: Ingen tilbud arbejder med temaet.") == 1
    assert "Huller: Eksempel: Tema 6." in said


def test_overdue_evaluations_come_first_and_say_how_late(plans: dict[str, Page]):
    said = words_of(plans["planlaegning/evalueringer"]).replace("\u00a0", " ")
    assert said.index("Fristen er gået") < said.index("Kommer")
    assert "#360 Evaluering 31. december 2024 Det politiske niveau Ikke meldt afleveret. 693 dage over fristen" in said
    assert "Kommer. Om 37 dage" in said


def test_a_family_sees_what_the_eighteenth_birthday_changes(plans: dict[str, Page]):
    page = plans["foedselsdag/18"]
    said = words_of(page)
    goes_on = said[said.index("Det slutter, og noget andet kan tage over") :]
    assert "Ledsagelse for unge fra 12 til og med 17 år" in goes_on and "Ledsagelse for voksne" in goes_on
    assert "Hvem tager over?" in said and "Ansvarlig:" in said
    assert "Familieanbringelse i Holbæk" not in said  # only proposed
    assert "bekymret for et barn" not in said  # about other people's children, so it does not end for the reader
    assert "Hjælpemidler" not in said[said.index("Det slutter Her er ikke skrevet") :]


def test_a_pathway_says_who_is_responsible_at_each_step(shipped: Catalogue):
    for pathway in shipped.of_kind("pathway"):
        page = next(each for each in record_pages(Writer(shipped, DAY)) if each.address == f"/forloeb/{pathway.id}/")
        said = words_of(page)
        thread = said[said.index("Plan, der følger den unge hele vejen") :]
        for step in pathway.steps:
            assert step.title in thread
            if step.handover and step.ages and step.handover.age == step.ages.min:
                assert f"{step.title}: {step.handover.responsible}" in thread
