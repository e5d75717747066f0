"""The language server that editors run says the same as `check`, of files in every state.

It sees one field at a time: not whether the id is the file's name (V217), nor what a rule finds (V3 and later).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.kinds import KINDS, SETTINGS
from tests.examples.catalogue import VALID, copied, put
from tests.reading.language_server import PUBLISHED, language_server
from tests.reading.test_schema import BY_DESIGN, FIELDS, ROOT, RULES_EXAMPLES, SEEN, VALUES, accepts, mistake, with_value

Verdicts = Mapping[str, list[str]]
SHIPPED = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "offers").rglob("*.yml"))
SMALL = sorted(path.relative_to(VALID).as_posix() for path in VALID.rglob("*.yml"))
KIND_BY_PLACE = {each.where: each.name for each in (*KINDS.values(), SETTINGS)}


def kind_of(file: str) -> str | None:
    """The kind that a file of the catalogue holds."""
    return KIND_BY_PLACE.get(file.removesuffix(".yml")) or KIND_BY_PLACE.get(file.rpartition("/")[0])


# The server takes these for YAML that follows its schema: what is said of the file as a whole, of signs that look like
# others, of a tenth that YAML reads as a whole number, of a name without a value between curly brackets, and of what
# YAML reads as another text than was written (\b in H:\bilag, a remark in a text, an item in the item above).
UNSEEN = {
    "citat-fra-word", "drev-i-anfoerselstegn", "forkert-efternavn", "haardt-mellemrum", "komma-i-parentes", "mellemrum-i-parentes", "nummer-foerst-i-linjen", "nummertegn",
    "oedelagt-oe", "punktum-i-tal", "punkt-for-langt-inde", "to-poster-i-en-fil", "tom-skabelon", "usynligt-tegn", ("ages", "15,5"),
}
# But for files in no place of their own, which no schema can see.
MISTAKES = [path for path in sorted((ROOT / "tests/staff-mistakes").glob("*.txt")) if kind_of(mistake(path)[0][0])]


def examples(folder: Path) -> dict[str, tuple[str, str]]:
    """Both examples of every code about YAML that is read: name → the file it belongs to and its text."""
    found = {}
    for each in (*SEEN, *RULES_EXAMPLES):
        for good in (True, False):
            path = put(each, copied(folder / f"{each.code}-{good}"), good=good)
            found[f"{each.code}-{good}"] = each.file, path.read_text(encoding="utf-8")
    return found


def values() -> dict[str, tuple[str, str]]:
    return {f"value-{place}-{number}": ("youth-offers/klub.yml", with_value(field, value)) for place, field in enumerate(FIELDS) for number, value in enumerate(VALUES)}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    mistakes = {f"mistake-{path.stem}": mistake(path)[0] for path in MISTAKES}
    small = {f"small-{name}": (name, (VALID / name).read_text(encoding="utf-8")) for name in SMALL}
    return {**small, **examples(tmp_path_factory.mktemp("examples")), **mistakes, **values()}


@pytest.fixture(scope="module")
def verdicts(written: dict[str, tuple[str, str]]) -> Verdicts:
    """What the server finds in every text; each names its schema in its first line, as `vejviser new` writes it."""
    texts = {}
    for name, (file, text) in written.items():
        first = "" if "yaml-language-server" in text else f"# yaml-language-server: $schema={PUBLISHED}{kind_of(file)}.json\n"
        texts[f"offers/written/{name.replace('/', '-')}.yml"] = first + text
    with language_server() as server:
        shipped = server.faults({name: (ROOT / name).read_text(encoding="utf-8") for name in SHIPPED})
        found = server.faults(texts)
    return {**shipped, **{name: found[f"offers/written/{name.replace('/', '-')}.yml"] for name in written}}


def test_it_accepts_the_shipped_catalogue(verdicts: Verdicts) -> None:
    assert len(SHIPPED) > 200
    assert {name: verdicts[name] for name in SHIPPED if verdicts[name]} == {}


def test_it_accepts_the_small_catalogue(verdicts: Verdicts) -> None:
    assert {name: verdicts[f"small-{name}"] for name in SMALL if verdicts[f"small-{name}"]} == {}


def test_it_finds_every_fault_of_a_field_and_no_other(verdicts: Verdicts) -> None:
    assert [each.code for each in SEEN if not verdicts[f"{each.code}-False"] or verdicts[f"{each.code}-True"]] == []
    assert [each.code for each in RULES_EXAMPLES if verdicts[f"{each.code}-False"] or verdicts[f"{each.code}-True"]] == []


def test_it_agrees_with_check_on_every_mistake_of_staff(verdicts: Verdicts) -> None:
    other = set()
    for path in MISTAKES:
        code = mistake(path)[1]
        if bool(verdicts[f"mistake-{path.stem}"]) is not (code < "V3" and code != "V217"):
            other.add(path.stem)
    assert other == {each for each in UNSEEN if isinstance(each, str)}
    assert len(MISTAKES) >= 40


def test_it_agrees_with_check_on_every_kind_of_value(verdicts: Verdicts) -> None:
    for place, field in enumerate(FIELDS):
        for number, value in enumerate(VALUES):
            if not {(field.split(":")[0], value)} & (BY_DESIGN | UNSEEN):
                assert (not verdicts[f"value-{place}-{number}"]) is accepts(field, value), f"{field}: {value}"
