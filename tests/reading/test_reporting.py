"""The six formats: what people and machines read of the same diagnostics."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.diagnostics import Diagnostic, Replacement, Severity
from generator.reporting import FORMATS
from generator.reporting.github import annotated
from tests.examples.catalogue import copied

NAME = "youth-offers/klub.yml"
FOUND = Diagnostic(
    path=NAME, line=2, column=8, length=7, code="V104", severity=Severity.ERROR, message="Et 100 % dårligt »kolon«: her,\nog der.", hint="Skriv \"Klubben\".",
    other=("youth-offers/svoemmehold.yml", 2, 8), fix=(Replacement(2, 8, 7, '"Klubben"'),),
)
WHOLE = Diagnostic(path="noter.txt", line=0, column=0, code="V112", severity=Severity.WARNING, message="Filen hører ikke til.")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return copied(tmp_path / "offers")


def many(count: int, path: str = NAME) -> list[Diagnostic]:
    return [Diagnostic(path=path, line=number + 1, column=1, code="V201", severity=Severity.ERROR, message=f"Nummer {number}.") for number in range(count)]


def test_text_shows_the_line_the_caret_and_the_second_place(root: Path) -> None:
    shown = FORMATS["text"]([FOUND], root)
    assert "--> offers/youth-offers/klub.yml:2:8\n  |\n2 | title: Klubben\n  |        ^^^^^^^\n" in shown
    assert "= Det andet sted: offers/youth-offers/svoemmehold.yml:2:8\n" in shown
    assert '= Gør sådan: Skriv "Klubben".\n' in shown
    assert "= Læs mere: https://www.eksempelby.dk/vejviser/redaktion/koder/v104/\n" in shown
    assert shown.endswith("1 fejl i 1 fil.\nSkriv »vejviser check --fix«, så bliver den rettet.\n")
    assert FORMATS["text"]([], root) == "Alt er i orden.\n"


def test_paths_lead_from_where_the_command_runs(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "pages")
    assert "--> ../youth-offers/klub.yml:2:8" in FORMATS["text"]([FOUND], root)
    monkeypatch.chdir("/")
    assert f"--> {(root / NAME).as_posix()[1:]}:2:8" in FORMATS["text"]([FOUND], root)


def test_text_shows_twenty_of_a_file_and_counts_the_rest(root: Path) -> None:
    shown = FORMATS["text"]([*many(25), *many(3, "youth-offers/x.yml")], root)
    assert shown.count("V201 ") == 23 and "… og 5 til i offers/youth-offers/klub.yml." in shown
    assert "28 fejl i 2 filer.\n" in shown


def test_long_lines_and_invisible_characters_are_shown_around_the_fault(root: Path) -> None:
    (root / NAME).write_text("body: " + "x" * 200 + "\u202e\tFEJL" + "y" * 200 + "\n", encoding="utf-8")
    shown = FORMATS["text"]([Diagnostic(path=NAME, line=1, column=209, length=4, code="V103", severity=Severity.ERROR, message="Her.")], root)
    source, caret = (line[4:] for line in shown.splitlines()[3:5])
    assert source.startswith("…") and source.endswith("…") and "\u202e" not in source and "\ufffd FEJL" in source
    assert source[caret.index("^") : caret.rindex("^") + 1] == "FEJL"


def test_json_has_every_field(root: Path) -> None:
    found, whole = json.loads(FORMATS["json"]([FOUND, WHOLE], root))
    assert found["path"] == f"offers/{NAME}" and (found["line"], found["column"], found["length"]) == (2, 8, 7)
    assert found["fix"] == [{"line": 2, "column": 8, "length": 7, "text": '"Klubben"'}] and found["other"]["line"] == 2
    assert found["help"].endswith("/v104/") and whole["line"] is None and whole["severity"] == "warning"


def test_github_commands_are_escaped_and_at_their_line(root: Path) -> None:
    error, warning = FORMATS["github"]([FOUND, WHOLE], root).splitlines()
    assert error.startswith(f"::error title=V104,file=offers/{NAME},line=2,endLine=2,col=8,endColumn=15::Et 100 %25 dårligt »kolon«: her,%0Aog der.%0ASkriv")
    assert warning.startswith("::warning title=V112,file=offers/noter.txt::Filen hører ikke til.")


def test_github_says_how_many_are_not_shown(root: Path) -> None:
    found = [*many(13), WHOLE]
    assert len(annotated(found)) == 11
    assert "3 til står i loggen" in FORMATS["github"](found, root).splitlines()[-1]


def test_gitlab_fingerprints_do_not_move_with_the_line(root: Path) -> None:
    twice = [FOUND, FOUND]
    first = json.loads(FORMATS["gitlab"](twice, root))
    moved = json.loads(FORMATS["gitlab"]([Diagnostic(**{**_fields(FOUND), "line": 9})], root))
    assert first[0]["fingerprint"] != first[1]["fingerprint"] and first[0]["fingerprint"] == moved[0]["fingerprint"]
    assert first[0]["location"] == {"path": f"offers/{NAME}", "positions": {"begin": {"line": 2, "column": 8}, "end": {"line": 2, "column": 15}}}
    assert json.loads(FORMATS["gitlab"]([WHOLE], root))[0]["location"]["positions"]["begin"] == {"line": 1, "column": 1}


def _fields(of: Diagnostic) -> dict[str, Any]:
    return {name: getattr(of, name) for name in Diagnostic.__dataclass_fields__}


def test_sarif_names_the_rule_and_both_places(root: Path) -> None:
    (run,) = json.loads(FORMATS["sarif"]([FOUND, WHOLE], root))["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 15}
    assert run["results"][0]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "offers/youth-offers/svoemmehold.yml"
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]


def test_rdjson_counts_bytes_and_suggests_the_fix(root: Path) -> None:
    (root / NAME).write_text("id: klub\ntitle: æøå Klubben\n", encoding="utf-8")
    at = Diagnostic(**{**_fields(FOUND), "column": 12, "fix": (Replacement(2, 12, 7, '"K"'),)})
    (found,) = json.loads(FORMATS["rdjson"]([at], root))["diagnostics"]
    span = {"start": {"line": 2, "column": 15}, "end": {"line": 2, "column": 22}}
    assert found["location"]["range"] == span and found["severity"] == "ERROR"
    assert found["suggestions"] == [{"range": span, "text": '"K"'}]


def test_without_an_address_the_command_explains(root: Path) -> None:
    (root / "catalogue.yml").write_text("title: x\n", encoding="utf-8")
    assert "= Læs mere: vejviser explain V104\n" in FORMATS["text"]([FOUND], root)


@pytest.fixture
def pull_request(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository at the merge of a pull request that breaks klub.yml; fast-hold.yml was broken before."""

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.dk", "-c", "init.defaultBranch=main", *arguments], cwd=tmp_path, check=True, capture_output=True)

    def break_(name: str) -> None:
        path = root / "youth-offers" / name
        path.write_text(path.read_text(encoding="utf-8").replace("status: aktiv", "status: <b>aktivt</b>" + "".join(f"\nfelt{number}: x" for number in range(8))), encoding="utf-8")

    git("init")
    break_("fast-hold.yml")
    git("add", ".")
    git("commit", "-m", "before")
    git("checkout", "-b", "change")
    break_("klub.yml")
    git("commit", "-am", "change")
    git("checkout", "main")
    git("merge", "--no-ff", "change")
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return tmp_path


def test_errors_in_changed_files_come_first_and_the_rest_in_the_summary(pull_request: Path) -> None:
    found = CliRunner().invoke(main, ["check", "--format", "github", "--date", "2026-11-24"])
    assert found.exit_code == 1
    files = [hit[1] for hit in re.finditer(r"file=offers/youth-offers/([\w-]+)\.yml", found.output)]
    assert files == ["klub"] * 9 + ["fast-hold"] * 9
    assert "8 til står i loggen" in found.output
    written = (pull_request / "summary.md").read_text(encoding="utf-8")
    changed, rest = written.split("### I resten af kataloget")
    assert "18 fejl i 2 filer." in changed and "8 bliver ikke vist dér." in changed
    assert changed.count("offers/youth-offers/klub.yml") == 9 and rest.count("offers/youth-offers/fast-hold.yml") == 9
    assert r"\<b\>aktivt\</b\>" in written and "<b>" not in written


def test_without_the_commit_before_the_order_is_that_of_the_files(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert CliRunner().invoke(main, ["check", "--format", "github", "--date", "2026-11-24"]).exit_code == 0


def test_fix_mends_the_chosen_files_and_tells(root: Path) -> None:
    for name in ("klub", "fast-hold"):
        path = root / f"youth-offers/{name}.yml"
        path.write_text(path.read_text(encoding="utf-8") + "website: https://eksempelby.dk\ncost: Pris: 5 kr.\n", encoding="utf-8")
    runner = CliRunner()
    first = runner.invoke(main, ["check", "--fix", "offers/youth-offers/klub.yml", "--date", "2026-11-24"])
    assert first.exit_code == 0 and "Rettet ét sted i offers/youth-offers/klub.yml." in first.output
    assert 'cost: "Pris: 5 kr."' in (root / "youth-offers/klub.yml").read_text(encoding="utf-8")
    assert "cost: Pris: 5 kr." in (root / "youth-offers/fast-hold.yml").read_text(encoding="utf-8")
    assert runner.invoke(main, ["check", "--fix", "--date", "2026-11-24"]).exit_code == 0
