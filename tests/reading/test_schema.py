"""The schema that editors use says the same as `check`."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from generator.model.kinds import KINDS
from generator.model.schema import schemas

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


def test_examples_follow_their_own_schema() -> None:
    for name, schema in schemas().items():
        for path, part in fields(schema):
            for example in part.get("examples", []):
                jsonschema.Draft7Validator(part).validate(example), (name, path)
