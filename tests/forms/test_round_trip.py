"""What goes in through the forms is what `check` reads: every field of every kind, in Chromium."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, load
from generator.model.kinds import RECORD_KINDS, Kind
from generator.rules import run
from tests.forms import whole
from tests.forms.conftest import Editor, save

DAY = date(2026, 11, 24)
pytestmark = pytest.mark.browser
KINDS = pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda each: each.name)


@KINDS
def test_a_record_is_edited_and_means_the_same(editor: Editor, catalogue: Catalogue, kind: Kind, tmp_path: Path) -> None:
    """Every declared field is used, and only the title is touched."""
    id_ = f"en-{kind.name}"
    editor.edit(kind.name, id_)
    editor.field("title").fill("En ny titel: nu med kolon")
    editor.publish()
    loaded = load(save(editor.files(), tmp_path))
    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    assert loaded.catalogue.get(id_) == dataclasses.replace(catalogue.get(id_), title="En ny titel: nu med kolon")


@KINDS
def test_a_record_is_created_with_what_it_must_have(editor: Editor, catalogue: Catalogue, kind: Kind, tmp_path: Path) -> None:
    """Filled in field by field, as staff do; the file is the one that they would have written."""
    id_ = f"ny-{kind.name}"
    wanted = whole.least(kind.model, id_)
    editor.create(kind.name)
    editor.fill(kind.model, wanted)
    editor.publish()
    files = editor.files()
    made = load(save(files, tmp_path / "made"))
    expected = load(save({**files, f"{kind.where}/{id_}.yml": whole.written(wanted)}, tmp_path / "expected"))
    assert made.diagnostics == expected.diagnostics == ()
    assert made.catalogue is not None and expected.catalogue is not None
    assert made.catalogue.get(id_) == expected.catalogue.get(id_)
    path = f"{kind.where}/{id_}.yml"
    found, wished = ([(each.code, each.message) for each in run(each.catalogue, DAY, {path})] for each in (made, expected))
    assert found == wished
    assert files[path].startswith(f"# yaml-language-server: $schema={catalogue.settings.address}schema/{kind.name}.json\n")
