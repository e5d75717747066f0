"""From a question to records in order, with the reason for each."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.frozen import frozen
from generator.search.asking import Question, Word
from generator.search.concepts import WEIGHT_SMALL
from generator.search.indexing import SCALE, concept_term
from generator.search.knowledge import Knowledge

# A term → document number → field → whole-number weight, answered by lunr.
LookUp = Callable[[str], Mapping[int, int]]
CONCEPT = 1.5
# Related concepts fill in where no record is about the concept itself.
NEAR, NEAR_INSTEAD = 0.06, 0.5
COVERED = 0.4
# What is left of a concept that is read from words another one is read from already.
AGAIN = 0.6
# A record counts for a concept by its share of the record that is most about it, which is about it at least this much.
LEAST_TOP = 0.45
# What it is worth that the question is the title of a record.
TITLE = 0.5
OTHER_AGE, OTHER_PLACE = 0.35, 0.4
# What scores less than this part of the first hit is no answer.
LEAST_SCORE = 0.03
# Sure from this on. For it speak how much of the question the first hit holds, that it is about a concept the question
# holds, its words, and each word of the question (who tells much seldom asks in vain); against it, what the question is
# about and the hit only mentions, such as a complaint. Chosen by all judged questions together.
SURE, ABOUT, WORDS, TOLD, BESIDE = 0.9, 1.5, 0.4, 0.1, 2.0
MOST_WORDS, MOST_TOLD = 1.5, 8
# A record is about a concept from this on.
ABOUT_LEAST = 0.5
PRECISION = 1_000_000


@frozen
class Place:
    """Where a record applies: its municipality and its ages, None for an open or unknown end;
    and the stems of its title."""

    municipality: str
    ages: tuple[int | None, int | None] | None
    title: frozenset[str] = frozenset()


@dataclass
class Hit:
    """A record that answers. `explained` is how much of the question it holds, 0 to 1."""

    document: int
    score: float
    explained: float
    words: list[tuple[str, str, float, str]] = field(default_factory=list)
    concepts: dict[int, float] = field(default_factory=dict)


def rarity(documents: int, frequency: int) -> float:
    """1 for a term that one record holds, towards 0 for a term in all of them."""
    if not frequency:
        return 1.0
    return math.log(1 + documents / frequency) / math.log(1 + documents)


def ranked(question: Question, knowledge: Knowledge, documents: tuple[Place, ...], look_up: LookUp) -> list[Hit]:
    """All records that answer, best first; equal scores in the catalogue's order."""
    words = question.words
    hits: dict[int, Hit] = {}
    held: dict[int, list[float]] = {}
    said: dict[int, dict[int, tuple[int, ...]]] = defaultdict(dict)
    for place, word in enumerate(words):
        worth = importance(word, knowledge)
        covered = max((each.sure for each in question.meanings if place in each.places and len(each.places) > 1), default=0.0)
        for term, (share, why) in word.terms.items():
            rare = rarity(knowledge.documents, knowledge.frequency[term])
            for document, weight in look_up(term).items():
                hit = _hit(hits, held, document, len(words))
                match = min(2.2, weight / SCALE) * share
                gain = worth * rare * match * (1 - COVERED * covered)
                hit.words.append((word.written, term, gain, why))
                held[document][place] = max(held[document][place], min(1.0, match))
    heavy = sum(word.weight > WEIGHT_SMALL for word in words) or 1
    for hit in hits.values():
        hit.score += _best_per_word(hit) + TITLE * _named(hit, documents[hit.document].title, heavy)
    for meaning in question.meanings:
        concept = meaning.concept
        own = _most(look_up(concept_term(concept)))
        instead = NEAR + NEAR_INSTEAD * (1.0 - own)
        for target, share in ((concept, 1.0), *((each, instead) for each in knowledge.book.near[concept])):
            frequency = knowledge.concept_frequency.get(target, 0)
            if not frequency:
                continue
            carried = look_up(concept_term(target))
            top = max(LEAST_TOP, _most(carried))
            worth = CONCEPT * share * meaning.sure * math.sqrt(meaning.sure) * meaning.telling * (0.35 + 0.65 * rarity(knowledge.documents, frequency))
            for document, weight in carried.items():
                hit = _hit(hits, held, document, len(words))
                gain = worth * weight / SCALE / top
                if gain > hit.concepts.get(target, 0.0):
                    hit.concepts[target] = gain
                    said[document][target] = meaning.places
                for place in meaning.places:
                    held[document][place] = max(held[document][place], min(1.0, share * meaning.sure * weight / SCALE))
    shares = _shares(question, knowledge)
    for document, hit in hits.items():
        hit.score += _once(hit, said.get(document, {}), words)
        hit.score *= _fits(documents[document], question)
        hit.explained = sum(share * part for share, part in zip(shares, held[document], strict=True))
        hit.score = math.floor(hit.score * PRECISION + 0.5) / PRECISION
    least = LEAST_SCORE * max((each.score for each in hits.values()), default=0.0)
    return sorted((each for each in hits.values() if each.score > least), key=lambda hit: (-hit.score, hit.document))


def _most(carried: Mapping[int, int]) -> float:
    """How much the record that is most about a concept is about it, 0 to 1."""
    return max(carried.values(), default=0) / SCALE


def importance(word: Word, knowledge: Knowledge) -> float:
    """How much a word of the question matters before any record is looked at."""
    return word.weight if word.weight > 0.2 else 0.0


def _shares(question: Question, knowledge: Knowledge) -> list[float]:
    """How much of the question each word is; rare words are more of it. They add up to 1."""
    shares = []
    for place, word in enumerate(question.words):
        often = max((knowledge.frequency[term] for term in word.terms), default=0)
        for each in question.meanings:
            if place in each.places and each.sure >= 0.7:
                often = max(often, knowledge.concept_frequency.get(each.concept, 0))
        meant = any(place in each.places for each in question.meanings)
        weight = importance(word, knowledge) or (0.1 if meant else 0.0)
        shares.append(weight * (0.25 + 0.75 * rarity(knowledge.documents, often)))
    whole = sum(shares) or 1.0
    return [each / whole for each in shares]


def _hit(hits: dict[int, Hit], held: dict[int, list[float]], document: int, words: int) -> Hit:
    if document not in hits:
        hits[document] = Hit(document, 0.0, 0.0)
        held[document] = [0.0] * words
    return hits[document]


def _best_per_word(hit: Hit) -> float:
    """A word counts once per record, by the best of what it may stand for."""
    best: dict[str, tuple[str, str, float, str]] = {}
    for each in hit.words:
        if each[2] > best.get(each[0], ("", "", 0.0, ""))[2]:
            best[each[0]] = each
    hit.words = list(best.values())
    return sum(each[2] for each in hit.words)


def _once(hit: Hit, said: Mapping[int, tuple[int, ...]], words: list[Word]) -> float:
    """What the concepts add. A concept counts once per record, however many others are related to it;
    and words that several concepts are read from count fully for the first of them only."""
    used: set[int] = set()
    score = 0.0
    for concept, gain in sorted(hit.concepts.items(), key=lambda each: (-each[1], each[0])):
        places = said[concept]
        fresh = sum(words[place].weight for place in places if place not in used) / sum(words[place].weight for place in places)
        used.update(places)
        score += gain * (AGAIN + (1 - AGAIN) * fresh)
    return score


def _named(hit: Hit, title: frozenset[str], heavy: int) -> float:
    """How much the question is the record's very title: 1 when each holds all of the other."""
    there = len({term for _, term, _, _ in hit.words if term in title})
    return there / len(title) * min(1.0, there / heavy) if there else 0.0


def _fits(document: Place, question: Question) -> float:
    factor = 1.0
    if question.ages and document.ages:
        least, most = document.ages
        if (least is not None and question.ages[1] < least) or (most is not None and question.ages[0] > most):
            factor *= OTHER_AGE
    if question.municipality and document.municipality not in (question.municipality, "hele-landet"):
        factor *= OTHER_PLACE
    return factor


def _about(concept: int, document: int, look_up: LookUp) -> float:
    """Whether a record is about a concept and does not only mention it, 0 to 1."""
    return min(1.0, look_up(concept_term(concept)).get(document, 0) / SCALE / ABOUT_LEAST)


def is_sure(question: Question, hits: list[Hit], knowledge: Knowledge, look_up: LookUp) -> bool:
    """Whether the first hit is shown as an answer, not as a guess."""
    if not hits:
        return False
    first = hits[0]
    about = 0.0
    held, beside = [0.0] * len(question.words), [0.0] * len(question.words)
    for meaning in question.meanings:
        said = meaning.sure * meaning.telling
        carried = _about(meaning.concept, first.document, look_up)
        mentioned = knowledge.book.mentioned[meaning.concept]
        if not mentioned:
            near = max((_about(each, first.document, look_up) for each in knowledge.book.near[meaning.concept]), default=0.0)
            about = max(about, said * max(carried, NEAR_INSTEAD * near))
        for place in meaning.places:
            held[place] = max(held[place], said * carried)
            if mentioned:
                beside[place] = max(beside[place], said * (1.0 - carried))
    missed = sum(share * max(0.0, other - own) for share, other, own in zip(_shares(question, knowledge), beside, held, strict=True))
    words = min(MOST_WORDS, sum(each[2] for each in first.words))
    told = min(MOST_TOLD, sum(word.weight > WEIGHT_SMALL for word in question.words))
    return first.explained + ABOUT * about + WORDS * words + TOLD * told - BESIDE * missed >= SURE
