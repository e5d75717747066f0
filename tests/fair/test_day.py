"""The day: programme with the quiet hour, floor by hall and stand, signs, and the pupil's sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest

from generator import urls
from generator.catalogue import Catalogue
from generator.exports import qr_svg
from generator.model.common import TimeSlot
from generator.model.fairs import Fair, FairPartner, ProgrammeItem
from generator.pages.fairs import fair_pages
from generator.pages.page import Page, Writer
from generator.views import fair_day, stands
from tests.conftest import DAY
from tests.fair.conftest import FAIR, words_of


@pytest.mark.parametrize(("stand", "place"), [("A3", ("A", 3)), ("b 12", ("B", 12)), ("12", ("", 12)), ("Hal", ("HAL", 0)), (None, ("?", 0)), ("–", ("?", 0))])
def test_a_stand_is_a_hall_and_a_number(stand: str | None, place: tuple[str, int]) -> None:
    assert stands.place_of(stand) == place


def test_the_floor_has_every_partner_once_in_the_order_one_walks(shipped: Catalogue, fair: Fair, partners: tuple[FairPartner, ...]) -> None:
    halls = stands.halls(shipped, fair, DAY)
    assert [each.title for each in halls] == ["Hal A", "Hal B", "Hal C"]
    assert [each.stand for each in halls[0].stands] == [f"A{number}" for number in range(1, 10)]
    assert sorted(each.title for hall in halls for each in hall.stands) == sorted(each.title for each in partners)


def test_ten_comes_after_nine_and_an_unknown_stand_comes_last(changed: Callable[..., Catalogue], fair: Fair, partners: tuple[FairPartner, ...]) -> None:
    moved = tuple(replace(each, stand=stand) for each, stand in zip(partners, ("A10", "A9", None), strict=False))
    halls = stands.halls(changed(partners=moved), fair, DAY)
    assert [[each.stand for each in hall.stands] for hall in halls] == [["A9", "A10"], [None]]
    assert halls[-1].title == "Standen er ikke oplyst"


def test_quiet_times_are_marked_in_words(pages: dict[str, Page], fair: Fair) -> None:
    assert [each.title for each in fair_day.programme(fair) if each.quiet] == ["Stille time", "Spis og hvil"]
    assert pages[f"{FAIR}/program"].body.count("Stille</p>") == 2


def test_a_quiet_hour_that_the_programme_forgot_is_put_in_its_place(fair: Fair) -> None:
    slot = TimeSlot(start=time(8), end=time(9))
    other = ProgrammeItem(time=TimeSlot(start=time(9), end=time(10)), title="Prøv selv")
    found = fair_day.programme(replace(fair, quiet_hour=slot, programme=(other,)))
    assert [(each.title, each.quiet) for each in found] == [("Stille time", True), ("Prøv selv", False)]


def test_each_sign_has_the_code_of_its_own_page_and_the_address_in_words(shipped: Catalogue, pages: dict[str, Page], partners: tuple[FairPartner, ...]) -> None:
    page = pages[f"{FAIR}/skilte"]
    assert page.body.count('class="stand-sign panel"') == len(partners)
    assert not page.indexed
    for each in partners:
        address = f"{shipped.settings.address}{urls.of(each)}"
        assert qr_svg(address, f"Kode til siden om {each.title}") in page.body
        assert fair_day.spoken(shipped.settings.address, urls.of(each)) in page.body.replace("<wbr>", "")
        assert urls.of(each).strip("/") in pages, "the code leads to a page"


def test_the_code_of_a_site_with_a_danish_name_is_in_the_letters_of_the_web(shipped: Catalogue, partners: tuple[FairPartner, ...]) -> None:
    danish = replace(shipped, settings=replace(shipped.settings, address="https://søg.example.dk/støtte/"))
    page = next(each for each in fair_pages(Writer(danish, DAY)) if each.address == f"/{FAIR}/skilte/")
    for each in partners:
        assert qr_svg(f"https://xn--sg-lka.example.dk/st%C3%B8tte/{urls.of(each)}", f"Kode til siden om {each.title}") in page.body


def test_a_fair_that_is_over_says_so_and_has_no_signs(shipped: Catalogue, fair: Fair) -> None:
    after = replace_day(fair)
    made = {page.address.strip("/"): words_of(page.body) for page in fair_pages(Writer(shipped, after))}
    assert "Messen er slut." in made[FAIR]
    assert f"{FAIR}/skilte" not in made
    assert "Messer, der har været" in made["messe"] and "Der er ingen messe lige nu." in made["messe"]


def replace_day(fair: Fair):
    return fair.date.replace(year=fair.date.year + 1)


def test_the_sheet_has_three_things_to_try_and_asks_for_no_full_name(pages: dict[str, Page]) -> None:
    body = pages[f"{FAIR}/ark"].body
    assert body.count("data-thing>") == 3
    text = words_of(body)
    assert "Mit fornavn:" in text and "CPR" not in text and "efternavn" not in text.lower()


def test_the_way_to_the_calendar_leads_to_the_fairs_own_file(pages: dict[str, Page]) -> None:
    for name in (FAIR, f"{FAIR}/program"):
        assert 'href="../../kalender/messe/messe-2027.ics"' in pages[name].body.replace("../../../", "../../")
