"""A fair with many partners: twice the partners is about twice the work and twice the pages."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.model.fairs import FairPartner
from generator.pages import fair_day
from generator.pages.fair_day import day_pages
from generator.pages.fairs import fair_pages
from generator.pages.page import Writer
from generator.pages.records import record_pages
from generator.views.stands import halls
from tests.conftest import DAY

FEW, MANY = 150, 300


def grown(partners: tuple[FairPartner, ...], count: int) -> tuple[FairPartner, ...]:
    return tuple(
        replace(partners[number % len(partners)], id=f"partner-{number}", title=f"Eksempel {number}", stand=f"{'ABCDEFGH'[number % 8]}{number}", sharing=())
        for number in range(count)
    )


def cost(catalogue: Catalogue) -> tuple[int, int]:
    """(calls of functions, characters of pages) for the fair's pages and its partners'."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        writer = Writer(catalogue, DAY)
        partners = replace(catalogue, records=catalogue.of_kind("fair-partner"))
        size = sum(len(page.body) for page in (*fair_pages(writer), *record_pages(Writer(partners, DAY))))
    finally:
        sys.setprofile(None)
    return calls, size


def test_the_fair_grows_with_its_partners_and_not_with_their_square(
    changed: Callable[..., Catalogue], partners: tuple[FairPartner, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A code costs the same for each sign, and so much that it would hide the rest.
    monkeypatch.setattr(fair_day, "_code", lambda address, title: Markup("<svg></svg>"))
    cost(changed(partners=grown(partners, 10)))
    few, many = (cost(changed(partners=grown(partners, count))) for count in (FEW, MANY))
    assert many[0] < 2.1 * few[0]
    assert many[1] < 2.1 * few[1]


def test_the_first_page_of_a_big_fair_stays_small(changed: Callable[..., Catalogue], partners: tuple[FairPartner, ...]) -> None:
    pages = {page.address: page for page in fair_pages(Writer(changed(partners=grown(partners, MANY)), DAY))}
    assert len(pages["/messe/messe-2027/"].body) < 40_000
    assert "steder at prøve" in pages["/messe/messe-2027/"].body


def test_the_signs_of_a_big_fair_are_divided_and_each_partner_has_one(changed: Callable[..., Catalogue], partners: tuple[FairPartner, ...]) -> None:
    """500 partners: each page is small, each leads to all, and together they have every sign once, hall by hall."""
    made = grown(partners, 500)
    catalogue = changed(partners=made)
    fair = catalogue.get("messe-2027")
    found = {page.address: page for page in day_pages(Writer(catalogue, DAY), fair, halls(catalogue, fair, DAY)) if "/skilte/" in page.address}
    assert list(found) == ["/messe/messe-2027/skilte/", *(f"/messe/messe-2027/skilte/{number}/" for number in range(2, 18))]
    assert max(len(page.body) for page in found.values()) < 140_000
    together = "".join(page.body for page in found.values())
    assert sorted(re.findall(r"<h2>(Eksempel \d+)</h2>", together)) == sorted(each.title for each in made)
    stands = re.findall(r'Stand </span>([A-H])\d+', together)
    assert stands == sorted(stands) and len(stands) == 500
    assert len({page.title for page in found.values()}) == len(found)
    for page in found.values():
        ways = page.body.partition('id="skilte-sider"')[2].partition("</nav>")[0]
        assert ways.count("<a ") == len(found) and ways.count('aria-current="page"') == 1
