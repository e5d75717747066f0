"""The concepts people search for, as words to match a question or a record against."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.danish.folding import fold
from generator.danish.stemming import COMMON_STEMS, SMALL_STEMS, stem
from generator.frozen import frozen
from generator.model.vocabulary import Concept, Entry
from generator.search.law import lawful_words

# How much of an expression's meaning a word carries.
SPREAD = 0.35
WEIGHT_SMALL, WEIGHT_COMMON, WEIGHT_PLAIN = 0.15, 0.5, 1.0
NEGATIONS = frozenset(stem(each) for each in ("ikke", "ingen", "intet", "uden", "aldrig", "nej"))


@frozen
class Expression:
    """One way to say a concept. `strong`: texts use it too, so it tells what a record is about."""

    concept: int
    tokens: tuple[str, ...]
    strong: bool
    written: str


@dataclass
class ConceptBook:
    """All concepts with their expressions; `at` finds the expressions that hold a word."""

    titles: list[str]
    danger: list[bool]
    mentioned: list[bool]
    near: list[tuple[int, ...]]
    expressions: list[Expression]
    weight: dict[str, float] = field(default_factory=dict)
    at: dict[str, list[int]] = field(default_factory=dict)
    tokens_of: list[set[str]] = field(default_factory=list)
    telling: dict[str, float] = field(default_factory=dict)

    def fill(self) -> None:
        """Look-ups over the expressions as they now are."""
        self.tokens_of = [set() for _ in self.titles]
        for number, expression in enumerate(self.expressions):
            self.tokens_of[expression.concept].update(expression.tokens)
            for token in dict.fromkeys(expression.tokens):
                self.weight[token] = weight_of(token)
                self.at.setdefault(token, []).append(number)
        spread: dict[str, set[int]] = {}
        for expression in self.expressions:
            for token in expression.tokens:
                spread.setdefault(token, set()).add(expression.concept)
        self.telling = {token: self.weight[token] / (1 + SPREAD * math.log2(len(concepts))) for token, concepts in spread.items()}


def weight_of(stemmed: str) -> float:
    """How much a word says, before anything is known of how rare it is."""
    return WEIGHT_SMALL if stemmed in SMALL_STEMS else WEIGHT_COMMON if stemmed in COMMON_STEMS or stemmed.isdigit() else WEIGHT_PLAIN


def concept_book(concepts: Sequence[Concept], acts: Mapping[str, str], also: Sequence[Entry] = ()) -> ConceptBook:
    """The book of the vocabulary. `also`: other entries whose titles and search words people use."""
    entries: list[Entry] = [*concepts, *also]
    place = {each.id: index for index, each in enumerate(entries)}
    book = ConceptBook(
        titles=[each.title for each in entries],
        danger=[bool(getattr(each, "danger", False)) for each in entries],
        mentioned=[bool(getattr(each, "mentioned", False)) for each in entries],
        near=[tuple(place[id_] for id_ in getattr(each, "near", ()) if id_ in place) for each in entries],
        expressions=[],
    )
    for index, each in enumerate(entries):
        seen: set[tuple[str, ...]] = set()
        names = (each.title, *getattr(each, "names", ()))
        for strong, ways in ((True, names), (False, each.search_words)):
            for way in ways:
                tokens = _tokens(way, acts, book.weight)
                if not book.danger[index]:
                    tokens = _telling(tokens)
                key = tokens if book.danger[index] else tuple(sorted(tokens))
                if (key not in seen and any(book.weight[token] != WEIGHT_SMALL for token in tokens[:1])) or (len(tokens) > 1 and key not in seen):
                    seen.add(key)
                    book.expressions.append(Expression(index, tokens, strong, way))
                    if len(tokens) == 1 and "@" in tokens[0]:
                        number = tokens[0].partition("@")[0]
                        book.weight[number] = WEIGHT_PLAIN
                        if (number,) not in seen:
                            seen.add((number,))
                            book.expressions.append(Expression(index, (number,), False, way))
    book.expressions = _without_repeats(book)
    book.fill()
    return book


def _without_repeats(book: ConceptBook) -> list[Expression]:
    """The expressions that add something: »hjælp til lektier« does not, where »lektier« stands."""
    known: dict[tuple[int, frozenset[str]], list[tuple[frozenset[str], bool]]] = {}
    order = sorted(range(len(book.expressions)), key=lambda number: len(book.expressions[number].tokens))
    keep = set()
    for number in order:
        expression = book.expressions[number]
        tokens = frozenset(token for token in expression.tokens if book.weight[token] != WEIGHT_SMALL)
        plain = frozenset(token for token in tokens if book.weight[token] == WEIGHT_PLAIN)
        same = known.setdefault((expression.concept, plain), [])
        # In danger all words count, and their order: »vil dø«, »ikke vil leve«.
        if plain and not book.danger[expression.concept] and any(each <= tokens and (strong or not expression.strong) for each, strong in same):
            continue
        keep.add(number)
        same.append((tokens, expression.strong))
    return [each for number, each in enumerate(book.expressions) if number in keep]


def _telling(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """An expression without its small words, when two others carry it, one of them plain: people leave them out too."""
    weights = [weight_of(token) for token in tokens]
    if WEIGHT_PLAIN not in weights or sum(weight > WEIGHT_SMALL for weight in weights) < 2:
        return tokens
    return tuple(token for token, weight in zip(tokens, weights, strict=True) if weight > WEIGHT_SMALL or token in NEGATIONS)


def _tokens(way: str, acts: Mapping[str, str], weight: dict[str, float]) -> tuple[str, ...]:
    found = tuple(stem(word) for word in lawful_words(fold(way), acts))
    for each in found:
        weight[each] = weight_of(each)
    return found
