"""Whether a record fits the answers: yes, perhaps, or no, and why. Never a promise: a municipality
looks at each family (»konkret og individuel vurdering«), so whatever it decides is a perhaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.catalogue import IN_FORCE
from generator.gaps import Interval, overlap
from generator.guide.answers import ALL_AGES, Answers, Span
from generator.guide.criteria import Criteria
from generator.model.choices import AccessRoute
from generator.model.common import Criterion, Record


class Outcome(Enum):
    FITS = "fits"
    MAYBE = "maybe"
    NO = "no"


class Why(Enum):
    """A reason. What rules out comes first, then what has to be looked at."""

    AUDIENCE = "audience"
    AGE = "age"
    PLACE = "place"
    NUMBER = "number"
    NOT_NOW = "not-now"
    AGE_NOT_STATED = "age-not-stated"
    NOT_ADOPTED = "not-adopted"
    DECISION = "decision"
    SCHOOL = "school"
    ADVISER = "adviser"
    REFERRAL = "referral"
    WAY_NOT_STATED = "way-not-stated"
    OPEN = "open"


_BY_ROUTE = {AccessRoute.SCHOOL: Why.SCHOOL, AccessRoute.ADVISER: Why.ADVISER, AccessRoute.REFERRAL: Why.REFERRAL}


@dataclass(frozen=True, slots=True)
class Reason:
    """`criterion` is the one that a NUMBER is about."""

    why: Why
    criterion: Criterion | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A record and how it fits. `reasons` are of the outcome: why not, what it depends on, or why it does."""

    record: Record
    outcome: Outcome
    reasons: tuple[Reason, ...]

    @property
    def distance(self) -> tuple[int, bool]:
        """How far from fitting: one reason against it is fewer than two, and one grows older or
        moves sooner than one becomes somebody else."""
        return len(self.reasons), any(each.why is Why.AUDIENCE for each in self.reasons)


def judge(of: Criteria, answers: Answers) -> Verdict:
    """How a record fits what has been answered."""
    against = tuple(_against(of, answers))
    if against:
        return Verdict(of.record, Outcome.NO, against)
    open_questions = tuple(_open(of, answers))
    if open_questions:
        return Verdict(of.record, Outcome.MAYBE, open_questions)
    return Verdict(of.record, Outcome.FITS, (Reason(Why.OPEN),))


def is_alive(of: Criteria, answers: Answers) -> bool:
    """Whether nothing rules it out."""
    return next(_against(of, answers), None) is None


def _against(of: Criteria, answers: Answers) -> Iterator[Reason]:
    if answers.who and of.audiences and answers.who not in of.audiences:
        yield Reason(Why.AUDIENCE)
    if answers.ages and of.ages and not of.ages.meets(answers.ages):
        yield Reason(Why.AGE)
    if answers.place and of.place and of.place != answers.place:
        yield Reason(Why.PLACE)
    for measure, value in answers.measured:
        known = of.numbers.get(measure)
        if known and not overlap(known[0], value):
            yield Reason(Why.NUMBER, known[1])
    if not of.usable:
        yield Reason(Why.NOT_NOW)


def _open(of: Criteria, answers: Answers) -> Iterator[Reason]:
    if of.place and not answers.place:
        yield Reason(Why.PLACE)
    if of.ages is None:
        yield Reason(Why.AGE_NOT_STATED)
    elif not of.ages.holds(answers.ages or ALL_AGES):
        yield Reason(Why.AGE)
    known = dict(answers.measured)
    for measure, (needed, criterion) in of.numbers.items():
        if measure not in known or not _inside(known[measure], needed):
            yield Reason(Why.NUMBER, criterion)
    if of.stage is not None and of.stage not in IN_FORCE:
        yield Reason(Why.NOT_ADOPTED)
    if not of.open:
        yield Reason((of.route and _BY_ROUTE.get(of.route)) or (Why.DECISION if of.decided else Why.WAY_NOT_STATED))


def _inside(one: Interval, other: Interval) -> bool:
    return other.low <= one.low and one.high <= other.high


def age_relation(of: Span | None, band: Span) -> str:
    """How some ages meet a band: »in«, »part« or »out«. Unknown ages are in part of every band."""
    if of is None:
        return "part"
    return "in" if of.holds(band) else "part" if of.meets(band) else "out"
