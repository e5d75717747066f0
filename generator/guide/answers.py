"""What the guide asks about, and what has been answered so far."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from generator.frozen import frozen
from generator.gaps import Interval
from generator.model.choices import Measure

# »Det ved jeg ikke« is an answer to every question; it rules nothing out.
UNKNOWN = "ved-ikke"
ELSEWHERE = "anden-kommune"
# The audience that answers for itself: one young person, not a family and not somebody who works with them.
YOUNG = "ung"
OLDEST = 200


class Span(NamedTuple):
    """Whole years, both ends included."""

    least: int
    most: int

    def holds(self, other: Span) -> bool:
        return self.least <= other.least and other.most <= self.most

    def meets(self, other: Span) -> bool:
        return self.least <= other.most and other.least <= self.most


ALL_AGES = Span(0, OLDEST)


class Topic(Enum):
    """What a question is about, in the order of asking."""

    WHO = "who"
    AGE = "age"
    NEED = "need"
    PLACE = "place"
    MEASURE = "measure"


@frozen
class Question:
    """One question. `measure` is what a question about a number measures."""

    topic: Topic
    text: str
    measure: Measure | None = None


@frozen
class Option:
    """One answer to a question. `id` is its part of the address; `value` is None for »Det ved jeg ikke«."""

    id: str
    title: str
    note: str = ""
    value: str | Span | Interval | None = None


@frozen
class Answers:
    """What is known. None where nobody asked, or where the answer was »Det ved jeg ikke«; `unsure`
    when any answer was that."""

    who: str | None = None
    ages: Span | None = None
    need: str | None = None
    place: str | None = None
    measured: tuple[tuple[Measure, Interval], ...] = ()
    unsure: bool = False

    @property
    def young(self) -> bool:
        """Whether it is a young person who asks for help for themselves."""
        return self.who == YOUNG

    def with_answer(self, question: Question, option: Option) -> Answers:
        value = option.value
        if isinstance(value, Interval) and question.measure:
            return replace(self, measured=(*self.measured, (question.measure, value)))
        if isinstance(value, Span):
            return replace(self, ages=value)
        if isinstance(value, str):
            return replace(self, who=value) if question.topic is Topic.WHO else replace(self, need=value) if question.topic is Topic.NEED else replace(self, place=value)
        return replace(self, unsure=True)
