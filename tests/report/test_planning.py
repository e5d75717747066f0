"""What planners need beside the report, on the public pages; and what families never see of it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from generator.pages import all_pages
from generator.report import Basis, sheets
from tests.derived.world import write
from tests.report.conftest import DAY, FILES, offer, rows

PLANNED = {
    **FILES,
    "vocabulary/themes.yml": "entries:\n  - {id: leg, title: Leg, municipality: holbaek, example: ja}\n  - {id: tomt, title: Tomt tema, municipality: holbaek}\n",
    "vocabulary/factors.yml": (
        "entries:\n"
        "  - {id: venner, title: Gode venner, kind: beskyttelse, theme: leg, summary: Barnet har nogen at være sammen med.}\n"
        "  - {id: alene, title: Alene hjemme, kind: risiko, theme: leg}\n"
        "  - {id: ingen, title: Ingen ved det, kind: risiko, theme: leg}\n"
    ),
    "youth-offers/venner.yml": offer("venner", "factors: [venner, alene]"),
    "programmes/dele.yml": "id: dele\ntitle: Delindsatsen\nsummary: En del.\nmunicipality: holbaek\nstatus: aktiv\npart_of: indsats\nchecked: {date: 2026-11-01, role: Redaktionen}\n",
}


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Basis:
    return Basis(write(tmp_path_factory.mktemp("planned") / "offers", PLANNED), DAY, ())


@pytest.fixture(scope="module")
def said(basis: Basis) -> dict[str, str]:
    """Every page as its words."""
    return {each.address: " ".join(unescape(re.sub(r"<[^>]+>", " ", each.body)).split()) for each in all_pages(basis.catalogue, DAY)}


def test_a_family_reads_what_protects_and_not_its_risks(said: dict[str, str]) -> None:
    page = said["/tilbud/venner/"]
    assert "Gode venner. Barnet har nogen at være sammen med." in page
    assert "Alene hjemme" not in page and "risiko" not in page.lower()
    assert "passer også på barnet" not in said["/tilbud/svaer/"]


def test_a_planner_reads_both_and_what_nobody_works_with(said: dict[str, str], basis: Basis) -> None:
    page = said["/planlaegning/temaer/"]
    assert re.search(r"Leg Eksempel", page) and not re.search(r"Tomt tema Eksempel", page)
    assert re.search(r"Alene hjemme Øger risikoen Tilbuddet venner", page)
    assert re.search(r"Ingen ved det Øger risikoen Hul: ingen", page)
    [sheet] = [each for each in sheets(basis) if each.address == "huller/"]
    assert [row[0].text for row in rows(sheet, "temaer")] == ["Tomt tema", "Ingen ved det"]


def test_a_programme_shows_all_that_belongs_to_it(said: dict[str, str]) -> None:
    for title in ("Tilbuddet lav", "Tilbuddet hoej", "Delindsatsen"):
        assert title in said["/indsats/indsats/"]


def test_evaluations_and_hearings_can_be_put_in_a_calendar(site: Path) -> None:
    for page, names in (("planlaegning/evalueringer", ("evalueringer", "hoeringer")), ("aendringer", ("hoeringer",))):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        for name in names:
            assert re.search(rf'href="(?:\.\./)+kalender/{name}\.ics"', html), (page, name)
            assert (site / f"kalender/{name}.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
