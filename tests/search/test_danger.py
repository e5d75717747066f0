"""Who is in danger gets acute help first, in many wordings and languages; nobody else does."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.search.searching import Search

HERE = Path(__file__).resolve().parents[1] / "findability"
SUICIDE = [
    "jeg vil dø", "vil dø", "jeg gider ikke leve mere", "min datter siger hun ikke vil leve", "selvmord", "selvmor", "tænker på at tage mit eget liv", "har lyst til at dø",
    "ønsker at dø", "jeg vil ikke være her mere", "slå mig selv ihjel", "i want to die", "i want to kill myself", "suicidal son", "ölmek istiyorum", "أريد أن أموت",
    "хочу померти", "chcę umrzeć", "min søn har taget en masse piller", "jeg har taget for mange piller", "stemmer siger jeg skal dø", "JEG VIL DØ!!!", "jeg vil doe",
    "min datter skærer i sig selv", "jeg skærer mig", "self harm",
]
VIOLENCE = [
    "min far slår mig", "min mor slår", "han slår mig", "min mand slår mig og børnene", "min kæreste har slået mig", "jeg bliver slået derhjemme", "bange for at gå hjem",
    "far slår lillebror", "truer med at slå os ihjel", "min ekskæreste truer mig på livet", "my husband hits me", "my dad beats me", "زوجي يضربني", "kocam beni dövüyor",
    "mąż mnie bije", "він мене б'є", "krisecenter", "vold", "jeg skal giftes mod min vilje", "tvunget til ægteskab",
]
ABUSE = [
    "jeg er blevet voldtaget", "min onkel rører ved mig", "nogen har rørt ved min datter", "raped", "sexual abuse child", "my step dad touches me", "overgreb", "seksuelt misbrugt",
]
NOWHERE = [
    "ingen steder at sove i nat", "jeg har ikke noget sted at sove", "hvor kan jeg sove i nat", "mine forældre har smidt mig ud", "smidt ud hjemmefra", "løbet hjemmefra",
    "nowhere to sleep tonight", "kicked out of home", "мені ніде спати", "nie mam gdzie spać", "kalacak yerim yok", "hjælp nu", "akut hjælp", "112",
]
ORDINARY = [
    "min søn slår sin søster", "hvad gør jeg når mit barn slår", "slå græs", "slå hul i væg", "slår sig når han falder", "min hund er død", "min mormor er død", "kan ikke sove",
    "min søn vil ikke sove", "sove hos plejefamilie", "leve sundt", "leve med autisme", "ikke leve op til forventninger", "et godt liv", "liv efter 18", "han råber og truer",
    "skære grøntsager", "skære træ", "krise i ægteskab", "smidt ud af skolen", "bortvist fra skolen", "mistet min far", "akut tandlæge", "hjælp til hjemløse", "spille død",
    "kontakt med min far", "jeg er bange for hunde", "bange for skolen", "løbe en tur", "stikker af fra skolen", "voldsomt spil", "pille ved næsen", "p-piller",
    "piller mod adhd", "natte pasning", "døråbner", "åben dør", "døv", "pasning af døende", "træt af skolen", "træt hele tiden", "orker ikke skole", "rappe", "blot en snak",
    "min søn sidder på værelset", "en der hjælper mig på jobbet", "§ 112", "serviceloven 112", "BL 87",
]
# Among the collections' questions, these are from people in danger, or ask for the help itself.
ALARMING = {
    "jeg har det ad helvede til og gider ikke leve", "jeg vil ikke leve mere", "cutter", "krise center", "krisecenter med børn", "traume efter vold terapi til barn",
    "min datter slår mig", "akut hjælp",
}


@pytest.mark.parametrize("text", [*SUICIDE, *VIOLENCE, *ABUSE, *NOWHERE])
def test_danger_is_heard(search: Search, text: str) -> None:
    assert search.ask(text).question.danger


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_questions_raise_no_alarm(search: Search, text: str) -> None:
    assert not search.ask(text).question.danger


@pytest.mark.parametrize("name", ["queries", "holdout", "shipped"])
def test_the_collections_raise_no_alarm(search: Search, name: str) -> None:
    asked = {each["q"] for each in yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))}
    assert {text for text in asked if search.ask(text).question.danger} <= ALARMING


def test_saying_no_to_a_meaning_hides_no_help(search: Search) -> None:
    book = search.knowledge.book
    titles = frozenset(title for title, danger in zip(book.titles, book.danger, strict=True) if danger)
    assert search.ask("jeg vil dø", titles).question.danger
