"""Bytes to nodes: every trap of YAML is refused in Danish, at its place, and none kills the process."""

from __future__ import annotations

import pytest

from generator.diagnostics import Severity
from generator.source import SIZE_OF_RECORD, compose

REFUSED = [
    ("kolon i titlen", "title: Svømning: for børn\n", "V104", 1, 16, '"Svømning: for børn"'),
    ("tabulator", "contact:\n\tfunction: x\n", "V105", 2, 1, "mellemrum"),
    ("anker", "title: &a x\n", "V107", 1, 8, "anførselstegn"),
    ("alias", "title: *a\n", "V107", 1, 8, "anførselstegn"),
    ("tag", "title: !!python/object x\n", "V107", 1, 8, "anførselstegn"),
    ("udråbstegn", "title: ! Husk\n", "V107", 1, 8, "anførselstegn"),
    ("udråbstegn i en liste", "needs: [skole, ! ro]\n", "V107", 1, 16, "anførselstegn"),
    ("fed skrift først", "title: **fed** ord\n", "V104", 1, 8, "anførselstegn"),
    ("åbent anførselstegn", "id: x\ntitle: \"Svømning\nages: 1\n", "V104", 2, 8, "anførselstegn"),
    ("åben liste", "needs: [skole, fritid\n", "V104", 1, 8, "]"),
    ("snabel-a", "title: @klub\n", "V104", 1, 8, "anførselstegn"),
    ("to dokumenter", "title: a\n---\ntitle: b\n", "V109", 2, 1, "---"),
    ("tom fil", "", "V110", 0, 0, "skabelon"),
    ("kun kommentar", "# intet\n", "V110", 0, 0, "skabelon"),
    ("liste øverst", "- title: a\n", "V110", 1, 1, "samme slags"),
    ("manglende mellemrum", "title:Svømning\n", "V110", 1, 6, "title: Svømning"),
    ("nulbreddetegn", "title: Klub\u200bben\n", "V103", 1, 12, "Slet"),
    ("retningstegn", "title: \u202eKlub\n", "V103", 1, 8, "Slet"),
    ("ødelagt ø", "title: SvÃ¸mning\n", "V113", 1, 10, "Skriv ø"),
    ("ødelagt å", "title: GÃ¥tur\n", "V113", 1, 9, "Skriv å"),
    ("dybe parenteser", "title: " + "[" * 28_000, "V108", 1, 48, "samme slags"),
    ("dybe streger", "- " * 20_000, "V108", 1, 1, "samme slags"),
    ("dybe nøgler", "{a: " * 10_000, "V108", 1, 161, "samme slags"),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "hint"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused_at_its_place(text: str, code: str, line: int, column: int, hint: str) -> None:
    source = compose("x.yml", text.encode(), SIZE_OF_RECORD)
    assert source.node is None
    (found,) = source.diagnostics
    assert (found.code, found.line, found.column) == (code, line, column)
    assert hint in found.hint
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize("text", [
    "a: &x b", "a:  \t *x", "a: !x b", "- &x b", "- - *x", "? &x a", "[&x b]", "[a, *x]", "[a,*x]", "{&x a: b}", "{a: &x b}", "{a: b, !!str c: d}", "--- !x\na: b",
    "&x a: b", "a:\n  &x b", "a:\n\n  - *x", "a: ! &x b", "a:" + " " * 100 + "&x b", "a: ord **fed**\nb: [c, &x d]", """x: {"a":! b}""", """x: ['a':&q b]""", "x: {[a]:*b}",
])
def test_an_anchor_an_alias_and_a_tag_is_found_wherever_a_value_begins(text: str) -> None:
    assert [each.code for each in compose("x.yml", f"{text}\n".encode(), SIZE_OF_RECORD).diagnostics] == ["V107"]


@pytest.mark.parametrize("text", ["a: det er **ikke** nu!", "a: børn &unge, *dem*, og (&andre) !nu", "a: |\n  **fed** og *skrå*\n  - *punkt*", 'a: "&x *y !z"', "a: b # *x"])
def test_running_text_may_have_their_signs(text: str) -> None:
    assert compose("x.yml", f"{text}\n".encode(), SIZE_OF_RECORD).diagnostics == ()


@pytest.mark.parametrize(("text", "code"), [
    ("a:\n  " + "- " * 40 + "x\n", "V108"), ("a:\n  " + "-  " * 40 + "x\n", "V108"), ("a:\n" + "? " * 20 + "- " * 20 + "x\n", "V108"),
    ("a:\n  " + "- " * 39 + "x\n", None), ("a:\n" + "- x\n" * 90, None), ("a: b" + "-" * 90 + "\n", None),
])
def test_only_dashes_on_one_line_go_deep(text: str, code: str | None) -> None:
    assert [each.code for each in compose("x.yml", text.encode(), SIZE_OF_RECORD).diagnostics] == ([code] if code else [])


def test_bytes_that_are_not_utf8_are_named_by_line_and_column() -> None:
    source = compose("x.yml", "id: x\ntitle: Svømning\n".encode("latin-1"), SIZE_OF_RECORD)
    assert [(each.code, each.line, each.column) for each in source.diagnostics] == [("V102", 2, 10)]


def test_utf16_and_size_are_refused_before_parsing() -> None:
    assert compose("x.yml", "title: x\n".encode("utf-16"), SIZE_OF_RECORD).diagnostics[0].code == "V102"
    assert compose("x.yml", b"a" * (SIZE_OF_RECORD + 1), SIZE_OF_RECORD).diagnostics[0].code == "V101"


def test_what_is_harmless_is_read_with_a_warning() -> None:
    source = compose("x.yml", "\ufefftitle: To\u00a0ord\n".encode(), SIZE_OF_RECORD)
    assert source.node is not None
    assert source.node.value[0][1].value == "To ord"
    assert [(each.code, each.severity) for each in source.diagnostics] == [("V115", Severity.WARNING), ("V114", Severity.WARNING)]


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20))
    assert compose("x.yml", bomb.encode(), SIZE_OF_RECORD).diagnostics[0].code == "V107"


def test_decomposed_letters_are_composed() -> None:
    source = compose("x.yml", "title: A\u030aben\n".encode(), SIZE_OF_RECORD)
    assert source.node is not None and source.node.value[0][1].value == "Åben"


@pytest.mark.parametrize("value", ["16:00", "010", "NO", "0800", "1.10", "27.24", ".nan", "2026-02-30", "!vigtigt nok"[1:]])
def test_scalars_stay_as_written(value: str) -> None:
    source = compose("x.yml", f"felt: {value}\n".encode(), SIZE_OF_RECORD)
    assert source.node is not None and source.node.value[0][1].value == value


def test_a_cpr_number_in_a_comment_is_found() -> None:
    source = compose("x.yml", b"id: x # Barnets er 010203-1234\n# 311299-1234\n# 991399-1234\nbody: Ring # 010203-1234\n", SIZE_OF_RECORD)
    assert [(each.code, each.line, each.column, each.length) for each in source.diagnostics] == [("V401", 1, 20, 11), ("V401", 2, 3, 11), ("V401", 4, 14, 11)]
