"""Which words of a text the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.vocabulary import Term

_WORD = re.compile(r"[\w§#-]*\w")
# Before a word, these belong to it.
_INSIDE = frozenset("abcdefghijklmnopqrstuvwxyzæøåé0123456789§#-_")
# Endings of nouns that do not make another word: »bisidderen«, »afgørelser«, »kommunens«.
_ENDINGS = ("ens", "ets", "erne", "en", "et", "er", "ne", "s", "n", "t", "r")
# A shorter word is only found as it is written: »ung« is not »unge«.
_SHORTEST = 5


class Meaning(NamedTuple):
    """What a word means, as a page says it."""

    id: str
    title: str
    definition: str


class _Name(NamedTuple):
    """A way to write a word, in small letters. `exactly`: with these capitals or not at all."""

    low: str
    exactly: str | None
    meaning: Meaning


class Glossary:
    """Finds the words that the glossary explains, in one pass over a text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._by_word: dict[str, list[_Name]] = {}
        for term in terms:
            meaning = Meaning(term.id, term.title, term.definition)
            for written in dict.fromkeys((term.title, *((term.abbreviation,) if term.abbreviation else ()))):
                first = _WORD.search(written)
                if first:
                    self._by_word.setdefault(first[0].lower(), []).append(_Name(written.lower(), _exactly(term, written), meaning))
        for names in self._by_word.values():
            names.sort(key=lambda each: -len(each.low))
        # Pieces between spaces seen before: those that begin no name, as most, and the words that may in the others.
        self._plain: set[str] = set()
        self._begins: dict[str, tuple[str, ...]] = {}
        # Word → the names that it may begin, the longest first.
        self._names: dict[str, tuple[_Name, ...]] = {}

    def find(self, text: str, known: Container[str] = ()) -> Iterable[tuple[int, int, Meaning]]:
        """(start, end, meaning) of each explained word, left to right, without overlaps. Nothing when it has no others than the `known` ids."""
        plain = self._plain
        pieces = [each for each in text.split() if each not in plain]
        if not pieces:
            return ()
        low = text.lower()
        words, new = set(), False
        for piece in pieces:
            for word in self._begins.get(piece) or self._looked_into(piece):
                for name, _, meaning in self._names[word]:
                    if name in low:
                        words.add(word)
                        new = new or meaning.id not in known
        return self._found(text, low, words) if new else ()

    def _found(self, text: str, low: str, words: Iterable[str]) -> Iterator[tuple[int, int, Meaning]]:
        reach = 0
        for start, word in _places(low, words):
            if start < reach:
                continue
            for name, exactly, meaning in self._names[word]:
                stop = start + len(name)
                if low.startswith(name, start) and not low[stop : stop + 1].isalnum() and exactly in (None, text[start:stop]):
                    yield start, stop, meaning
                    reach = stop
                    break

    def _looked_into(self, piece: str) -> tuple[str, ...]:
        """The words in a new piece of text that may begin a name."""
        words = _WORD.findall(piece.lower())
        for word in words:
            if word not in self._names:
                self._names[word] = (*self._by_word.get(word, ()), *self._inflected(word))
        begin = tuple(word for word in words if self._names[word])
        if begin:
            self._begins[piece] = begin
        else:
            self._plain.add(piece)
        return begin

    def _inflected(self, word: str) -> Iterator[_Name]:
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST:
                for name in self._by_word.get(stem, ()):
                    if name.low == stem:
                        yield _Name(word, None, name.meaning)
                        return


def _places(low: str, words: Iterable[str]) -> list[tuple[int, str]]:
    """Where the words stand."""
    places = []
    for word in words:
        start = low.find(word)
        while start >= 0:
            end = start + len(word)
            if not (start and low[start - 1] in _INSIDE) and not low[end : end + 1].isalnum():
                places.append((start, word))
            start = low.find(word, end)
    return sorted(places)


def _exactly(term: Term, written: str) -> str | None:
    """An abbreviation in capitals is not the small word that is spelled alike (»SU« and »su«)."""
    name = term.abbreviation if term.abbreviation and term.abbreviation.lower() == written.lower() else term.title
    return name if len(name) <= 4 and name.isupper() else None


@lru_cache(maxsize=4)
def glossary(catalogue: Catalogue) -> Glossary:
    """The glossary of a catalogue."""
    return Glossary(catalogue.of_kind("term"))
