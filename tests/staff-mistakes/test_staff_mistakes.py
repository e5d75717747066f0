"""Mistakes that people make who write YAML twice a year. Each gets one message, at its place, that
says what to write; and when that is written, nothing is wrong any more.

A file here tells one: who does what, what they wrote, which code is found where (line:column in the
file they wrote), some words of the advice, and the file as it stands when the advice is followed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.fixing import fixed
from tests.examples.catalogue import VALID, checked, copied, merged

HERE = Path(__file__).parent
PART = re.compile(r"(?m)^=== (\w+): ?(.*)\n")
LEAST = 40


@dataclass(frozen=True)
class Mistake:
    name: str
    file: str
    written: str
    found: str
    advice: str
    target: str
    right: str


def _read(path: Path) -> Mistake:
    _, *parts = PART.split(path.read_text(encoding="utf-8"))
    about = {parts[index]: (parts[index + 1], parts[index + 2]) for index in range(0, len(parts), 3)}
    (file, written), (target, right) = about["skrevet"], about["rettet"]
    return Mistake(path.stem, file, _whole(file, written), about["fundet"][0], about["råd"][0], target, _whole(target, right))


def _whole(file: str, fields: str) -> str:
    """The fields in the record of the valid catalogue that they belong to, or a file of their own."""
    model = VALID / file
    return merged(model.read_text(encoding="utf-8"), fields) if model.exists() else fields


ALL = [_read(path) for path in sorted(HERE.glob("*.txt"))]
each_mistake = pytest.mark.parametrize("mistake", ALL, ids=lambda each: each.name)


def _write(root: Path, file: str, text: str) -> None:
    (root / file).write_text(text, encoding="utf-8")


def test_there_are_enough() -> None:
    assert len(ALL) >= LEAST
    assert len({(each.file, each.written) for each in ALL}) == len(ALL)


@each_mistake
def test_gets_one_message_at_its_place_that_says_what_to_write(mistake: Mistake, tmp_path: Path) -> None:
    root = copied(tmp_path / "offers")
    _write(root, mistake.file, mistake.written)
    found = checked(root)
    assert [f"{each.code} {each.line}:{each.column}" for each in found] == [mistake.found]
    assert found[0].path == mistake.file
    assert mistake.advice in found[0].hint


@each_mistake
def test_following_the_advice_clears_it(mistake: Mistake, tmp_path: Path) -> None:
    root = copied(tmp_path / "offers")
    _write(root, mistake.target, mistake.right)
    assert checked(root) == ()


@each_mistake
def test_the_advice_and_the_fix_are_the_same(mistake: Mistake) -> None:
    """Where `check --fix` mends it, it writes what the advice says."""
    mended, count = fixed(mistake.file, mistake.written.encode())
    assert mended.decode() == (mistake.right if count else mistake.written)
