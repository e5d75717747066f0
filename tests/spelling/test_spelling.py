"""What the dictionary finds in what families read, and what it leaves alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.catalogue import load
from generator.cli import main
from generator.spelling import check_spelling
from generator.spelling.checking import words_in
from generator.spelling.names import Names
from tests.examples.catalogue import DAY, copied, merged
from tests.spelling.dictionary import NAME, dictionary

ROOT = Path(__file__).resolve().parents[2]
OFFER = "youth-offers/svoemmehold.yml"
SLIPS = (
    "akkut adresssen ansøgnign behandlling bhov bistandd ekspempel foræliger frivilig fortrollighed hjelper interresse komunne kontakpersoner "
    "medlemer mulghed nødvændig oplysnigner pædagosik rådgivnig sagsbehanler stotter tilbuddd ungdomskole undervisining ventlig visiteter"
).split()


def found(root: Path, **fields: str) -> list[tuple[str, str]]:
    """The word under the caret, and the hint, of everything that is found in the offer with these fields."""
    path = root / OFFER
    path.write_text(merged(path.read_text(encoding="utf-8"), "".join(f"{name}: {text}\n" for name, text in fields.items())), encoding="utf-8")
    catalogue = load(root).catalogue
    assert catalogue
    lines = path.read_text(encoding="utf-8").split("\n")
    return [(lines[each.line - 1][each.column - 1 :][: each.length], each.hint) for each in check_spelling(catalogue, DAY, dictionary()) if each.path == OFFER]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "offers")


def test_finds_what_people_mistype_and_knows_what_is_right() -> None:
    unknown = dictionary().unknown([*SLIPS, "kontaktperson", "rådgivning", "ungdomsskole", "sagsbehandler"])
    assert unknown == set(SLIPS)


def test_stands_at_the_whole_word_with_three_suggestions_at_most(root: Path) -> None:
    ((word, hint),) = found(root, summary="Rådgivningen er fri. Vi giver rådgivnig til alle.")
    assert word == "rådgivnig"
    assert "Mente du »rådgivning«" in hint and hint.count("»") <= 3


def test_the_caret_passes_a_longer_word_with_the_same_letters(root: Path) -> None:
    (first, _), (second, _) = found(root, summary="En komunnedag i din komunne.")
    assert {first, second} == {"komunnedag", "komunne"}


def test_leaves_out_names_numbers_addresses_and_other_peoples_words(root: Path) -> None:
    body = "Skriv til Xyzzyqvist på xyzzyq@eksempel.dk, se www.xyzzyq.dk eller [siden](xyzzyq-stoette). XQZT og Xy2 hedder xq3 og d.v.s. tlf. 70 10 20 30, jf. stk. 2."
    assert found(root, body=body, search_words="[xyzzyq]", translations="[{language: en, summary: Swimming lessons, body: Swimming togetherness}]") == []


def test_the_catalogues_own_names_are_known_in_all_their_forms(root: Path) -> None:
    assert found(root, summary="Vi bruger dibbelduttens regler og dibbeldutregler her.")
    glossary = root / "vocabulary/glossary.yml"
    glossary.write_text("entries:\n  - {id: dibbeldut, title: Dibbeldutten, definition: Et ord.}\n", encoding="utf-8")
    assert found(root, summary="Vi bruger dibbelduttens regler og dibbeldutregler her.") == []


def test_two_plain_words_make_no_compound() -> None:
    names = Names({"kui"}, {"ungdom", "skole", "loven", "hedensted"})
    assert not names.cover("ungdomskole")
    assert Names({"hedensted"}, {"model"}).cover("Hedenstedmodel")


def test_a_hyphen_holds_words_that_are_known_each_for_itself(root: Path) -> None:
    assert [word for word, _ in found(root, body="Få SPS-støtte, KUI-kontakt, børne- og ungehjælp. SPS-stottte er forkert.")] == ["SPS-stottte"]


def test_the_words_of_a_sentence_but_not_its_names() -> None:
    assert list(words_in("Vi mødes i Aars. Kom til DUKH, og tag 2x100 kr. med!")) == ["Vi", "mødes", "Kom", "til", "og", "tag", "kr", "med"]


def test_every_word_of_the_shipped_catalogue_is_known() -> None:
    catalogue = load(ROOT / "offers").catalogue
    assert catalogue
    assert [(each.path, each.line, each.message) for each in check_spelling(catalogue, date(2026, 11, 24), dictionary())] == []


def test_the_command_warns_and_stays_green(root: Path) -> None:
    dictionary()
    path = root / OFFER
    path.write_text(merged(path.read_text(encoding="utf-8"), "summary: Lær at svømme sammmen.\n"), encoding="utf-8")
    asked = CliRunner().invoke(main, ["check", "--spelling", "--dictionary", str(NAME), "--date", DAY.isoformat(), str(root)])
    assert asked.exit_code == 0 and "V418 Advarsel: »sammmen«" in asked.output
    assert "V418" not in CliRunner().invoke(main, ["check", "--date", DAY.isoformat(), str(root)]).output


def test_without_a_dictionary_it_says_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dictionary()
    missing = CliRunner().invoke(main, ["check", "--spelling", "--dictionary", "xx_XX", str(root)])
    assert missing.exit_code == 2 and "Hunspell har ingen ordbog, der hedder xx_XX." in missing.output
    monkeypatch.setenv("PATH", "")
    alone = CliRunner().invoke(main, ["check", "--spelling", str(root)])
    assert alone.exit_code == 2 and "programmet hunspell" in alone.output


def test_own_words_are_in_order() -> None:
    lines = [line for line in (ROOT / "generator/spelling/words.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted(set(lines))
