"""What the five documents say, held as facts: Holbæk's hearing, Vesthimmerland's target groups and #360."""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal

import pytest

from generator.catalogue import Catalogue, in_force, shown
from generator.gaps import between, target_groups
from generator.model.choices import AccessRoute, EvaluationKind, Stage, Status
from generator.model.common import Record
from generator.model.records import Body, Pathway, Programme, YouthOffer
from generator.model.service_levels import ServiceLevel, Version
from generator.rules.records import target_group_gap
from tests.content.conftest import DAY


def level(catalogue: Catalogue, id_: str) -> ServiceLevel:
    found = catalogue.get(id_)
    assert isinstance(found, ServiceLevel)
    return found


def offer(catalogue: Catalogue, id_: str) -> YouthOffer:
    found = catalogue.get(id_)
    assert isinstance(found, YouthOffer)
    return found


@pytest.fixture
def versions(shipped: Catalogue) -> tuple[Version, ...]:
    return level(shipped, "familieanbringelse-holbaek").versions


# Holbæk, 7 January 2025, item 4.


def test_family_placement_went_from_hearing_to_recommended(versions: tuple[Version, ...]) -> None:
    assert [(each.stage, each.decided) for each in versions] == [
        (Stage.HEARING, date(2024, 11, 5)),
        (Stage.UPDATED, None),
        (Stage.RECOMMENDED, date(2025, 1, 7)),
    ]
    assert versions[-1].agenda_item == "Punkt 4" and versions[-1].body == "socialudvalget-holbaek"


def test_the_hearing_lasted_three_weeks_and_asked_both_councils(versions: tuple[Version, ...]) -> None:
    hearing = versions[0].hearing
    assert hearing and (hearing.start, hearing.end) == (date(2024, 11, 6), date(2024, 11, 27))
    assert {each.body for each in hearing.answers} == set(hearing.bodies) == {"handicapraadet-holbaek", "udsatteraadet-holbaek"}


def test_of_eight_points_one_led_to_a_change(versions: tuple[Version, ...]) -> None:
    hearing = versions[0].hearing
    assert hearing
    points = [(answer.body, point) for answer in hearing.answers for point in answer.points]
    changed = [(body, point.field) for body, point in points if point.changed]
    assert len(points) == 8 and all(point.answer for _, point in points)
    assert changed == [("udsatteraadet-holbaek", "first_follow_up")]


def test_the_first_follow_up_went_from_four_weeks_to_three_to_four(versions: tuple[Version, ...]) -> None:
    spans = [each.terms.first_follow_up for each in versions]
    assert [(each.least, each.most) if each else None for each in spans] == [(4, None), (3, 4), (3, 4)]
    assert {each.field for each in versions[1].changes} == {"duration", "first_follow_up", "follow_up"}
    assert {each.asked_by for each in versions[1].changes} == {"udsatteraadet-holbaek"}
    assert versions[1].terms == versions[2].terms


def test_what_the_minutes_do_not_say_is_left_open(versions: tuple[Version, ...]) -> None:
    assert all(each.terms.extension is None and not each.terms.deadlines for each in versions)


@pytest.mark.parametrize("id_", ["familieanbringelse-holbaek", "raadgivning-undersoegelse-behandling-holbaek"])
def test_a_recommended_level_is_shown_but_not_in_force(shipped: Catalogue, id_: str) -> None:
    found = level(shipped, id_)
    assert in_force(found, DAY) is None and shown(found, DAY).stage is Stage.RECOMMENDED
    assert found.status is Status.PROPOSED and found.case_number == "24-021085"


def test_psychological_assessment_was_regretted_and_stayed_out(shipped: Catalogue) -> None:
    found = level(shipped, "raadgivning-undersoegelse-behandling-holbaek")
    assert {each.section for each in found.legal} == {"31", "81"}
    hearing = found.versions[0].hearing
    assert hearing
    points = [point for answer in hearing.answers for point in answer.points]
    assert any("psykologisk udredning" in point.text for point in points) and not any(point.changed for point in points)
    assert all(any("sykologisk udredning" in line for line in version.terms.excludes) for version in found.versions)


def test_the_pilot_about_absence_and_lost_earnings(shipped: Catalogue) -> None:
    found = offer(shipped, "skolefravaer-og-tabt-arbejdsfortjeneste")
    assert found.status is Status.PILOT and found.municipality == "holbaek"
    assert found.period and found.period.end == date(2028, 12, 31)
    assert found.provider == "ppr-holbaek" and "ungeprogrammet" in found.programmes


# Vesthimmerland, January 2024.


def test_exactly_forty_per_cent_falls_between_two_target_groups(shipped: Catalogue) -> None:
    programme = shipped.get("helhedsorienterede-loesninger")
    assert isinstance(programme, Programme)
    (gap, below, above), *more = between(target_groups(shipped, programme, DAY))
    assert not more and Decimal(40) in gap and Decimal("39.99") not in gap and Decimal("40.01") not in gap
    assert (below.record.id, above.record.id) == ("tidlig-indsats-ved-fravaer", "indsats-ved-skolevaegring")


def test_the_rule_tells_of_the_forty_per_cent(shipped: Catalogue) -> None:
    assert [(each.of.id, "40 %" in each.message) for each in target_group_gap.check(shipped, DAY) if isinstance(each.of, Record)] == [
        ("tidlig-indsats-ved-fravaer", True)
    ]


def test_the_three_target_groups_belong_to_one_programme(shipped: Catalogue) -> None:
    members = {each.id for each in shipped.with_programme("helhedsorienterede-loesninger") if isinstance(each, YouthOffer)}
    assert members == {"tidlig-indsats-ved-fravaer", "indsats-ved-skolevaegring", "360"}


def test_360_is_for_15_to_24_and_not_for_those_who_have_stu_or_fgu(shipped: Catalogue) -> None:
    found = offer(shipped, "360")
    assert found.ages and (found.ages.min, found.ages.max) == (15, 24)
    assert {each.record for each in found.not_for} >= {"stu", "fgu"}
    assert found.no_legal_basis and not found.legal


def test_tuvu_finds_the_places_of_360(shipped: Catalogue) -> None:
    access = offer(shipped, "360").access
    assert [(each.route, each.body) for each in access] == [(AccessRoute.REFERRAL, "tuvu")]
    body = shipped.get("tuvu")
    assert isinstance(body, Body) and body.full_name == "Tværfagligt Unge Visitations Udvalg"


def test_360_began_in_january_2024_and_nobody_knows_when_it_ends(shipped: Catalogue) -> None:
    period = offer(shipped, "360").period
    assert period and period.start == date(2024, 1, 8) and period.end is None


def test_the_evaluation_plan_of_360(shipped: Catalogue) -> None:
    plan = offer(shipped, "360").evaluation
    due = {kind: [each.due for each in plan if each.kind is kind] for kind in EvaluationKind}
    assert len(due[EvaluationKind.STATUS]) == 7  # every half year for four years; the last is the final evaluation
    assert due[EvaluationKind.YEARLY][0] == date(2024, 12, 31) and [each.year for each in due[EvaluationKind.YEARLY]] == [2024, 2025, 2026, 2027]
    assert due[EvaluationKind.MIDTERM] == [date(2026, 1, 8)] and due[EvaluationKind.FINAL] == [date(2028, 1, 8)]
    assert [each.due for each in plan] == sorted(each.due for each in plan)
    assert not any(each.reported for each in plan)  # no source says that one was delivered


def test_what_closed_leads_on(shipped: Catalogue) -> None:
    found = offer(shipped, "task-force")
    assert found.status is Status.CLOSED and found.replaced_by == "tidlig-indsats-ved-fravaer"


# Pathways.


def test_the_pathway_of_absence_goes_by_360(shipped: Catalogue) -> None:
    found = shipped.get("fra-fravaer-til-uddannelse-eller-job")
    assert isinstance(found, Pathway)
    order = [id_ for step in found.steps for id_ in step.records]
    assert order.index("tidlig-indsats-ved-fravaer") < order.index("indsats-ved-skolevaegring") < order.index("360") < order.index("fgu")
    assert {"fgu", "stu", "virksomhedspraktik"} <= set(found.steps[-1].records)


def test_the_pathway_to_adult_life_says_what_birthdays_change(shipped: Catalogue) -> None:
    found = shipped.get("barn-til-voksen-med-handicap")
    assert isinstance(found, Pathway) and found.municipality == "hele-landet"
    assert [step.handover.age for step in found.steps if step.handover] == [15, 16, 18, 23, 25, 30]
    ends = [(step.ages.min, step.ages.max) for step in found.steps if step.ages]
    assert all(one[1] is not None and other[0] == one[1] + 1 for one, other in itertools.pairwise(ends))


# Herning, Hedensted, Slagelse.


@pytest.mark.parametrize("id_", ["hedenstedmodellen", "deler-en-ung-hedensted", "uddannelsesmesse-hedensted"])
def test_what_is_only_an_idea_says_so(shipped: Catalogue, id_: str) -> None:
    found = shipped.get(id_)
    assert found and found.status is Status.PROPOSED and "Forslag" in found.title


def test_hernings_case_and_subject_number(shipped: Catalogue) -> None:
    found = shipped.get("staerke-vaerdikaeder")
    assert found and (found.kle, found.case_number) == (("15.20.00-G01",), "15.20.00-G01-4-23")


def test_slagelses_themes_have_no_names_in_the_source(shipped: Catalogue) -> None:
    themes = shipped.of_kind("theme")
    assert len(themes) == 6 and all(each.example and each.municipality == "slagelse" for each in themes)
    factors = {each.id for each in shipped.of_kind("factor")}
    assert factors == {"aktivt-fritidsliv", "sproglig-udvikling", "foraeldre-i-arbejde", "fravaer", "misbrug"}
    assert all(each.theme in {theme.id for theme in themes} for each in shipped.of_kind("factor"))


def test_which_council_the_law_asks_for(shipped: Catalogue) -> None:
    asked = {each.id: each.statutory for each in shipped.of_kind("body") if each.kind.value == "råd"}
    assert asked == {"handicapraadet-holbaek": True, "handicapraadet-herning": True, "udsatteraadet-holbaek": False, "uddannelsesraadet-herning": None}
