"""Vacancies leave by themselves after their last day, and every open one is on its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.catalogue import Catalogue
from generator.model.choices import OpeningKind
from generator.model.common import Contact
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


EARLY = f"Fristen er før messen. {view.ASK}"


def test_only_what_closes_before_the_fair_says_how_to_ask_without_it(fair: Fair, partners: tuple[FairPartner, ...], pages: dict[str, Page]) -> None:
    current = [(partner, each) for partner in partners for each in partner.openings if each.deadline >= DAY]
    early = [(partner, each) for partner, each in current if each.deadline < fair.date]
    # The example shows both; one can meet most of them at the fair.
    assert 0 < len(early) < len(current) / 4
    assert words_of(pages[f"{FAIR}/ledige"].body).count(EARLY) == len(early)
    for partner, each in current:
        own = words_of(pages[f"{FAIR}/{partner.id}"].body)
        assert own.count(EARLY) == sum(one is partner for one, _ in early)
        assert each.title in own


@pytest.mark.parametrize(("name", "said"), [("ledige", True), ("praktik", True), ("fritidsjob", True), ("laereplads", False)])
def test_the_steps_say_what_to_do_when_the_fair_is_too_late(pages: dict[str, Page], name: str, said: bool) -> None:
    text = words_of(pages[f"{FAIR}/{name}"].body)
    assert "Gå hen til standen på messen" in text
    assert (f"Er fristen før messen? Vent ikke på messen. {view.ASK}" in text) is said


@pytest.mark.parametrize(("days", "says"), [(-1, EARLY), (0, None), (1, None)])
def test_one_can_ask_at_the_fair_until_its_own_day(changed: Callable[..., Catalogue], fair: Fair, partners: tuple[FairPartner, ...], days: int, says: str | None) -> None:
    maler = next(each for each in partners if each.id == "eksempel-maler")
    moved = replace(maler, openings=(replace(maler.openings[0], deadline=fair.date + timedelta(days=days)),))
    catalogue = changed(partners=(moved,))
    (found,) = view.at_fair(catalogue, fair, DAY)
    assert view.unmet(catalogue, found, DAY) == says
    reached = replace(found, partner=replace(moved, contact=Contact(function="Kontoret")))
    assert view.unmet(catalogue, reached, DAY) == (says and "Fristen er før messen. Kontakt dem inden fristen.")


def test_nobody_is_sent_to_a_fair_that_is_over(shipped: Catalogue, fair: Fair) -> None:
    made = {page.address.strip("/"): words_of(page.body) for page in fair_pages(Writer(shipped, fair.date + timedelta(days=1)))}
    text = made[f"{FAIR}/ledige"]
    assert "Bliv tømrerlærling" in text and f"Messen er slut. {view.ASK}" in text
    assert "Gå hen til standen" not in text and "før messen" not in text
    assert "Gå hen til standen" in {page.address.strip("/"): words_of(page.body) for page in fair_pages(Writer(shipped, fair.date))}[f"{FAIR}/ledige"]


def test_a_fair_without_openings_says_so_and_keeps_its_addresses(shipped: Catalogue) -> None:
    made = {page.address.strip("/"): words_of(page.body) for page in fair_pages(Writer(shipped, date(2030, 1, 1)))}
    for name in ("ledige", *PAGES.values()):
        assert "Der er ingen ledige pladser her lige nu." in made[f"{FAIR}/{name}"]
        assert "Du kan stadig komme" not in made[f"{FAIR}/{name}"], "the fair is over"


@pytest.mark.parametrize(("days", "said"), [(0, "i dag er sidste dag"), (1, "1 dag endnu"), (2, "2 dage endnu"), (1200, "1.200 dage endnu")])
def test_how_long_there_is_left(days: int, said: str) -> None:
    assert view.left(days) == said


def test_each_kind_has_an_address_of_its_own(fair: Fair) -> None:
    assert {view.address(fair, kind) for kind in OpeningKind} == {f"{FAIR}/{name}/" for name in PAGES.values()}
