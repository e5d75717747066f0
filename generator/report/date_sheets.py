"""What has a day: checks by owner, what comes, what ends, and evaluations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.danish import wording
from generator.deadlines import Due, DueEvaluation, evaluations
from generator.duties import AHEAD, ENDS, Duty, Task, ahead, late
from generator.exports.staff_calendars import CALENDAR, calendar_of
from generator.owners import Owner, owner_name, owners
from generator.report.basis import Basis
from generator.report.parts import Cell, Links, Part, Section, Sheet, Table, Text, table
from generator.views.parts import Link

DATES, EVALUATIONS = "frister/", "evalueringer/"


def date_sheets(basis: Basis) -> Iterator[Sheet]:
    coming = ahead(basis.catalogue, basis.day)
    checks = [each for each in coming if each.duty is Duty.CHECK]
    ends = [each for each in coming if each.duty in ENDS]
    over = [each for each in late(basis.catalogue, basis.day, *ENDS)]
    yield Sheet(
        DATES, "Kontrol og frister", "Det, der skulle være kontrolleret, og det, der slutter snart.",
        (
            Section("kalender", "Læg datoerne i din kalender", (
                Text("Filen har alle kommende kontroller, evalueringer og perioder, der slutter. Åbn den i Outlook eller en anden kalender. Tag den, der kun har dit eget, eller den med alt."),
                Links((*(calendar_link(each) for each in owners(basis.catalogue)), Link("Hent alles kalender", CALENDAR))),
            )),
            Section("kontrol", "Skulle være kontrolleret", tuple(_by_owner(basis))),
            Section("slut", "Perioden er slut, men posten er ikke lukket", (ends_table(basis, over, "Ingen perioder er slut uden at være lukket."),)),
            Section("udloeber", f"Slutter inden {AHEAD} dage", (ends_table(basis, ends, f"Ingenting slutter inden {AHEAD} dage."),)),
            Section("kommer", f"Skal kontrolleres inden {AHEAD} dage", (checks_table(basis, checks, f"Ingen poster skal kontrolleres inden {AHEAD} dage."),)),
        ),
    )
    found = evaluations(basis.catalogue, basis.day)
    yield Sheet(
        EVALUATIONS, "Evalueringer", "Det, der er lovet, og det, der er afleveret.",
        (
            Section("over", "Fristen er gået", (evaluations_table(basis, [each for each in found if each.due is Due.OVERDUE], "Ingen frister er gået."),)),
            Section("kommer", "Kommer", (evaluations_table(basis, [each for each in found if each.due is Due.COMING], "Der er ingen evalueringer i vente."),)),
            Section("afleveret", "Afleveret", (evaluations_table(basis, [each for each in found if each.due in (Due.REPORTED, Due.REPORTED_LATE)], "Ingen evalueringer er meldt afleveret."),)),
        ),
    )


def calendar_link(owner: Owner) -> Link:
    return Link(f"Hent kalender: {owner.name}", calendar_of(owner))


def _by_owner(basis: Basis) -> Iterator[Part]:
    found = late(basis.catalogue, basis.day, Duty.CHECK)
    if not found:
        yield Text(f"Alle poster er kontrolleret inden for {basis.catalogue.settings.limits.review_days} dage.")
    for owner in owners(basis.catalogue):
        own = _of(owner, found)
        if own:
            yield checks_table(basis, own, "", f"{owner.name}: {wording.count(len(own), 'post', 'poster')}. Afløser: {owner.backup}")


def _of(owner: Owner, tasks: Iterable[Task]) -> list[Task]:
    own = {each.id for each in owner.records}
    return [each for each in tasks if each.record.id in own]


def checks_table(basis: Basis, tasks: Iterable[Task], empty: str, caption: str = "Poster, der skal kontrolleres") -> Table | Text:
    rows = [
        (
            basis.desk.cell(each.record, each.path), Cell(f"{wording.day(each.record.checked.date)} af {each.record.checked.role}" if each.record.checked else "Aldrig"),
            Cell(until(each)), Cell(f"vejviser confirm {each.record.id}"),
        )
        for each in tasks
    ]
    return table(caption, ("Post", "Sidst kontrolleret", "Frist", "Når du har set efter"), rows, empty)


def ends_table(basis: Basis, tasks: Iterable[Task], empty: str) -> Table | Text:
    rows = [(basis.desk.cell(each.record, each.path), Cell(each.duty.value, note=each.says), Cell(until(each)), Cell(owner_name(basis.catalogue, each.record))) for each in tasks]
    return table("Det, der slutter", ("Post", "Hvad", "Dag", "Ansvarlig"), rows, empty)


def evaluations_table(basis: Basis, found: Iterable[DueEvaluation], empty: str) -> Table | Text:
    rows = []
    for each in found:
        plan = each.evaluation
        index = getattr(each.record, "evaluation").index(plan)  # noqa: B009 - not every kind of record has the field
        document = basis.catalogue.entry("document", plan.document) if plan.document else None
        reported = f"{each.due.value} {wording.day(plan.reported)}" if plan.reported else each.due.value
        rows.append((
            basis.desk.cell(each.record, ("evaluation", index, "due")), Cell(plan.kind.label), Cell(wording.day(plan.due), note="" if plan.reported else days(each.days)),
            Cell(plan.to or "Ikke oplyst"), Cell(reported, note=document.title if document else ""), Cell(owner_name(basis.catalogue, each.record)),
        ))
    return table("Evalueringer", ("Post", "Slags", "Senest", "Til hvem", "Status", "Ansvarlig"), rows, empty)


def until(task: Task) -> str:
    """»31. december 2026 (om 37 dage)«"""
    return "Straks" if task.due is None or task.days is None else f"{wording.day(task.due)} ({days(task.days)})"


def days(left: int) -> str:
    if left == 0:
        return "i dag"
    amount = wording.count(abs(left), "dag", "dage")
    return f"om {amount}" if left > 0 else f"{amount} for sent"
