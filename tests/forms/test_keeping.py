"""A file that passes through a form keeps its comments, its order and the way each value is written."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.forms.conftest import ROOT


def test_a_file_keeps_what_nobody_touched(forms: Path, tmp_path: Path) -> None:
    """Over every file of the shipped catalogue, in the very modules that the browser loads."""
    node = shutil.which("node")
    if node is None and os.environ.get("CI") != "true":
        pytest.skip("There is no node here.")
    assert node
    shutil.copytree(forms, tmp_path / "forms", ignore=shutil.ignore_patterns("*decap-cms.js*"))
    (tmp_path / "forms" / "package.json").write_text('{"type": "module"}')
    files = sorted(map(str, (ROOT / "offers").rglob("*.yml")))
    assert len(files) > 200
    done = subprocess.run([node, ROOT / "tests/forms/keeping.mjs", tmp_path / "forms", *files], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
