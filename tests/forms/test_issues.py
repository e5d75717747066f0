"""GitHub's issue forms follow the declarations, and an answered one becomes one file and no more."""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.catalogue import load
from generator.cli import main
from generator.forms import NotUsable, issue_forms, suggestion
from generator.forms.issues import FIELD, KIND, KNOWN, PAGE, RIGHT, WRONG, proposed
from generator.forms.suggestion import answers
from generator.model.kinds import RECORD_KINDS, Kind
from tests.forms.conftest import ROOT
from tests.staff.conftest import FILES, contents

TEMPLATES = ROOT / ".github/ISSUE_TEMPLATE"
OFFER = {
    KIND: "Tilbud (youth-offer)", "Titel": "Skak: for alle", "Kort fortalt": "Vi spiller skak.\nAlle kan være med.", "Hvem siden er til": "ung", "Alder": "13-17",
    "Behov": "Fritid\njob", "Kommune": "Herning", KNOWN: "Jeg er træner.",
}
CORRECTION = {PAGE: "https://kommune.example.dk/proeve/tilbud/klub/", WRONG: "_No response_", FIELD: "Pris (cost)", RIGHT: "50 kr.: om måneden", KNOWN: "Deres side"}


def body(of: dict[str, str]) -> str:
    """What GitHub makes of an answered form."""
    return "\n\n".join(f"### {label}\n\n{answer or '_No response_'}" for label, answer in of.items())


@pytest.fixture
def offers(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "offers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    return tmp_path / "offers"


@pytest.fixture
def catalogue(offers: Path):
    return load(offers).catalogue


def test_the_forms_in_the_repository_are_those_of_the_declarations() -> None:
    """After a change of the model: vejviser forms --issues .github/ISSUE_TEMPLATE"""
    assert {each.name: each.read_text(encoding="utf-8") for each in TEMPLATES.iterdir()} == issue_forms()


@pytest.mark.parametrize("name", sorted(issue_forms()))
def test_a_form_is_one_that_github_takes(name: str) -> None:
    """The limits of »Syntax for GitHub's form schema«."""
    form = yaml.safe_load(issue_forms()[name])
    if name == "config.yml":
        assert form == {"blank_issues_enabled": True}
        return
    assert set(form) == {"name", "description", "title", "body"} and len(form["name"]) > 3 and len(form["description"]) <= 200
    assert "labels" not in form  # the label that starts the workflow is put on by staff alone
    asked = [each for each in form["body"] if each["type"] != "markdown"]
    for keys in ([each["id"] for each in asked], [each["attributes"]["label"] for each in asked]):
        assert len(keys) == len(set(keys))
    for each in asked:
        assert each["type"] in ("input", "textarea", "dropdown") and re.fullmatch(r"[\w-]+", each["id"])
        if each["type"] == "dropdown":
            assert len(each["attributes"]["options"]) == len(set(each["attributes"]["options"])) > 0
            assert all(isinstance(option, str) for option in each["attributes"]["options"])


def test_an_answered_proposal_becomes_a_draft(offers: Path, catalogue: Any) -> None:
    found = suggestion(catalogue, body(OFFER))
    assert (found.path, found.unused) == ("youth-offers/skak-for-alle.yml", ())
    (offers / found.path).write_bytes(found.data)
    loaded = load(offers)
    assert loaded.diagnostics == ()
    new = loaded.catalogue.get("skak-for-alle")
    assert (new.title, new.summary, new.needs, new.municipality, new.status.value) == ("Skak: for alle", "Vi spiller skak. Alle kan være med.", ("klub", "job"), "herning", "planlagt")
    assert new.checked is None  # nobody has looked


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda each: each.name)
def test_the_form_of_every_kind_can_be_answered(offers: Path, catalogue: Any, kind: Kind) -> None:
    form = yaml.safe_load((TEMPLATES / f"foreslaa-{kind.name}.yml").read_text(encoding="utf-8"))
    plain = {"municipality": "Herning", "ages": "15-", "audiences": "Ung", "needs": "Fritid"}
    written = {}
    for each in form["body"][1:]:
        options = each["attributes"].get("options")
        written[each["attributes"]["label"]] = options[-1] if options else plain.get(each["id"], "Et svar")
    if kind.name in ("fair", "fair-partner"):
        (offers / "vocabulary/fields-of-work.yml").write_text("entries:\n  - {id: mad, title: Et svar}\n", encoding="utf-8")
        catalogue = load(offers).catalogue
        written["Dato"] = "2027-03-01"
    found = suggestion(catalogue, body(written))
    (offers / found.path).parent.mkdir(exist_ok=True)
    (offers / found.path).write_bytes(found.data)
    loaded = load(offers)
    assert loaded.diagnostics == ()
    new = loaded.catalogue.get("et-svar")
    assert loaded.catalogue.kind_of(new) == kind
    assert all(getattr(new, each.name) for each in proposed(kind))


def test_an_id_in_use_gets_a_number(catalogue: Any) -> None:
    assert suggestion(catalogue, body({**OFFER, "Titel": "Klub"})).path == "youth-offers/klub-2.yml"
    assert suggestion(catalogue, body({**OFFER, "Titel": "Gammelt hold"})).path == "youth-offers/gammelt-hold-2.yml"


def test_what_is_optional_and_unknown_is_left_out_and_said(catalogue: Any) -> None:
    found = suggestion(catalogue, body({**OFFER, "Behov": "Noget helt andet"}))
    assert len(found.unused) == 1 and "Noget helt andet" in found.unused[0]
    assert b"Noget helt andet" not in found.data


def test_what_is_required_and_unknown_is_refused_all_at_once(catalogue: Any) -> None:
    with pytest.raises(NotUsable) as fault:
        suggestion(catalogue, body({**OFFER, "Kommune": "Atlantis", "Titel": "x" * 91}))
    assert [each.split(":")[0] for each in fault.value.reasons][:2] == ["Titel", "Kommune"]


@pytest.mark.parametrize("text", ["", "Hej", "### Noget\n\nandet", "x" * 70_000, body({KIND: "Bil (car)"}), body({**CORRECTION, PAGE: "findes-ikke"}), body({**CORRECTION, FIELD: "Id (id)"}), body({**CORRECTION, FIELD: "Stand (stand)"})])
def test_anything_else_is_refused(catalogue: Any, text: str) -> None:
    with pytest.raises(NotUsable):
        suggestion(catalogue, text)


def test_a_correction_changes_one_value(offers: Path, catalogue: Any) -> None:
    before = contents(offers)
    found = suggestion(catalogue, body(CORRECTION))
    assert found.data == before["youth-offers/klub.yml"].replace(b"cost: Gratis", b'cost: "50 kr.: om m\xc3\xa5neden"')
    added = suggestion(catalogue, body({**CORRECTION, PAGE: "hold", FIELD: "Webside (website)", RIGHT: "https://hold.dk/"}))
    assert b"\nwebsite: https://hold.dk/\n" in added.data
    closed = suggestion(catalogue, body({**CORRECTION, FIELD: "Status (status)", RIGHT: "Lukket"}))
    assert closed.data == before["youth-offers/klub.yml"].replace(b"status: aktiv", b"status: lukket")


EVIL = [
    "$(touch pwned) `id` ${{ secrets.X }} %0A::error::", "../../.github/workflows/x", "{{7*7}} {% raw %}", "<script>alert(1)</script>", "!!python/object/apply:os.system [id]", "&a *a << : [",
    "\"}\nstatus: lukket\nreplaced_by: om", "### Kommune\n\nSkanderborg", "'; DROP TABLE", "a\u202eb", "\\u0000 \\n ---\n...", "# yaml-language-server: $schema=http://evil/", "-", "?", "null", "~", "0800",
]


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize("label", ["Titel", "Kort fortalt"])
def test_words_of_a_stranger_stay_one_value(offers: Path, catalogue: Any, evil: str, label: str) -> None:
    try:
        found = suggestion(catalogue, body({**OFFER, label: evil}))
    except NotUsable:
        return  # refused with a reason; nothing is written
    assert re.fullmatch(r"youth-offers/[a-z0-9-]{1,60}\.yml", found.path)
    (offers / found.path).write_bytes(found.data)
    loaded = load(offers)
    assert loaded.diagnostics == ()
    usual = suggestion(catalogue, body(OFFER))
    (offers / usual.path).write_bytes(usual.data)
    new, other = (load(offers).catalogue.get(each.id) for each in (found, usual))
    name = "title" if label == "Titel" else "summary"
    differing = {each.name for each in dataclasses.fields(new) if getattr(new, each.name) != getattr(other, each.name)}
    assert differing - {name, "id"} == set()


def test_a_heading_inside_an_answer_belongs_to_it() -> None:
    assert answers("### A\n\nx\n\n### C\n\ny\n\n### B\n\nz", ("A", "B")) == {"A": "x\n\n### C\n\ny", "B": "z"}
    assert answers("### A\n\n_No response_\n\n### B\n\n", ("A", "B")) == {}


@pytest.fixture
def run(offers: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(offers.parent)
    return lambda text, *arguments: CliRunner().invoke(main, ["suggestion", "--issue", "12", "--date", "2026-11-24", *arguments], input=text)


def test_the_command_writes_the_file_and_a_message_that_is_only_code(run, offers: Path) -> None:
    before = contents(offers)
    found = run(body({**OFFER, "Behov": "@alle <img src=x> [link](http://evil)"}), "--message", "besked.md")
    assert found.exit_code == 0, found.output
    after = contents(offers)
    assert set(after) - set(before) == {"youth-offers/skak-for-alle.yml"} and all(after[name] == before[name] for name in before)
    message = Path("besked.md").read_text(encoding="utf-8")
    assert "#12" in message
    assert all(line.startswith("    ") for line in message.splitlines() if "@alle" in line or "evil" in line)
    assert "@alle" in message


def test_the_command_refuses_and_says_why(run, offers: Path) -> None:
    before = contents(offers)
    found = run(body({**OFFER, "Kommune": "@alle"}), "--message", "besked.md")
    assert (found.exit_code, contents(offers)) == (1, before)
    assert "    Kommune: »@alle«" in Path("besked.md").read_text(encoding="utf-8")


GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_LOG"
"""


@pytest.fixture
def repository(tmp_path: Path, offers: Path) -> Path:
    """The catalogue as a clone of a bare repository, and a `gh` that only writes down what it was asked."""
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", str(tmp_path), *arguments], check=True, capture_output=True)

    shutil.copytree(ROOT / ".github", tmp_path / ".github")
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "origin.git")], check=True)
    (tmp_path / ".gitignore").write_text("origin.git\nbin\nforslag\ngh.log\n")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(GH)
    (tmp_path / "bin/gh").chmod(0o755)
    git("init", "--quiet", "-b", "main")
    git("remote", "add", "origin", str(tmp_path / "origin.git"))
    git("add", ".")
    git("-c", "user.name=a", "-c", "user.email=a@example.dk", "commit", "--quiet", "-m", "x")
    git("push", "--quiet", "origin", "main")
    return tmp_path


def propose(repository: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{repository / 'bin'}:{os.environ['PATH']}", "GH_LOG": str(repository / "gh.log"), "GH_TOKEN": "x", "NUMBER": "12", "BASE": "main"}
    return subprocess.run(["bash", ".github/propose.sh", "forslag"], cwd=repository, env=environment, capture_output=True, text=True)


def answered(repository: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first job leaves, made by the lines of the workflow themselves."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/suggestion.yml").read_text(encoding="utf-8"))
    script = next(step["run"] for step in workflow["jobs"]["read"]["steps"] if "BODY" in step.get("env", {}))
    command = "python -c 'from generator.cli import main; main()'"
    environment = {**os.environ, "PATH": f"{Path(os.sys.executable).parent}:{os.environ['PATH']}", "BODY": text, "NUMBER": "12"}
    subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script.replace(".venv/bin/vejviser", command)], cwd=repository, env=environment, check=True, capture_output=True)


def test_an_answer_becomes_one_commit_on_a_branch(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(repository, body(OFFER), monkeypatch)
    subprocess.run(["git", "reset", "--quiet", "--hard"], cwd=repository, check=True)
    subprocess.run(["git", "clean", "--quiet", "-fd", "offers"], cwd=repository, check=True)
    found = propose(repository)
    assert found.returncode == 0, found.stderr
    shown = subprocess.run(["git", "-C", "origin.git", "show", "--stat", "--format=%s", "forslag/12"], cwd=repository, capture_output=True, text=True, check=True).stdout
    assert "Forslag #12: offers/youth-offers/skak-for-alle.yml" in shown and "1 file changed" in shown
    assert "pr create --base main --head forslag/12 --title Forslag #12: offers/youth-offers/skak-for-alle.yml" in (repository / "gh.log").read_text()


def test_a_refusal_becomes_an_answer_in_the_issue(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(repository, body({**OFFER, "Kommune": "Atlantis"}), monkeypatch)
    assert propose(repository).returncode == 0
    assert (repository / "gh.log").read_text().splitlines() == ["issue comment 12 --body-file forslag/besked.md"]


@pytest.mark.parametrize("path", [".github/workflows/evil.yml", ".github/propose.sh", "offers/pages/../../x.yml", "offers/youth-offers/Evil.yml", "offers/catalogue.yml"])
def test_a_patch_of_anything_else_is_refused(repository: Path, path: str) -> None:
    (repository / "forslag").mkdir()
    (repository / "forslag/aendring.patch").write_text(f"diff --git a/{path} b/{path}\nnew file mode 100644\n--- /dev/null\n+++ b/{path}\n@@ -0,0 +1 @@\n+x\n")
    assert propose(repository).returncode != 0
    assert not (repository / "gh.log").exists()


def test_a_symlink_is_refused(repository: Path) -> None:
    (repository / "forslag").mkdir()
    path = "offers/pages/x.yml"
    (repository / "forslag/aendring.patch").write_text(f"diff --git a/{path} b/{path}\nnew file mode 120000\n--- /dev/null\n+++ b/{path}\n@@ -0,0 +1 @@\n+/etc/passwd\n\\ No newline at end of file\n")
    assert propose(repository).returncode != 0


def test_no_workflow_puts_a_strangers_words_into_a_script() -> None:
    """Expressions stand in env:, with: and conditions, never in run:; every action has its commit."""
    for path in sorted((ROOT / ".github/workflows").glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        workflow = yaml.safe_load(text)
        assert workflow["permissions"] == {}, path.name
        for job in workflow["jobs"].values():
            assert "permissions" in job and "timeout-minutes" in job
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), path.name
                if "uses" in step:
                    assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"]), step["uses"]
        assert "pull_request_target" not in text
