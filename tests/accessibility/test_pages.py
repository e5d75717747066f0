"""Every page of the built site, without a browser: valid HTML, language, readability, choices, weight."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
import yaml

from generator import urls
from generator.catalogue import Catalogue, is_closed
from generator.pages.page import Page as Made
from tests.accessibility.conftest import SEED
from tests.accessibility.layers import none
from tests.accessibility.layers.clicks import choices
from tests.accessibility.layers.html import Node
from tests.accessibility.layers.language import difficulty, language_faults, promises, sentence_lengths
from tests.accessibility.layers.validity import invalid
from tests.accessibility.layers.weight import files_of, packed
from tests.browser import BASE
from tests.conftest import DAY

# What families read. Pages for staff and planners, lists of documents and versions of the past are no reading for them.
FOR_FAMILIES = ("/stoette/", "/tilbud/", "/forloeb/", "/situation/", "/rettigheder/", "/akut-hjaelp/", "/messe/", "/guide/", "/overblik/", "/foedselsdag/", "/behov/", "/om/", "/was/")
WAIVERS = Path(__file__).parent / "hard-to-read.yml"
MOST_LIX, MIDDLE_LIX, MOST_WORDS = 45, 30, 30
MOST_CHOICES = 3
# Lists of everything: whoever goes through them has not been shown the way.
LISTS_OF_ALL = ("/a-aa/", "/kilder/", "/redaktion/", "/planlaegning/", "/overblik/")
# Questions and answers of the guide are many hundreds, all alike.
ENOUGH = 70
MOST_BYTES, MOST_SCRIPT = 60 * 1024, 10 * 1024


def test_html_is_valid(site: Path, made: list[Made]) -> None:
    """Every page; of a template with very many pages, as many as are enough, drawn with a seed."""
    by_template: dict[str, list[str]] = {}
    for each in made:
        by_template.setdefault(each.template, []).append(each.address)
    draw = random.Random(SEED)
    addresses = [each for found in by_template.values() for each in (draw.sample(found, ENOUGH) if len(found) > ENOUGH else found)]
    none(invalid(site, [site / each.lstrip("/") / ("" if each.endswith(".html") else "index.html") for each in addresses]))


def test_every_page_is_in_danish_and_says_where_it_is_not(documents: dict[str, Node]) -> None:
    none(f"{address}: {fault}" for address, page in documents.items() for fault in language_faults(page))


def test_every_page_leads_to_the_accessibility_statement(documents: dict[str, Node]) -> None:
    none(f"{address}: {fault}" for address, page in documents.items() if page.all("body") and not _moved(page) for fault in promises(page))


def test_titles_are_unique(documents: dict[str, Node]) -> None:
    by_title: dict[str, list[str]] = {}
    for address, page in documents.items():
        if not _moved(page):
            by_title.setdefault(page.all("title")[0].text, []).append(address)
    none(f"{title!r}: {', '.join(found)}" for title, found in by_title.items() if len(found) > 1)


def test_the_statement_has_what_the_law_asks_for(documents: dict[str, Node]) -> None:
    """Bekendtgørelse 904 af 22.8.2019: state, method, date, both ways to complain about a page, and who watches over it."""
    text = " ".join(main.text for main in documents["/was/"].all("main"))
    needed = ("Sidst opdateret", "Hvor tilgængelig er siden?", "Hvordan har vi testet?", "Ring", "Skriv", "Digitaliseringsstyrelsen")
    none(f"{each!r} is missing" for each in needed if each not in text)
    [contacts] = [each for each in documents["/was/"].all("dl") if each.has("contacts")]
    for answer in contacts.all("dd"):
        ways = [link.attributes["href"].split(":")[0] for link in answer.all("a")]
        assert ways in (["tel"], ["mailto"]) or answer.text == "Ikke oplyst"
    assert len(contacts.all("dd")) == 2


def _read_by_families(documents: dict[str, Node]) -> Iterator[tuple[str, Node]]:
    for address, page in documents.items():
        if (address == "/" or address.startswith(FOR_FAMILIES)) and not _moved(page):
            yield address, page


def _moved(page: Node) -> bool:
    return any(each.attributes.get("http-equiv") == "refresh" for each in page.all("meta"))


def test_what_families_read_is_easy(documents: dict[str, Node]) -> None:
    measured = {address: found for address, page in _read_by_families(documents) if (found := difficulty(page)) is not None}
    waived = yaml.safe_load(WAIVERS.read_text(encoding="utf-8")) or {}
    assert len(measured) > 100
    assert median(measured.values()) <= MIDDLE_LIX
    none(f"{address} has lix {found:.0f}" for address, found in sorted(measured.items(), key=lambda each: -each[1]) if found > MOST_LIX and address not in waived)
    none(f"{address} is in {WAIVERS.name} and has lix {measured.get(address, 0):.0f}: take it out" for address in waived if measured.get(address, 0) <= MOST_LIX)


def test_sentences_are_short(documents: dict[str, Node]) -> None:
    long = [(max(lengths), address) for address, page in _read_by_families(documents) if (lengths := sentence_lengths(page)) and max(lengths) > MOST_WORDS]
    none(f"{address}: a sentence of {words} words" for words, address in sorted(long, reverse=True))


def test_any_record_is_three_choices_from_the_front_page(documents: dict[str, Node], catalogue: Catalogue, site: Path) -> None:
    found = choices(documents, "/", f"{BASE}/", LISTS_OF_ALL)
    open_to = [each for each in catalogue.records if not is_closed(each, DAY)]
    none(f"{each.id}: {found.get(f'/{urls.of(each)}', 'no way')}" for each in open_to if found.get(f"/{urls.of(each)}", MOST_CHOICES + 1) > MOST_CHOICES)


@pytest.fixture(scope="session")
def records(catalogue: Catalogue, documents: dict[str, Node]) -> list[tuple[str, Node]]:
    return [(address, documents[address]) for each in catalogue.records if (address := f"/{urls.of(each)}") in documents]


def test_the_first_view_of_a_record_is_light(records: list[tuple[str, Node]], site: Path) -> None:
    """HTML, style sheets, both fonts, pictures and scripts, compressed; the scripts besides search on their own."""
    faults = []
    for address, page in records:
        folder = site / address.strip("/")
        files = [folder / "index.html", *files_of(site, folder, page).values()]
        whole = sum(packed(each) for each in files)
        script = sum(packed(each) for each in files if each.suffix == ".js" and "search" not in each.parts)
        if whole > MOST_BYTES:
            faults.append(f"{address} is {whole} bytes")
        if script > MOST_SCRIPT:
            faults.append(f"{address} has {script} bytes of script")
    assert len(records) > 100
    none(faults)
