"""Versions through time: one in force on every day of a span, and each called what it was on that day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import in_force
from generator.changes.comparing import compare
from generator.changes.hearings import hearings, open_hearings
from generator.changes.history import Standing, Turn, applied, dates_of_change, known_from, neighbour, proposed, standing
from generator.model.choices import Stage
from generator.model.service_levels import Hearing, HearingAnswer, HearingPoint, ServiceLevel, Terms, Version
from generator.rules.versions import version_gap, version_overlap
from generator.views.standings import happened, status
from generator.views.terms import sayer
from tests.derived.world import bare, level

ONE = timedelta(days=1)
START = date(2020, 1, 1)
PROPOSALS = (Stage.DRAFT, Stage.HEARING, Stage.UPDATED, Stage.RECOMMENDED)


@st.composite
def histories(draw: st.DrawFn) -> ServiceLevel:
    """Approved versions that follow each other day by day, proposals between them, law underneath."""
    cuts = sorted(draw(st.sets(st.integers(1, 900), min_size=1, max_size=5)))
    starts = [START, *(START + timedelta(days=each) for each in cuts)]
    versions = []
    if draw(st.booleans()):
        versions.append(Version(id="lov", stage=Stage.LAW, valid_from=draw(st.sampled_from((None, date(2019, 1, 1)))), terms=Terms()))
    for place, start in enumerate(starts):
        last = starts[place + 1] - ONE if place + 1 < len(starts) else draw(st.one_of(st.none(), st.just(start + timedelta(days=30))))
        for at, stage in enumerate(draw(st.lists(st.sampled_from(PROPOSALS), max_size=2))):
            heard = Hearing(start=start - timedelta(days=20), end=start - timedelta(days=10), bodies=("raad",)) if stage is not Stage.DRAFT else None
            decided = start - timedelta(days=5) if stage in (Stage.UPDATED, Stage.RECOMMENDED) else None
            versions.append(Version(id=f"f{place}-{at}", stage=stage, hearing=heard, decided=decided, terms=Terms(duration=f"Forslag {place}")))
        versions.append(Version(id=f"v{place}", stage=Stage.APPROVED, body="kb", decided=start - ONE, valid_from=start, valid_to=last, terms=Terms(duration=f"Version {place}")))
    return level(*versions)


def approved(of: ServiceLevel) -> list[Version]:
    return [each for each in of.versions if each.stage is Stage.APPROVED]


@given(histories(), st.integers(0, 960))
@settings(max_examples=200, deadline=None)
def test_exactly_one_approved_version_is_in_force_on_every_day_of_the_span(of: ServiceLevel, after: int):
    row = approved(of)
    last = row[-1].valid_to
    edges = {day for each in row for day in (each.valid_from, each.valid_from - ONE, each.valid_to) if day}
    for day in {START + timedelta(days=after), *edges}:
        inside = day >= START and (last is None or day <= last)
        standing_now = [each for each in row if standing(of, each, day) is Standing.IN_FORCE]
        assert len(standing_now) == (1 if inside else 0)
        if inside:
            assert in_force(of, day) is standing_now[0]
        else:
            found = in_force(of, day)
            assert found is None or found.stage is Stage.LAW


@given(histories())
@settings(max_examples=50, deadline=None)
def test_such_a_history_has_neither_holes_nor_overlaps_and_one_day_more_or_less_has(tmp_path_factory: pytest.TempPathFactory, of: ServiceLevel):
    root = tmp_path_factory.mktemp("katalog")
    first = approved(of)[0]
    at = of.versions.index(first)

    def found(last: date | None) -> tuple[int, int]:
        versions = (*of.versions[:at], replace(first, valid_to=last), *of.versions[at + 1 :])
        catalogue = bare(root, replace(of, versions=versions))
        return len(list(version_gap.check(catalogue, START))), len(list(version_overlap.check(catalogue, START)))

    assert first.valid_to is not None
    assert found(first.valid_to) == (0, 0)
    assert found(first.valid_to + ONE) == (0, 1)
    if first.valid_to > first.valid_from:
        assert found(first.valid_to - ONE) == (1, 0)


@given(histories(), st.integers(-40, 960))
@settings(max_examples=150, deadline=None)
def test_nothing_is_called_in_force_but_the_version_that_is(of: ServiceLevel, after: int):
    day = START + timedelta(days=after)
    now = in_force(of, day)
    for each in of.versions:
        says = status(of, each, day)
        assert says.startswith("Gælder") == (each is now or (each.stage is Stage.LAW and (each.valid_from or date.min) <= day))
        assert "godkendt" not in says.lower()


@given(histories(), st.integers(-40, 960))
@settings(max_examples=150, deadline=None)
def test_a_proposal_is_known_and_not_overtaken(of: ServiceLevel, after: int):
    day = START + timedelta(days=after)
    found = proposed(of, day)
    if found is not None:
        known = known_from(of, found)
        assert known is not None and known <= day
        now = in_force(of, day)
        assert now is None or now.stage is Stage.LAW or of.versions.index(now) < of.versions.index(found)


def test_a_newer_law_does_not_take_over_from_what_is_approved_on_top_of_it():
    of = level(
        Version(id="2025", stage=Stage.APPROVED, valid_from=date(2025, 1, 1), terms=Terms()),
        Version(id="lov-2026", stage=Stage.LAW, valid_from=date(2026, 1, 1), terms=Terms()),
    )
    assert in_force(of, date(2026, 6, 1)) is of.versions[0]


HEARING = Hearing(
    start=date(2024, 11, 6), end=date(2024, 11, 27), bodies=("handicapraad", "udsatteraad"),
    answers=(HearingAnswer(body="udsatteraad", points=(
        HearingPoint(text="4 uger er meget kort.", answer="Varigheden ses nu løbende.", changed=True, field="duration"),
        HearingPoint(text="Skriv, hvad der kan forlænge.", answer="Det ændres ikke.", changed=False),
    )),),
)
PROPOSAL = Version(id="forslag", stage=Stage.HEARING, body="udvalg", decided=date(2024, 11, 5), hearing=replace(HEARING, answers=()), terms=Terms(duration="4 uger."))
RECOMMENDED = Version(id="indstillet", stage=Stage.RECOMMENDED, body="udvalg", decided=date(2025, 1, 7), hearing=HEARING, terms=Terms(duration="Løbende."))
FAMILY = level(Version(id="lov", stage=Stage.LAW, valid_from=date(2024, 1, 1), terms=Terms()), PROPOSAL, RECOMMENDED)


@pytest.mark.parametrize(("day", "says"), [
    (date(2024, 11, 5), "Forslag. Kommer i høring den 6. november 2024"),
    (date(2024, 11, 6), "Forslag i høring til 27. november 2024"),
    (date(2024, 11, 27), "Forslag i høring til 27. november 2024"),
    (date(2024, 11, 28), "Forslag. Høringen sluttede den 27. november 2024"),
])
def test_a_proposal_says_how_far_its_hearing_is(day: date, says: str):
    assert status(FAMILY, PROPOSAL, day).replace("\u00a0", " ") == says


@pytest.mark.parametrize(("stage", "dates", "day", "says"), [
    (Stage.RECOMMENDED, {"decided": date(2025, 1, 7)}, date(2025, 1, 7), "Indstillet den 7. januar 2025 – ikke endeligt vedtaget"),
    (Stage.UPDATED, {"decided": date(2025, 1, 7)}, date(2025, 1, 7), "Forslag, rettet efter høringen den 7. januar 2025 – ikke vedtaget"),
    (Stage.UPDATED, {}, date(2025, 1, 7), "Forslag, rettet efter høringen – ikke vedtaget"),
    (Stage.DRAFT, {}, date(2025, 1, 7), "Udkast – gælder ikke"),
    (Stage.APPROVED, {"decided": date(2024, 12, 1), "valid_from": date(2025, 1, 1)}, date(2024, 12, 31), "Skal gælde fra 1. januar 2025"),
    (Stage.APPROVED, {"valid_from": date(2025, 1, 1)}, date(2025, 1, 1), "Gælder fra 1. januar 2025"),
    (Stage.APPROVED, {"valid_from": date(2025, 1, 1), "valid_to": date(2025, 6, 30)}, date(2025, 6, 30), "Gælder fra 1. januar 2025 til og med 30. juni 2025"),
    (Stage.APPROVED, {"valid_from": date(2025, 1, 1), "valid_to": date(2025, 6, 30)}, date(2025, 7, 1), "Gjaldt fra 1. januar 2025 til 30. juni 2025"),
    (Stage.REPEALED, {"valid_from": date(2025, 1, 1), "valid_to": date(2025, 6, 30)}, date(2025, 7, 1), "Gjaldt fra 1. januar 2025 til 30. juni 2025"),
    (Stage.REPEALED, {}, date(2025, 7, 1), "Ophævet"),
    (Stage.LAW, {}, date(2025, 7, 1), "Gælder. Følger af loven"),
    (Stage.LAW, {"valid_from": date(2024, 1, 1)}, date(2025, 7, 1), "Gælder fra 1. januar 2024. Følger af loven"),
])
def test_a_version_says_what_it_is(stage: Stage, dates: dict[str, date], day: date, says: str):
    version = Version(id="v", stage=stage, terms=Terms(), **dates)
    assert status(level(version), version, day).replace("\u00a0", " ") == says


def test_the_day_shows_the_proposal_of_the_day():
    on = {day: applied(FAMILY, day) for day in (date(2024, 10, 1), date(2024, 12, 1), date(2025, 1, 7))}
    assert [each.proposed and each.proposed.id for each in on.values()] == [None, "forslag", "indstillet"]
    assert {each.in_force.id for each in on.values() if each.in_force} == {"lov"}


def test_every_day_of_change_is_there_once_with_what_happened(tmp_path: Path):
    found = dates_of_change(bare(tmp_path, FAMILY))
    assert {day: [each.turn for each in events] for day, events in found.items()} == {
        date(2024, 1, 1): [Turn.BEGINS], date(2024, 11, 6): [Turn.HEARING_OPENS],
        date(2024, 11, 28): [Turn.HEARING_CLOSED], date(2025, 1, 7): [Turn.RECOMMENDED],
    }
    assert list(found) == sorted(found)


@pytest.mark.parametrize(("today", "opens", "closed"), [
    (date(2024, 11, 5), "Et forslag kommer i høring", "Høringen slutter den 27. november 2024"),
    (date(2024, 11, 27), "Et forslag kom i høring", "Høringen slutter den 27. november 2024"),
    (date(2024, 11, 28), "Et forslag kom i høring", "Høringen sluttede den 27. november 2024"),
])
def test_what_is_still_to_come_is_told_so(tmp_path: Path, today: date, opens: str, closed: str):
    catalogue = bare(tmp_path, FAMILY)
    told = {each.turn: happened(catalogue, each, today).replace("\u00a0", " ") for events in dates_of_change(catalogue).values() for each in events}
    assert (told[Turn.HEARING_OPENS], told[Turn.HEARING_CLOSED]) == (opens, closed)


def test_the_law_is_nobodys_neighbour_but_the_laws():
    assert neighbour(FAMILY, PROPOSAL) is None
    assert neighbour(FAMILY, RECOMMENDED) is PROPOSAL


def test_a_hearing_gathers_its_levels_what_changed_and_what_each_council_said(tmp_path: Path):
    other = level(replace(PROPOSAL, id="andet"), replace(RECOMMENDED, id="andet-2", terms=PROPOSAL.terms), id_="andet")
    catalogue = bare(tmp_path, FAMILY, other)
    (hearing,) = hearings(catalogue)
    assert (hearing.id, hearing.end, [each.level.id for each in hearing.levels]) == ("holbaek-2024-11-06", date(2024, 11, 27), ["hjaelp", "andet"])
    say = sayer(catalogue)
    assert [len(each.comparisons(say)) for each in hearing.levels] == [1, 0]
    assert hearing.levels[0].comparisons(say)[0].changes == compare(PROPOSAL, RECOMMENDED, say).changes
    quiet, said = hearing.voices
    assert (quiet.body, quiet.points) == ("handicapraad", ())
    assert [(each.said.changed, [of.id for of in each.levels]) for each in said.points] == [(True, ["hjaelp", "andet"]), (False, ["hjaelp", "andet"])]


@pytest.mark.parametrize(("day", "is_open"), [(date(2024, 11, 5), 0), (date(2024, 11, 6), 1), (date(2024, 11, 27), 1), (date(2024, 11, 28), 0)])
def test_a_hearing_can_be_answered_in_its_days(tmp_path: Path, day: date, is_open: int):
    assert len(open_hearings(bare(tmp_path, level(PROPOSAL)), day)) == is_open


def test_a_hearing_that_was_taken_further_is_not_open(tmp_path: Path):
    assert open_hearings(bare(tmp_path, FAMILY), date(2024, 11, 10)) == ()
