"""Why a record fits, perhaps fits, or does not: as a sentence of its own, and as what follows »fordi«.

After »fordi« Danish puts »ikke« and »kun« before the verb, so the two are written each for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.catalogue import Catalogue, shown
from generator.danish import wording
from generator.guide import Reason, Why
from generator.model.choices import AccessRoute, Stage, Status
from generator.model.common import Record
from generator.model.service_levels import ServiceLevel
from generator.views import words
from generator.views.support import stage


def said(catalogue: Catalogue, record: Record, reason: Reason, day: date, young: bool = False) -> str:
    """A reason why a record fits, or what it depends on, as a short sentence. `young`: said to one young person, not to a family."""
    match reason.why:
        case Why.OPEN:
            return "Ingen skal sige ja først."
        case Why.PLACE:
            return f"Det er kun i {words.municipality(catalogue, record)}."
        case Why.AGE:
            return f"Det er for {_ages(record)}."
        case Why.AGE_NOT_STATED:
            return "Alderen er ikke oplyst."
        case Why.NUMBER if reason.criterion:
            return f"{words.criterion(reason.criterion)}."
        case Why.NOT_ADOPTED if isinstance(record, ServiceLevel):
            return f"{stage(record, day)}."
        case Why.DECISION:
            return f"Kommunen skal se på netop {'dig' if young else 'jer'}, før den svarer."
        case Why.DECISION_ELSEWHERE:
            return "Andre end kommunen skal se på det, før du får svar."
        case Why.SCHOOL:
            return "Skolen skal være med."
        case Why.ADVISER:
            return "En rådgiver i kommunen skal hjælpe dig videre."
        case Why.REFERRAL:
            refs = [each.body for each in getattr(record, "access", ()) if each.route is AccessRoute.REFERRAL and each.body]
            body = catalogue.get(refs[0]) if refs else None
            return f"Et udvalg finder plads{f': {body.title}' if body else ''}."
        case _:
            return "Om kommunen skal sige ja først, er ikke oplyst."


def because(catalogue: Catalogue, record: Record, reasons: Sequence[Reason], day: date) -> str:
    """What follows »fordi« where a record does not fit: »det er for unge, og fordi det kun er i Holbæk Kommune«."""
    clauses = [_clause(catalogue, record, each, day) for each in reasons]
    return ", og fordi ".join([", fordi ".join(clauses[:-1]), clauses[-1]]) if len(clauses) > 1 else "".join(clauses)


def _clause(catalogue: Catalogue, record: Record, reason: Reason, day: date) -> str:
    match reason.why:
        case Why.AUDIENCE:
            found = [entry.title.lower() for entry in (catalogue.entry("audience", each) for each in record.audiences) if entry]
            return f"det er for {wording.listing(found)}"
        case Why.AGE:
            return f"det er for {_ages(record)}"
        case Why.PLACE:
            return f"det kun er i {words.municipality(catalogue, record)}"
        case Why.NUMBER if reason.criterion:
            return words.limit(reason.criterion)
        case _:
            notes = ", ".join(_not_now(record, day))
            return f"det ikke kan bruges nu{f' ({notes})' if notes else ''}"


def _not_now(record: Record, day: date) -> Iterator[str]:
    """How it stands with what cannot be used: »forslag«, »begynder 1. januar 2027«."""
    if record.status not in (Status.ACTIVE, Status.PILOT):
        yield record.status.label.lower()
    elif isinstance(record, ServiceLevel) and shown(record, day).stage is Stage.REPEALED:
        yield Stage.REPEALED.label.lower()
    if record.period and record.period.start and record.period.start > day:
        yield f"begynder {wording.day(record.period.start)}"


def _ages(record: Record) -> str:
    """»15–24 år« or »dem, der er fyldt 18 år«."""
    least, most = (record.ages.min, record.ages.max) if record.ages else (None, None)
    if least and most is None:
        return f"dem, der er fyldt {least}\u00a0år"
    if most is not None and not least:
        return f"dem, der ikke er fyldt {most + 1}\u00a0år"
    return words.ages(record.ages, short=True) or "en anden alder"
