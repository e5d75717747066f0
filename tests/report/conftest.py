"""A small catalogue with one planted fault of each kind, each in a file of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import load
from generator.diagnostics import in_order
from generator.report import Basis, report, sheets
from generator.report.parts import Cell, Section, Sheet, Table
from generator.rules import run
from tests.derived.world import write

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 24)


def offer(id_: str, *lines: str, needs: str = "[skole]", summary: str = "Her kan du være med.", checked: str | None = "{date: 2026-11-01, role: Redaktionen}") -> str:
    first = [f"id: {id_}", f"title: Tilbuddet {id_}", f"summary: {summary}", f"needs: {needs}", "ages: {min: 10, max: 17}", "municipality: holbaek"]
    known = {line.partition(":")[0] for line in lines}
    first = [each for each in first if each.partition(":")[0] not in known]
    if "status" not in known:
        first.append("status: aktiv")
    return "\n".join([*first, *([f"checked: {checked}"] if checked else []), *lines]) + "\n"


HARD = "Kompetenceafklaringsforløb tilrettelægges systematisk og individuelt efter en forudgående tværfaglig konsultation, hvor forvaltningen i samarbejde fastlægger overordnede målsætninger."
FILES = {
    "vocabulary/needs.yml": "entries:\n  - {id: skole, title: Skole}\n  - {id: penge, title: Penge}\n",
    "vocabulary/acts.yml": "entries:\n  - {id: barnets-lov, title: Barnets lov, in_force: 2024-01-01}\n",
    "vocabulary/documents/alle.yml": (
        "entries:\n"
        "  - {id: gammel, title: Gammel aftale, publisher: Kommunen, date: 2019-05-01}\n"
        "  - {id: ny, title: Ny aftale, publisher: Kommunen, date: 2025-05-01}\n"
        "  - {id: rygte, title: Omtale i avisen, publisher: Avisen, date: 2025-05-01, verified: ubekræftet}\n"
    ),
    "youth-offers/for-sent.yml": offer("for-sent", "owner: Klubben", "backup: Skolen", checked="{date: 2025-11-01, role: Klubben}"),
    "youth-offers/aldrig.yml": offer("aldrig", "owner: klubben", "status: forsøg", checked=None),
    "youth-offers/snart.yml": offer("snart", "owner: Skolen", "period: {start: 2026-01-01, end: 2026-12-20}", checked="{date: 2026-01-01, role: Skolen}"),
    "youth-offers/slut.yml": offer("slut", "owner: Skolen", "period: {start: 2026-01-01, end: 2026-11-01}"),
    "youth-offers/evaluering.yml": offer("evaluering", "evaluation:", "  - {kind: status, due: 2026-06-30}", "  - {kind: slut, due: 2027-01-15, to: Udvalget}", "  - {kind: midtvejs, due: 2026-03-01, reported: 2026-03-02}"),
    "youth-offers/kilder.yml": offer("kilder", "sources:", "  - {document: gammel}", "  - {document: rygte, supports: [cost]}", "legal:", "  - {act: barnets-lov, section: \"32\"}"),
    "youth-offers/aeldre.yml": offer("aeldre", "sources:", "  - {document: gammel}", "legal:", "  - {act: barnets-lov, section: \"32\"}"),
    "youth-offers/svaer.yml": offer("svaer", summary=HARD),
    "youth-offers/skjult.yml": offer("skjult", needs="[]"),
    "youth-offers/lav.yml": offer("lav", "programmes: [indsats]", "criteria:", "  - {measure: fravær, min: 15, max: 40, max_included: nej}"),
    "youth-offers/hoej.yml": offer("hoej", "programmes: [indsats]", "criteria:", "  - {measure: fravær, min: 40, min_included: nej}"),
    "youth-offers/lukket.yml": offer("lukket", "status: lukket", checked=None),
    "programmes/indsats.yml": "id: indsats\ntitle: Indsatsen\nsummary: En indsats.\nmunicipality: holbaek\nstatus: aktiv\nchecked: {date: 2026-11-01, role: Redaktionen}\ntarget_groups_by: fravær\n",
    **{f"youth-offers/flere-{number:02}.yml": offer(f"flere-{number:02}", "search_words: [fællesord]") for number in range(13)},
}


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Basis:
    root = tmp_path_factory.mktemp("planted") / "offers"
    catalogue = write(root, FILES)
    return Basis(catalogue, DAY, run(catalogue, DAY))


@pytest.fixture(scope="session")
def pages(planted: Basis) -> dict[str, Sheet]:
    return {each.address: each for each in sheets(planted)}


@pytest.fixture(scope="session")
def shipped() -> Basis:
    loaded = load(ROOT / "offers")
    assert loaded.catalogue is not None
    return Basis(loaded.catalogue, DAY, in_order((*loaded.diagnostics, *run(loaded.catalogue, DAY))))


@pytest.fixture(scope="session")
def files(shipped: Basis) -> dict[str, bytes]:
    """The whole report of the shipped catalogue."""
    return report(shipped, ROOT / "theme")


def section(sheet: Sheet, id_: str) -> Section:
    [found] = [each for each in sheet.sections if each.id == id_]
    return found


def rows(sheet: Sheet, id_: str) -> list[tuple[Cell, ...]]:
    """The rows of all tables of a section."""
    return [row for part in section(sheet, id_).parts if isinstance(part, Table) for row in part.rows]


def ids(sheet: Sheet, id_: str, column: int = 0) -> list[str]:
    """The ids of the records that the rows are about, from the file that each names."""
    return [row[column].note.rpartition("/")[2].partition(".yml")[0] for row in rows(sheet, id_)]
