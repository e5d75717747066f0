"""What the check found, which sources to look at again, and which links no longer answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.danish import wording
from generator.owners import owner_name
from generator.report.basis import Basis
from generator.report.outside import Verdict
from generator.report.parts import Cell, Section, Sheet, Table, Text, table
from generator.report.sources import sources
from generator.report.text_sheets import diagnostics_table
from generator.rules import explained, help_path

FAULTS, SOURCES, LINKS = "kontrol/", "kilder/", "links/"
OUTSIDE = "Links ud af huset"


def fault_sheets(basis: Basis) -> Iterator[Sheet]:
    yield Sheet(
        FAULTS, "Fejl og advarsler", "Det, »vejviser check« finder. Fejl stopper siden. Advarsler gør ikke, men de skal læses.",
        (
            Section("koder", "Hvor mange af hver", (_by_code(basis),)),
            Section("fejl", "Fejl", (diagnostics_table(basis, basis.errors, "Ingen fejl.", "Fejl"),)),
            Section("advarsler", "Advarsler", (diagnostics_table(basis, basis.warnings, "Ingen advarsler.", "Advarsler"),)),
        ),
    )
    yield _source_sheet(basis)
    yield _link_sheet(basis)


def _by_code(basis: Basis) -> Table | Text:
    counts = Counter(each.code for each in basis.diagnostics)
    titles = {each.code: each.title for each in explained()}
    rows = [(Cell(f"{code} {titles[code]}", basis.desk.page(help_path(code))), Cell(str(many), share=(many, len(basis.diagnostics)))) for code, many in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]
    return table("Antal efter kode", ("Kode", "Antal"), rows, "Kontrollen finder ingenting.")


def _source_sheet(basis: Basis) -> Sheet:
    found, desk = sources(basis.catalogue, basis.day), basis.desk
    unconfirmed = [(desk.cell(each.record, ("sources", each.index)), desk.cell(each.document, ("verified",)), Cell(owner_name(basis.catalogue, each.record))) for each in found.unconfirmed]
    older = [
        (
            desk.cell(each.record, ("sources",)), Cell(each.newest.title, note=wording.day(each.newest.date) if each.newest.date else ""),
            Cell(each.act.title, note=f"I kraft {wording.day(each.act.in_force)}" if each.act.in_force else ""), Cell(owner_name(basis.catalogue, each.record)),
        )
        for each in found.older
    ]
    without = [(desk.cell(each, ("sources",)), Cell(owner_name(basis.catalogue, each))) for each in found.without]
    return Sheet(
        SOURCES, "Kilder", "Det, der bør have en nyere eller sikrere kilde.",
        (
            Section("ubekraeftet", "Ubekræftede kilder", (table("Poster med en ubekræftet kilde", ("Post", "Dokument", "Ansvarlig"), unconfirmed, "Ingen poster hviler på en ubekræftet kilde."),)),
            Section("aeldre", "Kilden er ældre end loven", (
                Text("Postens nyeste kilde er fra før, loven trådte i kraft. Se efter, om det stadig passer."),
                table("Poster med en kilde, der er ældre end loven", ("Post", "Nyeste kilde", "Lov", "Ansvarlig"), older, "Ingen kilder er ældre end deres lov."),
            )),
            Section("uden", "Uden kilde", (table("Poster uden kilde", ("Post", "Ansvarlig"), without, "Alle poster har en kilde."),)),
            Section("udato", "Dokumenter uden dato", (table("Dokumenter uden dato", ("Dokument", "Udgiver"), [(desk.cell(each, ("date",)), Cell(each.publisher)) for each in found.undated], "Alle dokumenter har en dato."),)),
        ),
    )


def _link_sheet(basis: Basis) -> Sheet:
    if basis.outside is None:
        how = "Det tager et par minutter at spørge alle siderne, så det sker for sig selv: hver uge på GitHub, eller når du kører »vejviser links --format json --output links.json«. Lav så rapporten med »vejviser report --links links.json«."
        return Sheet(LINKS, OUTSIDE, "Ingen har spurgt endnu.", (Section("efterse", "Sådan efterser du dem", (Text(how),)),))
    groups = ((Verdict.DEAD, "doede", "Døde links"), (Verdict.MOVED, "flyttet", "Flyttede sider"), (Verdict.UNSURE, "usikre", "Kunne ikke efterses"))
    sections = []
    for verdict, id_, title in groups:
        rows = []
        for each in basis.outside:
            if each.verdict is verdict:
                places = tuple(basis.desk.file(path, line)[0] for path, line in each.places)
                rows.append((Cell(each.address, each.address), Cell(each.says, note=each.now), Cell("", items=places)))
        sections.append(Section(id_, f"{title}: {len(rows)}", (table(title, ("Adresse", "Hvad skete der", "Står her"), rows, "Ingen."),)))
    alive = sum(each.verdict is Verdict.ALIVE for each in basis.outside)
    return Sheet(LINKS, OUTSIDE, f"{alive} af {wording.count(len(basis.outside), 'link', 'links')} svarer, som de skal.", tuple(sections))
