"""The command line: what it answers, and with which exit code."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.catalogue import load
from generator.cli import COMMANDS, main


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, list(arguments))

    return invoke


def break_record(project: Path, name: str) -> None:
    path = project / "offers" / name
    path.write_text(path.read_text(encoding="utf-8").replace("status: aktiv", "status: aktivt"), encoding="utf-8")


def test_a_good_catalogue_passes(run):
    assert run("check").exit_code == 0


def test_an_error_fails_and_stands_at_its_place(run, project: Path):
    break_record(project, "youth-offers/klub.yml")
    found = run("check")
    assert found.exit_code == 1
    assert "youth-offers/klub.yml" in found.output and "V204" in found.output


def test_chosen_paths_hide_the_errors_of_others(run, project: Path):
    break_record(project, "youth-offers/klub.yml")
    assert run("check", "offers/pages").exit_code == 0
    assert run("check", "offers/youth-offers/klub.yml").exit_code == 1
    assert run("check", "offers/pages", "offers/youth-offers").exit_code == 1
    assert run("check", ".").exit_code == 1


def test_check_finds_the_catalogue_from_inside_it(run, project: Path, monkeypatch: pytest.MonkeyPatch):
    break_record(project, "pages/om.yml")
    monkeypatch.chdir(project / "offers/pages")
    assert run("check", "om.yml").exit_code == 1


@pytest.mark.parametrize("arguments", [
    ("no-such-command",), ("check", "--no-such-option"), ("check", "no-such-file.yml"), ("check", "--format", "morse"), ("check", "--date", "24-11-2026"),
    ("check", "/"), ("new",), ("new", "youth-offer"), ("new", "youth-offer", "Ikke Et Id"), ("new", "tilbud", "x"), ("explain",), ("explain", "V999"), ("build", "extra"),
])
def test_a_command_that_is_written_wrong_gives_2(run, arguments: tuple[str, ...]):
    found = run(*arguments)
    assert found.exit_code == 2, found.output
    assert "Traceback" not in found.output


def test_a_folder_without_a_catalogue_gives_2(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    for command in (("check",), ("build",), ("new", "page", "x")):
        assert run(*command).exit_code == 2


def test_the_day_is_an_option_or_the_environment(run, monkeypatch: pytest.MonkeyPatch):
    later = run("check", "--date", "2029-01-01")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1861920000")  # 2029-01-01
    assert run("check").output == later.output != run("check", "--date", "2026-11-24").output
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "i dag")
    assert run("check").exit_code == 2


def test_new_writes_a_draft_that_can_be_read(run, project: Path):
    assert run("new", "youth-offer", "ny-klub").exit_code == 0
    loaded = load(project / "offers")
    assert loaded.catalogue and loaded.catalogue.get("ny-klub")
    assert loaded.diagnostics == ()
    assert (project / "offers/youth-offers/ny-klub.yml").read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=https://kommune.example.dk/proeve/schema/youth-offer.json\n"
    )


def test_new_never_overwrites_nor_takes_an_id_twice(run, project: Path):
    record = project / "offers/youth-offers/klub.yml"
    before = record.read_bytes()
    for kind in ("youth-offer", "page"):
        found = run("new", kind, "klub")
        assert found.exit_code == 1
        assert "youth-offers/klub.yml" in found.output
    assert record.read_bytes() == before
    assert not (project / "offers/pages/klub.yml").exists()


def test_explain_says_what_and_why_with_examples(run):
    found = run("explain", "v204")
    assert found.exit_code == 0
    assert "V204" in found.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command: str):
    found = run(command, "--help")
    assert found.exit_code == 0
    assert COMMANDS[command] in found.output.replace("\n  ", " ")


def test_check_needs_no_mkdocs_and_no_templates():
    program = "import sys; import generator.cli.check; print([each for each in ('mkdocs', 'jinja2', 'lunr', 'rich') if each in sys.modules])"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip() == "[]"
