"""A decided version is frozen: no silent edit passes, and an open one does."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.ledger import edits, freeze, hashes, read_ledger, renamed, written
from generator.model.kinds import LEDGER_FILE
from generator.rules.versions import correction_unfounded, frozen_version_edited, not_frozen
from tests.derived.world import write

DAY = date(2026, 11, 24)
HEAD = """\
id: ledsagelse
title: Ledsagelse
summary: Hjælp til at komme ud.
municipality: holbaek
status: aktiv
legal: [{act: barnets-lov, section: "89"}]
versions:
"""
APPROVED = """\
  - id: "2026"
    stage: godkendt
    body: socialudvalget
    decided: 2025-12-01
    valid_from: 2026-01-01
    terms:
      duration: 6 måneder ad gangen.
      provides: [En ledsager., 15 timer.]
      amounts: [{text: Op til, kroner: 948, per: år, level_year: 2022}]
"""
FILE = "service-levels/ledsagelse.yml"


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A catalogue with one approved version, frozen."""
    catalogue = write(tmp_path, {FILE: HEAD + APPROVED})
    ledger, refused = freeze(catalogue.ledger, catalogue.of_kind("service-level"), DAY)
    assert refused == ()
    (tmp_path / LEDGER_FILE).write_text(written(ledger), encoding="utf-8")
    return tmp_path


def edited(root: Path, *changes: tuple[str, str], head: str = HEAD) -> list[tuple[str, str]]:
    """(where, message) of every silent edit, after replacing texts in the version."""
    text = APPROVED
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    catalogue = write(root, {FILE: head + text})
    return [("/".join(map(str, each.path)), each.message) for each in frozen_version_edited.check(catalogue, DAY)]


def test_an_untouched_version_passes(frozen: Path):
    assert edited(frozen) == []


@pytest.mark.parametrize(("before", "after"), [
    ("duration: 6 måneder ad gangen.", 'duration: "6 måneder ad gangen."'),
    ("kroner: 948", "kroner: 948.00"),
    ("[En ledsager., 15 timer.]", "\n        - En ledsager.\n        - 15 timer."),
])
def test_another_way_of_writing_the_same_passes(frozen: Path, before: str, after: str):
    assert edited(frozen, (before, after)) == []


@pytest.mark.parametrize(("before", "after", "where"), [
    ("6 måneder ad", "12 måneder ad", "versions/0/terms/duration"),
    ("15 timer.", "20 timer.", "versions/0/terms/provides"),
    ("kroner: 948", "kroner: 949", "versions/0/terms/amounts"),
    ("decided: 2025-12-01", "decided: 2025-12-02", "versions/0/decided"),
    ("valid_from: 2026-01-01", "valid_from: 2026-02-01", "versions/0/valid_from"),
    ("body: socialudvalget", "body: byraadet", "versions/0/body"),
    ("      duration: 6 måneder ad gangen.\n", "", "versions/0/terms/duration"),
    ("    terms:\n", "    terms:\n      scope: 15 timer.\n", "versions/0/terms/scope"),
    ("stage: godkendt", "stage: udkast", "versions/0/stage"),
    ('id: "2026"', 'id: "2027"', "versions"),
])
def test_every_silent_edit_is_refused_at_its_field(frozen: Path, before: str, after: str, where: str):
    assert where in [place for place, _ in edited(frozen, (before, after))]


def test_the_last_day_and_the_end_of_a_version_may_be_written_later(frozen: Path):
    assert edited(frozen, ("    terms:\n", "    valid_to: 2026-12-31\n    terms:\n"), ("stage: godkendt", "stage: ophævet")) == []


def test_a_frozen_level_may_be_renamed_but_not_removed(frozen: Path):
    (frozen / FILE).unlink()
    catalogue = write(frozen, {"service-levels/foelge.yml": HEAD.replace("id: ledsagelse", "id: foelge\nprevious_ids: [ledsagelse]") + APPROVED})
    assert list(frozen_version_edited.check(catalogue, DAY)) == []
    (frozen / "service-levels/foelge.yml").unlink()
    (found,) = frozen_version_edited.check(write(frozen, {}), DAY)
    assert found.path == ("versions", "ledsagelse/2026")


def test_an_error_is_corrected_in_the_open_as_the_message_says(frozen: Path):
    catalogue = write(frozen, {FILE: HEAD + APPROVED.replace("6 måneder", "12 måneder")})
    (found,) = frozen_version_edited.check(catalogue, DAY)
    start = found.hint.index("{date")
    note = found.hint[start : found.hint.index("}", start) + 1].replace("before: …", "before: 6 måneder").replace("reason: …", "reason: Slåfejl")
    correction = f"    corrections: [{note}]\n    terms:\n"
    assert edited(frozen, ("6 måneder", "12 måneder"), ("    terms:\n", correction)) == []

    catalogue = write(frozen, {})
    assert [each.path for each in not_frozen.check(catalogue, DAY)] == [("versions", 0, "id")]
    ledger, refused = freeze(catalogue.ledger, catalogue.of_kind("service-level"), date(2026, 12, 1))
    assert refused == ()
    (frozen / LEDGER_FILE).write_text(written(ledger), encoding="utf-8")
    assert ledger.versions["ledsagelse", "2026"].day == DAY
    catalogue = write(frozen, {})
    assert list(not_frozen.check(catalogue, DAY)) == list(frozen_version_edited.check(catalogue, DAY)) == []

    assert [place for place, _ in edited(frozen, ("6 måneder", "18 måneder"), ("    terms:\n", correction))] == ["versions/0/terms/duration"]
    assert [place for place, _ in edited(frozen, ("6 måneder", "12 måneder"))] == ["versions/0/corrections/0"]


def test_a_correction_of_another_field_does_not_excuse_an_edit(frozen: Path):
    was = read_ledger(frozen).versions["ledsagelse", "2026"].hashes["duration"]
    note = f"    corrections: [{{date: 2026-11-24, field: provides, before: x, reason: y, replaces: \"{was}\"}}]\n    terms:\n"
    assert [place for place, _ in edited(frozen, ("6 måneder", "12 måneder"), ("    terms:\n", note))] == ["versions/0/terms/duration"]


def test_the_examples_of_the_rule_show_a_refused_and_an_open_edit(tmp_path: Path):
    bad, good = (HEAD + text.partition("versions:\n")[2] for text in (frozen_version_edited.RULE.bad, frozen_version_edited.RULE.good))
    catalogue = write(tmp_path, {FILE: bad.replace("12 måneder", "6 måneder")})
    ledger, _ = freeze(catalogue.ledger, catalogue.of_kind("service-level"), DAY)
    (tmp_path / LEDGER_FILE).write_text(written(ledger), encoding="utf-8")
    assert [each.path for each in frozen_version_edited.check(write(tmp_path, {FILE: bad}), DAY)] == [("versions", 0, "terms", "duration")]
    assert list(frozen_version_edited.check(write(tmp_path, {FILE: good}), DAY)) == []
    assert list(correction_unfounded.check(write(tmp_path, {FILE: good}), DAY)) == []


def test_law_and_drafts_are_not_frozen(tmp_path: Path):
    text = HEAD + "  - {id: lov, stage: lov, terms: {}}\n  - {id: udkast, stage: udkast, terms: {}}\n  - {id: i, stage: indstillet, decided: 2025-01-07, terms: {}}\n"
    catalogue = write(tmp_path, {FILE: text})
    ledger, _ = freeze(catalogue.ledger, catalogue.of_kind("service-level"), DAY)
    assert set(ledger.versions) == {("ledsagelse", "i")}


def test_a_ledger_reads_back_as_it_was_written(frozen: Path):
    text = (frozen / LEDGER_FILE).read_text(encoding="utf-8")
    assert written(read_ledger(frozen)) == text
    assert set(json.loads(text)["versions"]) == {"ledsagelse/2026"}


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"versions": {"x": {}}}', '{"versions": {"a/b": {"frozen": "i går", "stage": "godkendt", "fields": {}}}}', '{"versions": {"a/b": {"frozen": "2026-01-01", "stage": "godkendt", "fields": {"a": 1}}}}', "[" * 100_000, "\udcff"])
def test_a_broken_ledger_is_an_error_and_not_a_crash(frozen: Path, text: str):
    (frozen / LEDGER_FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    (found,) = frozen_version_edited.check(write(frozen, {}), DAY)
    assert "kan ikke læses" in found.message


def test_freezing_keeps_what_was_edited_in_silence_as_it_was(frozen: Path):
    before = read_ledger(frozen)
    catalogue = write(frozen, {FILE: HEAD + APPROVED.replace("6 måneder", "12 måneder")})
    ledger, refused = freeze(before, catalogue.of_kind("service-level"), DAY)
    assert [(level.id, version.id) for level, version in refused] == [("ledsagelse", "2026")]
    assert ledger.versions == before.versions


def test_the_commands_freeze_and_refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    root = tmp_path / "offers"
    write(root, {FILE: HEAD + APPROVED})
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    done = runner.invoke(main, ["freeze", "--date", "2026-11-24"])
    assert (done.exit_code, done.stdout) == (0, "ledger.json husker 1 version.\n")
    (root / FILE).write_text(HEAD + APPROVED.replace("6 måneder", "12 måneder"), encoding="utf-8")
    checked = runner.invoke(main, ["check", "--date", "2026-11-24", FILE.join(("offers/", ""))])
    assert checked.exit_code == 1
    assert "V353" in checked.stdout and "duration" in checked.stdout and "corrections" in checked.stdout
    again = runner.invoke(main, ["freeze", "--date", "2026-11-25"])
    assert again.exit_code == 1 and "ændret i det skjulte" in again.stderr


def test_every_field_of_a_version_but_its_name_and_stage_has_a_hash(frozen: Path):
    version = write(frozen, {}).of_kind("service-level")[0].versions[0]
    assert set(hashes(version)) == {"body", "decided", "valid_from", "duration", "provides", "amounts"}
    assert list(edits(version, read_ledger(frozen).versions["ledsagelse", "2026"])) == []


def test_a_new_catalogue_without_a_ledger_is_not_nagged(tmp_path: Path):
    catalogue = write(tmp_path, {FILE: HEAD + APPROVED})
    assert list(not_frozen.check(catalogue, DAY)) == list(frozen_version_edited.check(catalogue, DAY)) == []


@pytest.mark.parametrize("previous", ["[socialudvalget]", "[velfaerdsudvalget, socialudvalget]"])
def test_a_body_may_get_a_new_id_without_touching_what_it_decided(frozen: Path, previous: str):
    body = f"id: udvalget\ntitle: Udvalget\nsummary: Et udvalg.\nmunicipality: holbaek\nstatus: aktiv\nkind: politisk-udvalg\nprevious_ids: {previous}\n"
    catalogue = write(frozen, {"bodies/udvalget.yml": body, FILE: HEAD + APPROVED.replace("body: socialudvalget", "body: udvalget")})
    assert list(frozen_version_edited.check(catalogue, DAY)) == []
    ledger, refused = freeze(catalogue.ledger, catalogue.of_kind("service-level"), DAY, renamed(catalogue.records))
    assert refused == ()
    (frozen / LEDGER_FILE).write_text(written(ledger), encoding="utf-8")
    assert list(not_frozen.check(write(frozen, {}), DAY)) == []
