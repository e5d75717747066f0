"""The tables open right in a spreadsheet, run nothing there, and leave nothing out."""

import csv
import io
import json
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports import exported
from generator.exports.delimited import COMPUTES, delimited
from generator.exports.lines import write_list
from generator.exports.nodes import known
from generator.exports.whole import plain
from generator.model.choices import Measure
from generator.model.common import Ages, Criterion, TimeSlot
from tests.exports.conftest import DAY, address_of


def table(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


@pytest.fixture(scope="module")
def tables(catalogue) -> dict[str, list[dict[str, str]]]:
    return {path.removeprefix("data/").removesuffix(".csv"): table(data) for path, data in dict(exported(catalogue, DAY, address_of, ("csv",))).items()}


def test_every_record_has_its_row(catalogue, tables):
    assert [row["Id"] for row in tables["alt"]] == [each.id for each in catalogue.records]
    assert [row["Id"] for row in tables["stoette"]] == [each.id for each in catalogue.of_kind("service-level")]
    assert [row["Id"] for row in tables["tilbud"]] == [each.id for each in catalogue.of_kind("youth-offer")]


def test_support_is_told_as_the_version_in_force(tables):
    row = next(row for row in tables["stoette"] if row["Id"] == "pause")
    assert row["Version"] == "Godkendt" and row["Hvad kan du få?"] == "En pause."
    assert row["Lov"] == "Barnets lov § 90, jf. Serviceloven § 84, stk. 1"
    assert row["Fra alder"] == "" and row["Til og med alder"] == "17"
    assert row["Adresse"] == "https://kommune.example.dk/proeve/side/pause/"
    assert row["Frister"].split("\n")[0] == "Svar på ansøgning: 4 uger fra kommunen har fået din ansøgning"


def test_all_deadlines_and_complaint_routes_stand_in_one_table(tables):
    rows = [(row["Id"], row["Antal"], row["Enhed"], row["Klage"]) for row in tables["frister"]]
    assert rows == [
        ("pause", "4", "uger", "Ankestyrelsen"), ("pause", "3", "arbejdsdage", "Ankestyrelsen"),
        ("uden-frist", "", "", "Du kan ikke klage til andre"), ("klage", "4", "uger", ""),
    ]
    assert next(row for row in tables["frister"] if row["Id"] == "uden-frist")["Hvad fristen gælder"] == "Ikke oplyst"


def test_no_cell_is_a_formula(tables):
    cells = [cell for rows in tables.values() for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell[:1] in COMPUTES]
    offer = next(row for row in tables["tilbud"] if row["Id"] == "klub")
    assert offer["Navn"] == "'=Klub & </script><b>mad</b>" and offer["Søgeord"] == "'@klub\n-fritid"


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), min_size=2, max_size=2), max_size=5))
def test_every_text_survives_the_table(rows: list[list[str]]):
    read = list(csv.reader(io.StringIO(delimited(("a", "b"), rows).decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    assert read[0] == ["a", "b"]
    for row, back in zip(rows, read[1:], strict=True):
        for cell, again in zip(row, back, strict=True):
            assert again.removeprefix("'") == cell.replace("\u00a0", " ").removeprefix("'")
            assert again[:1] not in COMPUTES


def test_a_cell_is_text_in_excel_with_breaks_and_blanks_that_it_knows():
    rows = [["=1", "＋1", "\tx", "a\r\nb"], ["\r\n=x", 0, None, -3], ["4\u00a0uger", "", "a\rb", 'x;"y"'], ["@a", "-", "a=", "\r"]]
    assert delimited(("a", "b", "c", "d"), rows).decode() == (
        "\ufeffa;b;c;d\r\n'=1;'＋1;'\tx;\"a\nb\"\r\n\"'\n=x\";0;;'-3\r\n4 uger;;\"a\rb\";\"x;\"\"y\"\"\"\r\n'@a;'-;a=;\"'\r\"\r\n"
    )


def test_a_list_is_one_object_a_line():
    def written(*objects: dict[str, object]) -> bytes:
        out = io.BytesIO()
        write_list(out, iter(objects))
        return out.getvalue()

    assert written() == b"[]"
    assert written({"a": "æ\n<"}, {"b": (1, True)}) == '[\n{"a":"æ\\n<"},\n{"b":[1,true]}\n]'.encode()


def test_only_what_is_not_known_is_left_out():
    assert known({"a": 0, "b": False, "c": "", "d": {}, "e": None, "f": (), "g": []}) == {"a": 0, "b": False, "c": "", "d": {}}


def test_a_hidden_place_is_in_no_file(catalogue):
    for path, data in dict(exported(catalogue, DAY, address_of)).items():
        text = data.decode().replace("\r\n ", "")
        assert "Skjulevej" not in text and "hemmelige hus" not in text, path


def test_the_directory_of_partners_tells_companies_what_they_can_join(catalogue, tables):
    assert [row["Id"] for row in tables["messe-partnere"]] == ["bageren", "lageret"]
    assert tables["messe-partnere"][0]["Deler en ung"] == tables["messe-partnere"][1]["Deler en ung"]
    row = tables["messe-partnere"][0]
    assert row["Fagområder"] == "Mad og ernæring" and row["Ro"] == "ja" and row["Uden trin"] == "nej" and row["Ledsager"] == ""
    assert row["Opslag"] == "Fritidsjob: Hjælp i butikken (frist 2027-03-01)"
    assert row["Deler en ung"] == "Del en ung: Eksempel – Bageren: Bage; Eksempel – Lageret: Pakke"
    assert row["Hvad vil vi opnå?"] == "'+ flere lærlinge"
    found = json.loads(dict(exported(catalogue, DAY, address_of, ("json",)))["data/messe-partnere.json"])
    assert [each["id"] for each in found] == ["bageren", "lageret"]
    assert found[0]["welcome"] == {"quiet": True, "step_free": False}
    assert [each["title"] for each in found[0]["openings"]] == ["Hjælp i butikken"]
    assert found[0]["goals"] == {"want": "+ flere lærlinge"}


def test_the_whole_catalogue_is_json_with_the_fields_own_names(catalogue):
    found = json.loads(dict(exported(catalogue, DAY, address_of, ("json",)))["data/katalog.json"])
    assert sum(map(len, found["records"].values())) == len(catalogue.records)
    assert found["date"] == "2026-11-24"
    klub = next(each for each in found["records"]["youth-offer"] if each["id"] == "klub")
    assert klub["ages"] == {"min": 15, "max": 24} and klub["example"] is True and klub["checked"]["date"] == "2026-10-03"
    assert klub["places"][1] == {"kind": "skjult"}
    assert klub["url"] == "https://kommune.example.dk/proeve/side/klub/"
    fair = next(each for each in found["records"]["fair"] if each["id"] == "messe-2027")
    assert fair["hours"] == {"start": "09:00", "end": "15:30"}
    assert {each["id"] for each in found["vocabulary"]["need"]} == {"skole", "penge"}
    assert "null" not in dict(exported(catalogue, DAY, address_of, ("json",)))["data/katalog.json"].decode()


def test_numbers_times_and_lists_are_as_json_writes_them():
    limits = Criterion(measure=Measure.ABSENCE, min=Decimal("15.5"), max=Decimal("40.0"), min_included=False)
    assert json.dumps(plain(limits)) == '{"measure": "frav\\u00e6r", "min": 15.5, "max": 40, "min_included": false}'
    assert plain(Ages(max=17, min=0)) == {"min": 0, "max": 17} and list(plain(Ages(max=17, min=0))) == ["min", "max"]
    assert plain(TimeSlot(start=time(9), end=time(15, 30))) == {"start": "09:00", "end": "15:30"}


def test_equal_input_gives_equal_bytes(catalogue, tmp_path):
    from tests.exports.conftest import FILES, load_files

    again = load_files(tmp_path, dict(reversed(FILES.items())))
    assert dict(exported(again, DAY, address_of)) == dict(exported(catalogue, DAY, address_of))


def test_the_shipped_catalogue_can_be_given_away(shipped):
    from generator import urls

    files = dict(exported(shipped, date(2026, 11, 24), urls.of))
    assert {path for path in files if path.endswith(".csv")} == {f"data/{name}.csv" for name in ("stoette", "tilbud", "alt", "frister", "messe-partnere")}
    assert len(table(files["data/alt.csv"])) == len(shipped.records)
    assert all(data for data in files.values())
