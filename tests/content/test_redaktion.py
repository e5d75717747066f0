"""What REDAKTION.md tells staff is true: each name in it exists, each example passes, each picture is there."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import click
import pytest

from generator.catalogue import load
from generator.cli import COMMANDS, main
from generator.danish.readability import lix, sentences
from generator.diagnostics import Diagnostic
from generator.model import common, fairs, records, service_levels, vocabulary
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import RECORD_KINDS
from generator.model.types import Invalid
from generator.reporting import FORMATS
from generator.rules import explained, run

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "REDAKTION.md").read_text(encoding="utf-8")
DAY = date(2026, 11, 24)
BLOCKS = [(each[1], each[2]) for each in re.finditer(r"^```(\w+)\n(.*?)^```", TEXT, re.S | re.M)]
PROSE = re.sub(r"^```.*?^```", "", TEXT, flags=re.S | re.M)
NAMES = sorted(set(re.findall(r"`([^`\n]+)`", PROSE)))
(WHOLE,) = [text for language, text in BLOCKS if language == "yaml" and "\nid: " in text]
FRAGMENTS = [text for language, text in BLOCKS if language == "yaml" and text != WHOLE]


def _declared() -> dict[str, list[Field]]:
    """Every field of every record, of what stands inside records, and of the lists, by name."""
    found: dict[str, list[Field]] = {}
    for module in (common, fairs, records, service_levels, vocabulary):
        for model in vars(module).values():
            if isinstance(model, type) and model.__module__ == module.__name__:
                for name, field in fields_of(model).items():
                    found.setdefault(name, []).append(field)
    return found


FIELDS = _declared()


def _accepts(field: Field, value: str) -> bool:
    if isinstance(field.type, Nested):
        return False
    try:
        field.type.parse(value)
    except Invalid:
        return False
    return True


def _is_command(name: str) -> bool:
    group = main
    assert isinstance(group, click.Group)
    words = name.split()[1:]
    if not words:
        return True
    command = group.get_command(click.Context(group), words[0])
    options = {option for each in (command.params if command else ()) for option in each.opts}
    return command is not None and all(word in options for word in words if word.startswith("--"))


def _exists(name: str) -> bool:
    """A command, a file or folder, a field (with a value that it takes), or a value of a closed list."""
    if name.startswith("vejviser"):
        return _is_command(name)
    field, colon, value = name.partition(":")
    if colon:
        return field in FIELDS and (not value or any(_accepts(each, value.strip()) for each in FIELDS[field]))
    if "/" in name or "." in name:
        return any((root / name).exists() for root in (ROOT, ROOT / "offers"))
    return name in ("ja", "nej")


NOT_REAL = {"offers/youth-offers/eksempel-klub.yml", "aktivt", "aktiv"}


@pytest.mark.parametrize("name", [each for each in NAMES if each not in NOT_REAL])
def test_every_name_in_code_type_exists(name: str) -> None:
    assert _exists(name)


@pytest.mark.parametrize("name", ["vejviser frost", "vejviser withdraw x --replace", "titel:", "status: aktivt", "offers/nowhere/", "noget.yml", "Tab"])
def test_a_name_that_does_not_exist_would_be_found(name: str) -> None:
    assert not _exists(name)


def test_every_code_has_its_help() -> None:
    codes = set(re.findall(r"\bV\d{3}\b", TEXT))
    assert len(codes) > 15 and codes <= {each.code for each in explained()}


def test_every_command_that_changes_a_record_is_told() -> None:
    told = {name.split()[1] for name in NAMES if name.startswith("vejviser ")}
    assert {"new", "check", "explain", "confirm", "withdraw", "rename", "freeze", "search", "serve"} <= told <= set(COMMANDS)


def test_every_command_in_the_readme_exists() -> None:
    told = re.findall(r"^(vejviser .+?)(?:\s+#.*)?$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    assert told and [each for each in told if not _is_command(each)] == []


def test_the_table_has_every_kind_of_record_with_its_folder() -> None:
    rows = re.findall(r"^\| `([a-z-]+)/` \|", PROSE, re.M)
    assert sorted(rows) == sorted([*(each.where for each in RECORD_KINDS), "vocabulary"])


def test_every_picture_and_every_place_in_the_document_is_there() -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", PROSE)
    assert pictures
    for alternative, path in pictures:
        assert len(alternative) > 30 and (ROOT / path).read_bytes().startswith(b"\x89PNG"), path
    headings = {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in re.findall(r"^#+ (.+)$", PROSE, re.M)}
    places = set(re.findall(r"\]\(#([^)]+)\)", PROSE))
    assert places and places <= headings


@pytest.fixture(scope="module")
def offers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("redaktion") / "offers"
    shutil.copytree(ROOT / "offers", copy)
    return copy


def _found(offers: Path, text: str) -> tuple[Diagnostic, ...]:
    (offers / "youth-offers/eksempel-klub.yml").write_text(text, encoding="utf-8")
    loaded = load(offers)
    assert loaded.catalogue is not None
    path = "youth-offers/eksempel-klub.yml"
    return tuple(each for each in (*loaded.diagnostics, *run(loaded.catalogue, DAY, {path})) if each.path == path)


def test_the_file_that_is_shown_passes_the_check(offers: Path) -> None:
    assert _found(offers, WHOLE) == ()


def test_the_message_that_is_shown_is_what_the_check_says(offers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(offers.parent)
    (shown,) = [text for language, text in BLOCKS if language == "text"]
    said = FORMATS["text"](_found(offers, WHOLE.replace("status: aktiv\n", "status: aktivt\n")), offers)
    assert shown in said


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_every_key_in_an_example_is_a_field(fragment: str) -> None:
    keys = re.findall(r"(?:^|[{,-] ?) *([a-z_]+):", re.sub(r'"[^"]*"', '""', fragment), re.M)
    assert keys and set(keys) <= FIELDS.keys()


def test_each_rewriting_is_easier_than_what_stood_before() -> None:
    (table,) = re.findall(r"^\| Før \| Efter \|\n\|.*\n((?:\|.*\n)+)", PROSE, re.M)
    for row in table.splitlines():
        before, after = (each.strip() for each in row.strip("|").split("|"))
        assert lix(after) < 35 < 45 <= lix(before), row  # easy; hard
        assert max(map(len, sentences(after))) <= 15, row
