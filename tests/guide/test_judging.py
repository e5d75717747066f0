"""Yes, perhaps or no: every criterion counts, and what nobody answered rules nothing out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.gaps import interval
from generator.guide import Answers, Criteria, Outcome, Span, Why, criteria_of, judge, never_met
from generator.model.choices import Measure
from tests.guide.conftest import DAY, Make, offer

LAW = "legal: [{act: barnets-lov, section: '32'}]\n"


def level(decision: str, stage: str = "lov") -> str:
    return f"id: hjaelp\ntitle: Hjælp\nsummary: Hjælp til jer.\naudiences: [foraelder]\nages: {{max: 17}}\nneeds: [skole]\nmunicipality: hele-landet\nstatus: aktiv\n{LAW}versions:\n  - id: en\n    stage: {stage}\n    terms: {{{decision}}}\n"


@pytest.fixture
def read(make: Make):
    def one(text: str, **more: str) -> Criteria:
        [found] = criteria_of(make(text, **more) if text else make(**more), DAY)
        return found

    return one


def reasons(of: Criteria, answers: Answers) -> tuple[Outcome, list[Why]]:
    found = judge(of, answers)
    return found.outcome, [each.why for each in found.reasons]


KNOWN = Answers(who="ung", ages=Span(15, 17), need="fritid", place="holbaek")


def test_what_one_can_come_to_and_all_answers_meet_fits(read) -> None:
    assert reasons(read(offer("bold")), KNOWN) == (Outcome.FITS, [Why.OPEN])


@pytest.mark.parametrize(("text", "why"), [
    (offer("bold", audiences="[foraelder]"), Why.AUDIENCE),
    (offer("bold", ages="{min: 18}"), Why.AGE),
    (offer("bold", ages="{max: 14}"), Why.AGE),
    (offer("bold", place="slagelse"), Why.PLACE),
    (offer("bold", "status: pause\n"), Why.NOT_NOW),
    (offer("bold", "status: forslag\n"), Why.NOT_NOW),
    (offer("bold", "period: {start: 2027-01-01}\n"), Why.NOT_NOW),
])
def test_one_thing_that_does_not_fit_rules_it_out(read, text: str, why: Why) -> None:
    assert reasons(read(text), KNOWN) == (Outcome.NO, [why])


@pytest.mark.parametrize(("text", "why"), [
    (offer("bold", ages="{min: 16, max: 24}"), Why.AGE),
    (offer("bold", ages=""), Why.AGE_NOT_STATED),
    (offer("bold", "access: [{route: rådgiver}]\n"), Why.ADVISER),
    (offer("bold", "access: [{route: skole}]\n"), Why.SCHOOL),
    (offer("bold", "access: [{route: ansøgning}]\n"), Why.DECISION),
    (offer("bold", "access: [{route: ansøgning-andre}]\n"), Why.DECISION_ELSEWHERE),
    (offer("bold", "access: []\n"), Why.WAY_NOT_STATED),
    (offer("bold", "criteria: [{measure: fravær, min: 15}]\n"), Why.NUMBER),
])
def test_what_somebody_must_look_at_is_a_perhaps(read, text: str, why: Why) -> None:
    assert reasons(read(text), KNOWN) == (Outcome.MAYBE, [why])


def test_what_nobody_answered_rules_nothing_out(read) -> None:
    text = offer("bold", "criteria: [{measure: fravær, min: 15}]\n", place="slagelse")
    assert reasons(read(text), Answers()) == (Outcome.MAYBE, [Why.PLACE, Why.AGE, Why.NUMBER])


@pytest.mark.parametrize(("low", "high", "outcome"), [(0, 15, Outcome.NO), (40, None, Outcome.FITS), (15, 60, Outcome.MAYBE)])
def test_a_number_is_inside_outside_or_across_the_limit(read, low: int, high: int | None, outcome: Outcome) -> None:
    of = read(offer("bold", "criteria: [{measure: fravær, min: 15, min_included: nej}, {measure: fravær, min: 20}]\n"))
    answers = Answers(who="ung", ages=Span(15, 17), measured=((Measure.ABSENCE, interval(low, high, True, False)),))
    assert judge(of, answers).outcome is outcome


def test_two_limits_on_age_count_both(read) -> None:
    of = read(offer("bold", "criteria: [{measure: alder, max: 21, max_included: nej}]\n"))
    assert of.ages == Span(15, 20)


@pytest.mark.parametrize(("decision", "stage", "outcome", "why"), [
    ("decision: ingen-afgørelse", "lov", Outcome.FITS, Why.OPEN),
    ("decision: afgørelse", "lov", Outcome.MAYBE, Why.DECISION),
    ("purpose: Noget", "lov", Outcome.MAYBE, Why.WAY_NOT_STATED),
    ("decision: ingen-afgørelse", "indstillet", Outcome.MAYBE, Why.NOT_ADOPTED),
    ("decision: ingen-afgørelse", "ophævet", Outcome.NO, Why.NOT_NOW),
])
def test_support_fits_only_where_nothing_is_decided_and_it_applies(read, decision: str, stage: str, outcome: Outcome, why: Why) -> None:
    of = read("", **{"service-levels/hjaelp.yml": level(decision, stage)})
    assert reasons(of, Answers(who="foraelder", ages=Span(0, 11), need="skole")) == (outcome, [why])


def test_a_municipality_alone_on_its_site_need_not_be_asked_about(make: Make) -> None:
    from tests.derived.world import SETTINGS

    catalogue = make(offer("bold", place="holbaek"), **{"catalogue.yml": SETTINGS.replace("[holbaek, slagelse]", "[holbaek]")})
    assert criteria_of(catalogue, DAY)[0].place is None


@pytest.mark.parametrize(("text", "never"), [
    (offer("bold", "criteria: [{measure: alder, min: 25}]\n"), True),
    (offer("bold", "criteria: [{measure: fravær, max: 10}, {measure: fravær, min: 20}]\n"), True),
    (offer("bold", ages="{max: 8}"), True),
    (offer("bold", ages="{max: 8}", audiences="[foraelder]"), False),
    (offer("bold", "criteria: [{measure: alder, min: 24}]\n"), False),
])
def test_criteria_that_nobody_can_meet_are_known(make: Make, text: str, never: bool) -> None:
    assert bool(never_met(make(text), DAY)) is never


def test_a_number_is_compared_as_written(read) -> None:
    of = read(offer("bold", "criteria: [{measure: fravær, max: '12.5'}]\n"))
    assert of.numbers[Measure.ABSENCE][0].high[0] == Decimal("12.5")
