"""Searching in Python, over the very file that the browser gets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lunr.index import Index

from generator.danish.folding import fold
from generator.danish.stemming import SMALL_STEMS, stem
from generator.frozen import frozen
from generator.search.asking import Question, read
from generator.search.knowledge import Knowledge, knowledge
from generator.search.law import lawful_words
from generator.search.packing import unpacked
from generator.search.ranking import Hit, Place, is_sure, ranked
from generator.search.terms import FIELDS


@frozen
class Answer:
    """Hits best first, how the question was read, and whether the first hit is an answer."""

    question: Question
    hits: list[Hit]
    sure: bool


class Search:
    """An opened index.json. `ask` may be called any number of times."""

    def __init__(self, file: Mapping[str, Any]) -> None:
        self.file = file
        self._index, book = unpacked(file["pack"])
        self._places = tuple(Place(each["municipality"], tuple(each["ages"]) if "ages" in each else None, title_stems(each["title"])) for each in file["documents"])
        self.knowledge: Knowledge = knowledge(self._index, len(self._places), book, file["acts"], file["municipalities"])
        self._held: dict[str, dict[int, int]] = {}

    def ask(self, text: str, without: frozenset[str] = frozenset()) -> Answer:
        """Answer a question. `without`: titles of concepts that the person has said no to."""
        question = read(text, self.knowledge, without)
        hits = ranked(question, self.knowledge, self._places, self.look_up)
        return Answer(question, hits, is_sure(question, hits, self.knowledge, self.look_up))

    def look_up(self, term: str) -> Mapping[int, int]:
        """Document → weight of a term, answered by lunr."""
        held = self._held.get(term)
        if held is None:
            held = self._held[term] = _weights(self._index, term)
        return held

    def fields(self, term: str, hit: Hit) -> list[str]:
        """The fields of a hit where a term stands."""
        posting = self._index.inverted_index.get(term, {})
        return [name for name in FIELDS if str(hit.document) in posting.get(name, {})]

    def id(self, hit: Hit) -> str:
        return str(self.file["documents"][hit.document]["id"])


def title_stems(title: str) -> frozenset[str]:
    """The stems of a title, without the small words."""
    return frozenset(stem(word) for word in lawful_words(fold(title), {})) - SMALL_STEMS


def _weights(index: Index, term: str) -> dict[int, int]:
    query = index.create_query()
    query.term(term, use_pipeline=False)
    # A term of its own has length 1, so that lunr's score is the sum of the weights as built.
    return {int(match["ref"]): round(match["score"]) for match in index.query(query)}
