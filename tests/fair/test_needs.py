"""Quiet, step-free, companion, written contact: »ikke oplyst« is a group of its own, and nobody is dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest

from generator.catalogue import Catalogue
from generator.model.common import TimeSlot
from generator.model.fairs import Fair, FairPartner
from generator.pages.page import Page
from generator.views import fair_welcome as view
from generator.views import stands
from tests.conftest import DAY
from tests.fair.conftest import FAIR, words_of

VALUES = ("stille", "uden-trin", "ledsager", "skriv")


def test_every_partner_is_in_one_group_of_each_question(shipped: Catalogue, fair: Fair, partners: tuple[FairPartner, ...]) -> None:
    for each in view.answered(shipped, fair, DAY):
        assert sorted(one.id for one in (*each.yes, *each.unknown, *each.no)) == sorted(one.id for one in partners)
        assert all(getattr(one.welcome, each.field) is True for one in each.yes)
        assert all(one.welcome is None or getattr(one.welcome, each.field) is None for one in each.unknown)


@pytest.mark.parametrize("name", VALUES)
def test_a_page_for_each_need_shows_all_and_says_what_is_not_known(pages: dict[str, Page], partners: tuple[FairPartner, ...], name: str) -> None:
    text = words_of(pages[f"{FAIR}/ro/{name}"].body)
    assert all(each.title in text for each in partners)
    assert "Ikke oplyst (" in text and "Ja (" in text and "Nej (" in text
    assert "De har ikke sagt ja eller nej" in text


def test_a_partner_that_has_said_nothing_is_not_a_no(pages: dict[str, Page]) -> None:
    text = words_of(pages[f"{FAIR}/ro/stille"].body)
    assert text.index("Ikke oplyst (") < text.index("Eksempel: Filmhold") < text.index("Nej (")


def test_the_entrance_tells_when_it_is_quiet_what_is_done_and_what_to_say(pages: dict[str, Page], fair: Fair) -> None:
    text = words_of(pages[f"{FAIR}/ro"].body)
    for said in ("kl. 9.00–10.00", *fair.special_needs, "Må jeg se først?", "Hvem kan du tage med?", "Vil du vise mig én ting ad gangen?"):
        assert said in text


def test_whether_a_stand_is_open_in_the_quiet_hour(fair: Fair, partners: tuple[FairPartner, ...]) -> None:
    by_id = {each.id: each for each in partners}
    assert view.in_quiet_hour(fair, by_id["eksempel-kantine"]) is True
    assert view.in_quiet_hour(fair, by_id["eksempel-rengoering"]) is False, "it comes at eleven"
    assert view.in_quiet_hour(fair, replace(by_id["eksempel-kantine"], hours=None)) is None
    touching = replace(by_id["eksempel-kantine"], hours=TimeSlot(start=time(10), end=time(12)))
    assert view.in_quiet_hour(fair, touching) is False


def test_without_a_quiet_hour_nothing_is_invented(changed: Callable[..., Catalogue], fair: Fair) -> None:
    bare = replace(fair, quiet_hour=None, special_needs=(), programme=())
    table = view.table(changed(bare), bare, DAY)
    assert all("quiet_hour" not in [field for field, _, _ in each.answers] for each in table)
    assert {each.name: each.value for each in view.facts(bare, None)}["Stille time"] is None


def test_access_on_a_card_keeps_silence_and_no_apart(partners: tuple[FairPartner, ...]) -> None:
    by_id = {each.id: stands.access(each) for each in partners}
    assert by_id["eksempel-filmhold"] is None
    assert by_id["eksempel-gaard"] == "Roligt. Der er trin. Tag en med."
    assert by_id["eksempel-bager"] == "Uden trin. Tag en med."
