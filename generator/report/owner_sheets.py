"""One page per owner: everything that waits for that role, without a filter that needs a script."""

from __future__ import annotations

from collections.abc import Iterator

from generator.danish import wording
from generator.deadlines import Due, evaluations
from generator.diagnostics import Diagnostic
from generator.duties import AHEAD, ENDS, Duty, Task, ahead, duties
from generator.exports.staff_calendars import calendar_of
from generator.frozen import frozen
from generator.model.common import Record
from generator.owners import Owner, owners
from generator.report.basis import Basis
from generator.report.date_sheets import calendar_link, checks_table, ends_table, evaluations_table
from generator.report.missing import facts
from generator.report.parts import Cell, Links, Part, Section, Sheet, Table, Text, table, tables
from generator.report.reading_ease import ease
from generator.report.text_sheets import diagnostics_table, reading_tables
from generator.rules.rule import Path
from generator.views.parts import Link

OWNERS = "ansvarlige/"


@frozen
class Load:
    """What waits for one owner."""

    owner: Owner
    late: tuple[Task, ...]
    ahead: tuple[Task, ...]
    missing: tuple[tuple[Record, tuple[tuple[str, Path], ...]], ...]
    diagnostics: tuple[Diagnostic, ...]


def loads(basis: Basis) -> tuple[Load, ...]:
    late = [each for each in duties(basis.catalogue, basis.day) if each.is_late]
    coming = ahead(basis.catalogue, basis.day)
    missing: dict[str, list[tuple[str, Path]]] = {}
    for fact in facts(basis.catalogue, basis.day):
        for record, path in fact.missing:
            missing.setdefault(record.id, []).append((fact.title, path))
    return tuple(_load(basis, each, late, coming, missing) for each in owners(basis.catalogue))


def _load(basis: Basis, owner: Owner, late: list[Task], coming: tuple[Task, ...], missing: dict[str, list[tuple[str, Path]]]) -> Load:
    own = {each.id for each in owner.records}
    most = sorted((each for each in owner.records if each.id in missing), key=lambda each: (-len(missing[each.id]), each.id))
    return Load(
        owner, tuple(each for each in late if each.record.id in own), tuple(each for each in coming if each.record.id in own),
        tuple((each, tuple(missing[each.id])) for each in most), tuple(each for record in owner.records for each in basis.about(record)),
    )


def owners_table(basis: Basis) -> Table | Text:
    rows = [
        (
            Cell(each.owner.name, f"{OWNERS}{each.owner.id}/", note=f"Afløser: {each.owner.backup}"), Cell(str(len(each.owner.records))), Cell(str(len(each.late))), Cell(str(len(each.ahead))),
            Cell(str(sum(len(missing) for _, missing in each.missing))), Cell(str(len(each.diagnostics))),
            Cell(f"Kalender: {each.owner.name}", calendar_of(each.owner)),
        )
        for each in loads(basis)
    ]
    return table("Ansvarlige, og hvad der venter på dem", ("Ansvarlig", "Poster", "Fristen er gået", f"Inden {AHEAD} dage", "Mangler", "Fejl og advarsler", "Kalender"), rows, "Der er ingen poster.")


def owner_sheets(basis: Basis) -> Iterator[Sheet]:
    yield Sheet(OWNERS, "Ansvarlige", "Vælg dig selv, og se kun det, der venter på dig.", (Section("alle", "Hvem har hvad", (owners_table(basis),)),))
    plans, read = evaluations(basis.catalogue, basis.day), ease(basis.catalogue, basis.day)
    limit = basis.catalogue.settings.limits.summary_lix
    for each in loads(basis):
        own = {record.id for record in each.owner.records}
        late_checks = [task for task in each.late if task.duty is Duty.CHECK]
        ends = [task for task in (*each.late, *each.ahead) if task.duty in ENDS]
        yield Sheet(
            f"{OWNERS}{each.owner.id}/", f"Det venter på {each.owner.name}", f"{wording.count(len(own), 'post', 'poster')}. Afløser: {each.owner.backup}.",
            (
                Section("kalender", "Læg datoerne i din kalender", (Links((calendar_link(each.owner),)),)),
                Section("kontrol", "Skulle være kontrolleret", (checks_table(basis, late_checks, "Alle poster er kontrolleret i tide."),)),
                Section("evalueringer", "Evalueringer", (evaluations_table(basis, [plan for plan in plans if plan.record.id in own and plan.due in (Due.OVERDUE, Due.COMING)], "Ingen evalueringer venter."),)),
                Section("slutter", f"Slutter inden {AHEAD} dage, eller er slut", (ends_table(basis, ends, "Ingenting slutter snart."),)),
                Section("kommer", f"Skal kontrolleres inden {AHEAD} dage", (checks_table(basis, [task for task in each.ahead if task.duty is Duty.CHECK], "Ingen poster skal kontrolleres snart."),)),
                Section("fejl", "Fejl og advarsler", (diagnostics_table(basis, each.diagnostics, "Ingen fejl og ingen advarsler."),)),
                Section("laesbarhed", "Svær at læse", reading_tables(basis, [one for one in read if one.record.id in own and one.lix > limit], "Alle tekster er under grænsen.")),
                Section("mangler", "Oplysninger, der mangler", _missing(basis, each)),
            ),
            (Link("Ansvarlige", OWNERS),),
        )


def _missing(basis: Basis, load: Load) -> tuple[Part, ...]:
    rows = [(basis.desk.cell(record, missing[0][1]), Cell(str(len(missing))), Cell(wording.listing([title for title, _ in missing]))) for record, missing in load.missing]
    return tables("Oplysninger, der mangler, posten med flest først", ("Post", "Antal", "Mangler"), rows, "Ingen oplysninger mangler.")
