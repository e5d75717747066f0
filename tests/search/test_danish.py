"""Danish words: spelling, stems, compounds, the law, ages."""

from __future__ import annotations

import pytest

from generator.danish.compounds import Splitter
from generator.danish.folding import fold, words
from generator.danish.spelling import nearest
from generator.danish.stemming import family, stem
from generator.search.asking import read
from generator.search.law import act_names, lawful_words
from generator.search.searching import Search

ACTS = act_names([("barnets-lov", ["Barnets lov", "BL"]), ("serviceloven", ["Serviceloven", "SEL", "lov om social service"])])


@pytest.mark.parametrize(("one", "other"), [("støtte", "stoette"), ("på", "paa"), ("børnehave", "boernehave"), ("café", "cafe"), ("Ærø", "aeroe"), ("S.T.U.", "stu")])
def test_one_spelling(one: str, other: str) -> None:
    assert words(fold(one)) == words(fold(other))


@pytest.mark.parametrize(("one", "other"), [("børn", "barnet"), ("bøger", "bogen"), ("klubberne", "klub"), ("fritidsjobbet", "fritidsjob"), ("aflastningen", "aflastning"), ("money", "penge")])
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


def test_small_words_meet_nothing_else() -> None:
    assert stem("have") != stem("haver")
    assert stem("være") != stem("værelse")
    assert family(stem("rådgivning")) == family(stem("rådgiver"))


def test_compounds_split_only_into_known_words() -> None:
    lexicon = {stem(each): stem(each) for each in ["ungdom", "klub", "skole", "psykolog", "fore", "ning", "job", "fritid", "forening"]}
    split = Splitter(lambda part: lexicon.get(stem(part))).split
    assert split("ungdomsklub") == ("ungdom", "klub")
    assert split("skolepsykolog") == (stem("skole"), "psykolog")
    assert split("fritidsjob") == ("fritid", "job")
    assert split("forening") is None


def test_nothing_short_is_guessed_and_near_words_come_first() -> None:
    vocabulary = ["mental", "dental", "aflastning", "sfo"]
    assert nearest("stu", vocabulary) == []
    assert nearest("aflastnig", vocabulary)[0][0] == "aflastning"
    assert nearest("dental", vocabulary)[0] == ("dental", 0.0)


@pytest.mark.parametrize(("text", "expected"), [
    ("§ 42", ["§42"]), ("§42", ["§42"]), ("paragraf 85", ["§85"]), ("§ 32 a", ["§32a"]), ("§ 84 i serviceloven", ["§84@serviceloven"]),
    ("servicelovens § 84", ["§84@serviceloven"]), ("BL 87", ["§87@barnets-lov"]), ("barnets lov § 87", ["§87@barnets-lov"]), ("SEL § 117", ["§117@serviceloven"]),
    ("barnets lov § 32, stk. 1, nr. 3", ["§32@barnets-lov", "§32.1.3@barnets-lov"]), ("§ 52 stk 3", ["§52", "§52.3"]), ("§ 32 nr. 2 i barnets lov", ["§32@barnets-lov", "§32.1.2@barnets-lov"]), ("24 år", ["24", "år"]),
])
def test_references_to_the_law(text: str, expected: list[str]) -> None:
    assert lawful_words(fold(text), ACTS) == expected


@pytest.mark.parametrize(("text", "ages"), [("job 13 år", (13, 13)), ("hjælp til 17-årig", (17, 17)), ("når hun fylder 18 år", None), ("klub", None)])
def test_ages_in_the_question(search: Search, text: str, ages: tuple[int, int] | None) -> None:
    assert read(text, search.knowledge).ages == ages
