"""Two versions compared: nothing is said of what is the same, and what is said can be carried out."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.changes.comparing import apply, compare, read_aloud
from generator.changes.words import Line, Mark, Run, lines_between, words_between
from generator.model import choices as c
from generator.model.common import Criterion, Deadline
from generator.model.fields import fields_of
from generator.model.service_levels import Amount, Change, Extension, FollowUp, Terms, Version
from generator.views.terms import sayer
from tests.derived.world import bare

WORDS = ("hjælp", "uger", "4", "3,5", "måned", "barnet", "får", "I", "ikke", "–", "§", "og", "løbende,", "første", "gang.")
prose = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
anything = st.text(min_size=1, max_size=60)
lists = st.lists(prose, max_size=5).map(tuple)
whole = st.integers(1, 40)
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
maybe = partial(st.one_of, st.none())

FIELDS = {
    **dict.fromkeys(("purpose", "scope", "duration", "follow_up", "co_payment", "decided_by"), maybe(prose)),
    **dict.fromkeys(("target_group", "provides", "excludes", "quality_goals"), lists),
    "criteria": st.lists(st.builds(Criterion, measure=st.sampled_from(c.Measure), min=maybe(whole.map(Decimal)), max=maybe(whole.map(Decimal)),
                                   min_included=maybe(st.booleans()), max_included=maybe(st.booleans())), max_size=3).map(tuple),
    "amounts": st.lists(st.builds(Amount, text=prose, kroner=whole.map(Decimal), per=st.sampled_from(("måned", "år")), level_year=st.integers(2022, 2027),
                                  valid_from=maybe(days)), max_size=3).map(tuple),
    "first_follow_up": maybe(st.builds(FollowUp, least=whole, most=maybe(whole), unit=st.sampled_from(c.DeadlineUnit), text=maybe(prose))),
    "extension": maybe(st.builds(Extension, possible=st.booleans(), criteria=lists)),
    "deadlines": st.lists(st.builds(Deadline, number=whole, unit=st.sampled_from(c.DeadlineUnit), start=st.sampled_from(c.DeadlineStart), what=maybe(prose)),
                          max_size=3).map(tuple),
    "deciding_body": maybe(st.just("tuvu")),
    "decision": maybe(st.sampled_from(c.Decision)),
    "complaint": maybe(st.sampled_from(c.ComplaintRoute)),
}
terms = st.builds(Terms, **FIELDS)
histories = st.lists(terms, min_size=2, max_size=4).map(
    lambda row: [Version(id=f"v{place}", stage=c.Stage.APPROVED, terms=each) for place, each in enumerate(row)]
)


@pytest.fixture(scope="module")
def say(tmp_path_factory: pytest.TempPathFactory):
    return sayer(bare(tmp_path_factory.mktemp("katalog")))


def test_the_histories_fill_in_every_field_there_is():
    assert set(FIELDS) == set(fields_of(Terms))


@given(histories)
@settings(max_examples=60, deadline=None)
def test_applying_each_comparison_to_the_older_text_gives_the_newer(say, history: list[Version]):
    text = read_aloud(history[0].terms, say)
    for older, newer in itertools.pairwise(history):
        text = apply(compare(older, newer, say), text)
        assert text == read_aloud(newer.terms, say)


@given(terms)
@settings(max_examples=50, deadline=None)
def test_equal_versions_differ_in_nothing(say, one: Terms):
    older, newer = (Version(id=id_, stage=c.Stage.APPROVED, terms=replace(one)) for id_ in ("a", "b"))
    found = compare(older, newer, say)
    assert not found and found.changes == ()
    assert len(found.kept) == len(read_aloud(one, say))


@given(terms, terms)
@settings(max_examples=60, deadline=None)
def test_what_reads_differently_is_found(say, one: Terms, other: Terms):
    found = compare(Version(id="a", stage=c.Stage.DRAFT, terms=one), Version(id="b", stage=c.Stage.DRAFT, terms=other), say)
    before, after = read_aloud(one, say), read_aloud(other, say)
    assert {each.name for each in found.changes} == {name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert all(any(not line.is_same for line in each.lines) for each in found.changes)


@given(st.one_of(anything, prose), st.one_of(anything, prose))
@settings(max_examples=300, deadline=None)
def test_words_give_both_texts_back(older: str, newer: str):
    runs = list(words_between(older, newer))
    assert "".join(each.text for each in runs if each.mark is not Mark.ADDED) == older
    assert "".join(each.text for each in runs if each.mark is not Mark.REMOVED) == newer
    assert all(each.text for each in runs)
    assert all(one.mark is not other.mark for one, other in itertools.pairwise(runs))


@given(st.lists(prose, max_size=6), st.lists(prose, max_size=6))
@settings(max_examples=200, deadline=None)
def test_lines_give_both_lists_back(older: list[str], newer: list[str]):
    lines = lines_between(older, newer)
    assert [each.before for each in lines if each.before is not None] == older
    assert [each.after for each in lines if each.after is not None] == newer


def test_a_comparison_is_not_applied_to_another_text(say):
    older, newer, other = (Version(id="x", stage=c.Stage.DRAFT, terms=Terms(duration=each)) for each in ("4 uger.", "6 uger.", "8 uger."))
    with pytest.raises(ValueError, match="duration"):
        apply(compare(older, newer, say), read_aloud(other.terms, say))


def test_a_phrase_is_marked_as_one_and_the_rest_is_left_alone():
    assert list(words_between("Du er 12 til og med 17 år.", "Du er 12 til og med 20 år.")) == [
        Run(Mark.SAME, "Du er 12 til og med "), Run(Mark.REMOVED, "17"), Run(Mark.ADDED, "20"), Run(Mark.SAME, " år."),
    ]
    assert list(words_between("Hjælpen gives i fire hele uger ad gangen.", "Hjælpen gives i tolv lange måneder ad gangen.")) == [
        Run(Mark.SAME, "Hjælpen gives i "), Run(Mark.REMOVED, "fire hele uger"), Run(Mark.ADDED, "tolv lange måneder"), Run(Mark.SAME, " ad gangen."),
    ]


def test_texts_with_little_in_common_are_shown_one_after_the_other():
    older, newer = "Der er en frist på 4 uger til at vise, at det virker.", "Kommunen ser på det løbende, første gang efter 3 til 4 uger."
    assert list(words_between(older, newer)) == [Run(Mark.REMOVED, older), Run(Mark.ADDED, newer)]


def test_an_item_is_reworded_moved_gone_or_new():
    lines = lines_between(
        ("Barnet er under 18 år.", "Barnet bor hjemme.", "I bor i kommunen."),
        ("Barnet er under 18 år og bor her.", "I bor i kommunen.", "Barnet bor hjemme.", "Skolen er enig."),
    )
    assert [(each.before, each.after, each.moved) for each in lines if not each.is_same] == [
        ("Barnet er under 18 år.", "Barnet er under 18 år og bor her.", False),
        ("Barnet bor hjemme.", None, True),
        (None, "Barnet bor hjemme.", True),
        (None, "Skolen er enig.", False),
    ]
    assert Line((Run(Mark.SAME, "I bor i kommunen."),)) in lines


def test_a_limit_that_is_written_another_way_is_the_same_limit(say):
    older, newer = (
        Version(id="x", stage=c.Stage.DRAFT, terms=Terms(criteria=(Criterion(measure=c.Measure.ABSENCE, min=Decimal(least), min_included=with_),)))
        for least, with_ in (("15", None), ("15.0", True))
    )
    assert not compare(older, newer, say)


def test_numbers_and_limits_are_compared_in_the_words_readers_see(say):
    older = Version(id="a", stage=c.Stage.APPROVED, terms=Terms(
        criteria=(Criterion(measure=c.Measure.ABSENCE, min=Decimal(15), min_included=False, max=Decimal(40), max_included=False),),
        first_follow_up=FollowUp(least=4, unit=c.DeadlineUnit.WEEKS),
    ))
    newer = Version(id="b", stage=c.Stage.APPROVED, changes=(Change(field="first_follow_up", reason="4 uger er kort.", asked_by="udsatteraadet"),), terms=Terms(
        criteria=(Criterion(measure=c.Measure.ABSENCE, min=Decimal(15), min_included=False, max=Decimal(40)),),
        first_follow_up=FollowUp(least=3, most=4, unit=c.DeadlineUnit.WEEKS),
    ))
    limits, follow_up = compare(older, newer, say).changes
    assert (limits.title, limits.before, limits.after) == (
        "Målbare grænser", ("Fravær fra skole: over 15 og under 40 %",), ("Fravær fra skole: over 15 til og med 40 %",),
    )
    assert (follow_up.before, follow_up.after) == (("Første gang efter 4\u00a0uger",), ("Første gang efter 3–4\u00a0uger",))
    assert [(each.reason, each.asked_by) for each in follow_up.notes] == [("4 uger er kort.", "udsatteraadet")]
    assert limits.notes == ()
