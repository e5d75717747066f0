"""The forms cover every declared field, and their folder is whole, our own, and the same each time."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.catalogue import Catalogue
from generator.cli import main
from generator.forms import Repository, configuration
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import KINDS, RECORD_KINDS, SETTINGS, Kind
from generator.model.types import OneOf, Ref, YesNo
from tests.forms.conftest import NODE_MODULES, ROOT

SELECTS = {"select", "relation", "vejviser-choice"}


@pytest.fixture(scope="module")
def config(catalogue: Catalogue) -> dict[str, Any]:
    return configuration(catalogue, Repository(), "offers")


def collection(config: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in config["collections"] if each["name"] == name)


def assert_covers(model: type[Any], shown: list[dict[str, Any]], demanded: bool = True) -> None:
    declared = fields_of(model)
    assert [each["name"] for each in shown] == list(declared)
    for field in shown:
        spec = declared[field["name"]]
        assert field["label"] == spec.title and field["hint"].startswith(spec.help)
        assert field["required"] == (spec.required and demanded)
        assert_fits(spec, field)


def assert_fits(spec: Field, field: dict[str, Any]) -> None:
    if isinstance(spec.type, Nested):
        assert field["widget"] == ("list" if spec.many else "object")
        assert_covers(spec.type.model, field["fields"], demanded=spec.many or field["required"])
        return
    one = field["field"] if field["widget"] == "list" else field
    assert spec.many == (field["widget"] == "list" or field.get("multiple", False))
    assert (one["widget"] in SELECTS) == isinstance(spec.type, Ref | OneOf | YesNo)
    if isinstance(spec.type, OneOf):
        assert [each["value"] for each in one["options"]] == [each.value for each in spec.type.of]
    if "pattern" in one and spec.examples:
        assert re.search(one["pattern"][0], spec.examples[0])


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda each: each.name)
def test_every_field_of_a_kind_is_in_its_form(config: dict[str, Any], kind: Kind) -> None:
    shown = collection(config, kind.name)
    assert (shown["folder"], shown["create"], shown["delete"]) == (f"offers/{kind.where}", True, False)
    assert_covers(kind.model, shown["fields"])


def test_every_vocabulary_and_the_settings_have_forms(config: dict[str, Any], catalogue: Catalogue) -> None:
    files = {each["file"].removeprefix("offers/"): each["fields"] for name in ("vocabulary", "settings") for each in collection(config, name)["files"]}
    assert_covers(SETTINGS.model, files.pop("catalogue.yml"))
    for kind in (each for each in KINDS.values() if each.vocabulary):
        for path in [name for name in files if name.startswith(kind.where)]:
            (entries,) = files.pop(path)
            assert_covers(kind.model, entries["fields"])
    assert files == {}
    assert len(collection(config, "vocabulary")["files"]) == len({each.path for each in catalogue.origins.values() if each.path.startswith("vocabulary/")})


def test_every_picker_has_something_to_pick_from(config: dict[str, Any]) -> None:
    names = {each["name"] for each in config["collections"]}
    files = {each["name"] for each in collection(config, "vocabulary")["files"]}
    for field in _all(config["collections"]):
        if field["widget"] == "relation":
            assert field["collection"] in names
            assert field.get("file", "need") in files
        elif field["widget"] == "vejviser-choice":
            assert any(config["choices"][kind] for kind in field["kinds"])


def _all(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [field for each in value for field in _all(each)]
    if not isinstance(value, dict):
        return []
    inner = [field for each in value.values() for field in _all(each)]
    return [value, *inner] if "widget" in value else inner


def test_a_change_goes_through_a_pull_request(catalogue: Catalogue) -> None:
    config = configuration(catalogue, Repository(backend="github", name="kommune/katalog", sign_in="https://login.kommune.dk"), "offers")
    assert config["publish_mode"] == "editorial_workflow"
    # Nobody merges from the form what no colleague has read.
    assert [each["name"] for each in config["collections"] if each["publish"] is not False] == []
    assert config["backend"] == {"name": "github", "repo": "kommune/katalog", "branch": "main", "base_url": "https://login.kommune.dk"}


def test_the_page_asks_no_other_origin_than_the_repository(forms: Path) -> None:
    page = (forms / "index.html").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy and "http" not in policy[1] and "default-src 'none'" in policy[1]
    assert re.findall(r'(?:src|href)="([^"]+)"', page) == ["config.yml", "rediger.css", "decap-cms.js", "rediger.js"]
    assert not re.search(r"<script>|<style|style=|onload", page)


def test_the_folder_is_read_back_as_it_was_meant(forms: Path, config: dict[str, Any]) -> None:
    text = (forms / "config.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text) == config
    assert "&id" not in text
    assert {"index.html", "config.yml", "rediger.js", "rediger.css", "decap-cms.js", "decap-cms.js.LICENSE.txt"} <= {each.name for each in forms.iterdir()}
    assert not list(forms.glob("*.map"))


def test_the_preview_knows_every_kind() -> None:
    script = (ROOT / "generator/forms/rediger.js").read_text(encoding="utf-8")
    assert json.loads(re.search(r"(\[[^\]]+\])\.forEach\(function \(name\)", script)[1]) == [each.name for each in RECORD_KINDS]  # type: ignore[index]


def test_the_editor_is_two_packages_with_their_hashes() -> None:
    packages = json.loads((ROOT / "forms/package-lock.json").read_text(encoding="utf-8"))["packages"]
    declared = json.loads((ROOT / "forms/package.json").read_text(encoding="utf-8"))["dependencies"]
    assert set(declared) == {"decap-cms", "yaml"} and set(packages) == {"", *(f"node_modules/{name}" for name in declared)}
    for name, version in declared.items():
        assert packages[f"node_modules/{name}"]["version"] == version
        assert packages[f"node_modules/{name}"]["integrity"].startswith("sha512-")


@pytest.fixture
def run(offers: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(offers.parent)
    return lambda *arguments: CliRunner().invoke(main, ["forms", *arguments])


@pytest.mark.skipif(not NODE_MODULES.is_dir() and os.environ.get("CI") != "true", reason="npm ci --prefix forms --ignore-scripts")
def test_the_command_writes_the_same_folder_twice(run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run("--output", str(tmp_path / name), "--packages", str(NODE_MODULES)).exit_code == 0
    assert run("--output", str(tmp_path / "b"), "--packages", str(NODE_MODULES)).exit_code == 0
    a, b = ({each.relative_to(tmp_path / name): each.read_bytes() for each in (tmp_path / name).rglob("*") if each.is_file()} for name in ("a", "b"))
    assert a == b


def test_the_command_never_writes_over_something_else(run, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("vigtigt")
    assert run("--output", str(tmp_path), "--packages", str(NODE_MODULES)).exit_code == 1
    assert [each.name for each in tmp_path.iterdir()] == ["brev.txt"]
    assert run("--output", str(tmp_path / "ny"), "--packages", str(tmp_path)).exit_code == 1
    assert not (tmp_path / "ny").exists()


@pytest.mark.parametrize("arguments", [
    ("--backend", "svn"), ("--backend", "github"), ("--backend", "github", "--repository", "a/b"), ("--backend", "github", "--repository", "ab", "--sign-in", "https://x.dk"),
    ("--backend", "github", "--repository", "a/b", "--sign-in", "x.dk"), ("ekstra",),
])
def test_a_command_that_is_written_wrong_gives_2(run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2
