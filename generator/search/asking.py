"""A question, read: its words with all they may stand for, concepts, ages, places, sections."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from generator.danish.folding import bare, fold
from generator.danish.spelling import nearest
from generator.danish.stemming import ALIKE, SMALL_STEMS, family, stem
from generator.search.concepts import NEGATIONS, WEIGHT_PLAIN, WEIGHT_SMALL, weight_of
from generator.search.knowledge import Knowledge
from generator.search.law import lawful_words

LONGEST = 40
# How well a word fits an expression: put in for another one, or as half of a compound with the other half.
LOOSE, HALVES = 0.79, 0.95
# How telling an expression is that is the whole question.
WHOLE = 0.6
# What is left of a meaning inside a wider one: »skole« in »vil ikke i skole«, and where only small words are added.
NARROWED, ASIDE = 0.45, 0.75
# How much of an expression of danger must stand there, so that acute help is shown first.
ALARMING = 0.93
# What is left of a meaning of danger that is only hinted at: »bange for hunde« is not »bange for min mand«.
HINTED = 0.5
# What is said in these very words (»ikke i skole«) goes before what is like it (»gider ikke skole«).
EXACT, INEXACT = 0.98, 0.7
_AGE = re.compile(r"^(\d{1,2})(?:år|års|årig|årige|årigt|åriges|yo)?$")
YEARS = frozenset(["år", "års", "årig", "årige", "årigt", "aarig", "yo", "year", "years"])
LIMITS = frozenset(("år", "års"))
TURNING = frozenset(["fylder", "fylde", "fyldt", "fyldte", "bliver", "blive", "blevet", "over", "efter", "under", "ved", "indtil", "snart", "til", "inden", "fra", "fyldes", "om"])


@dataclass
class Word:
    """One word of the question. `terms`: term of the index → (how much it counts, why)."""

    written: str
    stem: str
    weight: float
    terms: dict[str, tuple[float, str]] = field(default_factory=dict)
    senses: dict[str, float] = field(default_factory=dict)
    corrected: str | None = None
    known: bool = True


@dataclass
class Meaning:
    """A concept the question holds: how surely, in which words, said how, and how much those
    words tell (a word that many concepts share tells little)."""

    concept: int
    sure: float
    places: tuple[int, ...]
    expression: int
    telling: float
    in_order: bool = True


@dataclass
class Question:
    words: list[Word]
    meanings: list[Meaning]
    ages: tuple[int, int] | None
    municipality: str | None
    danger: bool = False


def read(text: str, knowledge: Knowledge, without: frozenset[str] = frozenset()) -> Question:
    """Read a question. `without`: titles of concepts that the person has said no to."""
    folded = lawful_words(fold(text[:2000]), knowledge.acts)[:LONGEST]
    ages, rest = _ages(folded)
    municipality, rest = _municipality(rest, knowledge)
    # A subsection that no record names says no more than its section.
    words = [word for word in (_word(each, knowledge) for each in rest) if word.terms or "." not in word.written]
    _join(words, knowledge)
    meanings, danger = _meanings(words, knowledge)
    return Question(words, [each for each in meanings if knowledge.book.titles[each.concept] not in without], ages, municipality, danger)


def ambiguous(question: Question, knowledge: Knowledge) -> list[tuple[str, list[str]]]:
    """The sections that the question names without an act, and that several acts have: »§84« → ids of acts."""
    found = {word.stem: knowledge.sections.get(word.stem, []) for word in question.words if word.stem[0] == "§"}
    return [(section, acts) for section, acts in found.items() if len(acts) > 1]


def _ages(found: list[str]) -> tuple[tuple[int, int] | None, list[str]]:
    """An age said of a person: »17-årig«, »13 år«, »i 8. klasse« is left to the words."""
    rest: list[str] = []
    ages: tuple[int, int] | None = None
    place = 0
    while place < len(found):
        match = _AGE.match(found[place])
        number = int(match[1]) if match else 0
        follows = place + 1 < len(found) and found[place + 1] in YEARS
        written = bool(match) and (follows or not found[place].isdigit())
        # »til 18 år« is a limit, »til 17-årig« is a person.
        turning = place > 0 and found[place - 1] in TURNING and follows and found[place + 1] in LIMITS
        if written and 0 < number < 31:
            if not turning and ages is None:
                ages = (number, number)
            else:
                rest.append(str(number))
            place += 2 if follows else 1
            continue
        rest.append(found[place])
        place += 1
    return ages, rest


def _municipality(found: list[str], knowledge: Knowledge) -> tuple[str | None, list[str]]:
    for place, each in enumerate(found):
        name = knowledge.municipalities.get(each) or knowledge.municipalities.get(each.removesuffix("s"))
        if name:
            return name, found[:place] + found[place + 1 :]
    return None, found


def _word(written: str, knowledge: Knowledge) -> Word:
    stemmed = stem(written)
    word = Word(written, stemmed, weight_of(stemmed))
    word.senses[stemmed] = 1.0
    if word.weight == WEIGHT_SMALL:
        return word
    if stemmed in knowledge.frequency:
        word.terms[stemmed] = (1.0, "")
    if not stemmed[0].isalpha():
        _section(word, knowledge)
        return word
    for other in knowledge.relatives.get(family(stemmed), ()):
        if other != stemmed:
            _allow(word, other, 0.75, "samme ord", 0.85, knowledge)
    known = knowledge.known(stemmed)
    if not known:
        for other in knowledge.undotted.get(bare(stemmed), ()):
            _allow(word, other, 0.9, "stavet anderledes", 0.95, knowledge)
    halves = knowledge.splitter.split(stemmed)
    if halves:
        share = 0.5 if known else 0.8
        _allow(word, halves[1], share, "del af ordet", share, knowledge)
        _allow(word, halves[0], share * 0.7, "del af ordet", share * 0.8, knowledge)
    if not known and not halves and len(word.terms) == 0 and len(word.senses) == 1:
        word.known = False
        for other, apart in nearest(stemmed, knowledge.spellable):
            worth = 0.9 - 0.2 * apart
            if word.corrected is None:
                word.corrected = other
            _allow(word, other, worth, "ligner", worth, knowledge)
    return word


def _section(word: Word, knowledge: Knowledge) -> None:
    """A section of a named act also finds the bare number, but weakly: the act may be another."""
    number, at, _ = word.stem.partition("@")
    if at and not knowledge.known(word.stem):
        _allow(word, number, 0.5, "anden lov", 0.6, knowledge)


def _allow(word: Word, term: str, worth: float, why: str, sense: float, knowledge: Knowledge) -> None:
    if term in knowledge.frequency and worth > word.terms.get(term, (0.0, ""))[0]:
        word.terms[term] = (worth, why)
    if sense > word.senses.get(term, 0.0):
        word.senses[term] = sense


def _join(words: list[Word], knowledge: Knowledge) -> None:
    """»skole vægring« is one word to the catalogue."""
    for one, two in itertools.pairwise(words):
        if len(one.written) < 2 or len(two.written) < 2 or not (one.written + two.written).isalpha():
            continue
        for binding in ("", "s", "e"):
            joined = stem(one.written + binding + two.written)
            if len(joined) >= 6 and knowledge.known(joined) and joined not in (one.stem, two.stem):
                for word in (one, two):
                    word.weight = max(word.weight, WEIGHT_PLAIN * 0.75)
                    _allow(word, joined, 1.0, "ét ord", 1.0, knowledge)
                    word.known = True
                break


def _meanings(words: list[Word], knowledge: Knowledge) -> tuple[list[Meaning], bool]:
    """The concepts whose expressions the question holds, best first, one per concept; and whether
    all of an expression of danger stands there, in order: »min mor slår« does, »slår min mor op« does not."""
    book = knowledge.book
    there: dict[str, list[tuple[int, float]]] = {}
    for place, word in enumerate(words):
        for sense, worth in word.senses.items():
            there.setdefault(sense, []).append((place, worth))
        for other in ALIKE.get(word.stem, ()):
            if other not in word.senses:
                there.setdefault(other, []).append((place, LOOSE))
    numbers = dict.fromkeys(number for sense in there for number in book.at.get(sense, ()))
    best: dict[int, tuple[float, float, Meaning]] = {}
    danger = False
    for number in numbers:
        meaning = _said(number, there, words, knowledge)
        if meaning is None:
            continue
        if book.danger[meaning.concept]:
            if meaning.sure >= ALARMING and meaning.in_order:
                danger = True
            else:
                meaning.sure *= HINTED
        covered = sum(words[place].weight for place in meaning.places)
        rank = (meaning.sure * (0.5 + covered), meaning.sure)
        held = best.get(meaning.concept)
        if held is None or rank > held[:2]:
            best[meaning.concept] = (*rank, meaning)
    found = [each[2] for each in best.values()]
    for each in found:
        each.places = _supported(each, words, knowledge)
    for each in found:
        each.sure *= min((_narrowed(each, other, words) for other in found), default=1.0)
    exact = [set(each.places) for each in found if each.sure >= EXACT and len(each.places) > 1]
    for each in found:
        heavy = {place for place in each.places if words[place].weight > WEIGHT_SMALL}
        if each.sure < EXACT and any(heavy <= places for places in exact):
            each.sure *= INEXACT
    found.sort(key=lambda each: (-each.sure, each.concept))
    return found, danger


def _narrowed(meaning: Meaning, other: Meaning, words: list[Word]) -> float:
    """What is left of a meaning when another one holds all of its words and more of them."""
    more = set(other.places) - set(meaning.places)
    if other.sure < 0.8 or not more or not set(meaning.places) < set(other.places):
        return 1.0
    heavy = sum(words[place].weight for place in more) >= WEIGHT_PLAIN * 0.75 or any(words[place].stem in NEGATIONS for place in more)
    return NARROWED if heavy else ASIDE


def _supported(meaning: Meaning, words: list[Word], knowledge: Knowledge) -> tuple[int, ...]:
    """The places of a meaning, and of other words that belong to the same concept."""
    if meaning.sure < 0.7:
        return meaning.places
    own = knowledge.book.tokens_of[meaning.concept]
    more = [place for place, word in enumerate(words) if place not in meaning.places and word.weight > WEIGHT_SMALL and word.stem in own]
    return tuple(sorted((*meaning.places, *more))) if more else meaning.places


def _in_a_row(tokens: tuple[str, ...], places: list[int], there: dict[str, list[tuple[int, float]]], words: list[Word]) -> bool:
    """Whether all of an expression of common words stands in order, with only small words left out or between."""
    if any(token not in there and token not in SMALL_STEMS for token in tokens):
        return False
    between = set(range(places[0], places[-1])) - set(places)
    return places == sorted(places) and all(words[place].weight == WEIGHT_SMALL for place in between)


def _said(number: int, there: dict[str, list[tuple[int, float]]], words: list[Word], knowledge: Knowledge) -> Meaning | None:
    """An expression in the question, when enough of it is there and stands close together."""
    expression = knowledge.book.expressions[number]
    weights = knowledge.book.weight
    whole = had = 0.0
    before = (0.0, 0.0)
    places: list[int] = []
    plain_missing = plain = loose = 0
    for token in expression.tokens:
        weight = weights[token]
        whole += weight
        options = there.get(token)
        heavy = weight == WEIGHT_PLAIN
        plain += heavy
        if not options:
            # »nej til aflastning« is not said by »aflastning«.
            if token in NEGATIONS:
                return None
            plain_missing += heavy
            continue
        place, worth = max(options, key=lambda option: (option[1], -option[0]))
        if places and places[-1] == place and worth < HALVES and LOOSE not in (worth, before[1]):
            # Both halves of one compound: »kontakt person« is »kontaktperson«.
            worth = HALVES
            had += before[0] * max(0.0, HALVES - before[1])
        had += weight * worth
        before = (weight, worth)
        places.append(place)
        loose += worth == LOOSE
    if not places or (had < 0.7 * whole and not (len(expression.tokens) == 1 and had >= 0.5 * whole)):
        return None
    if len(places) == 1 and loose:
        return None
    if plain_missing and (plain - plain_missing < 2 or plain_missing > 1):
        return None
    spread = sorted(set(places))
    if spread[-1] - spread[0] > len(expression.tokens) + 3:
        return None
    if not plain and not _in_a_row(expression.tokens, places, there, words):
        return None
    telling = sum(knowledge.book.telling[token] for token in expression.tokens if token in there)
    # Words that many concepts share tell little, but a question that is the expression itself tells all.
    weighty = sum(word.weight for word in words)
    share = sum(words[place].weight for place in spread) / weighty
    telling = max(telling, WHOLE * share * had / whole) if len(places) > 1 else telling
    return Meaning(expression.concept, had / whole, tuple(spread), number, min(1.0, telling), places == sorted(places))
