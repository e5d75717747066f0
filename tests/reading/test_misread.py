"""What YAML would read as something else than was written, or blame on a later line: each is found
at the sign that is wrong, and mended only where there is no doubt."""

from __future__ import annotations

import pytest

from generator.fixing import fixed
from generator.reading import faults_in
from generator.source import SIZE_OF_RECORD, compose

NAME = "youth-offers/klub.yml"
LEFT = None
FOUND = [
    # A quote that is not closed, though another one closes it further down.
    ("åbent før en tekst i anførselstegn", 'title: "Eks: Klub\nsummary: x\ncost: "Gratis"\n', "V104", 1, 8, '"Eks: Klub"', 'title: "Eks: Klub"\nsummary: x\ncost: "Gratis"\n'),
    ("åbent mellem apostroffer", "title: 'Eks: Klub\ncost: 'Gratis'\n", "V104", 1, 8, "'Eks: Klub'", "title: 'Eks: Klub'\ncost: 'Gratis'\n"),
    ("åbent i en liste", 'for_whom:\n  - "Mad: ja.\n  - "Spil: ja"\n', "V104", 2, 5, '"Mad: ja."', 'for_whom:\n  - "Mad: ja."\n  - "Spil: ja"\n'),
    ("åbent før #", 'title: "Klub\ncost: "#360"\n', "V104", 1, 8, '"Klub"', 'title: "Klub"\ncost: "#360"\n'),
    ("åbent før en stjerne", 'title: "Klub\ncost: "*Gratis*"\n', "V104", 1, 8, '"Klub"', 'title: "Klub"\ncost: "*Gratis*"\n'),
    ("lukket i et andet felt", 'title: "Klub\ncost: Gratis"\n', "V104", 1, 8, '"Klub"', 'title: "Klub"\ncost: Gratis"\n'),
    ("åbent over flere linjer", 'title: "Klub\n  om mandagen\ncost: "Gratis"\n', "V104", 1, 8, "sidst i teksten.", LEFT),
    ("åbent med bemærkning", 'title: "Klub # note\ncost: "Gratis"\n', "V104", 1, 8, "sidst i teksten.", LEFT),
    ("to slags anførselstegn", "title: \"Klub'\ncost: \"Gratis\"\n", "V104", 1, 8, "sidst i teksten.", LEFT),
    ("lukket med Words tegn", 'title: "Eks: Klub” \ncost: "Gratis"\n', "V104", 1, 8, '"Eks: Klub"', 'title: "Eks: Klub" \ncost: "Gratis"\n'),
    ("et for meget", 'cost: "Gratis""\ntitle: x\n', "V104", 1, 15, "Slet det sidste", 'cost: "Gratis"\ntitle: x\n'),
    ("en apostrof for meget", "cost: 'Gratis''\ntitle: 'x'\n", "V104", 1, 15, "Slet det sidste", "cost: 'Gratis'\ntitle: 'x'\n"),
    # No space after the colon between braces.
    ("{min:13, max:17}", "ages: {min:13, max:17}\n", "V110", 1, 11, "Skriv min: 13", "ages: {min: 13, max: 17}\n"),
    ("{min: 13, max:17}", "ages: {min: 13, max:17}\n", "V110", 1, 20, "Skriv max: 17", "ages: {min: 13, max: 17}\n"),
    ("på to linjer", "ages: {min:13,\n  max:17}\n", "V110", 1, 11, "Skriv min: 13", "ages: {min: 13,\n  max: 17}\n"),
    ("intet kolon før {", "ages {min: 13, max: 17}\ncost: x\n", "V104", 1, 5, "Skriv ages: {min: 13", "ages: {min: 13, max: 17}\ncost: x\n"),
    ("intet kolon før { med ét felt", "ages {min: 13}\ncost: x\n", "V104", 1, 5, "Skriv ages: {min: 13}", "ages: {min: 13}\ncost: x\n"),
    ("link", "cost: [Læs mere](https://a.dk)\n", "V104", 1, 17, '"[Læs mere](https://a.dk)"', 'cost: "[Læs mere](https://a.dk)"\n'),
    ("link i en liste", "for_whom:\n  - [Læs mere](https://a.dk) her\n", "V104", 2, 15, '"[Læs mere](https://a.dk) her"', 'for_whom:\n  - "[Læs mere](https://a.dk) her"\n'),
    ("komma og tekst efter parentes", "cost: [Gratis], men husk tøj\n", "V104", 1, 15, '"[Gratis], men husk tøj"', LEFT),
    ("en parentes for meget", "ages: {min: 13, max: 17}}\n", "V104", 1, 25, "Slet }", "ages: {min: 13, max: 17}\n"),
    ("en firkantet parentes for meget", "needs: [skole]]\ncost: x\n", "V104", 1, 15, "Slet ]", "needs: [skole]\ncost: x\n"),
    ("tekst efter parentes", "cost: [Gratis] for alle\n", "V104", 1, 16, '"[Gratis] for alle"', LEFT),
    ("komma i et tal", "criteria: [{measure: fravær, min: 15,5, max: 40}]\n", "V104", 1, 37, 'min: "15,5"', 'criteria: [{measure: fravær, min: "15,5", max: 40}]\n'),
    # Text that becomes a remark.
    ("# først i næste linje", "summary: Klubben er en del af\n  #360 i Aars\n", "V116", 2, 3, "anførselstegn", LEFT),
    ("# først i næste linje af et punkt", "for_whom:\n  - Du er med i\n    #360 i Aars\n", "V116", 3, 5, "anførselstegn", LEFT),
    ("# midt i en tekst på flere linjer", "summary: Klubben er en del af\n  #360 i Aars\n  og andre\ncost: x\n", "V116", 2, 3, "anførselstegn", LEFT),
    ("# efter tabulator", "when: Mandag\t#1\n", "V116", 1, 14, "anførselstegn", 'when: "Mandag\t#1"\n'),
    ("to #", "when: Mandag ##1\n", "V116", 1, 14, "anførselstegn", 'when: "Mandag ##1"\n'),
    ("# efter anførselstegn med #", 'title: "Klub #1" #360\n', "V116", 1, 18, "anførselstegn", LEFT),
    ("overskrift på linjen med |", "body: | ## Overskrift\n  x\n", "V116", 1, 9, "linjen nedenunder", LEFT),
    ("# på linjen med |", "body: | #360\n  x\n", "V116", 1, 9, "linjen nedenunder", LEFT),
    ("bemærkning på linjen med >", "body: >- # x\n  x\n", "V116", 1, 10, "linjen nedenunder", LEFT),
    # Two items that become one.
    ("punkt for langt inde", "for_whom:\n  - Vi laver mad\n    - og mere\n    - og meget\n", "V104", 3, 5, "lige så langt ind", "for_whom:\n  - Vi laver mad\n  - og mere\n  - og meget\n"),
    ("punkt under en tekst", "title: X\n  - Et punkt\n", "V104", 2, 3, "under feltet", LEFT),
    ("punkt efter en linje mere", "title: X\n  og Y\n  - Et punkt\n", "V104", 3, 3, "under feltet", LEFT),
    # A \ that makes another sign of a letter.
    (r"H:\bilag", 'title: "H:\\bilag"\n', "V104", 1, 11, "'H:\\bilag'", "title: 'H:\\bilag'\n"),
    (r"H:\nyt", 'title: "H:\\nyt"\n', "V104", 1, 11, "'H:\\nyt'", "title: 'H:\\nyt'\n"),
    (r"H:\ungdom", 'title: "H:\\ungdom"\n', "V104", 1, 11, "'H:\\ungdom'", "title: 'H:\\ungdom'\n"),
    (r"H:\xfil", 'title: "H:\\xfil"\n', "V104", 1, 11, "'H:\\xfil'", "title: 'H:\\xfil'\n"),
    (r"H:\tekst", 'title: "H:\\tekst"\n', "V104", 1, 11, "'H:\\tekst'", "title: 'H:\\tekst'\n"),
    ("uden drev", 'title: "a\\bb"\n', "V104", 1, 10, "'a\\bb'", LEFT),
    ("med andre tegn", 'title: "H:\\bilag \\"x\\""\n', "V104", 1, 11, "apostroffer", LEFT),
    ("usynligt tegn som tegn", 'title: "Klub\\u200bben"\n', "V103", 1, 13, "\\u200b", LEFT),
    ("retningstegn som tegn", 'title: "\\U0000202eKlub"\n', "V103", 1, 9, "\\U0000202e", LEFT),
    ("nul som tegn", 'title: "Klub\\0"\n', "V104", 1, 13, "apostroffer", LEFT),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "hint", "after"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND])
def test_found_where_it_is_wrong(text: str, code: str, line: int, column: int, hint: str, after: str | None) -> None:
    (found,) = compose("x.yml", text.encode(), SIZE_OF_RECORD).diagnostics
    assert (found.code, found.line, found.column) == (code, line, column)
    assert hint in found.hint
    assert bool(found.fix) is (after is not LEFT)
    mended, _ = fixed(NAME, text.encode())
    assert mended.decode() == (after if after is not LEFT else text)
    if after is not LEFT:
        assert compose("x.yml", mended, SIZE_OF_RECORD).diagnostics == ()


@pytest.mark.parametrize("text", [
    "# øverst\n#øverst\na: b # note\n# mellem\n#mellem\nc: d\n", "a: b # se sag #12\n", "a: b ## note\n", "a: b #\n", "a: b\n  # om a\n\n  #- udeladt\nc: d\n",
    "a:\n  b: c\n  #d: e\n  # f\ng: h\n", "a:\n  - b\n  #- c\n  - d\n", "a:\n  - b\n    #c: d\n  - e\n", 'a: "b\n  #c"\n', "a: |\n  # b\n  #c\n", "a: 'b' # c\nd: [e] # f\n",
    'a: "b\n  og c: d"\n', 'a: "b\n  - c"\ne: "f"\n', "a: |\n  b\n    - c\n  - d\n", "a: b\n  og - c\n", "a:\n- b\n- c\n", "a:\n  - b\n  -  c\n",
    "a: |\n  ages {min: 13}\n", 'a: "b {c: d}"\n',
    'a: "\\"b\\" \\\\ \\/ \\u00e6 \\xe6 \\n c \\\n  d"\n', "a: 'H:\\bilag'\n", "a: H:\\bilag\n", 'a: "Tid:\\nmandag"\n', 'a: "b: c\\td"\n', 'a: "H:\\\\b: c"\n',
    "a: {b: c:d, e: https://f.dk}\n", "a: {b: Gå, kl:10 er bedst}\n", "a: [b:c, {d: e}]\n", "a: 'b {c:d}'\n", "a: [{b: c}, {d: e}]\n",
])
def test_what_is_meant_so_is_left(text: str) -> None:
    assert compose("x.yml", text.encode(), SIZE_OF_RECORD).diagnostics == ()


def test_a_list_for_a_name_is_a_fault_and_no_crash() -> None:
    assert [(each.line, each.code) for each in faults_in(NAME, b"? [a]\n: b\n[c]: d\n") if each.code != "V202"] == [(1, "V104"), (3, "V104")]
