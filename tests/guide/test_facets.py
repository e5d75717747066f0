"""What people choose by: age bands, and the order from what is easy to get to what others decide."""

from __future__ import annotations

import pytest

from generator.facets import bands_of, easiest_first, help_in_band, help_records
from generator.model.common import Ages
from generator.views.listings import by_letter, with_age
from tests.guide.conftest import DAY, Make, offer

PAGE = "id: raad\ntitle: Aaråd\nsummary: Godt at vide.\naudiences: [ung]\nmunicipality: hele-landet\nstatus: aktiv\ngroup: om\n"


@pytest.mark.parametrize(("ages", "bands"), [
    (None, []), (Ages(), ["0-5", "6-11", "12-14", "15-17", "18-22", "23"]), (Ages(max=5), ["0-5"]), (Ages(min=0, max=6), ["0-5", "6-11"]),
    (Ages(min=17, max=18), ["15-17", "18-22"]), (Ages(min=23), ["23"]), (Ages(min=40, max=60), ["23"]), (Ages(min=13, max=13), ["12-14"]), (Ages(min=9, max=4), []),
])
def test_ages_are_in_every_band_that_they_meet(ages: Ages | None, bands: list[str]) -> None:
    assert [each.id for each in bands_of(ages)] == bands


def test_a_band_has_the_help_for_its_ages_by_the_alphabet(make: Make) -> None:
    catalogue = make(offer("b", ages="{max: 17}"), offer("a"), offer("lukket", "status: lukket\n"), offer("uden", ages=""), offer("c", ages="{min: 18}"))
    found = help_in_band(catalogue, DAY)
    assert {id_: [each.id for each in records] for id_, records in found.items()} == {"0-5": ["b"], "6-11": ["b"], "12-14": ["b"], "15-17": ["a", "b"], "18-22": ["a", "c"], "23": ["a", "c"]}


def test_what_does_not_say_from_which_age_it_is_stands_last(make: Make) -> None:
    catalogue = make(offer("a", ages="{max: 17}"), offer("b"), offer("c", needs="[ukendt]"))
    [band] = bands_of(Ages(min=15, max=15))
    assert [(each.id, [record.id for record in each.records]) for each in with_age(catalogue, band, DAY)] == [("fritid", ["b"]), ("andet", ["c"]), ("fra-alder", ["a"])]


def test_what_one_can_come_to_oneself_comes_first_and_what_only_tells_comes_last(make: Make) -> None:
    catalogue = make(
        offer("a", "access: [{route: visitation}]\n"), offer("aa"), offer("b", "access: []\n"), offer("d", "access: [{route: ansøgning-andre}]\n"), offer("c", "access: [{route: visitation}, {route: skole}]\n"), offer("oe").replace("title: Oe", "title: Ø"), **{"pages/raad.yml": PAGE},
    )
    in_order = ["oe", "aa", "c", "d", "a", "b", "raad"]
    assert [each.id for each in easiest_first(catalogue, catalogue.records)] == in_order
    assert [each.id for each in easiest_first(catalogue, reversed(catalogue.records[1:]))] == [id_ for id_ in in_order if id_ != catalogue.records[0].id]


def test_all_kinds_stand_in_one_alphabet(make: Make) -> None:
    catalogue = make(offer("zebra"), offer("abe"), offer("oe").replace("title: Oe", "title: Ø"), offer("tal").replace("title: Tal", "title: 9. klasse"), **{"pages/raad.yml": PAGE})
    assert [each.title for each in catalogue.by_title] == ["9. klasse", "Abe", "Zebra", "Ø", "Aaråd"]
    assert [each.title for each in help_records(catalogue, DAY)] == ["9. klasse", "Abe", "Zebra", "Ø"]
    assert [(each.id, each.title, len(each.records)) for each in by_letter(catalogue.by_title)] == [
        ("bogstav-a", "A", 1), ("bogstav-z", "Z", 1), ("bogstav-oe", "Ø", 1), ("bogstav-aa", "Å", 1), ("bogstav-tal", "0–9", 1),
    ]
