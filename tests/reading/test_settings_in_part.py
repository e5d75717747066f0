"""A fault in catalogue.yml stops the rules that need the setting, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue import load
from generator.model.fields import Unread
from tests.examples.catalogue import VALID, checked, copied

OFFER = "youth-offers/svoemmehold.yml"
# A reference to nothing (V301), a municipality that the catalogue is not about (V308), a check too long ago (V503).
FAULTS = "related: [findes-ikke]\nmunicipality: hele-landet\nchecked: {date: 2019-01-01, role: Redaktionen}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copied(tmp_path / "offers")
    offer = root / OFFER
    kept = [line for line in offer.read_text(encoding="utf-8").splitlines() if not line.startswith(("related", "municipality", "checked"))]
    offer.write_text("\n".join(kept) + "\n" + FAULTS, encoding="utf-8")
    return root


def codes(root: Path) -> list[str]:
    return sorted(each.code for each in checked(root))


def settings(root: Path, old: str, new: str) -> None:
    path = root / "catalogue.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_limit_that_is_no_number_stops_only_what_needs_the_limits(root: Path) -> None:
    before = codes(root)
    assert {"V301", "V503"} <= set(before)
    settings(root, "review_days: ", "review_days: om ")
    assert codes(root) == sorted(["V205", *(each for each in before if each != "V503")])


@pytest.mark.parametrize(("old", "new", "code"), [("limits:", "limit:", "V201"), ("limits:", "limits: {}\nlimits:", "V106")])
def test_a_field_that_was_meant_is_not_taken_for_absent(root: Path, old: str, new: str, code: str) -> None:
    settings(root, old, new)
    assert code in codes(root) and "V301" in codes(root) and "V503" not in codes(root)


def test_settings_that_are_no_yaml_stop_only_what_needs_settings(root: Path) -> None:
    settings(root, "title: ", "title: [")
    assert {"V104", "V301"} <= set(codes(root)) and "V503" not in codes(root)


def test_a_waiver_of_a_rule_that_cannot_be_judged_is_not_called_idle(root: Path) -> None:
    offer = root / OFFER
    offer.write_text(offer.read_text(encoding="utf-8") + "waivers:\n  - {rule: V503, reason: Ses efter hvert tredje år.}\n", encoding="utf-8")
    assert "V309" not in codes(root)
    settings(root, "review_days: ", "review_days: om ")
    assert "V309" not in codes(root)


def test_there_is_nothing_to_build_from_settings_in_part(root: Path) -> None:
    settings(root, "review_days: ", "review_days: om ")
    loaded = load(root)
    assert loaded.catalogue is None
    assert loaded.to_judge and loaded.to_judge.settings.title == load(VALID).catalogue.settings.title  # type: ignore[union-attr]
    with pytest.raises(Unread):
        assert loaded.to_judge.settings.limits
