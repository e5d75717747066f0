"""Every object of the HSDS dump is valid by HSDS's own schemas, closed against unknown fields."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator import urls
from generator.exports import exported
from generator.exports.addresses import stable_ids
from tests.exports.conftest import DAY, address_of

# The files carry no $id (openreferral/specification#561), so they get one here.
BASE = "https://hsds.invalid/3.1/"


def closed(node: Any) -> Any:
    """Misspelt fields pass HSDS's schemas; its own tests close them in this way too."""
    if isinstance(node, dict):
        if "properties" in node:
            node.setdefault("additionalProperties", False)
        for each in node.values():
            closed(each)
    elif isinstance(node, list):
        for each in node:
            closed(each)
    return node


@pytest.fixture(scope="module")
def validator():
    registry: Registry[Any] = Registry()
    for path in sorted(Path(__file__).with_name("hsds").glob("*.json")):
        schema = {**closed(copy.deepcopy(json.loads(path.read_text("utf-8")))), "$id": BASE + path.name}
        registry = registry.with_resource(BASE + path.name, Resource(contents=schema, specification=DRAFT202012))
    return lambda name: Draft202012Validator({"$ref": f"{BASE}{name}.json"}, registry=registry)


def pages(catalogue, day: date = DAY, of=address_of) -> dict[str, list[dict[str, Any]]]:
    found = {}
    for path, data in dict(exported(catalogue, day, of, ("hsds",))).items():
        page = json.loads(data)
        assert page["total_items"] == page["size"] == len(page["contents"])
        found[path.removeprefix("data/hsds/").removesuffix(".json")] = page["contents"]
    return found


@pytest.mark.parametrize("source", ["catalogue", "shipped"])
@pytest.mark.parametrize(("name", "schema"), [("services", "service"), ("organizations", "organization"), ("taxonomy_terms", "taxonomy_term")])
def test_every_object_is_valid(request, validator, source: str, name: str, schema: str):
    check = validator(schema)
    objects = pages(request.getfixturevalue(source), of=urls.of)[name]
    assert objects
    faults = [f"{each['name']}: {fault.json_path}: {fault.message[:200]}" for each in objects for fault in check.iter_errors(each)]
    assert faults == []


def test_the_check_finds_a_misspelt_field(catalogue, validator):
    service = pages(catalogue)["services"][0]
    assert list(validator("service").iter_errors({**service, "minimun_age": 3}))


def test_ids_are_uuids_and_point_at_each_other(catalogue):
    found = pages(catalogue)
    organizations = {each["id"] for each in found["organizations"]}
    terms = {each["id"] for each in found["taxonomy_terms"]}
    ids = [each["id"] for objects in found.values() for each in objects]
    assert len(set(ids)) == len(ids)
    for each in found["services"]:
        UUID(each["id"])
        assert "organization_id" not in each or each["organization_id"] in organizations
        assert all(attribute["link_id"] == each["id"] for attribute in each["attributes"])
        assert {attribute["taxonomy_term_id"] for attribute in each["attributes"] if "taxonomy_term_id" in attribute} <= terms


def test_a_service_says_what_the_record_says(catalogue):
    found = {each["attributes"][0]["value"]: each for each in pages(catalogue)["services"]}
    klub, pause = found["klub"], found["pause"]
    assert klub["status"] == "active" and klub["alert"] == "Eksempel. Forsøg."
    assert (klub["minimum_age"], klub["maximum_age"]) == (15, 24)
    assert klub["cost_options"][0]["amount"] == 0 and klub["wait_time"] == "2 uger (opgjort 2026-11-01)"
    assert klub["organization"]["name"] == "Eksempel – Klubhuset"
    assert klub["contacts"][0]["phones"][0]["number"] == "70 20 12 01" and "name" not in klub["contacts"][0]
    first, hidden = (each["location"] for each in klub["service_at_locations"])
    assert (first["addresses"][0]["address_1"], first["addresses"][0]["postal_code"], first["addresses"][0]["city"]) == ("Eksempelvej 1", "7400", "Herning")
    assert set(hidden) == {"id", "location_type"} and hidden["location_type"] == "virtual"
    assert pause["eligibility_description"] == "I passer et barn med handicap." and pause["maximum_age"] == 17 and "minimum_age" not in pause
    assert pause["organization"]["name"] == "Herning Kommune"
    assert found["lukket"]["status"] == "defunct" and "organization" not in found["lukket"]
    assert [each["value"] for each in pause["attributes"] if each["label"] == "legal"] == ["Barnets lov § 90, jf. Serviceloven § 84, stk. 1"]


def test_ids_are_as_the_standard_library_makes_them(catalogue):
    id_of = stable_ids(catalogue)
    for name in ("klub", "klub/need/0", "æøå"):
        assert id_of(name) == str(uuid5(NAMESPACE_URL, f"{catalogue.settings.address}#{name}"))
