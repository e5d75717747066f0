"""What is due, and how long there is left: evaluations, openings that expire by themselves, and
arrangements where partners share a young person. Days are whole; the last day counts as open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from generator.catalogue import Catalogue, is_closed
from generator.frozen import frozen
from generator.model.common import Evaluation, Record
from generator.model.fairs import FairPartner, Opening, SharedPart, SharingArrangement


def days_left(until: date, day: date) -> int:
    """0 on the last day itself, negative when it is over."""
    return (until - day).days


class Due(Enum):
    """Where an evaluation stands. Values are Danish words for readers."""

    OVERDUE = "Ikke meldt afleveret"
    COMING = "Kommer"
    REPORTED_LATE = "Afleveret for sent"
    REPORTED = "Afleveret"


@frozen
class DueEvaluation:
    """One planned evaluation. `days` are left until it is due, or negative since it was."""

    record: Record
    evaluation: Evaluation
    due: Due
    days: int


def evaluations(catalogue: Catalogue, day: date) -> tuple[DueEvaluation, ...]:
    """Every planned evaluation: the overdue ones first (the longest overdue at the top), then those
    to come, then those that were reported (the newest first)."""
    found = [
        DueEvaluation(record, each, _due(each, day), days_left(each.due, day))
        for record in catalogue.records
        for each in getattr(record, "evaluation", ())
    ]
    return tuple(sorted(found, key=_urgency))


def _due(evaluation: Evaluation, day: date) -> Due:
    reported = evaluation.reported if evaluation.reported and evaluation.reported <= day else None
    if reported is None:
        return Due.OVERDUE if evaluation.due < day else Due.COMING
    return Due.REPORTED_LATE if reported > evaluation.due else Due.REPORTED


def _urgency(of: DueEvaluation) -> tuple[int, int, str]:
    if of.due in (Due.OVERDUE, Due.COMING):
        return (of.due is Due.COMING, of.evaluation.due.toordinal(), of.record.id)
    assert of.evaluation.reported is not None
    return (2, -of.evaluation.reported.toordinal(), of.record.id)


@frozen
class OpenOpening:
    """A vacancy that can still be answered; `days` are left, 0 on the last day."""

    partner: FairPartner
    opening: Opening
    days: int


def open_openings(catalogue: Catalogue, day: date) -> tuple[OpenOpening, ...]:
    """The openings that one can answer on a day, the one that closes first at the top. An opening
    whose day has passed is not among them, whoever forgot to take it down."""
    found = [
        OpenOpening(partner, each, days_left(each.deadline, day))
        for partner in catalogue.of_kind("fair-partner")
        if not is_closed(partner, day)
        for each in partner.openings
        if each.deadline >= day
    ]
    return tuple(sorted(found, key=lambda each: (each.days, each.partner.id, each.opening.title)))


@frozen
class Shared:
    """»Del en ung«: an arrangement and each of its parts with the partner who takes it."""

    told_by: FairPartner
    arrangement: SharingArrangement
    parts: tuple[tuple[FairPartner, SharedPart], ...]

    @property
    def partners(self) -> tuple[FairPartner, ...]:
        return tuple(dict.fromkeys(partner for partner, _ in self.parts))


def shared_young(catalogue: Catalogue, day: date) -> tuple[Shared, ...]:
    """The arrangements of two or more partners who still exist, each told once however many of the
    partners tell it."""
    return tuple({(each.arrangement.title, each.arrangement.parts): each for each in reversed(list(_shared(catalogue, day)))}.values())[::-1]


def _shared(catalogue: Catalogue, day: date) -> Iterator[Shared]:
    for partner in catalogue.of_kind("fair-partner"):
        for arrangement in partner.sharing:
            found = [(catalogue.get(part.partner), part) for part in arrangement.parts]
            parts = tuple((who, part) for who, part in found if isinstance(who, FairPartner) and not is_closed(who, day))
            shared = Shared(partner, arrangement, parts)
            if len(shared.partners) > 1:
                yield shared
