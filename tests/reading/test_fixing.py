"""`vejviser check --fix`: what it writes, and what it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import load
from generator.fixing import fix, fixed
from generator.reading import faults_in
from generator.source import SIZE_OF_RECORD, compose
from tests.examples.catalogue import INVALID, VALID

ROOT = Path(__file__).resolve().parents[2]
NAME = "youth-offers/klub.yml"
HEAD = "id: klub\ntitle: Klubben\nsummary: Et sted at være.\nmunicipality: holbaek\nstatus: aktiv\n"
MENDED = [
    ("kolon", "cost: Pris: 50 kroner", 'cost: "Pris: 50 kroner"'),
    ("kolon og bemærkning", "cost: Pris: 50 kroner # spørg Ida", 'cost: "Pris: 50 kroner" # spørg Ida'),
    ("kolon i en liste", "for_whom:\n  - Husk: badetøj\n  - Kom", 'for_whom:\n  - "Husk: badetøj"\n  - Kom'),
    ("anførselstegn i teksten", "cost: Kaldt \"fri\": 0 kr.", "cost: 'Kaldt \"fri\": 0 kr.'"),
    ("apostrof", "cost: 'Det er børnenes' klub'", "cost: \"Det er børnenes' klub\""),
    ("Word", "cost: “Gratis”", 'cost: "Gratis"'),
    ("snabel-a", "cost: @klub", 'cost: "@klub"'),
    ("nummertegn", "cost: Bane #2", 'cost: "Bane #2"'),
    ("stjerner", "cost: **Gratis** for alle", 'cost: "**Gratis** for alle"'),
    ("tabulator", "ages:\n\tmin: 15\n\tmax: 17", "ages:\n  min: 15\n  max: 17"),
    ("mellemrum efter kolon", "cost:Gratis", "cost: Gratis"),
    ("mellemrum efter bindestreg", "for_whom:\n  - Kom\n  -Gå", "for_whom:\n  - Kom\n  - Gå"),
    ("komma mellem parenteser", "steps:\n  - {title: Gå, hvis du vil, text: Spørg}", 'steps:\n  - {title: "Gå, hvis du vil", text: Spørg}'),
    ("dansk dato", "checked: {date: 1/11 2026, role: Redaktionen}", "checked: {date: 2026-11-01, role: Redaktionen}"),
    ("dato med måned", "checked: {date: 1. november 2026, role: Redaktionen}", "checked: {date: 2026-11-01, role: Redaktionen}"),
    ("kort dato", "checked: {date: 2026-11-1, role: Redaktionen}", "checked: {date: 2026-11-01, role: Redaktionen}"),
    ("engelsk ja", "no_legal_basis: true", "no_legal_basis: ja"),
    ("stort bogstav", "places: [{kind: Adresse}]", "places: [{kind: adresse}]"),
    ("etiket", "places: [{kind: Adressen er hemmelig}]", "places: [{kind: skjult}]"),
    ("tusindpunktum", "criteria: [{measure: udgifter, min: 6.660}]", "criteria: [{measure: udgifter, min: 6660}]"),
    ("dansk feltnavn", "pris: Gratis", "cost: Gratis"),
    ("næsten et felt", "contct: {function: Klubben}", "contact: {function: Klubben}"),
    ("en tekst for en liste", "for_whom: Kom", "for_whom: [Kom]"),
    ("hårdt mellemrum", "cost: 50\u00a0kroner", "cost: 50 kroner"),
    ("blød bindestreg", "cost: Gra\u00adtis", "cost: Gratis"),
    ("nulbreddetegn", "cost: Gra\u200btis", "cost: Gratis"),
    ("ødelagt bogstav", "cost: BÃ¸rn: gratis", 'cost: "Børn: gratis"'),
    ("mange på én gang", "cost: @a\nwhen: b: c\npris_: x\nno_legal_basis: yes", 'cost: "@a"\nwhen: "b: c"\npris_: x\nno_legal_basis: ja'),
]
LEFT = [
    ("næste linje hører med", "cost: Pris: 50\n  kroner\n"),
    ("åbent anførselstegn", 'cost: "Gratis\n'),
    ("tvivl om datoen", "checked: {date: 1/11 26, role: Redaktionen}\n"),
    ("en dag, der ikke findes", "checked: {date: 31/6 2026, role: Redaktionen}\n"),
    ("feltet står der allerede", "pris: Gratis\ncost: 50 kr.\n"),
    ("to ting eller én", "for_whom: Kom, og gå\n"),
    ("enhed", "ages: {min: 15 år}\n"),
    ("anker", "cost: &a Gratis\nwhen: *a\n"),
    ("tomt felt", "cost:\n"),
]


@pytest.mark.parametrize(("before", "after"), [each[1:] for each in MENDED], ids=[each[0] for each in MENDED])
@pytest.mark.parametrize("around", ["{}", "# øverst\n{}\n# nederst\n", "{}\r\n"])
def test_is_mended_where_it_stands(before: str, after: str, around: str) -> None:
    end = "\r\n" if "\r" in around else "\n"
    written, expected = ((HEAD + around.format(each)).replace("\r\n", "\n").replace("\n", end) for each in (before, after))
    found, count = fixed(NAME, written.encode())
    assert found.decode() == expected
    assert count >= 1
    assert fixed(NAME, found) == (found, 0)


@pytest.mark.parametrize("text", [each[1] for each in LEFT], ids=[each[0] for each in LEFT])
def test_what_could_lose_something_is_left(text: str) -> None:
    written = (HEAD + text).encode()
    assert faults_in(NAME, written)
    assert fixed(NAME, written) == (written, 0)


def test_the_mark_first_in_a_file_is_dropped() -> None:
    assert fixed(NAME, b"\xef\xbb\xbf" + HEAD.encode()) == (HEAD.encode(), 1)


@pytest.mark.parametrize("path", [each for each in sorted(INVALID.rglob("*.yml")) if not each.is_symlink()], ids=lambda each: each.parts[-3])
def test_twice_is_once_and_nothing_else_is_touched(path: Path) -> None:
    name = path.relative_to(path.parents[1]).as_posix()
    before = path.read_bytes()
    once, count = fixed(name, before)
    assert fixed(name, once) == (once, 0)
    assert (once == before) is (count == 0)
    assert [each for each in faults_in(name, once) if each.fix] == []
    changed = [one for one, other in zip(before.splitlines(), once.splitlines(), strict=True) if one != other]
    assert len(changed) <= 2


def test_good_files_are_left_byte_for_byte() -> None:
    files = [(root, path) for root in (ROOT / "offers", VALID) for path in root.rglob("*.yml")]
    assert len(files) > 100
    for root, path in files:
        name, data = path.relative_to(root).as_posix(), path.read_bytes()
        if not [each for each in faults_in(name, data) if each.fix]:
            assert fixed(name, data) == (data, 0), name


@given(st.lists(st.tuples(st.sampled_from(["id", "title", "cost", "titel", "needs", "ages", "- ", "  - ", "  min", "\tmax", "body: |", ""]), st.text(max_size=25)), max_size=8))
def test_any_file_is_mended_to_an_end(lines: list[tuple[str, str]]) -> None:
    data = "\n".join(f"{key}: {text}" for key, text in lines).encode("utf-8", "replace")
    once, _ = fixed(NAME, data)
    assert fixed(NAME, once) == (once, 0)


def test_what_a_file_says_stays_the_same(tmp_path: Path) -> None:
    """A file with one fault beside many fields: after mending, all other fields read as before."""
    record = HEAD + "# en bemærkning\nages: {min: 15, max: 17}  # alder\ncontact: {function: Klubben, phone: 70 10 20 30}\nbody: |\n  To: linjer\n  # ikke en bemærkning\n"
    (tmp_path / "youth-offers").mkdir()
    (tmp_path / "catalogue.yml").write_bytes((VALID / "catalogue.yml").read_bytes())
    path = tmp_path / NAME
    path.write_text(record + "cost: Pris: 50\nno_legal_basis: true\n", encoding="utf-8")
    assert fix(tmp_path, [NAME]) == {NAME: 2}
    assert path.read_text(encoding="utf-8") == record + 'cost: "Pris: 50"\nno_legal_basis: ja\n'
    loaded = load(tmp_path)
    assert loaded.diagnostics == () and loaded.catalogue
    offer = loaded.catalogue.get("klub")
    assert offer and offer.body == "To: linjer\n# ikke en bemærkning" and offer.cost == "Pris: 50" and offer.no_legal_basis is True
    assert compose(NAME, path.read_bytes(), SIZE_OF_RECORD).node is not None
