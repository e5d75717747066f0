"""Danish order, readability and wording."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.danish import alphabet, readability, wording


def test_danish_order() -> None:
    titles = ["Åben", "Ærø", "zebra", "Økonomi", "10. klasse", "9. klasse", "#360", "Aabenraa", "abe", "Zoo", "idé", "ide"]
    assert sorted(titles, key=alphabet.sort_key) == ["9. klasse", "10. klasse", "#360", "abe", "idé", "ide", "zebra", "Zoo", "Ærø", "Økonomi", "Åben", "Aabenraa"]


@pytest.mark.parametrize(("title", "letter"), [("#360", "#"), ("Åben", "Å"), ("Aalborg", "Å"), ("øl", "Ø"), ("»Klub«", "K"), ("Éva", "E"), ("", "#")])
def test_initial(title: str, letter: str) -> None:
    assert alphabet.initial(title) == letter


@given(st.text())
def test_every_text_has_a_place(text: str) -> None:
    assert isinstance(alphabet.sort_key(text), str) and alphabet.initial(text) in {"#", *alphabet.LETTERS.upper()}


def test_lix_counts_as_bjoernsson_did() -> None:
    assert readability.lix("Jeg bor her. Du bor der.") == 3
    assert readability.lix("Kommunen bestemmer.") == 2 + 100
    assert readability.lix("") == 0


@given(st.lists(st.text("abÆøéA1²½_-'’–»«. \n/ﬁłب", max_size=30), max_size=4))
def test_words_are_counted_as_they_are_found(parts: list[str]) -> None:
    words = [readability.words_of(each) for each in parts]
    long = sum(len(word.replace("-", "")) > readability.LONG for each in words for word in each)
    assert readability.counted(parts) == ([len(each) for each in words], long)


@pytest.mark.parametrize("text", ["Det koster 12.000 kr. om året.", "Ring fx kl. 12.30.", "Det er den 3. juni."])
def test_dots_inside_a_sentence_do_not_end_it(text: str) -> None:
    assert len(readability.sentences(text)) == 1


def test_list_items_and_paragraphs_are_sentences() -> None:
    assert len(readability.sentences("Du kan få:\n\n- En pause\n- Et kursus\n\nDet er gratis")) == 4


def test_wording() -> None:
    assert wording.day(date(2026, 11, 22)) == "22.\u00a0november 2026"
    assert wording.weekday(date(2027, 3, 11)) == "torsdag den 11.\u00a0marts 2027"
    assert wording.kroner(Decimal("35247")) == "35.247\u00a0kr."
    assert wording.number(Decimal("15.50")) == "15,5"
    assert wording.hours(time(9), time(12, 30)) == "kl.\u00a09.00–12.30"
    assert [wording.ages(*pair).replace("\u00a0", " ") for pair in ((15, 24), (18, None), (None, 17), (None, None), (7, 7))] == [
        "15 til og med 24 år", "18 år eller mere", "Til og med 17 år", "Alle aldre", "7 år",
    ]
    assert wording.ages_short(0, 17) == "0–17\u00a0år"
    assert wording.listing(["a", "b", "c"]) == "a, b og c"
