"""Letters and the way of a case are made of what the record says, and of nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, load, shown
from generator.model.choices import ComplaintRoute, DeadlineStart, DeadlineUnit, Decision
from generator.model.common import Deadline
from generator.model.service_levels import FollowUp, ServiceLevel, Terms
from generator.views.casework import UNKNOWN, letters, way

OFFERS = Path(__file__).parents[2] / "offers"
DAY = date(2026, 11, 24)
FOUR_WEEKS = Deadline(number=4, unit=DeadlineUnit.WEEKS, start=DeadlineStart.INFORMED, what="Svar på ansøgning")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(OFFERS).catalogue
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def level(catalogue: Catalogue) -> ServiceLevel:
    found = catalogue.get("tabt-arbejdsfortjeneste")
    assert isinstance(found, ServiceLevel)
    return found


def test_a_deadline_stands_at_its_step_and_a_missing_one_is_said() -> None:
    known = way(Terms(decision=Decision.YES, deadlines=(FOUR_WEEKS,)))
    assert known and known.items[2][1] == "Svar på ansøgning: 4\u00a0uger fra sagen er oplyst."
    unknown = way(Terms(decision=Decision.YES))
    assert unknown and unknown.items[2][1] == UNKNOWN


def test_the_first_look_is_the_last_step() -> None:
    found = way(Terms(decision=Decision.YES, first_follow_up=FollowUp(least=3, most=4, unit=DeadlineUnit.WEEKS)))
    assert found and found.items[-1] == ("Kommunen følger op", "Første gang efter 3–4\u00a0uger.")


@pytest.mark.parametrize("decision", [None, Decision.NO])
def test_without_a_decision_there_is_no_case(catalogue: Catalogue, level: ServiceLevel, decision: Decision | None) -> None:
    assert way(Terms(decision=decision)) is None
    assert letters(catalogue, level, Terms(decision=decision)) is None


def test_an_application_names_the_help_the_law_and_the_papers(catalogue: Catalogue, level: ServiceLevel) -> None:
    found = letters(catalogue, level, shown(level, DAY).terms)
    assert found
    text = found.items[0].text
    assert "Jeg søger om: Tabt arbejdsfortjeneste" in text
    assert "Barnets lov §\u00a087" in text and "§\u00a042" not in text
    assert "lønsedler" in text


def test_an_application_names_both_acts_where_one_lends_the_other_to_children(catalogue: Catalogue) -> None:
    car = catalogue.get("stoette-til-bil")
    assert isinstance(car, ServiceLevel)
    found = letters(catalogue, car, shown(car, DAY).terms)
    assert found and "Loven: Barnets lov §\u00a090 eller Serviceloven §\u00a0114 [slet den, der ikke passer]." in found.items[0].text


@pytest.mark.parametrize(("route", "says"), [
    (ComplaintRoute.APPEALS_BOARD, "Ankestyrelsen"), (ComplaintRoute.SPECIAL_EDUCATION, "Klagenævnet for Specialundervisning"), (ComplaintRoute.NOT_APPEALABLE, "andre end jer"),
])
def test_a_complaint_goes_where_the_record_says(catalogue: Catalogue, level: ServiceLevel, route: ComplaintRoute, says: str) -> None:
    found = letters(catalogue, level, Terms(decision=Decision.YES, complaint=route))
    assert found and says in next(each.text for each in found.items if each.id == "klag")


@pytest.mark.parametrize("route", [None, ComplaintRoute.NO_DECISION])
def test_there_is_no_letter_of_complaint_where_nobody_can_complain(catalogue: Catalogue, level: ServiceLevel, route: ComplaintRoute | None) -> None:
    found = letters(catalogue, level, Terms(decision=Decision.YES, complaint=route))
    assert found and [each.id for each in found.items] == ["soeg", "indsigt"]


def test_no_letter_asks_for_a_cpr_number(catalogue: Catalogue, level: ServiceLevel) -> None:
    found = letters(catalogue, level, shown(level, DAY).terms)
    assert found and all("CPR" not in each.text or "Skriv ikke CPR" in each.text for each in found.items)


def test_every_letter_of_the_shipped_catalogue_speaks_as_its_sender(catalogue: Catalogue) -> None:
    """What stands in brackets is for the sender to do, and is said to them."""
    found = [(level.id, each.text) for level in catalogue.of_kind("service-level") if (of := letters(catalogue, level, shown(level, DAY).terms)) for each in of.items]
    assert len(found) > 60 and any("min pension" in text for _, text in found)
    reader = re.compile(r"\b(du|dig|din|dit|dine)\b", re.IGNORECASE)
    assert not [(id_, text) for id_, text in found if reader.search(re.sub(r"\[.*?\]", "", text))]


def test_a_paper_that_is_not_always_needed_is_left_to_the_sender(catalogue: Catalogue, level: ServiceLevel) -> None:
    found = letters(catalogue, replace(level, documents=("Din liste", "Boner, hvis du har dem")), Terms(decision=Decision.YES))
    assert found and "Jeg sender med: min liste og boner [hvis du har dem]." in found.items[0].text


@pytest.mark.parametrize(("start", "what", "says"), [
    (DeadlineStart.APPLICATION, None, "Jeres frist for svar er 4\u00a0uger fra kommunen har fået min ansøgning."),
    (DeadlineStart.INFORMED, "Svar på ansøgning", "Jeres frist for svar er 4\u00a0uger fra sagen er oplyst."),
    (DeadlineStart.KNOWN, "Undersøgelsen er færdig", "Jeres frist er 4\u00a0uger fra den dag, kommunen kender behovet."),
    (DeadlineStart.BREACH, None, "Jeres frist for svar er 4\u00a0uger fra den dag, det gik i stå."),
    (DeadlineStart.DECISION, None, "Jeres frist for svar er 4\u00a0uger fra jeg har fået afgørelsen."),
])
def test_a_deadline_is_said_to_the_municipality(catalogue: Catalogue, level: ServiceLevel, start: DeadlineStart, what: str | None, says: str) -> None:
    found = letters(catalogue, level, Terms(decision=Decision.YES, deadlines=(Deadline(number=4, unit=DeadlineUnit.WEEKS, start=start, what=what),)))
    assert found and says in found.items[0].text
