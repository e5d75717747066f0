"""Our Danish stemmer gives what Snowball's own gives."""

from __future__ import annotations

from itertools import product

import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from generator.danish.snowball import snowball
from generator.danish.stemming import COMMON, COMMON_STEMS, IRREGULAR, SMALL, SMALL_STEMS, says_nothing, stem

ENDINGS = "erendes erende hedens erede ethed endes erens erets ernes heden heder erne eren erer enes ende eres eret hed ene ens ere ers ets ered heds en er es et e s ig lig elig els løst igst st gd dt gt kt".split()
BEGINNINGS = ("", "a", "å", "st", "klub", "bolig", "forælde", "hjælp", "skatte", "vælg", "ynk", "uhyr", "øl", "aeiou", "søs", "gr", "undervisn")
theirs = snowballstemmer.stemmer("danish")


def test_every_ending_after_every_other() -> None:
    forms = ["".join(each) for each in product(BEGINNINGS, ["", *ENDINGS], ["", *ENDINGS])]
    assert len(forms) > 15_000
    assert [(each, snowball(each)) for each in forms if snowball(each) != theirs.stemWord(each)][:10] == []


@given(st.text("abcdefghijklmnopqrstuvwxyzæøå", max_size=14))
def test_any_letters(word: str) -> None:
    assert snowball(word) == theirs.stemWord(word)


@given(st.sampled_from(sorted({*SMALL, *COMMON, *IRREGULAR, "svømmehal", "barnlig", "gern"})), st.sampled_from(["", *ENDINGS]))
def test_what_says_nothing_is_known_without_stemming_most_words(word: str, ending: str) -> None:
    assert says_nothing(word + ending) == (stem(word + ending) in SMALL_STEMS | COMMON_STEMS)
