"""The tree of questions, grown from the catalogue.

A question is asked where its answers tell records apart, an answer is offered where something is
left after it, and there are as many pages as there are useful answers, however many records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from generator.catalogue import Catalogue
from generator.danish import alphabet, wording
from generator.facets import AGE_BANDS, needs
from generator.frozen import frozen
from generator.gaps import in_words, interval
from generator.guide.alike import Alike, by_need, count, grouped
from generator.guide.answers import ELSEWHERE, OLDEST, UNKNOWN, Answers, Option, Question, Span, Topic
from generator.guide.criteria import Criteria, asked_span, criteria_of
from generator.guide.judging import age_relation
from generator.guide.ruled_out import RuledOut, Sieve, left_of
from generator.model.choices import Measure
from generator.model.vocabulary import Need

# With so few left there is nothing more to choose between: show them.
ENOUGH = 6
# A question about the place is worth asking when one in so many of the records is local.
ONE_LOCAL_IN = 6
# More signs than this on one post cannot be read.
MOST_PLACES = 12
MOST_NUMBERS = 6
ASKS = {
    Measure.ABSENCE: "Hvor meget fravær fra skole er der?",
    Measure.UNLAWFUL_ABSENCE: "Hvor meget ulovligt fravær er der i et kvartal?",
    Measure.HOURS: "Hvor mange timer om ugen handler det om?",
    Measure.EXPENSES: "Hvor store er de ekstra udgifter på et år?",
}
DONT_KNOW = Option(UNKNOWN, "Det ved jeg ikke", "Vis alle muligheder")
Options = tuple[Question, tuple[Option, ...]]
Trail = tuple[tuple[Question, Option], ...]


@frozen
class Node:
    """A page of the guide. `path` is its address, `trail` what was answered on the way; without a
    question it is a result. `groups` are the records with the need, also those that are `ruled_out`;
    `alive` are those that are not. `questions` is how many the longest way through this page has."""

    path: tuple[str, ...]
    trail: Trail
    answers: Answers
    question: Question | None
    options: tuple[Option, ...]
    groups: tuple[Alike, ...]
    alive: tuple[Alike, ...]
    ruled_out: RuledOut
    questions: int

    @property
    def candidates(self) -> tuple[Criteria, ...]:
        """Every record of the groups."""
        return tuple(each for group in self.groups for _, each in group.members)


@lru_cache(maxsize=4)
def walk(catalogue: Catalogue, day: date) -> tuple[Node, ...]:
    """Every page of the guide, each before those that it leads to."""
    groups = grouped(criteria_of(catalogue, day))
    growing = _Growing(groups)
    return tuple(growing.grow(groups, growing.sieve.first, (), Answers(), _asking(catalogue, groups)))


Ask = Callable[[Answers, tuple[Alike, ...]], Options | None]


def _asking(catalogue: Catalogue, groups: tuple[Alike, ...]) -> tuple[Ask, ...]:
    """The questions in their order; each gives None where it is not worth asking."""
    numbers = {measure: frozenset(each.kind for each in groups if measure in each.of.numbers) for measure in ASKS}
    return (_Who(catalogue), _Age(catalogue), _Need(catalogue), _Place(catalogue), *(_Number(measure, kinds) for measure, kinds in numbers.items() if kinds))


class _Growing:
    """The groups of each need are made once: many ways lead to the same need."""

    def __init__(self, groups: tuple[Alike, ...]) -> None:
        self._by_need = by_need(groups)
        self.sieve = Sieve(groups)

    def grow(self, groups: tuple[Alike, ...], ruled_out: RuledOut, trail: Trail, answers: Answers, asks: tuple[Ask, ...]) -> list[Node]:
        """What a page leads to, and it itself first."""
        alive = left_of(groups, ruled_out)
        path = tuple(option.id for _, option in trail)
        for place, ask in enumerate(asks):
            found = ask(answers, alive)
            if found is None or len(found[1]) < 2:
                continue
            question, options = found
            below: list[Node] = []
            for option in (*options, DONT_KNOW):
                then = answers.with_answer(question, option)
                among = self._by_need[then.need] if question.topic is Topic.NEED and then.need else groups
                below += self.grow(among, self.sieve.after(ruled_out, question, option), (*trail, (question, option)), then, asks[place + 1 :])
            return [Node(path, trail, answers, question, (*options, DONT_KNOW), (), (), ruled_out, max(each.questions for each in below)), *below]
        return [Node(path, trail, answers, None, (), groups, alive, ruled_out, len(trail))]


@frozen
class _Who:
    catalogue: Catalogue

    def __call__(self, answers: Answers, alive: tuple[Alike, ...]) -> Options | None:
        named = {each for group in alive for each in group.of.audiences}
        options = [Option(each.id, each.answer, each.summary or "", each.id) for each in self.catalogue.of_kind("audience") if each.answer and each.id in named]
        return Question(Topic.WHO, "Hvem søger du hjælp til?"), tuple(options)


@frozen
class _Age:
    catalogue: Catalogue

    def __call__(self, answers: Answers, alive: tuple[Alike, ...]) -> Options | None:
        if count(alive) <= ENOUGH:
            return None
        who = self.catalogue.entry("audience", answers.who or "")
        bands = _bands({each.of.ages for each in alive}, asked_span(who.ages if who else None))
        options = [Option(_band_id(each), wording.ages_short(each.least, None if each.most == OLDEST else each.most), "", each) for each in bands]
        text = who.asks_age if who and who.asks_age else "Hvor gammel er den, der har brug for hjælp?"
        return Question(Topic.AGE, text), tuple(options)


def _bands(spans: Iterable[Span | None], asked: Span) -> list[Span]:
    """The age bands that tell records apart: neighbours that all records treat alike are one."""
    known = sorted(spans, key=lambda each: each or (-1, -1))
    found: list[tuple[list[str], Span]] = []
    for band in (Span(max(each.least, asked.least), min(OLDEST if each.most is None else each.most, asked.most)) for each in AGE_BANDS):
        if band.least > band.most:
            continue
        relations = [age_relation(each, band) for each in known]
        if found and found[-1][0] == relations:
            found[-1] = (relations, Span(found[-1][1].least, band.most))
        else:
            found.append((relations, band))
    return [band for relations, band in found if any(each != "out" for each in relations)]


def _band_id(band: Span) -> str:
    return f"{band.least}" if band.most == OLDEST else f"{band.least}-{band.most}"


@frozen
class _Need:
    catalogue: Catalogue

    def __call__(self, answers: Answers, alive: tuple[Alike, ...]) -> Options | None:
        if count(alive) <= ENOUGH:
            return None
        named = frozenset[str]().union(*[each.needs for each in alive])
        # An offer that does not say its age is no reason to ask about education for a small child.
        asked = [each for each in needs(self.catalogue) if answers.ages is None or asked_span(each.ages).meets(answers.ages)]
        found = tuple(_need(each, answers.young) for each in asked if each.id in named)
        return Question(Topic.NEED, "Hvad er sværest lige nu?"), found


def _need(of: Need, young: bool) -> Option:
    """A need as the one who answers says it."""
    title, summary = (of.young_title or of.title, of.young_summary or of.summary) if young else (of.title, of.summary)
    return Option(of.id, title, summary or "", of.id)


@frozen
class _Place:
    catalogue: Catalogue

    def __call__(self, answers: Answers, alive: tuple[Alike, ...]) -> Options | None:
        """Asked when one does know what is hard, and much of what is left is local. Who could not
        say whom it is for, or how old, is not kept with more questions."""
        if not answers.need or answers.unsure or count(alive) <= ENOUGH:
            return None
        local = [each for each in alive if each.of.place]
        places = {each.of.place for each in local}
        if count(local) * ONE_LOCAL_IN < count(alive) or len(places) > MOST_PLACES:
            return None
        entries = [each for each in (self.catalogue.entry("municipality", id_ or "") for id_ in places) if each]
        options = [Option(each.id, each.possessive or f"{each.title} Kommune", "", each.id) for each in sorted(entries, key=lambda each: alphabet.sort_key(each.title))]
        if len(local) < len(alive):
            options.append(Option(ELSEWHERE, "En anden kommune", "Så viser vi det, der gælder i hele landet", ELSEWHERE))
        return Question(Topic.PLACE, "Hvilken kommune handler det om?"), tuple(options)


@frozen
class _Number:
    """`kinds` are those of the groups that have a limit to the number."""

    measure: Measure
    kinds: frozenset[int]

    def __call__(self, answers: Answers, alive: tuple[Alike, ...]) -> Options | None:
        """Asked when the number chooses between records: »under 40 %« is one offer, »over 40 %« another."""
        if not answers.need and count(alive) > ENOUGH:
            return None
        sure = [each.of.numbers[self.measure][0] for each in alive if each.kind in self.kinds and (answers.place or not each.of.place)]
        cuts = sorted({value for each in sure for value, _ in (each.low, each.high) if value.is_finite()})
        if len(set(sure)) < 2 or len(cuts) >= MOST_NUMBERS:
            return None
        return Question(Topic.MEASURE, ASKS[self.measure], self.measure), tuple(self._options(cuts))

    def _options(self, cuts: list[Decimal]) -> Iterator[Option]:
        for low, high in pairwise((None, *cuts, None)):
            found = interval(low, high, True, False)
            name = in_words(found, self.measure)
            yield Option(f"{low if low is not None else 0}-{high}" if high is not None else f"{low}", name[0].upper() + name[1:], "", found)
