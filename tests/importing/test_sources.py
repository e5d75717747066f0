"""Lists as they come out of other programs: what a person saw in them, and no harm from them."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing import Unreadable, read_table
from generator.importing.csv_source import read_csv
from generator.importing.hsds_source import read_hsds
from generator.importing.rows import Table, clean
from generator.importing.xlsx_cells import written
from generator.importing.xlsx_source import read_xlsx
from generator.source import SIZE_OF_RECORD
from generator.source.text import decode

HERE = Path(__file__).parent


def texts(table: Table) -> list[dict[str, str]]:
    return [{cell.column: cell.text for cell in row.cells} for row in table.rows]


@pytest.mark.parametrize("data", [
    "Navn;Pris\nKlub på Ø;5,50\n".encode("utf-8-sig"), b"Navn,Pris\r\n\"Klub p\xc3\xa5 \xc3\x98\",\"5,50\"\r\n", "Navn\tPris\nKlub på Ø\t5,50\n".encode("utf-16"),
    "Navn;Pris\nKlub på Ø;5,50\n".encode("cp1252"), "\n\nNavn|Pris\nKlub på Ø|5,50".encode(),
])
def test_csv_of_every_dialect(data: bytes):
    assert texts(read_csv(data)) == [{"Navn": "Klub på Ø", "Pris": "5,50"}]


def test_csv_that_is_not_utf_8_is_told():
    assert "Windows-1252" in read_csv("Navn;Pris\nØ;1\n".encode("cp1252")).notes[0]


def test_csv_keeps_every_cell_and_its_row():
    table = read_csv(b'a;;a\n"to\nlinjer";2;3;4\n;;\n;sidst\n')
    assert table.columns == ("a", "Kolonne 2", "a (2)", "Kolonne 4")
    assert [(row.number, texts(table)[place]) for place, row in enumerate(table.rows)] == [
        (2, {"a": "to\nlinjer", "Kolonne 2": "2", "a (2)": "3", "Kolonne 4": "4"}), (4, {"Kolonne 2": "sidst"}),
    ]


def test_the_header_can_stand_further_down():
    table = read_csv(b"Liste 2026;\n;\nNavn;By\nKlub;Herning\n", header=3)
    assert texts(table) == [{"Navn": "Klub", "By": "Herning"}] and "Liste 2026" in table.notes[0]
    with pytest.raises(Unreadable, match="række 9"):
        read_csv(b"a;b\n", header=9)


@pytest.mark.parametrize("data", [b"", b"\n\n", b'a;b\n"uden slut;1\n', b"PK\x03\x04\0\0", b"\xff\xfea", b'a\n"x"y\n'])
def test_csv_that_cannot_be_read_is_refused(data: bytes):
    with pytest.raises(Unreadable):
        read_csv(data)


def test_our_own_guard_against_formulas_is_taken_off_again():
    assert texts(read_csv(b"a;b\n'=1+1;'mand\n")) == [{"a": "=1+1", "b": "'mand"}]


def test_a_workbook_as_the_person_saw_it():
    """tilbud.xlsx is written by openpyxl: a title row, a hidden sheet, dates, times, percent,
    zeros in front, a formula that was never computed, a text with two fonts."""
    table = read_table(HERE / "tilbud.xlsx", 3)
    assert texts(table) == [
        {
            "Navn": "Klub 16:00", "Beskrivelse": "Et sted at være.\nAlle kan komme.", "Fra": "15", "Til": "24", "Telefon": "70 20 12 01", "Begynder": "2026-08-31",
            "Mødetid": "16:00", "Gratis": "ja", "Andel": "40 %", "Postnr": "0800", "Navn (2)": "NO", "Kolonne 12": "uden navn",
        },
        {
            "Navn": "Fed tekst", "Beskrivelse": "=A4", "Fra": "15", "Telefon": "70201201", "Begynder": "2026-08-31 09:30", "Mødetid": "2026-01-01",
            "Gratis": "nej", "Andel": "1", "Postnr": "7400",
        },
    ]
    assert [row.number for row in table.rows] == [4, 5]
    assert "Skjult, Andre" in table.notes[0] and "Oversigt over tilbud 2026" in table.notes[1]
    assert texts(read_table(HERE / "tilbud.xlsx", sheet="Andre")) == []
    with pytest.raises(Unreadable, match="Tilbud"):
        read_table(HERE / "tilbud.xlsx", sheet="Findes ikke")


@pytest.mark.parametrize(("raw", "pattern", "from_1904", "text"), [
    ("1", "yyyy-mm-dd", False, "1900-01-01"), ("59", "yyyy-mm-dd", False, "1900-02-28"), ("61", "yyyy-mm-dd", False, "1900-03-01"),
    ("0", "yyyy-mm-dd", True, "1904-01-01"), ("46265.999999", "dd/mm/yy hh:mm", False, "2026-09-01"), ("0.6666666666666666", "hh:mm", False, "16:00"),
    ("0.5006944", "hh:mm:ss", False, "12:01"), ("8", "00000000", False, "00000008"), ("1.5E+3", "", False, "1500"), ("1E+99", "", False, "1E+99"),
    ("46265", '"dage siden y":0', False, "46265"), ("46265", "[Red]0", False, "46265"), ("2958466", "yyyy", False, "2958466"), ("NaN", "", False, "NaN"), ("-3", "yyyy", False, "-3"),
])
def test_numbers_of_a_workbook(raw: str, pattern: str, from_1904: bool, text: str):
    assert written(raw, pattern, from_1904) == text


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
BOOK = f'<workbook {MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ark" sheetId="1" r:id="rId1"/></sheets></workbook>'


def workbook(sheet: str, **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", BOOK)
        file.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, text in parts.items():
            file.writestr(f"xl/{name}.xml", text)
    return out.getvalue()


def rows_of(*rows: str) -> str:
    return f"<worksheet {MAIN}><sheetData>{''.join(f'<row>{each}</row>' for each in rows)}</sheetData></worksheet>"


def test_a_workbook_of_another_program_without_references():
    cells = "".join(f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in ("Navn", "By"))
    shared = f'<sst {MAIN}><si><t>Klub_x000D_</t><rPh sb="0" eb="1"><t>nej</t></rPh></si></sst>'
    found = read_xlsx(workbook(rows_of(cells, '<c t="s"><v>0</v></c><c t="str"><v>Å</v></c>', '<c t="s"><v>7</v></c><c><v>x</v></c>'), sharedStrings=shared))
    assert texts(found) == [{"Navn": "Klub", "By": "Å"}, {"By": "x"}]


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' + rows_of("<c t='inlineStr'><is><t>&c;</t></is></c>")


@pytest.mark.parametrize("sheet", [LAUGHS, '<!DOCTYPE l SYSTEM "file:///etc/passwd">' + rows_of(), "<a><b></a>", "", rows_of('<c r="AAA1"><v>1</v></c>'), "<?xml version='1.0' encoding='utf-16'?>" + LAUGHS])
def test_a_workbook_that_would_do_harm_is_refused(sheet: str):
    with pytest.raises(Unreadable):
        read_xlsx(workbook(sheet))


def test_a_workbook_that_grows_when_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.importing.xlsx_source.PART", 100_000)
    assert len(workbook(" " * 200_000)) < 2_000
    with pytest.raises(Unreadable, match="pakkes ud"):
        read_xlsx(workbook(" " * 200_000))


@pytest.mark.parametrize("cut", [0, 3, 200, 500])
def test_half_a_workbook_is_refused(cut: int):
    with pytest.raises(Unreadable):
        read_xlsx((HERE / "tilbud.xlsx").read_bytes()[:cut])


def test_a_deep_workbook_does_not_crash():
    deep = "<is>" * 3000 + "<t>x</t>" + "</is>" * 3000
    assert read_xlsx(workbook(rows_of(f'<c t="inlineStr">{deep}</c>'))).columns == ("x",)


SERVICE = {"id": "1", "name": "Klub", "status": "active", "phones": [{"id": "2", "number": "1"}, {"number": "2"}], "free": True, "minimum_age": 7.0}


@pytest.mark.parametrize("found", [SERVICE, [SERVICE], {"contents": [SERVICE], "total_items": 1}, {"services": [SERVICE]}])
def test_hsds_in_each_of_its_wrappings(found: object):
    (row,) = read_hsds(json.dumps(found).encode()).rows
    cells = {cell.name: cell.text for cell in row.cells if not cell.column.startswith("organization")}
    assert cells == {"name": "Klub", "status": "active", "phones[0].number": "1", "phones[1].number": "2", "free": "ja", "minimum_age": "7"}


def test_hsds_organizations_follow_their_services():
    (row,) = read_hsds(json.dumps([{"name": "Foreningen", "description": "x", "services": [SERVICE]}]).encode()).rows
    assert ("organization.name", "Foreningen") in [(cell.name, cell.text) for cell in row.cells]


@pytest.mark.parametrize("data", [
    b"", b"{", b"[]", b"{}", b"3", b'{"contents": []}', b'{"name": NaN}', b'{"name": "a", "name": "b"}', b"\xff", b"[" * 100_000,
    b'{"name": ' + b"[" * 30 + b"1" + b"]" * 30 + b"}", b'{"name": ' + b"9" * 5000 + b"}",
])
def test_hsds_that_cannot_be_read_is_refused(data: bytes):
    with pytest.raises(Unreadable):
        read_hsds(data)


def test_other_files_are_refused_with_what_to_do(tmp_path: Path):
    path = tmp_path / "liste.xls"
    path.write_bytes(b"x")
    with pytest.raises(Unreadable, match=r"gem den som \.xlsx"):
        read_table(path)


@given(st.text())
def test_clean_text_can_stand_in_the_catalogue(text: str):
    cleaned = clean(text)
    assert decode("x.yml", cleaned.encode(), SIZE_OF_RECORD)[1] == [] or cleaned.count("[") + cleaned.count("{") > 40
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(("broken", "meant"), [
    ("KÃ¸benhavn", "København"), ("Ã…rhus", "Århus"), ("Ã\x85rhus", "Århus"), ("itâ€™s", "it’s"), ("h\u00c3\u0083\u00b8j", "høj"), ("a\u00a0b\u200b\r\nc", "a b\nc"), ("e\u0301", "é"), ("a\ud800b", "ab"),
])
def test_broken_letters_are_mended(broken: str, meant: str):
    assert clean(broken) == meant
