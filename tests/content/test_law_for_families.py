"""The support that the law gives families: complete, dated, and found from the doors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, in_force, load
from generator.model.choices import ComplaintRoute, Decision, Stage
from generator.model.common import LegalReference
from generator.model.service_levels import ServiceLevel
from generator.rules.prose import texts

OFFERS = Path(__file__).parents[2] / "offers"
DAY = date(2026, 11, 24)

# The paragraphs of barnets lov that a family can meet as help, each with at least one page.
SECTIONS = {
    18, 20, 28, 29, 30, 31, 32, 33, 35, 75, 81, 83, 84, 85, 86, 87, 88, 89, 90, 91, 108, 113, 122, 132,
}  # fmt: skip
# § 32, stk. 1: the eight kinds of support, each a page of its own.
KINDS_OF_SUPPORT = {str(number) for number in range(1, 9)}
# § 90 lends these paragraphs of serviceloven to children.
LENT = {"83", "84", "86", "112", "113", "114", "116", "117", "118", "119"}
# What families still call it by.
BEFORE_2024 = {
    "tabt-arbejdsfortjeneste": "42",
    "kompensationsydelse": "41",
    "boernefaglig-undersoegelse": "50",
    "ungestoette": "76",
    "saerligt-dagtilbud": "32",
    "saerligt-klubtilbud": "36",
    "barnets-plan": "140",
    "underretning": "153",
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = load(OFFERS).catalogue
    assert found is not None
    return found


def levels(catalogue: Catalogue) -> tuple[ServiceLevel, ...]:
    return catalogue.of_kind("service-level")


def references(catalogue: Catalogue) -> Iterator[tuple[ServiceLevel, LegalReference]]:
    for level in levels(catalogue):
        for each in level.legal:
            if each.act == "barnets-lov" and not each.formerly:
                yield level, each


def test_every_kind_of_help_in_the_childrens_act_has_a_page(catalogue: Catalogue) -> None:
    assert {int(each.section) for _, each in references(catalogue)} >= SECTIONS


def test_each_kind_of_support_is_a_page_of_its_own(catalogue: Catalogue) -> None:
    pages = {each.number: level.id for level, each in references(catalogue) if each.section == "32" and each.number}
    assert set(pages) == KINDS_OF_SUPPORT
    assert len(set(pages.values())) == len(KINDS_OF_SUPPORT)


def test_help_lent_from_another_act_names_both(catalogue: Catalogue) -> None:
    lent = [each.pursuant_to for _, each in references(catalogue) if each.section == "90"]
    assert all(each and each.act == "serviceloven" for each in lent)
    assert {each.section for each in lent if each} >= LENT


@pytest.mark.parametrize(("id_", "section"), BEFORE_2024.items())
def test_the_paragraph_from_before_2024_is_kept(catalogue: Catalogue, id_: str, section: str) -> None:
    record = catalogue.get(id_)
    assert isinstance(record, ServiceLevel)
    assert ("serviceloven", section) in {(each.act, each.section) for each in record.legal if each.formerly}


def test_no_paragraph_number_in_what_families_read(catalogue: Catalogue) -> None:
    """The law stands in its own box; a number in running text says nothing to a tired reader."""
    apart = {"search_words", "sources", "waivers", "easy_read", "translations"}
    for level in levels(catalogue):
        for each in texts(level):
            if each.path[0] not in apart and not (each.path[0] == "versions" and each.path[2] in ("hearing", "changes")):
                assert "§" not in each.text, (level.id, each.path)


def test_the_extra_costs_scheme_changed_on_the_first_of_september_2025(catalogue: Catalogue) -> None:
    level = catalogue.get("kompensationsydelse")
    assert isinstance(level, ServiceLevel)
    before, after = in_force(level, date(2025, 8, 31)), in_force(level, date(2025, 9, 1))
    assert before and after and (before.id, after.id) == ("lov-2024", "lov-2025-09")
    assert {int(each.kroner) for each in after.terms.amounts} == {6660, 1105, 24000, 500}
    assert {each.level_year for each in after.terms.amounts} == {2025}


def test_what_is_no_decision_and_what_cannot_be_appealed(catalogue: Catalogue) -> None:
    """§ 30: no decision is made. § 35, stk. 3: no other authority can look at it."""
    early, leisure = catalogue.get("tidligt-forebyggende-indsatser"), catalogue.get("stoette-til-fritid")
    assert isinstance(early, ServiceLevel) and isinstance(leisure, ServiceLevel)
    terms = early.versions[-1].terms
    assert (terms.decision, terms.complaint) == (Decision.NO, ComplaintRoute.NO_DECISION)
    assert leisure.versions[-1].terms.complaint is ComplaintRoute.NOT_APPEALABLE


def test_help_by_law_says_where_it_comes_from_and_what_to_do(catalogue: Catalogue) -> None:
    for level in levels(catalogue):
        if any(version.stage is Stage.LAW for version in level.versions):
            assert level.sources and level.steps and level.checked, level.id
            assert any("legal" in each.supports for each in level.sources), level.id


def test_the_front_page_shows_twelve_doors_for_every_kind_of_reader(catalogue: Catalogue) -> None:
    home = [each for each in catalogue.of_kind("situation") if each.home]
    assert len(home) == 12
    assert {each.audience.value for each in home} >= {"familie", "ung", "sag", "fagperson"}


def test_every_door_explains_shortly_and_begins_with_something_to_do(catalogue: Catalogue) -> None:
    for each in catalogue.of_kind("situation"):
        assert 1 <= len(each.explains) <= 5 and each.first and each.next, each.id
        assert len(each.records) >= 3 and each.search_words, each.id


def test_danger_comes_before_everything_else(catalogue: Catalogue) -> None:
    """Where a child or young person may be in danger, 112 is the first step."""
    for id_ in ("har-det-skidt", "barnet-har-det-svaert", "bekymret-for-et-barn"):
        situation = catalogue.entry("situation", id_)
        assert situation and "112" in situation.first[0].title
        assert "akut-hjaelp" in situation.records[:2]


def test_needs_have_an_order_of_their_own(catalogue: Catalogue) -> None:
    orders = [int(each.order) for each in catalogue.of_kind("need")]
    assert orders == sorted(set(orders))
