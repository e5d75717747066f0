"""From nothing to a page of one's own: the commands that a newcomer types, in a fresh clone.

Only the download is left out: the clone's environment borrows the packages of the one that runs
the tests, and everything else is the Makefile's own doing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    f"git clone --quiet {ROOT} vejviser",
    "cd vejviser",
    "make new KIND=youth-offer ID=skak-for-alle",
    "make site",
)
PAGE = "site/tilbud/skak-for-alle/index.html"


def borrow_packages(clone: Path) -> None:
    """An environment as `make` would have made it, without fetching anything."""
    venv.create(clone / ".venv", with_pip=False, symlinks=True)
    (folder,) = (clone / ".venv/lib").glob("python*/site-packages")
    # The clone's own code first; a plain path, so that the other environment's own code stays out.
    (folder / "borrowed.pth").write_text(f"{clone}\n{sysconfig.get_paths()['purelib']}\n{sysconfig.get_paths()['platlib']}\n")
    script = clone / ".venv/bin/vejviser"
    script.write_text(f"#!{clone}/.venv/bin/python\nfrom generator.cli import main\nmain()\n")
    script.chmod(0o755)
    (clone / ".venv/.run").touch()


@pytest.fixture
def newcomer(tmp_path: Path) -> Path:
    if (ROOT / ".git").exists():
        subprocess.run(COMMANDS[0], shell=True, cwd=tmp_path, check=True)
    else:  # a released archive holds the same files
        shutil.copytree(ROOT, tmp_path / "vejviser", ignore=shutil.ignore_patterns(".venv", "node_modules", "site", ".mypy_cache"))
    borrow_packages(tmp_path / "vejviser")
    return tmp_path


def test_four_commands_from_a_clone_to_a_page(newcomer: Path) -> None:
    assert len(COMMANDS) <= 5
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "MAKEFLAGS", "MAKELEVEL", "VIRTUAL_ENV")}
    done = subprocess.run(["bash", "-e", "-c", "\n".join(COMMANDS[1:])], cwd=newcomer, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    clone = newcomer / "vejviser"
    assert "Ny fil: tilbud" in (clone / "offers/youth-offers/skak-for-alle.yml").read_text(encoding="utf-8")
    page = (clone / PAGE).read_text(encoding="utf-8")
    assert "Eksempel. Skriv navnet her" in page
    changed = subprocess.run(["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True).stdout.split()
    assert changed in (["??", "offers/youth-offers/skak-for-alle.yml"], [])
    # It was the clone's own code that ran.
    where = subprocess.run([clone / ".venv/bin/python", "-c", "import generator; print(generator.__file__)"], cwd=newcomer, env=environment, capture_output=True, text=True, check=True).stdout
    assert Path(where.strip()) == clone / "generator/__init__.py", (where, sys.path)
