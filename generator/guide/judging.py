"""Whether a record fits the answers: yes, perhaps, or no, and why. Never a promise: a municipality
looks at each family (»konkret og individuel vurdering«), so whatever it decides is a perhaps."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

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

    # Each is there once, so it may be told by where it lies; by its name takes Python ten times longer.
    __hash__ = object.__hash__

    AUDIENCE = "audience"
    AGE = "age"
    PLACE = "place"
    NUMBER = "number"
    NOT_NOW = "not-now"
    AGE_NOT_STATED = "age-not-stated"
    NOT_ADOPTED = "not-adopted"
    DECISION = "decision"
    DECISION_ELSEWHERE = "decision-elsewhere"
    SCHOOL = "school"
    ADVISER = "adviser"
    REFERRAL = "referral"
    WAY_NOT_STATED = "way-not-stated"
    OPEN = "open"


class Reason(NamedTuple):
    """`criterion` is the one that a NUMBER is about."""

    why: Why
    criterion: Criterion | None = None


class Verdict(NamedTuple):
    """A record and how it fits. `reasons` are of the outcome: why not, what it depends on, or why it does."""

    record: Record
    outcome: Outcome
    reasons: tuple[Reason, ...]


# A guide of a large catalogue judges some ten thousand times, so nothing here is made twice.
_PLAIN = {why: Reason(why) for why in Why}
_AUDIENCE, _AGE, _PLACE, _NOT_NOW, _DECISION, _NOT_STATED = (_PLAIN[why] for why in (Why.AUDIENCE, Why.AGE, Why.PLACE, Why.NOT_NOW, Why.DECISION, Why.WAY_NOT_STATED))
_BY_ROUTE = {route: _PLAIN[why] for route, why in (
    (AccessRoute.APPLY_ELSEWHERE, Why.DECISION_ELSEWHERE), (AccessRoute.SCHOOL, Why.SCHOOL), (AccessRoute.ADVISER, Why.ADVISER), (AccessRoute.REFERRAL, Why.REFERRAL),
)}
_FITS = (_PLAIN[Why.OPEN],)


def judge(of: Criteria, answers: Answers) -> Verdict:
    """How a record fits what has been answered."""
    reasons = against(of, answers)
    if not of.usable:
        reasons.append(_NOT_NOW)
    return Verdict(of.record, Outcome.NO, tuple(reasons)) if reasons else weigh(of, answers)


def weigh(of: Criteria, answers: Answers) -> Verdict:
    """How a record fits that nothing rules out."""
    open_questions = _open(of, answers)
    if open_questions:
        return Verdict(of.record, Outcome.MAYBE, tuple(open_questions))
    return Verdict(of.record, Outcome.FITS, _FITS)


def against(of: Criteria, answers: Answers) -> list[Reason]:
    """What the answers have against a record."""
    found = []
    if answers.who and of.audiences and answers.who not in of.audiences:
        found.append(_AUDIENCE)
    if answers.ages and of.ages and not of.ages.meets(answers.ages):
        found.append(_AGE)
    if answers.place and of.place and of.place != answers.place:
        found.append(_PLACE)
    if answers.measured and of.numbers:
        for measure, value in answers.measured:
            known = of.numbers.get(measure)
            if known and not overlap(known[0], value):
                found.append(Reason(Why.NUMBER, known[1]))
    return found


def _open(of: Criteria, answers: Answers) -> list[Reason]:
    found = []
    if of.place and not answers.place:
        found.append(_PLACE)
    if of.ages is None:
        found.append(_PLAIN[Why.AGE_NOT_STATED])
    elif not of.ages.holds(answers.ages or ALL_AGES):
        found.append(_AGE)
    if of.numbers:
        known = dict(answers.measured)
        for measure, (needed, criterion) in of.numbers.items():
            if measure not in known or not _inside(known[measure], needed):
                found.append(Reason(Why.NUMBER, criterion))
    if of.stage is not None and of.stage not in IN_FORCE:
        found.append(_PLAIN[Why.NOT_ADOPTED])
    if not of.open:
        found.append((of.route and _BY_ROUTE.get(of.route)) or (_DECISION if of.decided else _NOT_STATED))
    return found


def _inside(one: Interval, other: Interval) -> bool:
    return other.low <= one.low and one.high <= other.high


def age_relation(of: Span | None, band: Span) -> str:
    """How some ages meet a band: »in«, »part« or »out«. Unknown ages are in part of every band."""
    if of is None:
        return "part"
    return "in" if of.holds(band) else "part" if of.meets(band) else "out"
