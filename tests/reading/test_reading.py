"""Files to records: all errors of all files in one run, each at its line and column."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.catalogue import Loaded, in_force, load, references, shown
from generator.model.records import YouthOffer
from generator.model.service_levels import ServiceLevel
from generator.reading import files, locate
from generator.rules import run

SETTINGS = """\
title: Vejviser
tagline: til støtte
publisher: Prøve
address: https://eksempel.dk/
owner: Redaktionen
municipalities: [holbaek]
limits: {review_days: 365, summary_lix: 45}
accessibility: {updated: 2026-11-22, method: Selvevaluering}
"""
OFFER = """\
id: klub
title: Klubben
summary: Et sted at være efter skole.
municipality: holbaek
status: aktiv
"""
LEVEL = """\
id: hjaelp
title: Hjælp
summary: Hjælp til jer.
municipality: holbaek
status: aktiv
legal: [{act: barnets-lov, section: 32, subsection: 1, number: 6}]
versions:
  - id: gammel
    stage: godkendt
    valid_from: 2020-01-01
    valid_to: 2024-12-31
    terms: {}
  - id: ny
    stage: indstillet
    terms: {extension: {possible: nej}}
"""
Writer = Callable[[dict[str, str]], Loaded]


@pytest.fixture
def catalogue_of(tmp_path: Path) -> Writer:
    def write(files: dict[str, str]) -> Loaded:
        for name, text in {"catalogue.yml": SETTINGS, **files}.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return load(tmp_path)

    return write


def faults(loaded: Loaded) -> list[tuple[str, str, int, int]]:
    return [(each.path, each.code, each.line, each.column) for each in loaded.diagnostics]


def test_a_good_record_is_read_whole(catalogue_of: Writer) -> None:
    loaded = catalogue_of({"youth-offers/klub.yml": OFFER + "ages: {min: 08, max: 17}\ncriteria: [{measure: fravær, min: 15, min_included: nej, max: 39.5}]\nplaces: [{kind: adresse, name: Aars}]\n"})
    assert loaded.diagnostics == ()
    assert loaded.catalogue
    record = loaded.catalogue.get("klub")
    assert isinstance(record, YouthOffer)
    assert record.ages and (record.ages.min, record.ages.max) == (8, 17)
    assert record.criteria[0].max == Decimal("39.5") and record.criteria[0].min_included is False
    assert record.body is None and record.needs == ()


def test_every_error_of_every_file_in_one_run(catalogue_of: Writer) -> None:
    loaded = catalogue_of({
        "youth-offers/a.yml": OFFER.replace("klub", "a").replace("status: aktiv", "status: aktif\ntitel: x\ncost: ''\nages: {min: femten}"),
        "youth-offers/b.yml": OFFER.replace("klub", "b").replace("Klubben", "x: y").replace("aktiv", "aktif"),
        "youth-offers/c.yml": OFFER.replace("id: klub", "id: d"),
        "youth-offers/klub.yml": OFFER,
    })
    assert faults(loaded) == [
        ("youth-offers/a.yml", "V204", 5, 9), ("youth-offers/a.yml", "V201", 6, 1),
        ("youth-offers/a.yml", "V203", 7, 7), ("youth-offers/a.yml", "V205", 8, 13),
        ("youth-offers/b.yml", "V104", 2, 9), ("youth-offers/b.yml", "V204", 5, 9), ("youth-offers/c.yml", "V217", 1, 5),
    ]
    assert loaded.catalogue and loaded.catalogue.get("klub") and loaded.catalogue.unreadable == {"a", "b"}


def test_records_share_the_names_of_their_fields_and_the_ids_they_name(catalogue_of: Writer) -> None:
    other = OFFER.replace("id: klub", "id: hold") + "related: [klub]\n"
    loaded = catalogue_of({"youth-offers/klub.yml": OFFER, "youth-offers/hold.yml": other})
    assert loaded.catalogue
    first, second = loaded.catalogue.get("klub"), loaded.catalogue.get("hold")
    assert first and second
    assert {id(each) for each in vars(first)} <= {id(each) for each in vars(second)}
    assert second.related[0] is first.id


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_value_that_yaml_calls_nothing_is_no_text(catalogue_of: Writer, nothing: str) -> None:
    loaded = catalogue_of({"youth-offers/klub.yml": OFFER.replace("title: Klubben", f"title: {nothing}")})
    assert [(each.code, each.line) for each in loaded.diagnostics] == [("V203", 2)]


@pytest.mark.parametrize("written", ["~ 20 pladser", "nullerhed", "Nullerhed", '"null"', "»Når du vil«", "„En“ gang", ".ikke", "+en"])
def test_a_text_may_begin_as_what_is_none(catalogue_of: Writer, written: str) -> None:
    loaded = catalogue_of({"youth-offers/klub.yml": OFFER.replace("title: Klubben", f"title: {written}")})
    assert loaded.diagnostics == () and loaded.catalogue and [each.title for each in loaded.catalogue.records] == [written.strip('"')]


@pytest.mark.parametrize(("written", "number"), [("34.40", "34.4"), ("007", "7"), ("+45", "45"), ("1e3", "1000"), ("12.0", "12"), ("12345678901234567890", "1.2345678901234567e+19")])
def test_a_text_that_others_read_as_another_number_is_put_in_quotes(catalogue_of: Writer, written: str, number: str) -> None:
    (fault,) = catalogue_of({"youth-offers/klub.yml": OFFER + f"when: {written}\n"}).diagnostics
    assert (fault.code, fault.message, fault.fix[0].text) == ("V219", f"Andre programmer læser {written} som tallet {number}.", f'"{written}"')
    assert catalogue_of({"youth-offers/klub.yml": OFFER + f'when: "{written}"\n'}).diagnostics == ()


@pytest.mark.parametrize("written", ["34.5", "2026", "-5", "0", "0.5", "34.45.40", "16:00", "1_000", "9007199254740991", "0 kr."])
def test_a_text_that_stays_the_same_number_needs_none(catalogue_of: Writer, written: str) -> None:
    assert catalogue_of({"youth-offers/klub.yml": OFFER + f"when: {written}\n"}).diagnostics == ()


@pytest.mark.parametrize(("files", "codes"), [({"youth-offers/klub.yml": OFFER}, []), ({"youth-offers/klub.yml": OFFER + "when:\n"}, []), ({}, ["V302"])])
def test_a_record_that_cannot_be_read_is_not_taken_for_an_entry_with_its_id(catalogue_of: Writer, files: dict[str, str], codes: list[str]) -> None:
    concepts = "entries:\n- {id: klub, title: Klub, mentioned: ja}\n"
    other = OFFER.replace("id: klub", "id: hold") + "related: [klub]\n"
    loaded = catalogue_of({"youth-offers/hold.yml": other, "vocabulary/concepts.yml": concepts, **files})
    assert loaded.catalogue
    assert [each.code for each in run(loaded.catalogue, date(2026, 11, 24)) if each.code in ("V301", "V302") and "klub" in each.message] == codes


def test_a_duplicate_shows_both_places(catalogue_of: Writer) -> None:
    (found,) = catalogue_of({"youth-offers/klub.yml": OFFER + "title: Igen\n"}).diagnostics
    assert (found.code, found.line, found.other) == ("V106", 6, ("youth-offers/klub.yml", 2, 1))


def test_a_missing_field_and_a_danish_field_name_get_help(catalogue_of: Writer) -> None:
    (missing,) = catalogue_of({"youth-offers/klub.yml": OFFER.replace("summary: Et sted at være efter skole.\n", "")}).diagnostics
    (unknown,) = catalogue_of({"youth-offers/klub.yml": OFFER.replace("summary:", "kort fortalt:")}).diagnostics
    assert missing.code == "V202" and "summary" in missing.message
    assert unknown.code == "V201" and unknown.hint == "Skriv summary:"


def test_lists_and_mappings_are_not_confused(catalogue_of: Writer) -> None:
    loaded = catalogue_of({"youth-offers/klub.yml": OFFER + "needs: skole\ncontact: Ring\ncost: [1]\n", "service-levels/hjaelp.yml": LEVEL.split("versions")[0] + "versions: []\n"})
    assert [each[1] for each in faults(loaded)] == ["V218", "V216", "V216", "V216"]


def test_what_belongs_nowhere_is_reported(catalogue_of: Writer, tmp_path: Path) -> None:
    (tmp_path / "youth-offer").mkdir()
    (tmp_path / "link.yml").symlink_to("/etc/hostname")
    loaded = catalogue_of({"youth-offers/klub.yaml": OFFER, "noter.txt": "x", "vocabulary/need.yml": "entries: []\n"})
    assert [(path, code) for path, code, *_ in faults(loaded)] == [
        ("link.yml", "V111"), ("noter.txt", "V112"), ("vocabulary/need.yml", "V112"), ("youth-offer", "V112"), ("youth-offers/klub.yaml", "V112"),
    ]


@pytest.mark.parametrize(("line", "column"), [
    ("[1]: https://a.dk", 1), ("? [a, b]", 3), ("ages: {{min: 3}}", 9), ("ages: {[a, b]: 3}", 8), ("sources:\n  - {document: x, supports: [summary]}:", 6),
])
def test_a_list_is_no_name_of_a_field(catalogue_of: Writer, line: str, column: int) -> None:
    loaded = catalogue_of({"youth-offers/klub.yml": f"{OFFER}{line}\n"})
    [(path, code, _, at)] = faults(loaded)
    assert (path, code, at) == ("youth-offers/klub.yml", "V104", column)


def test_a_list_is_no_name_of_a_field_in_the_settings_and_a_vocabulary(catalogue_of: Writer) -> None:
    loaded = catalogue_of({"catalogue.yml": f"{SETTINGS}[a]: b\n", "vocabulary/needs.yml": "[a]: b\nentries:\n  - {[a]: b}\n"})
    assert [(path, code) for path, code, *_ in faults(loaded)] == [("catalogue.yml", "V104"), ("vocabulary/needs.yml", "V104"), ("vocabulary/needs.yml", "V104")]


def test_a_list_before_a_colon_is_not_written_as_python_would(catalogue_of: Writer) -> None:
    loaded = catalogue_of({"youth-offers/klub.yml": f"{OFFER}what_happens:\n  - [mad]: vi laver mad\n"})
    [found] = loaded.diagnostics
    assert (found.code, found.fix, found.hint) == ("V216", (), "Sæt teksten i anførselstegn.")


@pytest.mark.parametrize(("text", "code"), [
    ("{}\n", "V202"), ("entries: x\n", "V216"), ("id: a\n", "V201"), ("entries:\n  - {id: fritid, title: Fritid}\nentries:\n  - {id: to, title: To}\n", "V106"),
])
def test_a_vocabulary_is_one_list_and_what_refers_to_a_broken_one_is_not_wrong(catalogue_of: Writer, text: str, code: str) -> None:
    loaded = catalogue_of({"vocabulary/needs.yml": text, "youth-offers/klub.yml": f"{OFFER}needs: [fritid]\n"})
    assert [each[:2] for each in faults(loaded)] == [("vocabulary/needs.yml", code)]
    assert loaded.catalogue
    assert "V301" not in {each.code for each in run(loaded.catalogue, date(2026, 11, 24)) if "fritid" in each.message}


def test_what_may_not_be_opened_is_reported_and_does_not_make_others_wrong(catalogue_of: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(path: str, *_: object, **__: object) -> object:
        if path.endswith("lukket.yml"):
            raise PermissionError(13, "Permission denied")
        return open(path, "rb", buffering=0)

    def scandir(folder: str) -> object:
        if folder.endswith("bodies"):
            raise PermissionError(13, "Permission denied")
        return real(folder)

    real = os.scandir
    monkeypatch.setattr(files, "open", closed, raising=False)
    monkeypatch.setattr(os, "scandir", scandir)
    loaded = catalogue_of({"youth-offers/lukket.yml": OFFER, "youth-offers/klub.yml": f"{OFFER}leads_to: [lukket]\n", "bodies/pau.yml": "id: pau\n"})
    assert [(each.path, each.code, each.hint) for each in loaded.diagnostics] == [("bodies", "V112", files.CLOSED), ("youth-offers/lukket.yml", "V112", files.CLOSED)]
    assert loaded.catalogue
    assert not [each for each in run(loaded.catalogue, date(2026, 11, 24)) if "lukket" in each.message]


def test_without_settings_there_is_no_catalogue_but_still_every_error(tmp_path: Path) -> None:
    (tmp_path / "youth-offers").mkdir()
    (tmp_path / "youth-offers/x.yml").write_text("titel: x\n")
    loaded = load(tmp_path)
    assert loaded.catalogue is None
    assert {each.code for each in loaded.diagnostics} >= {"V112", "V201", "V202"}


def test_one_broken_entry_does_not_hide_the_rest_of_its_vocabulary(catalogue_of: Writer) -> None:
    loaded = catalogue_of({"vocabulary/needs.yml": "entries:\n  - {id: a, title: A}\n  - {id: Å, title: B}\n  - {id: c, title: C}\n"})
    assert loaded.catalogue and [each.id for each in loaded.catalogue.of_kind("need")] == ["a", "c"]
    assert faults(loaded) == [("vocabulary/needs.yml", "V209", 3, 10)]


def test_a_field_is_found_again_in_its_file(catalogue_of: Writer) -> None:
    loaded = catalogue_of({"service-levels/hjaelp.yml": LEVEL})
    catalogue = loaded.catalogue
    assert catalogue
    level = catalogue.get("hjaelp")
    assert isinstance(level, ServiceLevel)
    origin = catalogue.origin(level)
    assert locate(catalogue.root, origin, ("versions", 1, "stage")) == (14, 12, 10)
    assert locate(catalogue.root, origin, ("legal", 0, "section")) == (6, 37, 2)
    assert locate(catalogue.root, origin, ("versions", 0, "terms", "duration"), key=True)[0] == 12


def test_the_version_of_a_day(catalogue_of: Writer) -> None:
    catalogue = catalogue_of({"service-levels/hjaelp.yml": LEVEL}).catalogue
    assert catalogue
    level = catalogue.get("hjaelp")
    assert isinstance(level, ServiceLevel)
    assert (old := in_force(level, date(2024, 12, 31))) and old.id == "gammel"
    assert in_force(level, date(2025, 1, 1)) is None
    assert shown(level, date(2025, 1, 1)).id == "ny"


def test_references_know_their_way(catalogue_of: Writer) -> None:
    catalogue = catalogue_of({"service-levels/hjaelp.yml": LEVEL}).catalogue
    assert catalogue
    found = {(ref, path) for ref, _, path in references(catalogue.get("hjaelp"))}
    assert ("barnets-lov", ("legal", 0, "act")) in found and ("holbaek", ("municipality",)) in found
