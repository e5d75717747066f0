"""The staff's report: a folder of pages that say what needs doing in a catalogue, and where.

A pure function of the catalogue, the day, the theme and what `vejviser links` found.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator import urls
from generator.exports import staff_calendars
from generator.report.basis import Basis
from generator.report.date_sheets import date_sheets
from generator.report.fault_sheets import fault_sheets
from generator.report.gap_sheets import gap_sheets
from generator.report.owner_sheets import owner_sheets
from generator.report.parts import Sheet
from generator.report.start import start_sheet
from generator.report.text_sheets import text_sheets
from generator.site.assets import gather
from generator.templates import Words, render
from generator.urls import root_from
from generator.views.parts import Link

__all__ = ["Basis", "report", "sheets"]


def sheets(basis: Basis) -> Iterator[Sheet]:
    """Every page of the report, in the order of its menu."""
    yield start_sheet(basis)
    yield from owner_sheets(basis)
    yield from date_sheets(basis)
    yield from text_sheets(basis)
    yield from gap_sheets(basis)
    yield from fault_sheets(basis)


def report(basis: Basis, theme: Path) -> dict[str, bytes]:
    """Every file of the report by its path from the report's root. Raises FileNotFoundError when
    the theme lacks something."""
    assets = gather(theme)
    files = {**assets.files, **staff_calendars(basis.catalogue, basis.day, urls.of)}
    found = tuple(sheets(basis))
    menu = tuple(Link(each.title, each.address) for each in found if not each.crumbs)
    for each in found:
        root = root_from(f"/{each.address}")
        html = render("report/page.html.j2", sheet=each, menu=menu, words=Words(root, None), settings=basis.catalogue.settings, day=basis.day, assets=assets.names)
        files[f"{each.address}index.html"] = html.encode()
    return files
