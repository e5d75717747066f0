"""What is said to a reader, as the reader says it."""

from __future__ import annotations

import pytest

from generator.danish.voice import from_reader


@pytest.mark.parametrize(("to_reader", "as_reader"), [
    ("Din liste over ekstra udgifter", "Min liste over ekstra udgifter"),
    ("oplysninger om din pension", "oplysninger om min pension"),
    ("dit barn og dine papirer", "mit barn og mine papirer"),
    ("når du er under 18", "når jeg er under 18"),
    ("det, der hjælper dig", "det, der hjælper mig"),
    ("Hjemmetræning – I træner selv jeres barn", "Hjemmetræning – vi træner selv vores barn"),
    ("papirer om jer", "papirer om os"),
    # First in a sentence »I« may be where something is.
    ("I skolen. I klubben: I byen", "I skolen. I klubben: I byen"),
    # Only whole words.
    ("Udgifter til dinosaur, duge og vidundere", "Udgifter til dinosaur, duge og vidundere"),
    ("", ""),
])
def test_only_whole_words_are_turned(to_reader: str, as_reader: str) -> None:
    assert from_reader(to_reader) == as_reader
