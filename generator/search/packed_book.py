"""The concepts on their way to the browser; the browser's half is theme/components/search/unpacking.js.

Each concept has a list of its own words, and its expressions say which of them, so that a word
that stands in fifty expressions of a concept is written once. Words of many concepts come first
in these lists, which keeps the steps between them small.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.search.concepts import ConceptBook, Expression
from generator.search.numbering import numbers, written


def packed_book(book: ConceptBook, terms: list[str]) -> dict[str, Any]:
    """The concepts as a few strings. `terms`: all terms of the index, sorted."""
    spread: dict[str, set[int]] = {}
    for each in book.expressions:
        for token in each.tokens:
            spread.setdefault(token, set()).add(each.concept)
    often = [len(spread.get(term, ())).bit_length() for term in terms]
    rank = {term: place for place, term in enumerate(_ranked(terms, often))}
    of: list[list[tuple[str, ...]]] = [[] for _ in book.titles]
    for each in book.expressions:
        of[each.concept].append(each.tokens)
    counts, steps, phrases, lengths, firsts, rests = [], [], [], [], [], []
    for ways in of:
        own = sorted({token for way in ways for token in way}, key=rank.__getitem__)
        alone = {way[0] for way in ways if len(way) == 1}
        counts.append(len(own))
        before = -1
        for token in own:
            steps.append(2 * (rank[token] - before - 1) + (token in alone))
            before = rank[token]
        place = {token: number for number, token in enumerate(own)}
        several = sorted([place[token] for token in way] for way in ways if len(way) > 1)
        phrases.append(len(several))
        first = 0
        for way in several:
            lengths.append(len(way) - 2)
            firsts.append(way[0] - first)
            rests.extend(way[1:])
            first = way[0]
    return {
        "titles": book.titles,
        "danger": [place for place, danger in enumerate(book.danger) if danger],
        "mentioned": [place for place, mentioned in enumerate(book.mentioned) if mentioned],
        "near": [list(each) for each in book.near],
        "often": written(often),
        "counts": written(counts),
        "steps": written(steps),
        "phrases": written(phrases),
        "lengths": written(lengths),
        "firsts": written(firsts),
        "rests": written(rests),
    }


def unpacked_book(pack: dict[str, Any], terms: list[str]) -> ConceptBook:
    """The concepts as they were packed; what an expression was written like is not among it."""
    count = len(pack["titles"])
    danger, mentioned = set(pack["danger"]), set(pack["mentioned"])
    expressions = [Expression(concept, way, False, "") for concept, way in _ways(pack, _ranked(terms, list(numbers(pack["often"]))))]
    book = ConceptBook(
        titles=pack["titles"],
        danger=[place in danger for place in range(count)],
        mentioned=[place in mentioned for place in range(count)],
        near=[tuple(each) for each in pack["near"]],
        expressions=expressions,
    )
    book.fill()
    return book


def _ranked(terms: list[str], often: list[int]) -> list[str]:
    """The terms of many concepts first, else in their own order."""
    return [terms[place] for place in sorted(range(len(terms)), key=lambda place: -often[place])]


def _ways(pack: dict[str, Any], ranked: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Concept and words of each expression: the single words of a concept, then the longer ones."""
    steps, phrases, lengths, firsts, rests = (numbers(pack[name]) for name in ("steps", "phrases", "lengths", "firsts", "rests"))
    for concept, count in enumerate(numbers(pack["counts"])):
        own = []
        place = -1
        for _ in range(count):
            step = next(steps)
            place += step // 2 + 1
            own.append(ranked[place])
            if step % 2:
                yield concept, (ranked[place],)
        first = 0
        for _ in range(next(phrases)):
            first += next(firsts)
            yield concept, (own[first], *(own[next(rests)] for _ in range(next(lengths) + 1)))
