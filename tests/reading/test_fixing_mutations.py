"""Good files with one or two signs wrong: mending never makes them worse, and never makes them grow."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from generator.fixing import fixed
from generator.reading import faults_in

ROOT = Path(__file__).resolve().parents[2] / "offers"
FOLDERS = ("youth-offers", "bodies", "pathways", "service-levels")
SIGNS = "\"'#:-,{}[]|>\\ \t@&*!\n"
MOST_ADDED, EACH = 200, 150


def _mutated(text: str, random: Random) -> str:
    at = random.choice([index for index, sign in enumerate(text) if sign in SIGNS])
    before, sign, after = text[:at], text[at], text[at + 1 :]
    other = random.choice(SIGNS)
    return random.choice([before + after, before + sign + sign + after, before + other + sign + after, before + other + after])


def _unclosed(text: str, random: Random) -> str:
    """The last quote of a text, or the spaces after the colons between braces, forgotten."""
    wrong = [text[: each] + text[each + 1 :] for each in range(len(text)) if text.startswith(('"\n', "'\n"), each)]
    wrong += [text.replace(line, line.replace(": ", ":").replace(":{", ": {"), 1) for line in text.split("\n") if ": {" in line and line.endswith("}")]
    return random.choice(wrong) if wrong else text


@pytest.mark.parametrize("seed", range(8))
def test_mending_never_makes_a_file_worse(seed: int) -> None:
    random = Random(seed)
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.yml"))]
    mended = 0
    for _ in range(EACH):
        path = random.choice(paths)
        name, text = path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        for _ in range(random.choice((1, 1, 2))):
            text = random.choice((_mutated, _unclosed))(text, random)
        before = text.encode()
        faults = faults_in(name, before)
        after, count = fixed(name, before)
        assert len(after) <= len(before) + MOST_ADDED, text
        assert len(faults_in(name, after)) <= len(faults), text
        assert fixed(name, after) == (after, 0), text
        mended += count
    assert mended > EACH // 20
