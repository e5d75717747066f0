"""The line from 0 to 30: where a bar begins, how long it is, and which years have nothing."""

from __future__ import annotations

import pytest

from generator.coverage import Span
from generator.facets import help_records
from generator.lifeline import Bar, lifeline, of_need
from tests.guide.conftest import DAY, Make, offer


@pytest.mark.parametrize(("ages", "start", "length", "on"), [
    ("{max: 17}", 0, 18 / 30, False), ("{min: 15, max: 24}", 0.5, 10 / 30, False), ("{min: 18}", 0.6, 0.4, True), ("{min: 15, max: 30}", 0.5, 0.5, True), ("{min: 16, max: 16}", 16 / 30, 1 / 30, False),
])
def test_a_bar_ends_at_the_birthday_after_its_last_year(make: Make, ages: str, start: float, length: float, on: bool) -> None:
    [bar] = lifeline(help_records(make(offer("bold", ages=ages)), DAY)).bars
    assert (bar.start, bar.length, bar.on) == (pytest.approx(start), pytest.approx(length), on)


def test_the_years_without_anything_are_said_and_what_states_no_age_stands_apart(make: Make) -> None:
    found = lifeline(help_records(make(offer("a", ages="{min: 6, max: 11}"), offer("b", ages="{min: 15, max: 24}"), offer("c", ages=""), offer("d", ages="{min: 40}")), DAY))
    assert found.nothing == (Span(0, 5), Span(12, 14), Span(25, 30))
    assert [each.id for each in found.unplaced] == ["c"]
    assert [each.record.id for each in found.bars] == ["a", "b"] and all(isinstance(each, Bar) for each in found.bars)


def test_only_what_can_be_used_is_on_the_line_of_a_need(make: Make) -> None:
    catalogue = make(offer("a"), offer("b", "status: lukket\n"), offer("c", needs="[skole]"))
    assert [each.record.id for each in of_need(catalogue, catalogue.entry("need", "fritid"), DAY).bars] == ["a"]
