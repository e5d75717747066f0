"""The edits themselves: over every shipped record, over odd files, and with any text at all."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import Catalogue, load
from generator.editing import CannotEdit, Refused, corrected, opened, put
from generator.editing.edits import field_at, item_more, value_at
from generator.editing.manuscript import Edit
from generator.editing.records import confirmed, withdrawn
from generator.editing.scalars import scalar
from generator.model.fields import fields_of
from generator.source import RawLoader

OFFERS = Path(__file__).resolve().parents[2] / "offers"
DAY = date(2031, 5, 4)
ORDER = ("id", "title", "checked", "status", "list", "last")


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    catalogue = load(OFFERS).catalogue
    assert catalogue is not None
    return catalogue


def lines_changed(before: bytes, after: bytes) -> tuple[set[bytes], set[bytes]]:
    old, new = before.split(b"\n"), after.split(b"\n")
    return set(old) - set(new), set(new) - set(old)


def test_every_shipped_record_can_be_confirmed_by_changing_one_line(shipped: Catalogue):
    for record in shipped.records:
        path = shipped.origin(record).path
        before = (OFFERS / path).read_bytes()
        file = opened(path, before)
        after = corrected(file, confirmed(file, fields_of(type(record)), DAY, "En ny rolle"))
        gone, new = lines_changed(before, after)
        assert len(gone) <= 2 and 1 <= len(new) <= 2, path
        assert all(b"2031-05-04" in line or b"En ny rolle" in line for line in new), path


def test_every_shipped_record_can_be_withdrawn_by_changing_two_lines(shipped: Catalogue):
    for record in shipped.records:
        path = shipped.origin(record).path
        before = (OFFERS / path).read_bytes()
        file = opened(path, before)
        _, new = lines_changed(before, corrected(file, withdrawn(file, fields_of(type(record)), "noget-andet")))
        assert {line.split(b"#")[0].strip() for line in new} <= {b"status: lukket", b"replaced_by: noget-andet"}, path


ODD = {
    "comments between": ("id: a  # b\n\n# c\n\nstatus: x\n", "id: a  # b\nchecked: K\n\n# c\n\nstatus: x\n"),
    "a block text before": ("id: a\ntitle: |\n  b\n\n  c\n\n\nstatus: x\n", "id: a\ntitle: |\n  b\n\n  c\nchecked: K\n\n\nstatus: x\n"),
    "a text that keeps its blank lines": ("id: a\ntitle: |+\n  b\n\nstatus: x\n", "id: a\ntitle: |+\n  b\n\nchecked: K\nstatus: x\n"),
    "a folded text last": ("id: a\ntitle: >\n  b\n  c", "id: a\ntitle: >\n  b\n  c\nchecked: K"),
    "a list at the margin": ("id: a\ntitle:\n- b\n- c # d\nstatus: x\n", "id: a\ntitle:\n- b\n- c # d\nchecked: K\nstatus: x\n"),
    "a flow list over lines": ("id: a\ntitle: [b,\n  c] # d\nstatus: x\n", "id: a\ntitle: [b,\n  c] # d\nchecked: K\nstatus: x\n"),
    "nothing declared before": ("last: x\n", "last: x\nchecked: K\n"),
    "another order": ("status: x\nid: a\nlast: y\n", "status: x\nid: a\nchecked: K\nlast: y\n"),
    "indented all the way": ("  id: a\n  status: x\n", "  id: a\n  checked: K\n  status: x\n"),
    "a quoted text over lines": ('id: a\ntitle: "b\n  c"\nstatus: x\n', 'id: a\ntitle: "b\n  c"\nchecked: K\nstatus: x\n'),
    "a comment as the last line": ("id: a\n# slut", "id: a\nchecked: K\n# slut"),
    "a marker before and after": ("---\nid: a\n...\n", "---\nid: a\nchecked: K\n...\n"),
}


@pytest.mark.parametrize("name", ODD)
def test_a_new_field_comes_under_what_is_declared_before_it(name: str):
    before, after = ODD[name]
    file = opened("a.yml", before.encode())
    assert corrected(file, [field_at(file, "checked", "K", ORDER)]).decode() == after


@pytest.mark.parametrize(("before", "after"), [
    ("list: [a, 'b']  # c\n", "list: [a, 'b', n]  # c\n"), ("list: []\n", "list: [n]\n"), ("list:\n  - a  # c\n\nlast: x\n", "list:\n  - a  # c\n  - n\n\nlast: x\n"), ("id: a\n", "id: a\nlist: [n]\n"),
    ("list: [\n  a,\n]\n", None),
])
def test_an_item_more_keeps_the_list_as_it_is_written(before: str, after: str | None):
    file = opened("a.yml", before.encode())
    found = corrected(file, [item_more(file, "list", "n", ORDER)]).decode()
    assert yaml.safe_load(found)["list"][-1] == "n"
    assert after is None or found == after


def test_a_byte_order_mark_stays():
    file = opened("a.yml", b"\xef\xbb\xbfid: a\nstatus: x\n")
    assert corrected(file, [value_at(file, ("status",), "y")]) == b"\xef\xbb\xbfid: a\nstatus: y\n"


@pytest.mark.parametrize("text", ["{id: a, status: x}\n", "id: a\nid: b\nstatus: x\n", "status: [\n", "- a\n", "id: &a x\n", "id: a\u200b\n"])
def test_what_cannot_be_edited_safely_is_refused(text: str):
    with pytest.raises(CannotEdit) as fault:
        file = opened("a.yml", text.encode())
        corrected(file, [field_at(file, "checked", "K", ORDER)])
    assert "a.yml" in str(fault.value)


def test_an_edit_that_means_something_else_is_never_given():
    file = opened("a.yml", b"id: a\nstatus: x\n")
    with pytest.raises(CannotEdit):
        corrected(file, [Edit(4, 5, "b\nlast: c", ("id",), "b")])
    with pytest.raises(CannotEdit):
        corrected(file, [Edit(0, 5, "id: b", ("id",), "b"), Edit(4, 5, "c", ("id",), "c")])


# What the reader lets into a file (generator/source/text.py), on one line.
PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"), exclude_characters="\u00a0\u202f\ufeff") | st.sampled_from(string.punctuation + " "), min_size=1, max_size=40)


@given(PRINTABLE.map(str.strip).filter(bool), st.sampled_from(["", "'", '"']), st.booleans())
def test_any_text_comes_back_from_a_scalar(text: str, style: str, flow: bool):
    written = scalar(text, style, flow)
    around = f"a: [b, {written}, c]  # d\n" if flow else f"a: {written}  # d\nc: d\n"
    node = yaml.compose(around, Loader=RawLoader)
    value = node.value[0][1]
    assert (value.value[1].value if flow else value.value) == text
    assert "\n" not in written


@given(PRINTABLE.map(str.strip).filter(bool))
def test_any_role_can_confirm_and_nothing_else_changes(role: str):
    file = opened("a.yml", b"id: a\nchecked: {date: 2026-01-01, role: x}  # c\nlast: z\n")
    found = corrected(file, confirmed(file, ORDER, DAY, role))
    assert found.startswith(b"id: a\nchecked: {date: 2031-05-04, role: ") and found.endswith(b"}  # c\nlast: z\n")


def test_files_are_put_back_when_the_change_brings_an_error(tmp_path: Path):
    (tmp_path / "a.yml").write_bytes(b"1")
    (tmp_path / "b.yml").write_bytes(b"2")
    checks = iter([(), load(tmp_path).diagnostics])
    assert load(tmp_path).diagnostics
    with pytest.raises(Refused):
        put(tmp_path, {"a.yml": b"3", "b.yml": None, "c.yml": b"4"}, lambda: next(checks))
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a.yml": b"1", "b.yml": b"2"}


def test_the_rights_of_a_file_stay(tmp_path: Path):
    path = tmp_path / "a.yml"
    path.write_bytes(b"1")
    path.chmod(0o600)
    put(tmp_path, {"a.yml": b"2"}, lambda: ())
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"2", 0o600)
