"""Words for what many records have: ages, ways in, complaint, law, deadlines, intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.danish import wording
from generator.gaps import in_words, of_criterion
from generator.model.choices import AccessRoute, ComplaintRoute, Decision, Measure, Status
from generator.model.common import Ages, Criterion, Deadline, Period, Provision, Record
from generator.model.fairs import FairPartner
from generator.model.records import Body, YouthOffer
from generator.model.service_levels import Amount, FollowUp

WHOLE_COUNTRY = "hele-landet"
_LIMITED = {
    Measure.ABSENCE: "fraværet fra skole skal være",
    Measure.UNLAWFUL_ABSENCE: "det ulovlige fravær i et kvartal skal være",
    Measure.AGE: "alderen skal være",
    Measure.HOURS: "det skal handle om",
    Measure.EXPENSES: "de ekstra udgifter skal være",
}


def municipality(catalogue: Catalogue, record: Record) -> str:
    """»Holbæk Kommune« or »Gælder i hele landet«."""
    if record.municipality == WHOLE_COUNTRY:
        return "Gælder i hele landet"
    entry = catalogue.entry("municipality", record.municipality)
    return (entry.possessive or f"{entry.title} Kommune") if entry else record.municipality


def ages(of: Ages | None, short: bool = False) -> str | None:
    """»15 til og med 24 år«; None when unknown. An age that help begins at is never taken for 0."""
    return span(of.min, of.max, short) if of else None


@lru_cache(maxsize=1024)
def span(least: int | None, most: int | None, short: bool = False) -> str:
    """As `ages`, of two ends."""
    found = (wording.ages_short if short else wording.ages)(least, most)
    if least is not None or most is None:
        return found
    return f"{found} (fra: ikke oplyst)" if short else f"{found}. Fra hvilken alder er ikke oplyst"


def provision(catalogue: Catalogue, of: Provision) -> str:
    """»Barnets lov § 32, stk. 1, nr. 6«"""
    act = catalogue.entry("act", of.act)
    text = f"{act.title if act else of.act} {sections(of)}"
    if of.subsection:
        text += f", stk.\u00a0{of.subsection}"
    if of.number:
        text += f", nr.\u00a0{of.number}"
    return text


def sections(of: Provision) -> str:
    """»§ 87« or »§§ 113 til 116«"""
    return f"§§\u00a0{of.section} til {of.to_section}" if of.to_section else f"§\u00a0{of.section}"


def way_in(record: Record, decision: Decision | None = None) -> str | None:
    """How one gets it, in one short sentence."""
    if isinstance(record, YouthOffer) and record.access:
        return record.access[0].route.label
    if isinstance(record, FairPartner):
        return "Mød op på messen"
    if decision is Decision.YES:
        return AccessRoute.APPLY.label
    return "Kontakt kommunen" if decision is Decision.NO else None


def deadline(of: Deadline) -> str:
    """»4 uger fra kommunen har fået din ansøgning«"""
    return f"{wording.number(of.number)}\u00a0{of.unit.label} {of.start.label}"


def follow_up(of: FollowUp) -> str:
    """»Første gang efter 3–4 uger«"""
    span = f"{of.least}–{of.most}" if of.most and of.most != of.least else str(of.least)
    return f"Første gang efter {span}\u00a0{of.unit.label}"


def amount(of: Amount) -> str:
    """»Du kan højst få 35.247 kr. pr. måned.«"""
    return f"{of.text} {wording.kroner(of.kroner).removesuffix('.')}. pr. {of.per}."


def level_year(of: Sequence[Amount], day: date) -> str:
    """»Tallene er fra 2025. Vi har ikke nyere tal.« Said once for amounts of the same year."""
    year = of[0].level_year
    if len(of) == 1:
        return f"Tallet er fra {year}.{'' if year >= day.year else ' Vi har ikke et nyere tal.'}"
    return f"Tallene er fra {year}.{'' if year >= day.year else ' Vi har ikke nyere tal.'}"


def criterion(of: Criterion) -> str:
    """»Fravær fra skole: over 15 og under 40 %«. The unit says »om ugen« and »om året« already."""
    name = {Measure.HOURS: "Timer", Measure.EXPENSES: "Udgifter"}.get(of.measure, of.measure.label)
    return f"{name}: {in_words(of_criterion(of), of.measure)}"


def limit(of: Criterion) -> str:
    """»fraværet fra skole skal være over 40 %«: a criterion as a clause, also after »fordi«."""
    return f"{_LIMITED[of.measure]} {in_words(of_criterion(of), of.measure)}"


def criteria(of: Iterable[Criterion], stated: Ages | None) -> list[str]:
    """The limits in words, without an age that the record's own ages say already."""
    said = wording.ages(stated.min, stated.max).replace("\u00a0", " ").lower() if stated else ""
    return [criterion(each) for each in of if each.measure is not Measure.AGE or in_words(of_criterion(each), each.measure) != said]


def complaint_short(route: ComplaintRoute | None, decision: Decision | None = None) -> str | None:
    """For the fact list: whether one can complain."""
    if route is ComplaintRoute.APPEALS_BOARD:
        return "Ja, inden 4\u00a0uger. Det kan ende hos Ankestyrelsen"
    if route is ComplaintRoute.SPECIAL_EDUCATION:
        return "Ja, til Klagenævnet for Specialundervisning"
    if route is ComplaintRoute.NOT_APPEALABLE:
        return "Nej, ikke til andre end kommunen"
    if route is ComplaintRoute.NO_DECISION or decision is Decision.NO:
        return "Der er ingen afgørelse at klage over"
    return None


def status(record: Record, day: date) -> str:
    """»I gang til 31. december 2026«, in the present or the past."""
    text = record.status.label
    return f"{text}. {period(record.period, day)}" if record.period else text


def period(of: Period, day: date) -> str:
    """»Fra 8. januar 2024 til 31. december 2026.«"""
    parts = []
    if of.start:
        parts.append(f"{'Begynder' if of.start > day else 'Begyndte'} {wording.day(of.start)}.")
    if of.end:
        parts.append(f"{'Sluttede' if of.end < day else 'Slutter'} {wording.day(of.end)}.")
    return " ".join(parts)


def flags(record: Record) -> tuple[str, ...]:
    """What a reader must know before the rest: made up, a trial, paused."""
    found = []
    if record.example:
        found.append("Eksempel")
    if record.status is not Status.ACTIVE:
        found.append(record.status.label)
    return tuple(found)


def body_name(body: Body) -> str:
    return f"{body.title} ({body.full_name})" if body.full_name and body.full_name != body.title else body.title
