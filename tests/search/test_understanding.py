"""What a question is understood as: compounds, slips, short words, ages, places, sections with two acts, a no."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import findability
from generator.search.asking import ambiguous, read
from generator.search.command import search_lines
from generator.search.searching import Search
from tests.search.conftest import DAY, ROOT

HERE = ROOT / "tests" / "findability"


def titles(search: Search, text: str) -> list[str]:
    return [search.file["documents"][hit.document]["title"] for hit in search.ask(text).hits[:5]]


@pytest.mark.parametrize(("one", "other"), [("fritids job", "fritidsjob"), ("skole vægring", "skolevægring"), ("stoette person", "støtteperson"), ("hjaelpemidler", "hjælpemidler")])
def test_two_ways_of_writing_find_the_same_first(search: Search, one: str, other: str) -> None:
    assert titles(search, one)[0] == titles(search, other)[0]


def test_half_of_a_compound_finds_the_compound(search: Search) -> None:
    found = search.ask("klub")
    assert any("klub" in search.file["documents"][hit.document]["title"].lower() for hit in found.hits[:5])


def test_a_word_that_is_known_is_never_corrected(search: Search) -> None:
    for text in ("aflastning", "hjælpemiddel", "skole"):
        assert all(word.corrected is None for word in read(text, search.knowledge).words)
    assert read("komensation", search.knowledge).words[0].corrected == "kompensation"


@pytest.mark.parametrize("text", ["stx", "xq", "brr", "abz"])
def test_nothing_under_four_letters_is_guessed(search: Search, text: str) -> None:
    assert all(why != "ligner" for word in read(text, search.knowledge).words for _, why in word.terms.values())


def test_a_section_of_two_acts_shows_both(search: Search) -> None:
    assert ambiguous(read("§ 84", search.knowledge), search.knowledge) == [("§84", ["barnets-lov", "serviceloven"])]
    assert ambiguous(read("serviceloven § 84", search.knowledge), search.knowledge) == []


@pytest.mark.parametrize("text", ["§87 barnets lov", "BL 87", "barnets lov 87", "barnets lov § 87", "paragraf 87 i barnets lov"])
def test_any_form_of_a_section_finds_it_first(search: Search, text: str) -> None:
    assert titles(search, text)[0] == "Tabt arbejdsfortjeneste"


def test_an_old_section_finds_what_it_became(search: Search) -> None:
    assert titles(search, "servicelovens § 42")[0] == "Tabt arbejdsfortjeneste"


def test_a_number_that_counts_is_no_section(search: Search) -> None:
    assert read("SU 18 år", search.knowledge).ages == (18, 18)


def test_a_place_is_a_place(search: Search) -> None:
    assert read("aflastning i Herning", search.knowledge).municipality == "herning"


@pytest.mark.parametrize("text", ["lægevagt", "skadestue", "læge", "egen læge"])
def test_who_needs_a_doctor_is_not_sent_to_a_company_that_lays_tiles_or_mends_cars(search: Search, text: str) -> None:
    found = titles(search, text)
    assert not {"Eksempel: Anlægsgartner", "Eksempel: Autoværksted"} & set(found)
    # Nobody in the catalogue helps at once; the page of a search without results says whom to call.
    assert bool(found) is (text in ("læge", "egen læge"))


def test_a_no_is_not_heard_where_nobody_said_it(search: Search) -> None:
    meant = [search.knowledge.book.titles[each.concept] for each in read("aflastning", search.knowledge).meanings if each.sure >= 0.7]
    assert "Aflastning" in meant and "Afgørelse og afslag" not in meant


def test_the_command_explains_in_danish() -> None:
    lines, code = search_lines(ROOT / "offers", DAY, "§ 84", explain=True)
    text = "\n".join(lines)
    assert code == 0
    assert "står i flere love: Barnets lov og Serviceloven" in text and "svarer på" in text and "begrebet »" in text


def test_any_collection_in_the_format_is_read(tmp_path: Path) -> None:
    records = tmp_path / "records.yml"
    records.write_text(
        "- {id: 'Æ/1 x', kind: offer, name: '" + "Svømning for alle " * 8 + "', summary: '" + "Vi svømmer. " * 30 + "', body: Bassin., ages: {min: null, max: null}, needs: [Fritid, fritid],"
        " audience: [alle], law: [{act: Lov om vand, section: 12-14}], referral: andet}\n"
        "- {id: 17, kind: partner, name: Smedjen, summary: Vi svejser., body: '', ages: {}, needs: [], audience: [], law: [], fields_of_work: [Metal], tries: [Svejse], positions: null, provider: null, place: null}\n",
        encoding="utf-8",
    )
    search = findability.opened(records, ROOT / "offers")
    assert [search.id(hit) for hit in search.ask("svømning").hits] == ["Æ/1 x"]
    assert search.id(search.ask("svejser").hits[0]) == "17"
