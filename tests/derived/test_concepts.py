"""A concept leads somewhere when any text of any record names it, or a concept near it (V337)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import Catalogue, load
from generator.model.vocabulary import Concept
from generator.rules.prose import texts
from generator.rules.records import concept_leads_astray
from tests.examples.catalogue import DAY, VALID

NAMES = st.sampled_from(("Fra barn til voksen", "HOLD FOR UNGE", "driver klub", "klub driver", "HJÆLP", "zebra", "klub zebra", "hold for zebra", "voks", "sag om orlov"))
CONCEPTS = st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=2), st.booleans()), min_size=1, max_size=14)


@pytest.fixture(scope="module")
def valid() -> Catalogue:
    catalogue = load(VALID).catalogue
    assert catalogue
    return catalogue


@settings(max_examples=150, deadline=None)
@given(CONCEPTS)
def test_the_concepts_that_no_text_names_lead_nowhere(valid: Catalogue, written: list[tuple[str, list[str], bool]]) -> None:
    concepts = tuple(
        Concept(id=f"c{place}", title=title, names=tuple(names), near=(f"c{place - 1}",) if near and place else ()) for place, (title, names, near) in enumerate(written)
    )
    catalogue = replace(valid, vocabulary={**valid.vocabulary, "concept": concepts})
    everything = [each.text.casefold() for record in valid.records for each in texts(record)]
    named = {each.id for each in concepts if any(name.casefold() in text for name in (each.title, *each.names) for text in everything)}
    nowhere = {each.id for each in concepts if named.isdisjoint((each.id, *each.near))}
    assert {each.of.id for each in concept_leads_astray.check(catalogue, DAY) if each.path == ("id",)} == nowhere


def test_an_expression_over_several_lines_is_one_expression(valid: Catalogue) -> None:
    ways = (Concept(id="a", title="A", names=("klub for unge\nfritidsklub", "barn\n")), Concept(id="b", title="B", search_words=("x\ny",)))
    catalogue = replace(valid, vocabulary={**valid.vocabulary, "concept": ways})
    assert [(each.of.id, each.path) for each in concept_leads_astray.check(catalogue, DAY) if each.path != ("id",)] == [("a", ("names", 1))]
