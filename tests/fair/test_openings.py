"""Vacancies leave by themselves after their last day, and every open one is on its pages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.catalogue import Catalogue
from generator.model.choices import OpeningKind
from generator.model.fairs import Fair, FairPartner
from generator.pages.fairs import fair_pages
from generator.pages.page import Page, Writer
from generator.views import fair_openings as view
from generator.views.fair import partner as partner_view
from tests.conftest import DAY
from tests.fair.conftest import FAIR, words_of

PAGES = {OpeningKind.INTERNSHIP: "praktik", OpeningKind.SPARE_TIME: "fritidsjob", OpeningKind.APPRENTICESHIP: "laereplads"}


def rows(page: Page) -> int:
    return page.body.count("<tr>") - 1 if "<table" in page.body else 0


def test_all_open_ones_are_on_one_page_and_each_on_the_page_of_its_kind(partners: tuple[FairPartner, ...], pages: dict[str, Page]) -> None:
    current = [each for partner in partners for each in partner.openings if each.deadline >= DAY]
    assert rows(pages[f"{FAIR}/ledige"]) == len(current) > 20
    for kind, name in PAGES.items():
        own = [each for each in current if each.kind is kind]
        page = pages[f"{FAIR}/{name}"]
        assert rows(page) == len(own) > 0
        assert all(each.title in words_of(page.body) for each in own)
        assert f"({len(own)})" in words_of(page.body)


def test_the_one_that_closes_first_stands_first(pages: dict[str, Page]) -> None:
    text = words_of(pages[f"{FAIR}/ledige"].body)
    assert text.index("Ryd op og vask pensler") < text.index("Vask op efter skole") < text.index("Bliv tømrerlærling")


@pytest.mark.parametrize(("after", "there"), [(0, True), (1, False)])
def test_an_opening_is_open_on_its_last_day_and_gone_on_the_next(shipped: Catalogue, partners: tuple[FairPartner, ...], after: int, there: bool) -> None:
    (maler,) = [each for each in partners if each.id == "eksempel-maler"]
    (opening,) = maler.openings
    day = opening.deadline + timedelta(days=after)
    made = {page.address.strip("/"): words_of(page.body) for page in fair_pages(Writer(shipped, day))}
    for name in (f"{FAIR}/ledige", f"{FAIR}/fritidsjob", f"{FAIR}/fag/byg-bolig-og-anlaeg"):
        assert (opening.title in made[name]) is there
    blocks = [block for section in partner_view(shipped, maler, day).sections if section.id == "opslag" for block in section.blocks]
    assert ("ingen ledige pladser" in str(blocks)) is not there
    if there:
        assert "i dag er sidste dag" in made[f"{FAIR}/ledige"]


def test_a_fair_without_openings_says_so_and_keeps_its_addresses(shipped: Catalogue) -> None:
    made = {page.address.strip("/"): words_of(page.body) for page in fair_pages(Writer(shipped, date(2030, 1, 1)))}
    for name in ("ledige", *PAGES.values()):
        assert "Der er ingen ledige pladser her lige nu." in made[f"{FAIR}/{name}"]


@pytest.mark.parametrize(("days", "said"), [(0, "i dag er sidste dag"), (1, "1 dag endnu"), (2, "2 dage endnu"), (1200, "1.200 dage endnu")])
def test_how_long_there_is_left(days: int, said: str) -> None:
    assert view.left(days) == said


def test_each_kind_has_an_address_of_its_own(fair: Fair) -> None:
    assert {view.address(fair, kind) for kind in OpeningKind} == {f"{FAIR}/{name}/" for name in PAGES.values()}
