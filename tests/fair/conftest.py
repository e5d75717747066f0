"""The shipped fair, its pages on one day, and the same fair with many more partners."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.catalogue import Catalogue, load
from generator.model.fairs import Fair, FairPartner
from generator.pages.fairs import fair_pages
from generator.pages.page import Page, Writer
from generator.pages.records import record_pages
from tests.conftest import DAY, ROOT

FAIR = "messe/messe-2027"


def words_of(body: str) -> str:
    """What one reads, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    catalogue = load(ROOT / "offers").catalogue
    assert catalogue
    return catalogue


@pytest.fixture(scope="session")
def fair(shipped: Catalogue) -> Fair:
    (found,) = shipped.of_kind("fair")
    assert isinstance(found, Fair)
    return found


@pytest.fixture(scope="session")
def pages(shipped: Catalogue) -> dict[str, Page]:
    """The pages of the fair and of its partners, by address without slashes around."""
    writer = Writer(shipped, DAY)
    found = (*fair_pages(writer), *(each for each in record_pages(writer) if each.address.startswith("/messe/")))
    return {page.address.strip("/"): page for page in found}


@pytest.fixture(scope="session")
def partners(shipped: Catalogue) -> tuple[FairPartner, ...]:
    return shipped.of_kind("fair-partner")


@pytest.fixture
def changed(shipped: Catalogue) -> Callable[..., Catalogue]:
    """The shipped catalogue with the fair or its partners replaced."""

    def make(fair: Fair | None = None, partners: tuple[FairPartner, ...] | None = None) -> Catalogue:
        (old,) = shipped.of_kind("fair")
        kept = tuple(each for each in shipped.records if partners is None or not isinstance(each, FairPartner))
        records = tuple(fair if fair and each is old else each for each in kept)
        return replace(shipped, records=(*records, *(partners or ())))

    return make
