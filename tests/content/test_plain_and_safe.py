"""What everybody must be able to read, what must never stand there, and that links in texts lead somewhere."""

from __future__ import annotations

import hashlib
import itertools
import re
from statistics import median

import pytest

from generator import urls
from generator.catalogue import Catalogue
from generator.danish.readability import lix
from generator.diagnostics import Severity
from generator.model.common import Contact, Record
from generator.rules import run
from generator.rules.nested import parts
from generator.rules.prose import prose_in_use, texts
from tests.content.conftest import DAY, OFFERS

EASY, HARD = 30, 45
# Names of people in the five documents, as hashes of the small-letter words, so that they do not stand here either.
PEOPLE = frozenset(
    "504c11248c0a6351 3577e222c830fee1 374a1d527bd52bf7 2b765585f5ad78a0 bd92e0eb9b790aba a4fa106a0ac80ace "
    "aac3541591537970 09dae21ebd0509d1 b9dfac92fcd3e091 a9f703764fac8a25 8baeb73e06f046dc ec9f62502f3ffaf6".split()
)
INTERNAL = re.compile(r"\]\(/([^)#\s]*)\)")


def readability(catalogue: Catalogue) -> dict[str, float]:
    found = {}
    for record, read in prose_in_use(catalogue, DAY):
        found[record.id] = lix("\n\n".join(each.text for each in read if each.path[0] not in ("title", "easy_read")))
    return found


def people_in(text: str) -> list[str]:
    words = re.findall(r"[\wæøå]+", text.casefold())
    candidates = (*words, *(f"{one} {other}" for one, other in itertools.pairwise(words)))
    return [each for each in candidates if hashlib.sha256(each.encode()).hexdigest()[:16] in PEOPLE]


def test_the_shipped_catalogue_has_no_errors(shipped: Catalogue) -> None:
    assert [(each.path, each.code, each.message) for each in run(shipped, DAY) if each.severity is Severity.ERROR] == []


def test_half_of_the_pages_are_easy_and_none_is_hard(shipped: Catalogue) -> None:
    found = readability(shipped)
    waived = {each.id for each in shipped.records if any(waiver.rule == "V414" for waiver in each.waivers)}
    assert median(found.values()) <= EASY
    assert {id_: round(value) for id_, value in found.items() if value > HARD and id_ not in waived} == {}


def test_summaries_alone_are_easy_too(shipped: Catalogue) -> None:
    values = {each.id: lix(each.summary) for each in shipped.records}
    assert median(values.values()) <= EASY
    assert {id_: round(value) for id_, value in values.items() if value > HARD} == {}


@pytest.mark.parametrize("text", ["Sagsbehandler: Peter Jonsen", "troels christensen"])
def test_a_name_from_the_documents_would_be_found(text: str) -> None:
    assert people_in(text)


def test_no_person_of_the_documents_is_named(shipped: Catalogue) -> None:
    assert {path.name: found for path in OFFERS.rglob("*.yml") if (found := people_in(path.read_text("utf-8")))} == {}


def test_the_only_numbers_to_call_are_those_of_acute_help(shipped: Catalogue) -> None:
    """Nothing else was looked up, so nothing else may be printed."""
    real = [each for each in shipped.records if not each.example]
    assert {contact.phone for record in real for _, contact in parts(record, (Contact,)) if contact.phone} <= {"112", "70 20 12 01", "116 111"}
    assert not {contact.mail for record in real for _, contact in parts(record, (Contact,)) if contact.mail}


def test_links_in_texts_lead_to_pages(shipped: Catalogue) -> None:
    known = {urls.of(each) for each in shipped.records}
    known |= {urls.of_situation(each.id) for each in shipped.of_kind("situation")} | {urls.of_need(each.id) for each in shipped.of_kind("need")}
    known |= {value for name, value in vars(urls).items() if name.isupper() and isinstance(value, str)}
    found = {(record.id, target) for record in shipped.records for each in texts(record) for target in INTERNAL.findall(each.text)}
    assert len(found) > 20
    assert {each for each in found if each[1] not in known} == set()


def test_doors_are_for_all_who_come(shipped: Catalogue) -> None:
    doors = shipped.of_kind("situation")
    assert len(doors) >= 16 and {each.audience.value for each in doors} == {"familie", "ung", "sag", "fagperson", "virksomhed"}
    for each in doors:
        assert 3 <= len(each.explains) <= 5 and each.first and each.next and each.records, each.id


def test_every_need_and_door_leads_to_help(shipped: Catalogue) -> None:
    kinds = ("service-level", "youth-offer", "page", "body", "programme")
    for need in shipped.of_kind("need"):
        assert any(shipped.kind_of(each).name in kinds[:2] for each in shipped.with_need(need.id)), need.id
    for door in shipped.of_kind("situation"):
        records = [shipped.get(id_) for id_ in door.records]
        assert all(isinstance(each, Record) for each in records) and len(set(door.records)) == len(records), door.id
