"""`vejviser report` as it is typed, and the weekly job that tells about links."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.report.listing import as_json
from generator.report.outside import Found, Verdict
from tests.derived.world import write
from tests.report.conftest import FILES, ROOT

WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/links.yml").read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "offers", FILES)
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["report", "--date", "2026-11-24", *arguments])


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_report_has_a_folder_of_its_own_that_git_does_not_see(project: Path) -> None:
    found = report()
    assert found.exit_code == 0, found.output
    assert {"index.html", "huller/holbaek/index.html", "ansvarlige/klubben/index.html", "kalender/kontroller.ics", ".nojekyll"} <= set(content(project / "rapport"))
    assert "/rapport/" in (ROOT / ".gitignore").read_text().splitlines()


def test_the_same_day_gives_the_same_bytes_on_any_machine(project: Path) -> None:
    made = []
    for seed, zone in (("1", "UTC"), ("77", "Pacific/Auckland")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        command = [str(Path(sys.executable).parent / "vejviser"), "report", "--date", "2026-11-24", "-o", f"rapport-{seed}"]
        subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)
        made.append(content(project / f"rapport-{seed}"))
    assert made[0] == made[1]


def test_the_public_site_gets_it_only_when_asked(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site/.nojekyll").touch()
    refused = report("-o", "site/rapport")
    assert (refused.exit_code, "--public" in refused.output, (project / "site/rapport").exists()) == (2, True, False)
    assert report("-o", "site/rapport", "--public").exit_code == 0
    assert (project / "site/rapport/index.html").exists()


def test_a_folder_that_is_not_a_report_is_left_alone(project: Path) -> None:
    (project / "rapport").mkdir()
    (project / "rapport/dagbog.txt").write_text("Min egen")
    assert report().exit_code == 1
    assert content(project / "rapport") == {"dagbog.txt": b"Min egen"}


def test_errors_stand_in_the_report_and_do_not_stop_it(project: Path) -> None:
    (project / "offers/youth-offers/ny.yml").write_text("id: ny\ntitle: Ny\nsummary: Ny.\nmunicipality: holbaek\nstatus: aktivt\n", encoding="utf-8")
    assert report().exit_code == 0
    page = (project / "rapport/kontrol/index.html").read_text(encoding="utf-8")
    assert "offers/youth-offers/ny.yml:5" in page and "V204" in page


def test_an_unreadable_catalogue_writes_nothing(project: Path) -> None:
    (project / "offers/catalogue.yml").write_text("title: [", encoding="utf-8")
    assert (report().exit_code, (project / "rapport").exists()) == (1, False)


def test_links_come_from_a_file_and_only_from_ours(project: Path) -> None:
    found = Found("https://a.dk/", Verdict.DEAD, "Siden findes ikke (404).", (("youth-offers/slut.yml", 3),))
    (project / "links.json").write_text(as_json((found,), "offers"), encoding="utf-8")
    assert report("--links", "links.json").exit_code == 0
    assert "offers/youth-offers/slut.yml:3" in (project / "rapport/links/index.html").read_text(encoding="utf-8")
    (project / "andet.json").write_text("{}", encoding="utf-8")
    assert report("--links", "andet.json").exit_code == 2


def test_the_weekly_job_is_never_a_gate_and_only_its_last_part_may_write() -> None:
    # YAML 1.1 reads the key `on` as true.
    assert set(WORKFLOW[True]) == {"schedule", "workflow_dispatch"}
    assert {name: job["permissions"] for name, job in WORKFLOW["jobs"].items()} == {"ask": {"contents": "read"}, "tell": {"issues": "write"}}
    assert [step for step in WORKFLOW["jobs"]["tell"]["steps"] if "uses" in step] == []


@pytest.mark.parametrize(("dead", "number", "called"), [
    ("1", "", "issue create --title Links, der ikke svarer --body-file told.md"),
    ("1", "12", "issue edit 12 --body-file told.md"),
    ("0", "12", "issue close 12 --comment Ingen links er døde nu."),
    ("0", "", None),
])
def test_one_issue_is_opened_kept_and_closed(tmp_path: Path, dead: str, number: str, called: str | None) -> None:
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\nif [ "$2" = list ]; then echo "$NUMBER"; else echo "$*" >> "$LOG"; fi\n')
    gh.chmod(0o755)
    [step] = WORKFLOW["jobs"]["tell"]["steps"]
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "LOG": str(tmp_path / "log"), "NUMBER": number, "TITLE": step["env"]["TITLE"], "DEAD": dead, "TOLD": "`$(touch pwned)`\n$HOME"}
    subprocess.run(["bash", "-e", "-o", "pipefail", "-c", step["run"]], cwd=tmp_path, env=environment, check=True)
    log = tmp_path / "log"
    assert (log.read_text().splitlines() if log.exists() else []) == ([called] if called else [])
    assert (tmp_path / "told.md").read_text() == "`$(touch pwned)`\n$HOME\n" and not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(("code", "dead", "passes"), [(0, "0", True), (1, "1", True), (2, None, False)])
def test_what_the_command_answers_reaches_the_next_part(tmp_path: Path, code: int, dead: str | None, passes: bool) -> None:
    command = tmp_path / ".venv/bin/vejviser"
    command.parent.mkdir(parents=True)
    command.write_text(f"#!/bin/sh\necho '- `https://a.dk/`: EOF'\nexit {code}\n")
    command.chmod(0o755)
    [script] = [step["run"] for step in WORKFLOW["jobs"]["ask"]["steps"] if step.get("id") == "ask"]
    environment = {**os.environ, "GITHUB_OUTPUT": str(tmp_path / "output"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    ran = subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], cwd=tmp_path, env=environment, check=False)
    assert (ran.returncode == 0) is passes
    assert ((tmp_path / "output").read_text().splitlines()[0] == f"dead={dead}") if passes else not (tmp_path / "output").exists()
