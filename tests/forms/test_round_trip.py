"""What goes in through the forms is what `check` reads: every field of every kind, in Chromium."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

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
    """Every declared field is used, and only the title is touched; so one line of the file differs,
    and every note in it stays."""
    id_, path = f"en-{kind.name}", f"{kind.where}/en-{kind.name}.yml"
    before = editor.files()[path].splitlines()
    editor.edit(kind.name, id_)
    editor.field("title").fill("En ny titel: nu med kolon")
    editor.publish()
    after = editor.files()[path].splitlines()
    assert [(old, new) for old, new in zip(before, after, strict=True) if old != new] == [(f'title: "Titel på {id_}" # set efter', 'title: "En ny titel: nu med kolon" # set efter')]
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


@pytest.mark.parametrize("kind", ["situation", "document-referater"])
def test_an_entry_of_a_vocabulary_is_edited(editor: Editor, kind: str, tmp_path: Path) -> None:
    before = load(save(editor.files(), tmp_path / "before")).catalogue
    editor.open("vocabulary", kind)
    item = editor.item("entries", 0)
    item.get_by_role("textbox", name="Titel", exact=True).first.fill("Et andet navn")
    editor.publish()
    loaded = load(save(editor.files(), tmp_path / "after"))
    assert loaded.diagnostics == ()
    name = kind.split("-")[0]
    assert before is not None and loaded.catalogue is not None
    first, *rest = before.of_kind(name)
    assert loaded.catalogue.of_kind(name) == (dataclasses.replace(first, title="Et andet navn"), *rest)


def test_the_settings_are_edited(editor: Editor, tmp_path: Path) -> None:
    before = load(save(editor.files(), tmp_path / "before")).catalogue
    editor.open("settings", "catalogue")
    editor.field("tagline").fill("til nogen")
    editor.publish()
    loaded = load(save(editor.files(), tmp_path / "after"))
    assert loaded.diagnostics == ()
    assert before is not None and loaded.catalogue is not None
    assert loaded.catalogue.settings == dataclasses.replace(before.settings, tagline="til nogen")


def test_nothing_is_saved_that_lacks_what_it_must_have(editor: Editor, tmp_path: Path) -> None:
    before = editor.files()
    editor.create("page")
    editor.field("id").fill("Æblekage")
    editor.page.get_by_role("button", name="Publicer").first.click()
    editor.page.get_by_role("menuitem", name="Publicer nu").first.click()
    for said in ("Brug små bogstaver", "Titel er påkrævet"):
        expect(editor.page.get_by_text(said).first).to_be_visible()
    assert editor.files() == before
    # The editor drops a promise when it refuses; nothing else may go wrong.
    assert [editor.faults.pop()] == ["undefined"]


def test_the_preview_shows_what_is_written(editor: Editor) -> None:
    editor.create("youth-offer")
    editor.page.get_by_role("button", name="Toggle preview").click()
    editor.field("title").fill("Skak <b>for</b> alle")
    frame = editor.page.frame_locator("iframe").first
    expect(frame.get_by_role("heading", level=1)).to_have_text("Skak <b>for</b> alle")
