"""The questions grow from the catalogue: each can be reached, each answer leads to something, and
there are as many pages as useful answers, however many records."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.catalogue import Catalogue, load
from generator.guide import ELSEWHERE, UNKNOWN, Node, Outcome, Span, Topic, Why, criteria_of, judge, outcome, walk
from generator.views.guide import Answer, Suggestions
from tests.conftest import ROOT
from tests.guide.conftest import DAY, NEEDS, Make, offer


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    loaded = load(ROOT / "offers").catalogue
    assert loaded is not None
    return loaded


def at(catalogue: Catalogue, *path: str) -> Node:
    [found] = [each for each in walk(catalogue, DAY) if each.path == path]
    return found


def of_a_young_person(catalogue: Catalogue) -> Node:
    """The result of somebody who is 16."""
    return next(each for each in walk(catalogue, DAY) if not each.question and each.answers.who == "ung" and each.answers.ages and each.answers.ages.holds(Span(16, 16)))


def titles(node: Node) -> list[str]:
    return [each.title.replace("\u00a0", " ") for each in node.options]


def asked(catalogue: Catalogue, topic: Topic) -> list[Node]:
    return [each for each in walk(catalogue, DAY) if each.question and each.question.topic is topic]


def test_every_page_but_the_first_is_the_answer_to_exactly_one_question(shipped: Catalogue) -> None:
    nodes = walk(shipped, DAY)
    led_to = Counter((*node.path, option.id) for node in nodes for option in node.options)
    assert {each.path for each in nodes} == {(), *led_to}
    assert set(led_to.values()) == {1}


def test_every_question_of_the_shipped_guide_is_asked_somewhere(shipped: Catalogue) -> None:
    assert {each.question.topic for each in walk(shipped, DAY) if each.question} == set(Topic)


def test_no_answer_leads_to_nothing(shipped: Catalogue) -> None:
    empty = [node.path for node in walk(shipped, DAY) if not node.question and all(judge(each, node.answers).outcome is Outcome.NO for each in node.candidates)]
    assert empty == []


def test_every_usable_record_is_the_answer_to_known_answers(shipped: Catalogue) -> None:
    found = {each.record.id for node in walk(shipped, DAY) if not node.question and UNKNOWN not in node.path for each in node.candidates if judge(each, node.answers).outcome is not Outcome.NO}
    assert {each.record.id for each in criteria_of(shipped, DAY) if each.usable} - found == set()


def test_dont_know_is_always_the_last_answer(shipped: Catalogue) -> None:
    for node in walk(shipped, DAY):
        if node.question:
            assert [each.id for each in node.options].index(UNKNOWN) == len(node.options) - 1 >= 2


def test_the_shipped_guide_has_a_few_hundred_pages_and_at_most_five_questions(shipped: Catalogue) -> None:
    nodes = walk(shipped, DAY)
    assert 300 < len(nodes) < 800
    assert max(len(each.path) for each in nodes) <= 5 == walk(shipped, DAY)[0].questions


def test_more_records_of_the_same_kind_make_no_more_pages(make: Make, many: list[str]) -> None:
    few, lots = ({each.path for each in walk(make(*(each.replace("id: ", f"id: nr{number}-", 1) for each in many for number in range(copies))), DAY)} for copies in (10, 30))
    assert few == lots and len(few) > 20


def test_the_first_question_is_asked_of_the_audiences_that_have_an_answer(make: Make, many: list[str]) -> None:
    assert titles(at(make(*many))) == ["Mit barn", "Mig selv", "Det ved jeg ikke"]


def test_neighbouring_ages_that_no_record_tells_apart_are_one_answer(make: Make) -> None:
    offers = [offer(f"nr{number}", audiences="[foraelder, ung]", ages="{min: 15, max: 17}" if number % 2 else "{max: 17}") for number in range(8)]
    assert titles(at(make(*offers), "foraelder")) == ["0–14 år", "15–17 år", "Det ved jeg ikke"]
    # A young person is not asked about ages that the audience does not have.
    assert titles(at(make(*offers), "ung")) == ["12–14 år", "15–17 år", "Det ved jeg ikke"]


def test_needs_stand_in_their_order_and_only_those_that_are_left(make: Make, many: list[str]) -> None:
    wide = make(*many, *(offer(f"nr{number}", needs="[fritid, skole]") for number in range(8)))
    assert titles(at(wide, "ung", "15-17")) == ["Skolen er svær", "Fritid", "Job", "Det ved jeg ikke"]
    assert "job" not in {each.id for each in at(wide, UNKNOWN, "0-11").options}


def test_a_need_is_offered_for_the_ages_that_it_is_asked_of(make: Make, many: list[str]) -> None:
    """Also where the help with it does not say its age: that alone rules no age out."""
    unsaid = [offer(f"nr{number}", audiences="[foraelder, ung]", ages="", needs="[job]") for number in range(8)]
    asked_of = {"vocabulary/needs.yml": NEEDS.replace("title: Job", "title: Job, ages: {min: 12}")}
    assert "job" in {each.id for each in at(make(*many, *unsaid), "foraelder", "0-11").options}
    later = make(*many, *unsaid, **asked_of)
    assert "job" not in {each.id for each in at(later, "foraelder", "0-11").options}
    assert all("job" in {each.id for each in at(later, *way).options} for way in (("ung", "15-17"), ("foraelder", UNKNOWN)))


def test_education_and_the_way_to_adult_life_are_not_asked_about_for_small_children(shipped: Catalogue) -> None:
    small = {each.id for each in at(shipped, "foraelder", "0-11").options}
    assert "skole" in small and not small & {"uddannelse", "voksen"}
    assert {"uddannelse", "voksen"} <= {each.id for each in at(shipped, "foraelder", "12-14").options}


def test_a_need_is_called_what_the_one_who_answers_would_say(make: Make, many: list[str]) -> None:
    own = NEEDS.replace("title: Skolen er svær", "title: Vi har det svært, summary: Til jer., young_title: Jeg har det svært, young_summary: Til dig.")
    offers = [offer(f"nr{number}", audiences="[foraelder, ung]", needs="[fritid, skole]") for number in range(8)]
    catalogue = make(*offers, **{"vocabulary/needs.yml": own})
    assert [(each.title, each.note) for each in at(catalogue, "ung", "15-22").options if each.id in ("skole", "fritid")] == [("Jeg har det svært", "Til dig."), ("Fritid", "")]
    assert [(each.title, each.note) for each in at(catalogue, "foraelder", "15-22").options if each.id == "skole"] == [("Vi har det svært", "Til jer.")]


def test_a_young_person_is_told_that_it_is_about_them(make: Make) -> None:
    offers = [offer(f"nr{number}", "access: [{route: ansøgning}]\n", audiences="[foraelder, ung]") for number in range(3)]
    catalogue = make(*offers)
    said = {who: Suggestions(catalogue, DAY).result(at(catalogue, who)).maybe[0].reasons for who in ("ung", "foraelder")}
    assert said["ung"][-1] == "Kommunen skal se på netop dig, før den svarer."
    assert said["foraelder"][-1] == "Kommunen skal se på netop jer, før den svarer."


def test_with_few_records_there_is_nothing_to_choose_between(make: Make) -> None:
    [only] = walk(make(offer("bold"), offer("musik", needs="[skole]")), DAY)
    assert only.question is None and len(outcome(only).maybe) == 2


def test_the_place_is_asked_where_much_is_local(make: Make) -> None:
    local = [offer(f"l{number}", needs="[job]", place="holbaek" if number % 2 else "slagelse") for number in range(4)]
    wide = make(*local, *(offer(f"n{number}", needs="[job]") for number in range(6)), *(offer(f"f{number}", needs="[fritid]") for number in range(8)))
    assert {each.answers.need for each in asked(wide, Topic.PLACE)} == {"job"}
    node = asked(wide, Topic.PLACE)[0]
    assert [each.id for each in node.options] == ["holbaek", "slagelse", ELSEWHERE, UNKNOWN]
    elsewhere = outcome(at(wide, *node.path, ELSEWHERE))
    assert {each.record.municipality for each in elsewhere.against} == {"holbaek", "slagelse"}


def test_who_is_unsure_is_not_asked_for_the_place_too(make: Make) -> None:
    local = [offer(f"l{number}", needs="[job]", place="holbaek" if number % 2 else "slagelse", audiences="[ung]" if number % 3 else "[foraelder]") for number in range(12)]
    trails = [node.path for node in asked(make(*local, *(offer(f"f{number}", needs="[fritid]") for number in range(8))), Topic.PLACE)]
    assert trails and not [each for each in trails if UNKNOWN in each]


@pytest.mark.parametrize(("limits", "asks"), [(("max: 40", "min: 40"), True), (("min: 40", "min: 40"), False)])
def test_a_number_is_asked_only_where_it_chooses_between_records(make: Make, limits: tuple[str, str], asks: bool) -> None:
    catalogue = make(*(offer(f"nr{number}", f"criteria: [{{measure: fravær, {limit}}}]\n") for number, limit in enumerate(limits)))
    assert bool(asked(catalogue, Topic.MEASURE)) is asks


def test_the_groups_have_what_states_the_age_and_is_easy_to_get_first(make: Make) -> None:
    catalogue = make(
        offer("a", "access: [{route: rådgiver}]\n"), offer("b", "access: [{route: skole}]\n"), offer("c", "access: [{route: skole}]\n", ages=""),
    )
    assert [each.record.id for each in outcome(walk(catalogue, DAY)[0]).maybe] == ["b", "a", "c"]


def test_of_very_much_a_group_shows_the_first_and_counts_the_rest(make: Make) -> None:
    catalogue = make(*(offer(f"nr{number}", needs="[fritid]", ages="") for number in range(9)), offer("sikker"), offer("voksen", ages="{min: 30}"), offer("andre", audiences="[foraelder]"))
    node = of_a_young_person(catalogue)
    everything, some = outcome(node), outcome(node, 3)
    assert some.maybe == everything.maybe[:3] and some.fits == everything.fits[:3]
    assert some.hidden == len(everything.maybe) + len(everything.fits) - len(some.maybe) - len(some.fits) > 0 == everything.hidden


def test_what_nearly_fits_stands_first_among_what_does_not(make: Make) -> None:
    offers = [offer("a", audiences="[foraelder]", ages="{min: 30}"), offer("b", audiences="[foraelder]"), offer("c", ages="{min: 30}"), *(offer(f"nr{number}") for number in range(7))]
    node = of_a_young_person(make(*offers))
    assert [each.record.id for each in outcome(node).against] == ["c", "b", "a"]


def test_what_is_left_and_how_near_the_rest_is_are_as_each_record_is_judged_by_itself(shipped: Catalogue) -> None:
    places = {each.record.id: place for place, each in enumerate(criteria_of(shipped, DAY))}
    for node in walk(shipped, DAY):
        if node.question:
            continue
        judged = [judge(each, node.answers) for each in sorted(node.candidates, key=lambda each: places[each.record.id])]
        assert {of.record.id for group in node.alive for _, of in group.members} == {each.record.id for each in judged if each.outcome is not Outcome.NO}
        found = outcome(node)
        against = [each for each in judged if each.outcome is Outcome.NO]
        assert found.against == tuple(sorted(against, key=lambda each: (len(each.reasons), each.reasons[0].why is Why.AUDIENCE)))
        assert found.fits == tuple(each for each in judged if each.outcome is Outcome.FITS)
        assert found.maybe == tuple(each for each in judged if each.outcome is Outcome.MAYBE)
        assert outcome(node, 3, 0).against == ()


@pytest.mark.parametrize("most", [1, 2, 5])
def test_few_of_a_group_are_the_first_of_all(shipped: Catalogue, most: int) -> None:
    for node in walk(shipped, DAY):
        if not node.question:
            few, every = outcome(node, most, most), outcome(node)
            assert (few.fits, few.maybe, few.against) == (every.fits[:most], every.maybe[:most], every.against[:most])
            assert few.hidden == len(every.fits[most:]) + len(every.maybe[most:])


def test_who_are_told_the_same_would_have_been_told_it_alone(shipped: Catalogue) -> None:
    def told(answer: Answer) -> tuple[object, ...]:
        groups = tuple(tuple((each.card.href, each.reasons) for each in group) for group in (answer.fits, answer.maybe))
        return *groups, tuple((each.link, each.why) for each in answer.against), answer.rest, answer.advice.more

    together = Suggestions(shipped, DAY)
    for node in walk(shipped, DAY):
        if not node.question:
            assert told(together.result(node)) == told(Suggestions(shipped, DAY).result(node))
