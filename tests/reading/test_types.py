"""One scalar at a time: what is accepted, what is refused, and what to write instead."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import types as t
from generator.model.choices import Status


def refusal(type_: t.Scalar[object], text: str) -> t.Invalid:
    with pytest.raises(t.Invalid) as found:
        type_.parse(text)
    return found.value


def test_numbers_are_decimal_and_never_octal() -> None:
    assert t.Whole().parse("08") == 8
    assert t.Whole().parse("010") == 10
    assert t.Number().parse("15,5") == Decimal("15.5")
    assert refusal(t.Number(), "35.247").hint.endswith("35247")
    assert refusal(t.Whole(0, 120), "130").code == "V206"
    assert {refusal(t.Whole(), each).code for each in ("", "²", "+3", "1_000", "3 ", "1234567890")} == {"V205"}


def test_times_are_times_also_without_quotes() -> None:
    assert t.Clock().parse("16:00") == t.Clock().parse("16.00") == time(16)
    assert refusal(t.Clock(), "25:00").code == "V211"


def test_dates_name_the_iso_form() -> None:
    assert t.Day().parse("2026-08-01") == date(2026, 8, 1)
    assert refusal(t.Day(), "1/8 2026").hint.endswith("2026-08-01")
    assert "findes ikke" in refusal(t.Day(), "2026-02-30").message


def test_choices_offer_the_nearest() -> None:
    assert t.OneOf(Status).parse("aktiv") is Status.ACTIVE
    assert refusal(t.OneOf(Status), "aktif").hint.startswith("Skriv aktiv.")


def test_only_safe_addresses() -> None:
    for bad in ("javascript:alert(1)", "data:text/html,x", "//evil.dk", "www.dukh.dk", "https://a b.dk", 'https://a.dk/"x'):
        assert refusal(t.Url(), bad).code == "V213"
    for nowhere in ("https://sø..dk/", "https://[x.dk/", "https://x].dk/", f"https://{'æ' * 70}.dk/"):
        assert refusal(t.Url(), nowhere).hint == "Ret navnet mellem https:// og den næste skråstreg."
    for good in ("https://søg.dk:8080/æøå/", f"https://bruger:{'x' * 64}@x.dk/ø", "https://x.dk/a[1]?b=ø", "https://www.retsinformation.dk/eli/lta/2025/1#P%2042"):
        assert t.Url().parse(good) == good
    assert refusal(t.Url(), "www.dukh.dk").hint == "Skriv https://www.dukh.dk"


def test_phones_are_written_in_pairs() -> None:
    assert t.Phone().parse("70201201") == t.Phone().parse("+45 70 20 12 01") == "70 20 12 01"
    assert (t.Phone().parse("112"), t.Phone().parse("116111")) == ("112", "116 111")


def test_yes_and_no_are_danish() -> None:
    assert t.YesNo().parse("Ja") is True
    assert refusal(t.YesNo(), "true").hint == "Skriv ja."


def test_lookalike_letters_are_refused_not_dropped() -> None:
    assert refusal(t.Slug(), "Ѕport").code == "V209"  # the first letter is Cyrillic
    assert "boerneklub" in refusal(t.Slug(), "Børneklub").hint


@given(st.text())
def test_a_proposed_id_is_always_an_id(text: str) -> None:
    assert t.Slug().parse(t.slug_of(text))


@given(st.text(max_size=40))
def test_any_text_is_accepted_or_refused_and_never_crashes(text: str) -> None:
    for each in (t.Whole(), t.Number(), t.Day(), t.Clock(), t.YesNo(), t.Url(), t.Mail(), t.Phone(), t.Slug(), t.OneOf(Status), t.Text()):
        try:
            each.parse(text)
        except t.Invalid as refused:
            assert refused.message and refused.code.startswith("V2")
