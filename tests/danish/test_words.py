"""Danish order, readability, wording, and what a text may hold."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.danish import alphabet, cpr, names, readability, wording
from generator.danish.glance import glance
from generator.rules.language import phone_in_prose


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


PIECES = (
    *" \n\t-–—'’.:!?…,;/()»«“„[]*_`#>•0²½Æé\u00a0\x85łبſ", "  ", "\n\n", "\n \n", "\n- ", "\n• ", "\n1. ", "](", "[her](/x y/)", "**fed**", ". ", ".) ", "...", "?! ",
    "fx", "f.eks.", "bl.a. ", "m.m. ", "OSV. ", "Nr. ", "min. ", "kl. 9.30", "12.000 kr. ", "22. maj ", "2026. ", "5: ", "å. ", "du ", "Ung-dom", "d’or", "-a", "a-", "kommunen ", "afklaring",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("Nr. 5\n1.\n\nDu")
@example("!fx. du\n0! a\n0. b")
def test_words_are_counted_as_they_are_found(text: str) -> None:
    words = readability.sentences(text)
    long = sum(len(word.replace("-", "")) > readability.LONG for each in words for word in each)
    assert readability.counted(text) == ([len(each) for each in words], long)


@given(st.lists(st.sampled_from(("Mette", "mette", "Jens", "Hansen", "Åse", "B.", "Herning", "McMette", "łMette", " ", "  ", "-", "\n", ". ", "–", "é", "Skole")), max_size=8).map("".join))
@example("Mette Hansen")
def test_a_text_that_names_somebody_may_name_somebody(text: str) -> None:
    assert glance(text).name or not any(names.person(text))


@given(st.text("0129 -–+/ab.\u0661", max_size=24))
@example("70 10 20 30")
@example("010203-1234")
def test_a_text_with_a_long_number_may_hold_one(text: str) -> None:
    assert glance(text).number or not (any(cpr.cpr_numbers(text)) or phone_in_prose.NUMBER.search(text))


def test_a_text_without_names_and_numbers_is_known_to_have_none() -> None:
    text = "I Herning Kommune er det gratis. Ring 112, eller kom på Nørregade 12, 7400 Herning. Mette"
    assert glance(text) == (False, False)


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
