"""The schema that editors use says the same as `check`."""

from __future__ import annotations

import json
import re
from datetime import date
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.model.kinds import KINDS, SETTINGS
from generator.model.schema import schemas
from generator.model.types import SLUG, Day
from generator.reading import faults_in
from generator.rules import explained
from generator.rules.rule import Explained
from tests.examples.catalogue import VALID, copied, merged, put
from tests.reading.yaml12 import as_editor_reads

ROOT = Path(__file__).resolve().parents[2]

OFFER: dict[str, Any] = {"id": "klub", "title": "Klub", "summary": "Kort.", "municipality": "holbaek", "status": "aktiv"}


@pytest.mark.parametrize("name", sorted(KINDS))
def test_is_draft_07_in_danish_without_alternatives(name: str) -> None:
    schema = schemas("https://eksempel.dk/")[name]
    jsonschema.Draft7Validator.check_schema(schema)
    text = json.dumps(schema)
    assert not any(word in text for word in ('"anyOf"', '"oneOf"', '"$ref"', '"allOf"'))
    for path, part in fields(schema):
        assert part.get("title") and part.get("description"), path


def fields(schema: dict[str, Any], path: str = "") -> list[tuple[str, dict[str, Any]]]:
    inner = schema.get("items", schema)
    found = []
    for name, part in inner.get("properties", {}).items():
        if name != "entries":
            found.append((f"{path}/{name}", part))
        found.extend(fields(part, f"{path}/{name}"))
    return found


@pytest.mark.parametrize(
    ("change", "good"),
    [({}, True), ({"status": "aktif"}, False), ({"titel": "x"}, False), ({"id": "Æ"}, False), ({"needs": "skole"}, False), ({"ages": {"min": 15}}, True)],
)
def test_agrees_with_check(change: dict[str, Any], good: bool) -> None:
    validator = jsonschema.Draft7Validator(schemas()["youth-offer"])
    assert validator.is_valid({**OFFER, **change}) is good


# What a schema can see: one field at a time, in a file that is YAML. Neither the file's name nor how
# a number was written (34.40) is part of it.
UNSEEN_CODES = ("V217", "V219")
SEEN = [each for each in explained() if each.code.startswith("V2") and each.code not in UNSEEN_CODES]
RULES_EXAMPLES = [each for each in explained() if each.code >= "V3" and each.file.endswith(".yml")]


@lru_cache
def validator(file: str) -> jsonschema.Draft7Validator:
    """The editor's: the schema of the kind that the file's folder holds."""
    folder = file.rsplit("/", 1)[0] if file.count("/") < 2 else "/".join(file.split("/")[:2])
    kind = next((each for each in (*KINDS.values(), SETTINGS) if each.where in (folder, file.removesuffix(".yml"))), None)
    assert kind, file
    return jsonschema.Draft7Validator(schemas()[kind.name], format_checker=jsonschema.FormatChecker(["date"]))


def is_valid(file: str, text: str) -> bool:
    return validator(file).is_valid(as_editor_reads(text))


@pytest.mark.parametrize("example", SEEN, ids=lambda each: each.code)
def test_the_editor_sees_what_check_sees_in_a_field(example: Explained, tmp_path: Path) -> None:
    bad = put(example, copied(tmp_path / "bad")).read_text(encoding="utf-8")
    good = put(example, copied(tmp_path / "good"), good=True).read_text(encoding="utf-8")
    assert not is_valid(example.file, bad)
    assert is_valid(example.file, good)


@pytest.mark.parametrize("example", RULES_EXAMPLES, ids=lambda each: each.code)
def test_the_editor_accepts_a_file_that_only_a_rule_stops(example: Explained, tmp_path: Path) -> None:
    for good in (False, True):
        path = put(example, copied(tmp_path / str(good)), good=good)
        assert is_valid(example.file, path.read_text(encoding="utf-8"))


def test_editor_and_check_agree_on_every_mistake_that_is_yaml() -> None:
    agreed = 0
    for path in sorted((ROOT / "tests/staff-mistakes").glob("*.txt")):
        written, code = mistake(path)
        try:
            value = as_editor_reads(written[1])
        except yaml.YAMLError:
            continue
        if code not in UNSEEN_CODES and path.stem not in BY_DESIGN and code[:2] in ("V2", "V3", "V4", "V5"):
            assert validator(written[0]).is_valid(value) is (code[:2] != "V2"), path.stem
            agreed += 1
    assert agreed >= 30


def mistake(path: Path) -> tuple[tuple[str, str], str]:
    """The file and its text, and the code, of a mistake."""
    text = path.read_text(encoding="utf-8")
    file, written = re.findall(r"(?s)=== skrevet: (.*?)\n(.*?)=== fundet", text)[0]
    model = VALID / file
    return (file, merged(model.read_text(encoding="utf-8"), written) if model.exists() else written), re.findall(r"=== fundet: (V\d+)", text)[0]


def test_the_editor_accepts_the_shipped_catalogue() -> None:
    paths = sorted((ROOT / "offers").rglob("*.yml"))
    assert len(paths) > 100
    wrong = [path.name for path in paths if not faults_in((name := path.relative_to(ROOT / "offers").as_posix()), path.read_bytes()) and not is_valid(name, path.read_text(encoding="utf-8"))]
    assert wrong == []


VALUES = ["16:00", "16.00", "010", "08", "NO", "ja", "nej", "0800", "1.10", "27.24", "360", "112", "15,5", "2026-02-30", "2026-08-01", "https://a.dk", "https://a", "a@b.dk", "x", "\"15\"", "'70201201'", "true", "~", "con", "a-b"]
# An editor takes true for a boolean also where a text belongs; the reader takes it as it is written.
# It also takes 16.00 for the whole number 16, 6.660 for 6.66 and any number for a telephone, and does not know how
# large a number in quotes is. Of a text that is a number it sees only the number (V219).
BY_DESIGN = {
    *((field, number) for field in ("title", "when") for number in ("16.00", "010", "08", "0800", "1.10")),
    ("title", "true"), ("when", "true"), ("id", "true"), ("id", "16.00"), ("ages", "16.00"), ("ages", "'70201201'"), ("contact", "0800"), ("contact", "360"), "punktum-i-tal",
}


FIELDS = ["id", "title", "status", "ages: {min", "checked: {role: x, date", "no_legal_basis", "website", "contact: {function: x, mail", "contact: {function: x, phone", "when"]


def with_value(field: str, value: str) -> str:
    """An offer with the value in the field."""
    record = {"id": "klub", "title": "Klub", "summary": "Kort.", "municipality": "hele-landet", "status": "aktiv"}
    record.pop(field, None)
    return "".join(f"{key}: {each}\n" for key, each in record.items()) + f"{field}: {value}" + "}" * field.count("{") + "\n"


def accepts(field: str, value: str) -> bool:
    """Whether `check` does."""
    stem = value.strip("\"'") if field == "id" and SLUG.fullmatch(value.strip("\"'")) else "klub"
    return not faults_in(f"youth-offers/{stem}.yml", with_value(field, value).encode())


@pytest.mark.parametrize("field", FIELDS)
def test_editor_and_check_agree_on_every_kind_of_value(field: str) -> None:
    for value in VALUES:
        if (field.split(":")[0], value) not in BY_DESIGN:
            assert is_valid("youth-offers/klub.yml", with_value(field, value)) is accepts(field, value), f"{field}: {value}"


def test_the_editor_finds_the_schemas_without_a_network() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    for kind in (*KINDS.values(), SETTINGS):
        name = f".vscode/schema/{kind.name}.json"
        stored = json.loads((ROOT / name).read_text(encoding="utf-8"))
        assert stored == schemas()[kind.name], "run python -m tests.reading.write_schemas"
        globs = settings[f"./{name}"]
        files = [each for each in (ROOT / "offers").rglob("*.yml") if each.relative_to(ROOT / "offers").as_posix().removesuffix(".yml") == kind.where or each.parent == ROOT / "offers" / kind.where]
        assert all(any(fnmatch(each.relative_to(ROOT).as_posix(), glob) for glob in globs) for each in files)
    assert len(settings) == len(KINDS) + 1


def test_the_editor_knows_the_calendar() -> None:
    written = re.compile(Day().schema()["pattern"])
    for year in ("1900", "2000", "2023", "2024", "2100", "2400"):
        for month in range(14):
            for day in range(33):
                text = f"{year}-{month:02}-{day:02}"
                assert bool(written.search(text)) is is_a_day(text), text


def is_a_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def test_examples_follow_their_own_schema() -> None:
    for name, schema in schemas().items():
        for path, part in fields(schema):
            for example in part.get("examples", []):
                jsonschema.Draft7Validator(part).validate(example), (name, path)
