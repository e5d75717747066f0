"""A new record from answers: on the command line, or asked for in a terminal."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.catalogue import load
from generator.model.kinds import RECORD_KINDS
from tests.staff.conftest import contents

PROGRAM = [sys.executable, "-c", "from generator.cli import main; main()"]


def record(offers: Path, id_: str):
    loaded = load(offers)
    assert loaded.diagnostics == ()
    return loaded.catalogue.get(id_)


def test_answers_stand_in_the_file(run, offers: Path):
    found = run(
        "new", "youth-offer", "skak", "--title", "Skak: for alle", "--summary", "Vi spiller skak. Alle kan være med.", "--municipality", "Herning",
        "--audiences", "ung", "--ages", "13-17", "--needs", "klub, Job", "--owner", "Fritid & kultur", "--field", "cost=Gratis", "--field", "what_happens=Vi spiller, ude og inde; Vi hygger", "--field", "search_words=skak, brætspil",
    )
    assert found.exit_code == 0, found.output
    new = record(offers, "skak")
    assert (new.title, new.municipality, new.needs, new.owner, new.cost) == ("Skak: for alle", "herning", ("klub", "job"), "Fritid & kultur", "Gratis")
    assert (new.ages.min, new.ages.max, new.what_happens, new.example, new.status.value) == (13, 17, ("Vi spiller, ude og inde", "Vi hygger"), None, "planlagt")
    assert new.search_words == ("skak", "brætspil")
    assert run("check").exit_code == 0, run("check").output


def test_a_source_is_named_with_its_help(run, offers: Path):
    (offers / "vocabulary/documents.yml").write_text("entries:\n  - {id: referat, title: Referat, publisher: Herning Kommune}\n", encoding="utf-8")
    assert run("new", "youth-offer", "skak", "--sources", "Referat").exit_code == 0
    assert [each.document for each in record(offers, "skak").sources] == ["referat"]
    assert "# Bakker op om: Navnene på de felter" in (offers / "youth-offers/skak.yml").read_text(encoding="utf-8")


def test_the_id_comes_from_the_title(run, offers: Path):
    assert run("new", "page", "--title", "Åbent hus på Sønderskolen").exit_code == 0
    new = record(offers, "aabent-hus-paa-soenderskolen")
    assert (new.title, new.summary, new.example) == ("Åbent hus på Sønderskolen", "Eksempel. Skriv teksten her.", True)


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda each: each.name)
def test_what_is_made_up_says_so(run, offers: Path, kind):
    """A title alone leaves the required fields with examples; the page must not look real."""
    assert run("new", kind.name, "ny", "--title", "Prøv noget", "--summary", "Kom og prøv.").exit_code == 0
    loaded = load(offers)
    assert loaded.diagnostics == ()
    new = loaded.catalogue.get("ny")
    text = (offers / kind.where / "ny.yml").read_text(encoding="utf-8")
    assert bool(new.example) == new.title.startswith("Eksempel: ") == (kind.name not in ("youth-offer", "programme"))
    assert "V416" not in run("check", str(offers / kind.where / "ny.yml")).output
    assert text.count("\n# ") > 30


@pytest.mark.parametrize(("arguments", "says"), [
    (("--municipality", "hernin"), "Skriv herning"), (("--needs", "klub,fritit"), "fritit"), (("--ages", "femten"), "15-24"), (("--ages", "24-15"), "15-24"), (("--ages", "5-200"), "200"),
    (("--title", "x" * 91), "91 tegn"), (("--field", "cost"), "lighedstegn"), (("--field", "pris=5"), "cost"), (("--field", "places=her"), "flere felter"), (("--field", "id=a"), "id"),
])
def test_an_answer_that_cannot_stand_gives_2_and_no_file(run, offers: Path, arguments: tuple[str, ...], says: str):
    before = contents(offers)
    found = run("new", "youth-offer", "skak", *arguments)
    assert (found.exit_code, contents(offers)) == (2, before)
    assert says in " ".join(found.output.split())


def test_nothing_is_asked_without_a_terminal(offers: Path):
    """Standard input stays open and silent: a question would wait for ever."""
    reading, writing = os.pipe()
    try:
        done = subprocess.run([*PROGRAM, "new", "youth-offer", "skak"], stdin=reading, capture_output=True, cwd=offers.parent, timeout=30)
    finally:
        os.close(reading)
        os.close(writing)
    assert done.returncode == 0
    assert (offers / "youth-offers/skak.yml").exists()


def test_a_terminal_is_asked_the_few_questions(offers: Path):
    """Each answer is given when its question stands there; a bad one is asked again."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*PROGRAM, "new", "youth-offer", "--owner", "Redaktionen"], stdin=theirs, stdout=theirs, stderr=theirs, cwd=offers.parent)
    os.close(theirs)
    dialogue = [
        ("title:", "Skak"), ("summary:", "Vi spiller skak."), ("audiences:", ""), ("ages:", "mange"), ("ages:", "13-"), ("needs:", "?"), ("klub  Fritid", None), ("needs:", "klub"),
        ("situations:", ""), ("municipality:", "herning"), ("sources:", ""), ("[skak]:", ""), ("Skrevet:", None),
    ]
    seen = ""
    try:
        for question, answer in dialogue:
            until = time.monotonic() + 20
            while question not in seen:
                assert time.monotonic() < until, f"{question!r} was not asked: {seen!r}"
                if select.select([ours], [], [], 0.5)[0]:
                    seen += os.read(ours, 4096).decode("utf-8", "replace")
            seen = seen.split(question, 1)[1]
            if answer is not None:
                os.write(ours, f"{answer}\n".encode())
        assert process.wait(20) == 0
    finally:
        process.kill()
        os.close(ours)
    new = record(offers, "skak")
    assert (new.title, new.summary, new.ages.min, new.ages.max, new.needs, new.municipality, new.owner) == ("Skak", "Vi spiller skak.", 13, None, ("klub",), "herning", "Redaktionen")
