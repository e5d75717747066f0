"""Which pages exist, in a stable order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.pages.browse import browse_pages
from generator.pages.changes import change_pages
from generator.pages.fairs import fair_pages
from generator.pages.fixed import fixed_pages
from generator.pages.front import front_page
from generator.pages.guide import guide_pages
from generator.pages.lifeline import lifeline_pages
from generator.pages.overview import overview_pages
from generator.pages.page import Page, Writer
from generator.pages.planning import birthday_pages, planning_pages
from generator.pages.records import moved_pages, record_pages
from generator.pages.situations import situation_pages
from generator.pages.staff import staff_pages
from generator.pages.target_groups import target_group_pages
from generator.pages.versions import version_pages
from generator.templates import refresh


def all_pages(catalogue: Catalogue, day: date) -> Iterator[Page]:
    """Every page of the site. Equal catalogue and day give equal pages in equal order."""
    refresh()
    made: set[str] = set()
    for page in _pages(Writer(catalogue, day), made):
        made.add(page.address)
        yield page


def _pages(writer: Writer, made: set[str]) -> Iterator[Page]:
    """`made` are the addresses so far: what the last pages may point to."""
    yield front_page(writer)
    yield from situation_pages(writer)
    yield from guide_pages(writer)
    yield from overview_pages(writer)
    yield from lifeline_pages(writer)
    yield from browse_pages(writer)
    yield from record_pages(writer)
    yield from version_pages(writer)
    yield from change_pages(writer)
    yield from target_group_pages(writer)
    yield from birthday_pages(writer)
    yield from planning_pages(writer)
    yield from moved_pages(writer)
    yield from fair_pages(writer)
    yield from fixed_pages(writer)
    yield from staff_pages(writer, made)
