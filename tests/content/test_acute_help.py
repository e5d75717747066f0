"""The page a person in danger lands on must hold the right numbers, first and clickable."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from generator.catalogue import load
from generator.model.choices import PageGroup
from generator.model.records import Page

OFFERS = Path(__file__).parents[2] / "offers"


@pytest.fixture(scope="module")
def page() -> Page:
    catalogue = load(OFFERS).catalogue
    assert catalogue is not None
    return cast(Page, catalogue.get("akut-hjaelp"))


def test_the_summary_alone_is_enough_to_call(page: Page) -> None:
    assert page.group is PageGroup.ACUTE
    assert "112" in page.summary and "70 20 12 01" in page.summary


@pytest.mark.parametrize("target", ["tel:112", "tel:+4570201201", "tel:116111", "https://www.livslinien.dk/", "https://bornetelefonen.dk/"])
def test_every_number_and_source_of_hours_is_a_link(page: Page, target: str) -> None:
    assert page.body and f"]({target})" in page.body


def test_no_opening_hours_that_could_be_out_of_date(page: Page) -> None:
    text = f"{page.summary} {page.body} {page.easy_read.text if page.easy_read else ''}".lower()
    assert "kl." not in text and "døgnet" not in text


@pytest.mark.parametrize("words", ["gider ikke leve", "selvmord", "vil ikke leve mere", "selvskade"])
def test_words_of_danger_lead_here(page: Page, words: str) -> None:
    assert words in page.search_words
