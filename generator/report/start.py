"""The start page: what needs doing first, then who, then how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from generator.danish import wording
from generator.diagnostics import Severity
from generator.duties import ENDS, Duty, ahead, late
from generator.gaps import between, target_groups
from generator.report.basis import Basis
from generator.report.date_sheets import DATES, EVALUATIONS
from generator.report.fault_sheets import FAULTS, LINKS, SOURCES
from generator.report.gap_sheets import GAPS
from generator.report.missing import facts
from generator.report.outside import Verdict
from generator.report.owner_sheets import owners_table
from generator.report.parts import Cell, Part, Section, Sheet, Table, Text
from generator.report.reading_ease import ease
from generator.report.sources import sources
from generator.report.text_sheets import MISSING, READING, SEARCH, unfound

SOON = 30


class ToDo(NamedTuple):
    """One kind of work: how much of it, what it is, why it matters, and where it stands."""

    amount: int
    what: str
    why: str
    href: str


def to_do(basis: Basis) -> Iterator[ToDo]:
    """All kinds, the most urgent first; also those with nothing to do."""
    catalogue, day = basis.catalogue, basis.day
    soon = [each for each in ahead(catalogue, day) if each.duty in (Duty.PERIOD, Duty.VERSION, Duty.AMOUNT) and each.days is not None and each.days <= SOON]
    found = sources(catalogue, day)
    gaps = sum(1 for each in catalogue.of_kind("programme") if each.target_groups_by for _ in between(target_groups(catalogue, each, day)))
    yield ToDo(len(basis.errors), "Ret fejl", "Siden kan ikke udgives, før de er rettet.", f"{FAULTS}#fejl")
    yield ToDo(len(late(catalogue, day, Duty.CHECK)), "Kontrollér poster, hvor fristen er gået", "En gammel oplysning kan koste en familie en hel dag.", f"{DATES}#kontrol")
    yield ToDo(len(late(catalogue, day, *ENDS)), "Luk eller forlæng det, der er slut", "Familier skal ikke møde op til noget, der ikke findes.", f"{DATES}#slut")
    yield ToDo(len(soon), f"Tag stilling til det, der slutter inden {SOON} dage", "De unge skal vide, hvor de så skal hen.", f"{DATES}#udloeber")
    yield ToDo(len(late(catalogue, day, Duty.EVALUATION)), "Følg op på evalueringer, der ikke er meldt afleveret", "Nogen har besluttet, at de skal ligge der.", f"{EVALUATIONS}#over")
    yield ToDo(sum(each.verdict is Verdict.DEAD for each in basis.outside or ()), "Ret døde links", "De fører ingen steder hen.", f"{LINKS}#doede")
    yield ToDo(len(found.unconfirmed), "Find en sikker kilde", "Oplysningen er ikke bekræftet.", f"{SOURCES}#ubekraeftet")
    yield ToDo(len(found.older), "Se efter, om det stadig passer med loven", "Kilden er ældre end loven.", f"{SOURCES}#aeldre")
    yield ToDo(gaps, "Afklar, hvem der falder imellem to målgrupper", "Ellers får de ingen hjælp.", f"{GAPS}#maalgrupper")
    yield ToDo(unfound(basis), "Gør poster lettere at finde", "Ingen finder dem nu.", SEARCH)
    yield ToDo(sum(each.lix > catalogue.settings.limits.summary_lix for each in ease(catalogue, day)), "Skriv lettere", "Teksten er over grænsen for lix.", f"{READING}#over")
    yield ToDo(len(basis.warnings), "Læs advarslerne", "De stopper ikke siden, men noget er ikke, som det skal være.", f"{FAULTS}#advarsler")
    yield ToDo(sum(len(each.missing) for each in facts(catalogue, day)), "Find oplysninger, der mangler", "Siden skriver »Ikke oplyst«.", MISSING)


def start_sheet(basis: Basis) -> Sheet:
    return Sheet(
        "", "Redaktionens overblik", f"Kataloget, som det ser ud {wording.day(basis.day)}.",
        (Section("foerst", "Gør det her først", (_first(basis),)), Section("ansvarlige", "Hvem har hvad", (owners_table(basis),)), Section("tal", "Sådan står det til", (_standing(basis),))),
    )


def _first(basis: Basis) -> Part:
    rows = tuple((Cell(each.what, each.href, note=each.why), Cell(wording.number(each.amount))) for each in to_do(basis) if each.amount)
    return Table("Det, der skal gøres, det vigtigste først", ("Opgave", "Antal"), rows) if rows else Text("Der er ikke noget, der venter. Godt gået.")


def _standing(basis: Basis) -> Table:
    """Shares that should grow."""
    records = [each for each in basis.catalogue.records if not each.example]
    span = timedelta(days=basis.catalogue.settings.limits.review_days)
    checked = sum(bool(each.checked and each.checked.date + span >= basis.day) for each in records)
    faulty = {each.path for each in basis.diagnostics if each.severity is Severity.ERROR}
    stated = [(each.records - len(each.missing), each.records) for each in facts(basis.catalogue, basis.day)]
    rows = (
        ("Poster uden fejl", sum(basis.catalogue.origin(each).path not in faulty for each in records), len(records)),
        ("Poster, der er kontrolleret i tide", checked, len(records)),
        ("Poster med kilde", sum(bool(each.sources) for each in records), len(records)),
        ("Oplysninger, der er oplyst", sum(each[0] for each in stated), sum(each[1] for each in stated)),
    )
    return Table("Andele, der helst skal være hele", ("Hvad", "Hvor meget"), tuple((Cell(name), Cell(f"{wording.number(part)} af {wording.number(whole)}", share=(part, whole))) for name, part, whole in rows))
