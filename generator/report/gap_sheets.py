"""Who has nothing: need × age × municipality as heat maps, and what falls between target groups."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator import urls
from generator.coverage import AGES, Row, coverage, spans
from generator.danish import wording
from generator.facets import needs
from generator.factors import matrix
from generator.gaps import between, in_words, shared, target_groups
from generator.model.vocabulary import Municipality, Theme
from generator.report.basis import Basis
from generator.report.parts import Cell, Column, HeatMap, Section, Sheet, Strip, Table, Text, table
from generator.views.listings import place_name
from generator.views.parts import Link
from generator.views.planning import said

GAPS = "huller/"
YEAR, HEIGHT = 20, 48
# The most records that the height of a block tells apart.
MOST = 4
LEGEND = "Jo højere, jo flere at vælge imellem (4 eller flere er højest). Mørk: kommunen har selv noget. Lys: kun det, loven giver. Tom: ingenting."


def gap_sheets(basis: Basis) -> Iterator[Sheet]:
    places = [each for id_ in basis.catalogue.settings.municipalities if (each := basis.catalogue.entry("municipality", id_))]
    rows = {(each.need.id, each.municipality.id): each for each in coverage(basis.catalogue, basis.day).rows}
    yield Sheet(
        GAPS, "Huller", "Hvor er der ikke noget til en familie? For hvert behov, hver alder fra 0 til 30 år og hver kommune.",
        (
            Section("kommuner", "Behov og kommuner", (_overview(basis, places, rows), _nothing(basis, places, rows))),
            Section("maalgrupper", "Det, der falder imellem målgrupper", (_between(basis),)),
            Section("overlap", "Målgrupper, der dækker hinanden", (_shared(basis),)),
            Section("temaer", "Temaer og faktorer, som der ikke gøres noget ved", (_unworked(basis),)),
            Section("uden", "Kan ikke tælles med", (_unplaced(basis),)),
        ),
    )
    for place in places:
        name = place_name(basis.catalogue, place.id)
        own = [rows[need.id, place.id] for need in needs(basis.catalogue)]
        yield Sheet(
            f"{GAPS}{place.id}/", f"Huller i {place.title}", f"Behov og alder i {name}. Tallene er det, en familie kan bruge {wording.day(basis.day)}.",
            (Section("kort", "Behov og alder", (heat_map(f"Behov og alder i {name}", own), _spans(name, own))),), (Link("Huller", GAPS),),
        )


def heat_map(caption: str, rows: list[Row]) -> HeatMap:
    """A strip for each need, a block for each run of ages with equally much."""
    strips = []
    for row in rows:
        counts = tuple(len(cell.national) + len(cell.local) for cell in row.cells)
        drawn = [(min(MOST, count), "local" if cell.local else "law") for count, cell in zip(counts, row.cells, strict=True)]
        strips.append(Strip(row.need.title, tuple(_columns(drawn)), counts))
    return HeatMap(caption, LEGEND, YEAR * len(AGES), HEIGHT, tuple(str(age) for age in AGES if age % 5 == 0), tuple(map(str, AGES)), tuple(strips))


def _columns(drawn: list[tuple[int, str]]) -> Iterator[Column]:
    for (level, look), run in groupby(enumerate(drawn), key=lambda each: each[1]):
        ages = [age for age, _ in run]
        if level:
            high = HEIGHT * level // MOST
            yield Column(ages[0] * YEAR, HEIGHT - high, len(ages) * YEAR, high, look)


def _overview(basis: Basis, places: list[Municipality], rows: dict[tuple[str, str], Row]) -> Table:
    found = []
    for need in needs(basis.catalogue):
        cells = [_own(rows[need.id, place.id]) for place in places]
        found.append((Cell(need.title, basis.desk.page(urls.of_need(need.id))), *cells))
    return Table(f"Hvor mange af de {len(AGES)} aldre kommunen selv har noget til", ("Behov", *(each.title for each in places)), tuple(found))


def _own(row: Row) -> Cell:
    own = sum(bool(cell.local) for cell in row.cells)
    return Cell(f"{own} af {len(AGES)}", f"{GAPS}{row.municipality.id}/", share=(own, len(AGES)))


def _nothing(basis: Basis, places: list[Municipality], rows: dict[tuple[str, str], Row]) -> Table | Text:
    found = [
        (Cell(need.title), Cell(place.title, f"{GAPS}{place.id}/"), Cell(said(row.nothing)))
        for need in needs(basis.catalogue) for place in places if (row := rows[need.id, place.id]).nothing
    ]
    return table("Her er der ingenting, heller ikke efter loven", ("Behov", "Kommune", "Aldre med ingenting"), found, "Der er noget til alle aldre, alle behov og alle kommuner.")


def _spans(name: str, rows: list[Row]) -> Table:
    found = tuple(
        (
            Cell(row.need.title), Cell(said(row.nothing) or "Ingen huller"), Cell(said(row.only_the_law) or "–"), Cell(said(spans(age for age in AGES if row.cells[age].local)) or "–"),
            Cell(str(max(len(cell.national) + len(cell.local) for cell in row.cells))),
        )
        for row in rows
    )
    return Table(f"Det samme i ord: behov og alder i {name}", ("Behov", "Ingenting", "Kun det, loven giver", "Kommunens eget", "Flest på én alder"), found)


def _between(basis: Basis) -> Table | Text:
    rows = []
    for programme in basis.catalogue.of_kind("programme"):
        for gap, below, above in between(target_groups(basis.catalogue, programme, basis.day)) if programme.target_groups_by else ():
            words = in_words(gap, programme.target_groups_by)
            rows.append((
                Cell(f"{words[0].upper()}{words[1:]}", note=programme.target_groups_by.label), basis.desk.cell(programme),
                basis.desk.cell(below.record, below.path), basis.desk.cell(above.record, above.path),
            ))
    return table("Det, der falder imellem", ("Falder imellem", "Indsats", "Gruppen under", "Gruppen over"), rows, "Ingen falder imellem to målgrupper.")


def _shared(basis: Basis) -> Table | Text:
    rows = []
    for programme in basis.catalogue.of_kind("programme"):
        for both, one, other in shared(target_groups(basis.catalogue, programme, basis.day)) if programme.target_groups_by else ():
            rows.append((Cell(in_words(both, programme.target_groups_by), note=programme.target_groups_by.label), basis.desk.cell(one.record, one.path), basis.desk.cell(other.record, other.path)))
    return table("Målgrupper, der dækker hinanden", ("Begge tager", "Den ene", "Den anden"), rows, "Ingen målgrupper dækker hinanden.")


def _unworked(basis: Basis) -> Table | Text:
    rows = [
        (basis.desk.cell(each), Cell("Tema" if isinstance(each, Theme) else each.kind.label), Cell(place_name(basis.catalogue, each.municipality) if isinstance(each, Theme) else ""))
        for each in matrix(basis.catalogue, basis.day).gaps
    ]
    return table("Ingen poster arbejder med det her", ("Navn", "Slags", "Kommune"), rows, "Der er poster til alle temaer og alle faktorer.")


def _unplaced(basis: Basis) -> Table | Text:
    rows = [(basis.desk.cell(each, ("ages",) if each.ages is None else ("needs",)), Cell("Alder" if each.ages is None else "Behov")) for each in coverage(basis.catalogue, basis.day).unplaced]
    return table("Mangler alder eller behov", ("Post", "Mangler"), rows, "Al støtte og alle tilbud siger, hvilken alder og hvilket behov de er til.")
