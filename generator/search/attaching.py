"""Which concepts a record is about, and how surely, told by its own words."""

from __future__ import annotations

from generator.danish.compounds import Splitter
from generator.search.concepts import WEIGHT_PLAIN, WEIGHT_SMALL, ConceptBook
from generator.search.terms import HEAD, Analysed

# How much a name of a concept in a field says that the record is about it; they add up to 1 at most.
SURE = {"title": 0.6, "words": 0.3, "summary": 0.4}
# The same for each time it stands in the text, and how many times count.
BODY, MOST_TIMES = 0.1, 4.0
WEAK, FEW = 0.5, 2
# A word that many texts mention in passing says little unless it stands in front.
IN_PASSING = {"title": 1.0, "words": 1.0, "summary": 0.7, "body": 0.4}
LEAST = 0.05
# An expression at its rarest word: its concept, how surely it tells, the words that must stand there, and those that may.
_Waiting = tuple[int, float, tuple[str, ...], tuple[str, ...]]


class Attaching:
    """Finds the expressions of a book in sentences. Each expression waits at its rarest word."""

    def __init__(self, book: ConceptBook, splitter: Splitter) -> None:
        self._book, self._splitter = book, splitter
        self._waiting: dict[str, list[_Waiting]] = {}
        for expression in book.expressions:
            if not expression.strong and not _telling(book, expression.tokens):
                continue
            rarest = min(expression.tokens, key=lambda token: (-book.weight[token], len(book.at[token]), token))
            # »kan ikke komme i skole« is more than »skole«: with one telling word, all must stand there.
            whole = len(expression.tokens) > 1 and sum(book.weight[token] == WEIGHT_PLAIN for token in expression.tokens) < 2
            needed = tuple(token for token in expression.tokens if whole or book.weight[token] == WEIGHT_PLAIN)
            others = tuple(token for token in expression.tokens if not whole and WEIGHT_SMALL < book.weight[token] < WEIGHT_PLAIN)
            self._waiting.setdefault(rarest, []).append((expression.concept, 1.0 if expression.strong else WEAK, needed, others))

    def concepts(self, record: Analysed) -> dict[int, float]:
        """Concept → how surely the record is about it, 0 to 1."""
        found: dict[int, float] = {}
        for name, sentences in record.sentences.items():
            here: dict[int, list[float]] = {}
            for stems in sentences:
                for concept, sure in self._in_sentence(stems).items():
                    here.setdefault(concept, []).append(sure)
            for concept, sures in here.items():
                part = BODY * min(MOST_TIMES, sum(sures)) if name == "body" else SURE[name] * max(sures)
                passing = IN_PASSING[name] if self._book.mentioned[concept] else 1.0
                found[concept] = found.get(concept, 0.0) + part * passing
        return {concept: min(1.0, sure) for concept, sure in found.items() if sure >= LEAST}

    def _in_sentence(self, stems: list[str]) -> dict[int, float]:
        there: dict[str, float] = {}
        for each in stems:
            there[each] = 1.0
            halves = self._splitter.split(each)
            if halves:
                there[halves[1]] = max(there.get(halves[1], 0.0), HEAD)
                there[halves[0]] = max(there.get(halves[0], 0.0), HEAD)
        found: dict[int, float] = {}
        for each in there:
            for concept, sure, needed, others in self._waiting.get(each, ()):
                for token in needed:
                    present = there.get(token)
                    if present is None:
                        break
                    sure *= present
                else:
                    for token in others:
                        sure *= there.get(token, 0.3)
                    if sure > found.get(concept, 0.1):
                        found[concept] = sure
        return found


def _telling(book: ConceptBook, tokens: tuple[str, ...]) -> bool:
    """Whether a looser expression may tell what a text is about: two words that carry meaning, or one that few concepts share."""
    if len(tokens) == 1 and book.weight[tokens[0]] == WEIGHT_PLAIN:
        return tokens[0][0] == "§" or len({book.expressions[number].concept for number in book.at[tokens[0]]}) <= FEW
    return sum(book.weight[token] == WEIGHT_PLAIN for token in tokens) >= 2
