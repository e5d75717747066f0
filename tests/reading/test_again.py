"""A check that remembers the one before says what a check from nothing says, whatever was changed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example as hypothesis_example
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import Catalogue, load
from generator.reading import Before
from generator.rules import RULES, Memory, explained, run
from generator.rules.nested import targets
from generator.rules.rule import Explained, Rule
from tests.examples.catalogue import DAY, SPELLING, VALID, checked, copied, put, put_beside

BY_CODE = {each.code: each for each in explained() if each.code not in SPELLING}
CODES = st.sampled_from(sorted(BY_CODE))
EDITS = st.lists(st.tuples(st.sampled_from(["bad", "good", "beside", "delete", "restore"]), CODES), min_size=1, max_size=6)


def edit(root: Path, how: str, example: Explained) -> None:
    path = root / example.file
    if how == "delete" or path.is_symlink():
        path.unlink(missing_ok=True)
    elif how == "restore":
        shutil.rmtree(root)
        copied(root)
    elif how == "beside":
        put_beside(example, root)
    else:
        put(example, root, good=how == "good")


@settings(max_examples=60, deadline=None)
@given(EDITS)
@hypothesis_example([("bad", "V102"), ("bad", "V102")])
def test_the_same_is_found_after_any_changes(edits: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        root = copied(Path(folder) / "offers")
        before: Before = {}
        memory = Memory()
        for how, code in [("restore", "V201"), *edits]:
            # Some examples only fit the catalogue as it was.
            with suppress(AssertionError, FileNotFoundError, AttributeError, UnicodeDecodeError):
                edit(root, how, BY_CODE[code])
            loaded = load(root, before)
            found = {*loaded.diagnostics, *(run(loaded.to_judge, DAY, None, memory) if loaded.to_judge else ())}
            assert found == set(checked(root)), (how, code)


def test_another_day_is_judged_anew() -> None:
    catalogue = load(VALID).catalogue
    assert catalogue
    memory = Memory()
    later = DAY.replace(year=DAY.year + 5)
    assert run(catalogue, DAY, None, memory) == ()
    assert run(catalogue, later, None, memory) == run(catalogue, later) != ()


def test_what_has_not_changed_is_the_same_object(tmp_path: Path) -> None:
    root = copied(tmp_path / "offers")
    before: Before = {}
    first = load(root, before).catalogue
    (root / "youth-offers/klub.yml").write_text((root / "youth-offers/klub.yml").read_text(encoding="utf-8") + "\n# ny\n", encoding="utf-8")
    second = load(root, before).catalogue
    assert first and second
    assert {each.id for each in second.records if each is not first.get(each.id)} == {"klub"}


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The small catalogue with the bad example of every rule that looks at each thing alone, each in a file of its own."""
    root = copied(tmp_path_factory.mktemp("alone") / "offers")
    for each in RULES:
        if each.alone:
            put_beside(each, root)
    catalogue = load(root).catalogue
    assert catalogue
    return catalogue


@pytest.mark.parametrize("rule", [each for each in RULES if each.alone], ids=lambda each: each.code)
def test_a_rule_that_looks_at_each_alone_finds_the_same_in_one_as_in_all(rule: Rule, faulty: Catalogue) -> None:
    whole = list(rule.check(faulty, DAY))
    assert whole
    apart = []
    for of in targets(faulty):
        kind = next((name for name, entries in faulty.vocabulary.items() if any(each is of for each in entries)), "")
        one = replace(faulty, records=() if kind or of is faulty.settings else (of,), vocabulary={kind: (of,)} if kind else {})
        apart += [each for each in rule.check(one, DAY) if each.of is of]
    assert sorted(map(repr, whole)) == sorted(map(repr, apart))


def test_watching_tells_again_when_a_file_is_saved(tmp_path: Path) -> None:
    root = copied(tmp_path / "offers")
    path = root / "youth-offers/klub.yml"
    command = [sys.executable, "-c", "from generator.cli import main; main()", "check", "--watch", "--date", DAY.isoformat(), str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}) as process:
        assert process.stdout
        first = process.stdout.readline()
        path.write_text(path.read_text(encoding="utf-8").replace("status: aktiv", "status: aktivt"), encoding="utf-8")
        second = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 1
    assert "V204" not in first and second.startswith("V204")
