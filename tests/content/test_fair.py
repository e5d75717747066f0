"""The demonstration fair shows all that a fair can show, and never pretends to be real."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, load
from generator.model.choices import OpeningKind
from generator.model.fairs import Fair, FairPartner

OFFERS = Path(__file__).parents[2] / "offers"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    loaded = load(OFFERS).catalogue
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def partners(catalogue: Catalogue) -> tuple[FairPartner, ...]:
    return catalogue.of_kind("fair-partner")


def test_every_field_of_work_has_a_stand_and_stands_at_the_fair(catalogue: Catalogue, partners: tuple[FairPartner, ...]) -> None:
    fields = {each.id for each in catalogue.of_kind("field-of-work")}
    (fair,) = catalogue.of_kind("fair")
    assert isinstance(fair, Fair)
    assert len(fields) == 12 and set(fair.fields_of_work) == fields
    assert {field for each in partners for field in each.fields_of_work} == fields
    assert len(partners) >= 18 and all(fair.id in each.fairs for each in partners)


def test_whatever_is_made_up_says_so(catalogue: Catalogue, partners: tuple[FairPartner, ...]) -> None:
    for record in (*catalogue.of_kind("fair"), *partners):
        assert record.example and record.title.startswith("Eksempel: "), record.id
        assert record.contact is None, f"{record.id} has a contact that nobody can reach"


def test_no_two_partners_share_a_stand(partners: tuple[FairPartner, ...]) -> None:
    stands = [each.stand for each in partners]
    assert None not in stands and len(set(stands)) == len(stands)


def test_there_are_openings_of_every_kind_with_near_and_far_deadlines(partners: tuple[FairPartner, ...]) -> None:
    openings = [opening for each in partners for opening in each.openings]
    assert {each.kind for each in openings} == set(OpeningKind)
    assert min(each.deadline for each in openings) < date(2026, 12, 31) < date(2027, 6, 1) < max(each.deadline for each in openings)
    assert any(not each.openings for each in partners), "a partner without openings must be shown too"


def test_some_share_a_young_person_and_each_part_is_at_a_partner_who_is_there(partners: tuple[FairPartner, ...]) -> None:
    here = {each.id for each in partners}
    shared = [arrangement for each in partners for arrangement in each.sharing]
    assert len(shared) >= 2
    assert all(len({part.partner for part in each.parts} & here) >= 2 for each in shared)
    assert any(len(each.parts) > 2 for each in shared)


def test_a_young_person_who_needs_quiet_has_somewhere_to_go_and_gaps_are_left_open(catalogue: Catalogue, partners: tuple[FairPartner, ...]) -> None:
    (fair,) = catalogue.of_kind("fair")
    assert fair.quiet_hour and fair.special_needs and any(each.quiet for each in fair.programme)
    told = [each.welcome for each in partners]
    for name in ("quiet", "step_free", "companion", "written_contact"):
        assert {getattr(each, name) if each else None for each in told} >= {True, None}, name


def test_what_the_fair_promises_is_so_at_its_stands(catalogue: Catalogue, partners: tuple[FairPartner, ...]) -> None:
    (fair,) = catalogue.of_kind("fair")
    promised = " ".join((*fair.special_needs, *(each.text or "" for each in fair.programme)))
    assert "Hal C er stille hele dagen." in promised
    assert all(each.welcome and each.welcome.quiet for each in partners if (each.stand or "").startswith("C"))
    assert "To stande har et trin." in promised
    assert sum(bool(each.welcome and each.welcome.step_free is False) for each in partners) == 2
    # A stand has one span of hours, so none of them can close for a break.
    assert "Standene er åbne" in promised and "Standene holder pause" not in promised
    quiet = fair.quiet_hour
    assert quiet and any(each.hours and each.hours.start < quiet.end for each in partners if (each.stand or "").startswith("B")), "hall B is open in the quiet hour"
