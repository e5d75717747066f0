"""Who has nothing, what a birthday changes, the red thread, factors, KLE, and what is due."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import Catalogue
from generator.coverage import AGES, Row, Span, coverage, spans
from generator.deadlines import Due, days_left, evaluations, open_openings, shared_young
from generator.factors import matrix
from generator.pathways import birthday, dead_ends, following, leading, span_of, thread
from generator.rules.records import dead_end, handover_age, kle_and_law, pathway_backwards
from tests.derived.world import write

DAY = date(2026, 11, 24)


def offer(id_: str, **fields: str) -> dict[str, str]:
    base = {"id": id_, "title": f"Tilbud {id_}", "summary": "Et tilbud.", "municipality": "holbaek", "status": "aktiv"} | fields
    return {f"youth-offers/{id_}.yml": "".join(f"{name}: {value}\n" for name, value in base.items())}


NEEDS = {"vocabulary/needs.yml": "entries:\n  - {id: skole, title: Skole}\n  - {id: job, title: Job}\n"}


@pytest.fixture
def covered(tmp_path: Path) -> Catalogue:
    return write(tmp_path, {
        **NEEDS,
        **offer("lov", municipality="hele-landet", needs="[skole]", ages="{min: 6, max: 15}"),
        **offer("lokal", needs="[skole, job]", ages="{min: 15, max: 24}"),
        **offer("aaben", municipality="slagelse", needs="[job]", ages="{min: 29}"),
        **offer("lukket", needs="[job]", ages="{min: 0, max: 30}", status="lukket", body="Brug et andet."),
        **offer("forslag", needs="[job]", ages="{min: 0, max: 30}", status="forslag"),
        **offer("pause", needs="[job]", ages="{min: 0, max: 30}", status="pause"),
        **offer("snart", needs="[job]", ages="{min: 0, max: 30}", period="{start: 2026-11-25}"),
        **offer("forbi", needs="[job]", ages="{min: 0, max: 30}", period="{end: 2026-11-23}"),
        **offer("uden-alder", needs="[job]"),
    })


def row_of(catalogue: Catalogue, need: str, municipality: str) -> Row:
    (row,) = [each for each in coverage(catalogue, DAY).rows if (each.need.id, each.municipality.id) == (need, municipality)]
    return row


@pytest.mark.parametrize(("need", "municipality", "nothing", "only_the_law"), [
    ("skole", "holbaek", (Span(0, 5), Span(25, 30)), (Span(6, 14),)),
    ("skole", "slagelse", (Span(0, 5), Span(16, 30)), (Span(6, 15),)),
    ("job", "holbaek", (Span(0, 14), Span(25, 30)), ()),
    ("job", "slagelse", (Span(0, 28),), ()),
])
def test_the_ages_that_have_nothing_are_found(covered: Catalogue, need: str, municipality: str, nothing: tuple[Span, ...], only_the_law: tuple[Span, ...]):
    row = row_of(covered, need, municipality)
    assert (row.nothing, row.only_the_law) == (nothing, only_the_law)


def test_a_cell_says_which_records_serve_it(covered: Catalogue):
    cell = row_of(covered, "skole", "holbaek").cells[15]
    assert ([each.id for each in cell.national], [each.id for each in cell.local]) == (["lov"], ["lokal"])
    assert [each.id for each in coverage(covered, DAY).unplaced] == ["uden-alder"]


@given(st.sets(st.integers(0, 30)))
def test_spans_hold_the_years_and_no_others(years: set[int]):
    found = spans(sorted(years))
    assert {year for each in found for year in range(each.least, each.most + 1)} == years
    assert all(one.most + 1 < other.least for one, other in itertools.pairwise(found))
    assert set(AGES) == set(range(31))


BODY = "id: tuvu\ntitle: TUVU\nsummary: Et udvalg.\nmunicipality: holbaek\nstatus: aktiv\nkind: visitation\n"
PROVIDER = "id: huset\ntitle: Huset\nsummary: Et hus.\nmunicipality: holbaek\nstatus: aktiv\nkind: kommunal\ncontact: {function: Vagten, phone: '112'}\n"


@pytest.fixture
def chained(tmp_path: Path) -> Catalogue:
    return write(tmp_path, {
        "organisations/huset.yml": PROVIDER,
        "bodies/tuvu.yml": BODY,
        **offer("barn", ages="{min: 6, max: 14}", leads_to="[ung, klage]"),
        **offer("ung", ages="{min: 15, max: 17}", leads_to="[voksen]", provider="huset"),
        **offer("voksen", ages="{min: 18, max: 24}", access="[{route: visitation, body: tuvu}]"),
        **offer("alene", ages="{min: 18, max: 24}"),
        "pages/klage.yml": "id: klage\ntitle: Klage\nsummary: Sådan klager du.\nmunicipality: hele-landet\nstatus: aktiv\ngroup: rettigheder\n",
        "pathways/vej.yml": (
            "id: vej\ntitle: Vejen\nsummary: En vej.\nmunicipality: holbaek\nstatus: aktiv\nshared_plan: Ungeplan\nsteps:\n"
            "  - {title: Barn, ages: {min: 6, max: 14}, records: [barn], handover: {age: 15, what: Du får en vejleder., responsible: Vejledningen}}\n"
            "  - {title: Mellem, ages: {min: 15, max: 15}}\n"
            "  - {title: Ung, ages: {min: 15, max: 17}, records: [ung]}\n"
            "  - {title: Voksen, ages: {min: 18, max: 24}, records: [voksen], handover: {age: 23, what: Noget sker.}}\n"
        ),
    })


def test_a_birthday_says_what_begins_what_ends_and_who_takes_over(chained: Catalogue):
    found = birthday(chained, 15, DAY)
    assert [each.id for each in found.begins] == ["ung"]
    assert [(each.record.id, [to.id for to in each.to]) for each in found.ends] == [("barn", ["ung"])]
    assert [(pathway.id, handover.responsible) for pathway, handover in found.handovers] == [("vej", "Vejledningen")]
    assert [each.record.id for each in birthday(chained, 25, DAY).ends] == ["alene", "voksen"]
    assert not birthday(chained, 16, DAY)


def test_next_and_previous_are_two_ends_of_one_thread(chained: Catalogue):
    pairs = {(one.id, other.id) for one in chained.records for other in following(chained, one)}
    assert pairs == {(one.id, other.id) for other in chained.records for one in leading(chained, other)}
    assert pairs == {("barn", "ung"), ("barn", "klage"), ("ung", "voksen")}


def test_the_red_thread_names_who_is_responsible_and_the_plan(chained: Catalogue):
    found = thread(chained, chained.of_kind("pathway")[0], DAY)
    assert found.plan == "Ungeplan"
    assert [each.responsible for each in found.steps] == [(), ("Vejledningen",), ("Huset",), ("Vejledningen",)]
    assert [[contact.function for _, contact in each.callable] for each in found.steps] == [[], [], ["Vagten"], []]


def test_who_takes_over_as_a_step_begins_is_responsible_for_it(tmp_path: Path):
    catalogue = write(tmp_path, {
        "organisations/huset.yml": PROVIDER,
        **offer("ung", ages="{min: 15, max: 17}", provider="huset"),
        "pathways/vej.yml": (
            "id: vej\ntitle: Vejen\nsummary: En vej.\nmunicipality: holbaek\nstatus: aktiv\nsteps:\n"
            "  - {title: Barn, ages: {min: 6, max: 14}}\n"
            "  - {title: Ung, ages: {min: 15, max: 17}, records: [ung], handover: {age: 15, what: Du skifter., responsible: Vejledningen}}\n"
            "  - {title: Ung igen, ages: {min: 15, max: 17}, records: [ung], handover: {age: 18, what: Du skifter., responsible: Voksenteamet}}\n"
            "  - {title: Voksen, ages: {min: 18}}\n"
        ),
    })
    way = catalogue.of_kind("pathway")[0]
    assert [each.responsible for each in thread(catalogue, way, DAY).steps] == [(), ("Vejledningen",), ("Huset",), ("Voksenteamet",)]
    assert span_of(way) == (6, None)


def test_the_ages_of_a_way_are_unknown_when_those_of_a_step_are(chained: Catalogue, tmp_path: Path):
    assert span_of(chained.of_kind("pathway")[0]) == (6, 24)
    without = write(tmp_path / "uden", {"pathways/vej.yml": "id: vej\ntitle: Vejen\nsummary: En vej.\nmunicipality: holbaek\nstatus: aktiv\nsteps:\n  - {title: Barn, ages: {min: 6}}\n  - {title: Ung}\n"})
    assert span_of(without.of_kind("pathway")[0]) is None


def test_a_way_that_ends_with_nobody_to_call_is_found(chained: Catalogue):
    assert [(each.record.id, each.path) for each in dead_ends(chained, DAY)] == [("voksen", ("ages", "max")), ("vej", ("steps", 3))]
    assert len(list(dead_end.check(chained, DAY))) == 2


@pytest.mark.parametrize("name", ["bodies/tuvu.yml", "catalogue.yml"])
def test_somebody_to_call_may_be_further_off(chained: Catalogue, name: str):
    path = chained.root / name
    text = path.read_text(encoding="utf-8") + "contact: {function: Ungeindsatsen, phone: '112'}\n"
    again = write(chained.root, {name: text})
    assert list(dead_ends(again, DAY)) == []


def test_a_handover_stands_where_its_step_begins_or_ends(chained: Catalogue):
    assert [each.path for each in handover_age.check(chained, DAY)] == [("steps", 3, "handover", "age")]


def test_a_record_that_only_leads_back_along_the_pathway_is_found(chained: Catalogue):
    assert list(pathway_backwards.check(chained, DAY)) == []
    again = write(chained.root, offer("ung", ages="{min: 15, max: 17}", leads_to="[voksen, barn]", provider="huset"))
    assert list(pathway_backwards.check(again, DAY)) == []  # both ways: a child may come back
    again = write(chained.root, offer("voksen", ages="{min: 18, max: 24}", leads_to="[barn]"))
    (found,) = pathway_backwards.check(again, DAY)
    assert (found.of.id, found.path) == ("voksen", ("leads_to", 0))


def test_the_matrix_shows_what_nothing_is_done_about(tmp_path: Path):
    found = matrix(write(tmp_path, {
        "vocabulary/themes.yml": "entries:\n" + "".join(f"  - {{id: t{n}, title: Tema {n}, municipality: holbaek}}\n" for n in (1, 2, 3)),
        "vocabulary/factors.yml": "entries:\n  - {id: a, title: A, kind: risiko, theme: t1}\n  - {id: b, title: B, kind: risiko, theme: t1}\n  - {id: c, title: C, kind: beskyttelse, theme: t2}\n  - {id: d, title: D, kind: beskyttelse}\n",
        **offer("et", factors="[a, d]"),
        **offer("to", factors="[a, c]", status="lukket", body="x"),
    }), DAY)
    assert [(row.theme.id, row.is_empty, [(each.factor.id, [of.id for of in each.records]) for each in row.factors]) for row in found.themes] == [
        ("t1", False, [("a", ["et"]), ("b", [])]), ("t2", True, [("c", [])]), ("t3", True, []),
    ]
    assert [(each.factor.id, [of.id for of in each.records]) for each in found.loose] == [("d", ["et"])]
    assert [each.id for each in found.gaps] == ["t2", "t3", "b", "c"]


@pytest.mark.parametrize(("kle", "legal", "fits"), [
    ("34.45.40", "{act: barnets-lov, section: '89'}", True),
    ("34.45.40-G01", "{act: barnets-lov, section: '89'}", True),
    ("34.45.35", "{act: barnets-lov, section: '89'}", False),
    ("34.45.35", "{act: serviceloven, section: '87'}", False),
    ("34.50.20", "{act: barnets-lov, section: '112'}", False),
    ("34.50.20", "{act: barnets-lov, section: '109', to_section: '114'}", True),
    ("34.45.50", "{act: barnets-lov, section: '90', pursuant_to: {act: serviceloven, section: '84'}}", True),
    ("34.45.50", "{act: barnets-lov, section: '90'}", False),
    ("34.45.35", "{act: barnets-lov, section: '87', formerly: ja}, {act: barnets-lov, section: '1'}", False),
    ("34.40.10", "{act: barnets-lov, section: '76'}", True),
    ("34.40.10", "{act: barnets-lov, section: '32'}", False),
    ("17.03.04", "{act: barnets-lov, section: '32'}", True),
])
def test_a_kle_number_fits_its_act_and_section(tmp_path: Path, kle: str, legal: str, fits: bool):
    catalogue = write(tmp_path, offer("tilbud", kle=f"['{kle}']", legal=f"[{legal}]"))
    assert [each.path for each in kle_and_law.check(catalogue, DAY)] == ([] if fits else [("kle", 0)])


def test_what_is_due_comes_in_the_order_of_urgency(tmp_path: Path):
    catalogue = write(tmp_path, {
        **offer("et", evaluation="[{kind: status, due: 2026-06-30}, {kind: slut, due: 2027-12-31}, {kind: status, due: 2025-06-30, reported: 2025-06-01}]"),
        **offer("to", evaluation="[{kind: status, due: 2026-01-31}, {kind: midtvejs, due: 2026-11-24}, {kind: status, due: 2025-06-30, reported: 2025-07-02}, {kind: slut, due: 2026-10-01, reported: 2026-12-24}]"),
    })
    assert [(each.record.id, each.due, each.days) for each in evaluations(catalogue, DAY)] == [
        ("to", Due.OVERDUE, -297), ("et", Due.OVERDUE, -147), ("to", Due.OVERDUE, -54),
        ("to", Due.COMING, 0), ("et", Due.COMING, 402),
        ("to", Due.REPORTED_LATE, -512), ("et", Due.REPORTED, -512),
    ]


PARTNER = "id: {id}\ntitle: Eksempel {id}\nsummary: En partner.\nmunicipality: holbaek\nstatus: aktiv\nfields_of_work: [lager]\ntry_out: [Prøv.]\n{more}"


def test_openings_count_down_and_leave_by_themselves(tmp_path: Path):
    more = "openings:\n" + "".join(f"  - {{kind: praktik, title: {title}, deadline: {DAY + timedelta(days=days)}}}\n" for title, days in (("Om ti", 10), ("I dag", 0), ("I går", -1)))
    catalogue = write(tmp_path, {"fair-partners/lager.yml": PARTNER.format(id="lager", more=more)})
    assert [(each.opening.title, each.days) for each in open_openings(catalogue, DAY)] == [("I dag", 0), ("Om ti", 10)]
    assert [(each.opening.title, each.days) for each in open_openings(catalogue, DAY + timedelta(days=1))] == [("Om ti", 9)]


@given(st.dates(), st.integers(-400, 400))
def test_days_left_is_how_often_one_sleeps(day: date, days: int):
    until = date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))
    assert days_left(until, day) == until.toordinal() - day.toordinal()


def test_a_shared_young_person_is_told_once_and_needs_two_partners(tmp_path: Path):
    sharing = "sharing:\n  - title: Del en ung\n    parts:\n      - {partner: lager, part: Pak}\n      - {partner: butik, part: Sælg}\n"
    files = {f"fair-partners/{id_}.yml": PARTNER.format(id=id_, more=sharing) for id_ in ("lager", "butik")}
    catalogue = write(tmp_path, files)
    (found,) = shared_young(catalogue, DAY)
    assert [each.id for each in found.partners] == ["lager", "butik"]
    assert [part.part for _, part in found.parts] == ["Pak", "Sælg"]
    closed = files["fair-partners/butik.yml"].replace("status: aktiv", "status: lukket")
    assert shared_young(write(tmp_path, {"fair-partners/butik.yml": closed}), DAY) == ()
