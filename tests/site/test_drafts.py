"""A draft can be read as it stands, and each of its silent fields can be taken into use."""

import re
from pathlib import Path

import pytest

from generator.catalogue import load
from generator.drafts import draft
from generator.model.fields import fields_of
from generator.model.kinds import RECORD_KINDS, Kind

FIELD = re.compile(r"^( *)# (?= *(?:- )?[a-z_]+:)")
KINDS = pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.name)


def codes(tmp_path: Path, kind: Kind, text: str) -> list[tuple[str, str]]:
    folder = tmp_path / kind.where
    folder.mkdir()
    (folder / "ny.yml").write_text(text, encoding="utf-8")
    return [(each.code, text.splitlines()[each.line - 1].split(":")[0].strip()) for each in load(tmp_path).diagnostics if each.path.endswith("ny.yml")]


@KINDS
def test_a_draft_is_read_without_errors(tmp_path: Path, kind: Kind):
    assert codes(tmp_path, kind, draft(kind, "ny", "https://kommune.dk/")) == []


@KINDS
def test_every_field_stands_in_the_draft_with_its_help(kind: Kind):
    text = draft(kind, "ny", "https://kommune.dk/")
    for name, spec in fields_of(kind.model).items():
        assert re.search(rf"^(# )?{name}:", text, re.MULTILINE), name
        assert f"# {spec.title}: {spec.help}" in text
    assert text.startswith(f"# yaml-language-server: $schema=https://kommune.dk/schema/{kind.name}.json\n")


@KINDS
def test_every_silent_field_can_be_used(tmp_path: Path, kind: Kind):
    """Only what nobody but the writer can know is left: texts with a form of their own, and a
    second item of lists that ask for two."""
    text = "\n".join(FIELD.sub(r"\1", line) for line in draft(kind, "ny", "https://kommune.dk/").splitlines())
    found = codes(tmp_path, kind, text)
    assert {code for code, _ in found} <= {"V203"}
    assert {name for _, name in found} <= {"fingerprint", "to_section", "replaces"}
