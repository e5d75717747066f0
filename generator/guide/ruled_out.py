"""What the answers rule out. An answer rules out the same records whatever else is answered, so it
is tried once, however many ways lead to it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.guide.alike import Alike
from generator.guide.answers import Answers, Option, Question, Topic
from generator.guide.judging import against

# How far from fitting: how many reasons are against it, and whether one is that it is for others. One
# reason is fewer than two, and one grows older or moves sooner than one becomes somebody else.
Distance = tuple[int, bool]
FITTING, NEAREST = (0, False), (1, False)
# The kinds of groups that are ruled out, each with its distance.
RuledOut = Mapping[int, Distance]


class Sieve:
    """All groups of a catalogue, and which of them the answers leave."""

    def __init__(self, groups: tuple[Alike, ...]) -> None:
        self._groups = groups
        self._by_answer: dict[tuple[object, ...], tuple[int, ...]] = {}
        self._after: dict[tuple[object, ...], RuledOut] = {}
        # Before anybody has answered.
        self.first: RuledOut = {each.kind: NEAREST for each in groups if not each.of.usable}

    def after(self, ruled_out: RuledOut, question: Question, option: Option) -> RuledOut:
        """What is ruled out with one more answer. A need rules nothing out, and neither does »Det ved jeg ikke«."""
        if question.topic is Topic.NEED or option.value is None:
            return ruled_out
        answer = question.topic, question.measure, option.value
        key = id(ruled_out), *answer
        if key not in self._after:
            if answer not in self._by_answer:
                alone = Answers().with_answer(question, option)
                self._by_answer[answer] = tuple(each.kind for each in self._groups if against(each.of, alone))
            more = {}
            for kind in self._by_answer[answer]:
                reasons, for_others = ruled_out.get(kind, FITTING)
                more[kind] = reasons + 1, for_others or question.topic is Topic.WHO
            self._after[key] = {**ruled_out, **more}
        return self._after[key]


def left_of(groups: tuple[Alike, ...], ruled_out: RuledOut) -> tuple[Alike, ...]:
    """The groups that nothing rules out."""
    return tuple([each for each in groups if each.kind not in ruled_out])
