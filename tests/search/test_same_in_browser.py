"""Python and the browser read and rank alike, on the files that are shipped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import snowballstemmer
import yaml
from playwright.sync_api import Browser, Page

from benchmarks import findability
from generator.catalogue import Catalogue
from generator.danish.folding import fold, words
from generator.danish.stemming import stem
from generator.search.scripts import WORKER, script
from generator.search.searching import Search

HERE = Path(__file__).resolve().parents[1] / "findability"
ENDINGS = ["s", "e", "en", "er", "et", "ens", "ets", "ene", "erne", "ernes", "ende", "erende", "ered", "erede", "hed", "heden", "heds", "ethed", "ig", "lig", "elig", "els", "else", "elser", "elserne", "løst", "st", "igst", "t", "te", "tes", "ede", "ing", "ingen", "inger", "ning", "ningen", "dt", "gd", "gt", "kt"]


ENOUGH = 60_000


@pytest.fixture(scope="module")
def judged() -> tuple[Search, list[dict[str, Any]]]:
    search = findability.opened(HERE / "records.yml", findability.ROOT / "offers")
    return search, yaml.safe_load((HERE / "queries.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def engine(judged: tuple[Search, list[dict[str, Any]]], chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.add_script_tag(content=script(WORKER).decode())
    page.evaluate("file => { window.file = JSON.parse(file); window.known = unpacking.knowledge(window.file); }", json.dumps(judged[0].file))
    yield page
    page.close()


def forms(catalogue: Catalogue) -> list[str]:
    """Words of our own vocabulary with every ending, right and wrong ones."""
    base: set[str] = set()
    for each in catalogue.of_kind("concept"):
        for text in (each.title, *each.names, *each.search_words):
            base.update(words(fold(text)))
    return sorted({word + ending for word in base for ending in ["", *ENDINGS]} | {word[:-1] + ending for word in base for ending in ENDINGS if len(word) > 3})


def test_stems_are_equal_over_a_large_list(engine: Page, catalogue: Catalogue) -> None:
    everything = forms(catalogue)
    # Evenly over the alphabet; all of them take minutes and say no more.
    listed = everything[:: max(1, len(everything) // ENOUGH)]
    assert len(listed) >= ENOUGH >= 50_000
    snowball = snowballstemmer.stemmer("danish")
    theirs = engine.evaluate("forms => forms.map((each) => [danish.snowball(each), danish.stem(each)])", listed)
    wrong = [(form, plain, ours) for form, (plain, ours) in zip(listed, theirs, strict=True) if plain != snowball.stemWord(form) or ours != stem(form)]
    assert not wrong[:10]


def test_folding_is_equal(engine: Page) -> None:
    texts = ["Børn & unge på Ærø", "BOERN paa Aeroe", "café naïve Åse", "İstanbul ıssız", "ﬁskeri ½ ①", "مساعدة للأطفال", "Допомога", "a\u0301b\u20e3c", "S.T.U. T.A.F", "🙂x🙂", "Straße"]
    assert engine.evaluate("texts => texts.map((each) => danish.fold(each))", texts) == [fold(each) for each in texts]


def test_the_same_ten_for_every_judged_query(engine: Page, judged: tuple[Search, list[dict[str, Any]]]) -> None:
    search, queries = judged
    odd = ["", "   ", "§", "§ 42", "BL 87", "servicelovens § 84", "par. 85", "17-årig job", "musik:", "-", "__proto__", "🙂", "x" * 3000, "en to tre fire fem seks " * 30]
    more = [each["q"] for name in ("holdout", "holdout-2", "holdout-3", "queries-2", "queries-3") for each in yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))]
    asked = [*(each["q"] for each in queries), *more, *odd]
    theirs = engine.evaluate(
        "texts => texts.map((text) => { const a = answering.answer(text, file, known); return [a.hits.slice(0, 10).map((h) => [file.documents[h.document].id, h.score]), a.sure, a.understood]; })", asked)
    for text, (hits, sure, understood) in zip(asked, theirs, strict=True):
        answer = search.ask(text)
        assert [[search.id(hit), hit.score] for hit in answer.hits[:10]] == hits, text
        assert answer.sure == sure, text
        titles = search.knowledge.book.titles
        assert [titles[each.concept] for each in answer.question.meanings if each.sure >= 0.7][:4] == understood, text


def test_success_on_the_judged_collection_does_not_fall(judged: tuple[Search, list[dict[str, Any]]]) -> None:
    search, queries = judged
    answers = {each["id"]: search.ask(each["q"]) for each in queries}
    run = {id_: [search.id(hit) for hit in answer.hits[:10]] for id_, answer in answers.items()}
    result = findability.score(queries, run, {id_: answer.sure for id_, answer in answers.items()})
    assert result["success@3"] >= 0.80
    assert result["success@1"] >= 0.60
    assert result["mrr"] >= 0.70
    assert result["no answer, and said so"] >= 0.5
    assert result["answer, but called unsure"] <= 0.05


@pytest.mark.parametrize(("name", "bars"), [("holdout", (0.80, 0.60, 0.70)), ("holdout-2", (0.80, 0.60, 0.70)), ("holdout-3", (0.65, 0.48, 0.58))])
def test_questions_judged_before_they_were_asked_are_answered(judged: tuple[Search, list[dict[str, Any]]], name: str, bars: tuple[float, float, float]) -> None:
    _holds(judged[0], name, bars)


@pytest.mark.parametrize("name", ["queries-2", "queries-3"])
def test_another_municipality_is_found_as_well(other: Search, name: str) -> None:
    _holds(other, name, (0.80, 0.60, 0.70))


@pytest.fixture(scope="module")
def other() -> Search:
    return findability.opened(HERE / "records-2.yml", findability.ROOT / "offers")


def _holds(search: Search, name: str, bars: tuple[float, float, float]) -> None:
    """success@3, success@1 and MRR reach the bars, and sureness is honest."""
    asked = yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))
    answers = {each["id"]: search.ask(each["q"]) for each in asked}
    result = findability.score(asked, {id_: [search.id(hit) for hit in answer.hits[:10]] for id_, answer in answers.items()}, {id_: answer.sure for id_, answer in answers.items()})
    assert all(found >= bar for found, bar in zip((result["success@3"], result["success@1"], result["mrr"]), bars, strict=True))
    assert result["no answer, and said so"] >= 0.5 and result["answer, but called unsure"] <= 0.05


def test_the_shipped_catalogue_is_found_by_what_people_say(search: Search) -> None:
    phrases = yaml.safe_load((HERE / "shipped.yml").read_text(encoding="utf-8"))
    assert len(phrases) >= 150
    known = {each["id"] for each in search.file["documents"]}
    answers = {each["id"]: search.ask(each["q"]) for each in phrases}
    run = {id_: [search.id(hit) for hit in answer.hits[:10]] for id_, answer in answers.items()}
    result = findability.score(phrases, run, {id_: answer.sure for id_, answer in answers.items()})
    assert {id_ for each in phrases for id_ in each["best"]} <= known
    assert result["success@3"] >= 0.95
