"""Target groups as intervals: every gap and overlap that was planted is found, and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gaps import Interval, gaps, in_words, interval, overlap
from generator.model.choices import Measure
from generator.rules.records import target_group_gap, target_group_overlap
from tests.derived.world import write

DAY = date(2026, 11, 24)
GAP, OVERLAP = "gap", "overlap"

# (measure, groups, what is planted, as the message says it). A group is a YAML criterion without its measure.
PLANTED = [
    ("fravær", ["min: 15, min_included: nej, max: 40, max_included: nej", "min: 40, min_included: nej"], GAP, "Præcis 40 %"),
    ("fravær", ["max: 10", "min: 10, min_included: nej, max: 20", "min: 21"], GAP, "Over 20 og under 21 %"),
    ("fravær", ["max: 10, max_included: nej", "min: 10, min_included: nej"], GAP, "Præcis 10 %"),
    ("fravær", ["max: 12.5", "min: 15"], GAP, "Over 12,5 og under 15 %"),
    ("fravær", ["min: 0, max: 5", "min: 5, min_included: nej, max: 9, max_included: nej", "min: 9, min_included: nej, max: 100"], GAP, "Præcis 9 %"),
    ("ulovligt-fravær", ["min: 10, max: 15, max_included: nej", "min: 15, min_included: nej"], GAP, "Præcis 15 %"),
    ("alder", ["min: 6, max: 12", "min: 14, max: 17"], GAP, "13 år"),
    ("alder", ["max: 17", "min: 20"], GAP, "18 til og med 19 år"),
    ("alder", ["min: 0, max: 5", "min: 6, max: 14", "min: 16, max: 17"], GAP, "15 år"),
    ("timer", ["max: 20, max_included: nej", "min: 20, min_included: nej"], GAP, "Præcis 20 timer om ugen"),
    ("udgifter", ["min: 6660, max: 24000, max_included: nej", "min: 24000, min_included: nej"], GAP, "Præcis 24.000 kr. om året"),
    ("fravær", ["min: 15, max: 40", "min: 40"], OVERLAP, "Præcis 40 %"),
    ("fravær", ["max: 45", "min: 40, min_included: nej"], OVERLAP, "Over 40 til og med 45 %"),
    ("fravær", ["min: 0, max: 100", "min: 20, max: 30, max_included: nej"], OVERLAP, "Fra 20 og under 30 %"),
    ("ulovligt-fravær", ["max: 15", "min: 15"], OVERLAP, "Præcis 15 %"),
    ("alder", ["min: 6, max: 15", "min: 15, max: 17"], OVERLAP, "15 år"),
    ("alder", ["max: 18", "min: 16"], OVERLAP, "16 til og med 18 år"),
    ("timer", ["max: 21", "min: 20, min_included: nej"], OVERLAP, "Over 20 til og med 21 timer om ugen"),
    ("udgifter", ["max: 24000", "min: 24000"], OVERLAP, "Præcis 24.000 kr. om året"),
    ("alder", ["min: 15, max: 24", "min: 24, max: 24", "min: 25"], OVERLAP, "24 år"),
]
SOUND = [
    ("fravær", ["min: 15, min_included: nej, max: 40", "min: 40, min_included: nej"]),
    ("fravær", ["max: 15, max_included: nej", "min: 15, max: 40, max_included: nej", "min: 40"]),
    ("fravær", ["max: 12.5", "min: 12.5, min_included: nej"]),
    ("fravær", ["min: 15, max: 40"]),
    ("alder", ["max: 17", "min: 18"]),
    ("alder", ["min: 6, max: 14", "min: 15, max: 17", "min: 18, max: 24"]),
    ("alder", ["min: 6, max: 15, max_included: nej", "min: 15"]),
    ("timer", ["max: 20", "min: 20, min_included: nej"]),
    ("udgifter", ["max: 24000", "min: 24000, min_included: nej"]),
]


def files_for(number: int, measure: str, groups: list[str]) -> dict[str, str]:
    """A programme with one offer for each group; the offers are written in another order than their numbers."""
    files = {f"programmes/p{number}.yml": f"id: p{number}\ntitle: Indsats {number}\nsummary: En indsats.\nmunicipality: holbaek\nstatus: aktiv\ntarget_groups_by: {measure}\n"}
    for at, criterion in enumerate(reversed(groups)):
        id_ = f"p{number}-{at}"
        files[f"youth-offers/{id_}.yml"] = (
            f"id: {id_}\ntitle: Gruppe {id_}\nsummary: En gruppe.\nmunicipality: holbaek\nstatus: aktiv\n"
            f"programmes: [p{number}]\ncriteria:\n  - {{measure: {measure}, {criterion}}}\n  - {{measure: {'timer' if measure == 'alder' else 'alder'}, min: 3}}\n"
        )
    return files


def found_in(root: Path, wanted: list[tuple[str, list[str]]]) -> list[tuple[int, str, str]]:
    files: dict[str, str] = {}
    for number, (measure, groups) in enumerate(wanted):
        files |= files_for(number, measure, groups)
    catalogue = write(root, files)
    return sorted(
        (int(each.of.programmes[0][1:]), kind, each.message.partition(" (")[0].replace("\u00a0", " "))
        for kind, rule in ((GAP, target_group_gap), (OVERLAP, target_group_overlap)) for each in rule.check(catalogue, DAY)
    )


def test_all_twenty_planted_are_found_and_no_other(tmp_path: Path):
    assert len(PLANTED) == 20
    found = found_in(tmp_path, [(measure, groups) for measure, groups, _, _ in PLANTED])
    assert found == [(number, kind, says) for number, (_, _, kind, says) in enumerate(PLANTED)]


def test_none_is_found_where_there_is_none(tmp_path: Path):
    assert found_in(tmp_path, SOUND) == []


def test_only_programmes_that_divide_by_a_number_are_asked(tmp_path: Path):
    measure, groups, *_ = PLANTED[0]
    files = files_for(0, measure, groups)
    files["programmes/p0.yml"] = files["programmes/p0.yml"].replace("target_groups_by: fravær\n", "")
    catalogue = write(tmp_path, files)
    assert [*target_group_gap.check(catalogue, DAY), *target_group_overlap.check(catalogue, DAY)] == []


limits = st.one_of(st.none(), st.integers(0, 12))
intervals = st.builds(interval, limits, limits, st.booleans(), st.booleans())
PROBES = [Decimal(half) / 2 for half in range(-2, 28)]


@given(st.lists(intervals, max_size=5))
def test_a_number_is_in_a_gap_when_it_is_between_groups_and_in_none(groups: list[Interval]):
    found, held = list(gaps(groups)), [each for each in groups if each]
    for value in PROBES:
        inside = any(value in each for each in held)
        between = bool(held) and min(each.low for each in held) <= (value, 0) and (value, 1) <= max(each.high for each in held)
        assert any(value in each for each in found) == (between and not inside)


@given(intervals, intervals)
def test_a_number_is_in_an_overlap_when_it_is_in_both(one: Interval, other: Interval):
    for value in PROBES:
        assert (value in overlap(one, other)) == (value in one and value in other)


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_can_be_said(measure: Measure):
    assert in_words(interval(3, 7, True, False), measure).startswith(("fra 3 og under 7", "3 til og med 6"))
