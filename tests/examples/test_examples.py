"""Every code has a bad example that is found at its place, with the words that staff read, and a
good one that clears it; and all of them are found in one run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.rules import explained
from generator.rules.rule import Explained
from tests.examples.catalogue import INVALID, SPELLING, VALID, checked, copied, put, put_beside, reported

ALL = explained()
# What these find depends on the other records of the catalogue (V322, V324, V332, V333 and V337 wait until all of
# them can be read), on ledger.json, or
# on a dictionary.
ALONE = {"V306", "V307", "V311", "V317", "V322", "V324", "V325", "V332", "V333", "V337", "V353", "V354", *SPELLING}
# Found at the first line of the record, or at a record that the example only takes from.
AT_RECORD = {"V323", "V325", "V328", "V354", "V502"}
each_code = pytest.mark.parametrize("example", ALL, ids=lambda each: each.code)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied(tmp_path / "offers")
    monkeypatch.chdir(tmp_path / "offers")
    return tmp_path / "offers"


def test_the_valid_catalogue_is_valid() -> None:
    assert checked(VALID) == ()


def test_codes_are_used_once_and_every_one_that_is_written_is_explained() -> None:
    codes = [each.code for each in ALL]
    assert len(codes) == len(set(codes))
    assert {each.name for each in INVALID.iterdir()} == set(codes), "run python -m tests.examples.update"


@each_code
def test_a_bad_example_is_found_alone_and_in_these_words(example: Explained, root: Path) -> None:
    path = put(example, root)
    kept = INVALID / example.code
    stored = kept / path.relative_to(root)
    assert os.readlink(stored) == os.readlink(path) if path.is_symlink() else stored.read_bytes() == path.read_bytes()
    found = checked(root, spelling=example.code in SPELLING)
    assert [(each.code, each.severity) for each in found] == [(example.code, example.severity)]
    assert found[0].message and found[0].hint
    assert reported(root, spelling=example.code in SPELLING) == (kept / "output.txt").read_text(encoding="utf-8")


@each_code
def test_the_good_example_clears_it(example: Explained, root: Path) -> None:
    put(example, root, good=True)
    assert checked(root, spelling=example.code in SPELLING) == ()


@each_code
def test_the_caret_stands_in_the_example(example: Explained, root: Path) -> None:
    put(example, root)
    (found,) = checked(root, spelling=example.code in SPELLING)
    if found.line:
        shown = (root / found.path).read_bytes().decode("utf-8", "replace").split("\n")[found.line - 1]
        assert found.column >= 1 and found.column + found.length - 1 <= len(shown) + 1
        assert shown in example.bad.split("\n") or example.code in AT_RECORD


def test_a_broken_catalogue_tells_all_in_one_run(root: Path) -> None:
    """One catalogue with the bad example of nearly every code; no file hides another."""
    expected = []
    written: set[str] = set()
    for example in ALL:
        if example.code in ALONE or example.file in written:
            continue
        path = put_beside(example, root).relative_to(root).as_posix()
        written.add(path)
        (alone,) = _alone(example)
        expected.append((alone[0] if alone[0] != example.file else path, *alone[1:]))
    found = {(each.path, each.code, each.line, each.column) for each in checked(root)}
    assert [each for each in expected if each not in found] == []
    assert len({code for _, code, *_ in expected}) >= 90


def _alone(example: Explained) -> list[tuple[str, str, int, int]]:
    """The place that the stored output names."""
    lines = (INVALID / example.code / "output.txt").read_text(encoding="utf-8").splitlines()
    place = lines[1].split("--> ")[1].split(":")
    line, column = (int(place[1]), int(place[2])) if len(place) == 3 else (0, 0)
    return [(place[0], example.code, line, column)]
