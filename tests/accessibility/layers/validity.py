"""HTML as the standard has it, by html-validate.

Off in html-validate.json, and why: require-sri (everything comes from the site itself),
prefer-native-element for regions (a box that scrolls is a region and keeps its own element),
long-title (a title is as long as the name of its record), no-trailing-whitespace (no reader sees it).
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryFile

TOOL = Path(__file__).parents[2] / "node_modules/.bin/html-validate"
RULES = Path(__file__).parents[1] / "html-validate.json"


def invalid(folder: Path, pages: Sequence[Path]) -> list[str]:
    """The faults of some .html files under a folder: file, line, rule, message. One process a core."""
    cores = os.cpu_count() or 1
    with ThreadPoolExecutor(cores) as workers:
        found = workers.map(_invalid, [pages[core::cores] for core in range(cores) if pages[core::cores]])
    return [each.removeprefix(f"{folder}/") for part in found for each in part]


def _invalid(pages: Sequence[Path]) -> list[str]:
    # Into a file: the tool ends before a pipe has been emptied.
    with TemporaryFile("w+", encoding="utf-8") as out:
        done = subprocess.run([TOOL, "--config", RULES, "--formatter", "text", *pages], stdout=out, stderr=subprocess.PIPE, text=True, check=False)
        out.seek(0)
        found = out.read().splitlines()
    if done.returncode not in (0, 1) or (done.returncode == 1 and not found):
        raise RuntimeError(done.stderr)
    return found
