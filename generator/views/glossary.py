"""Which words of a text the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import filterfalse

from generator.catalogue import Catalogue
from generator.model.vocabulary import Term

_WORD = re.compile(r"[\w§#-]*\w")
# Before a word, these belong to it.
_INSIDE = frozenset("abcdefghijklmnopqrstuvwxyzæøåé0123456789§#-_")
# Endings of nouns that do not make another word: »bisidderen«, »afgørelser«, »kommunens«.
_ENDINGS = ("ens", "ets", "erne", "en", "et", "er", "ne", "s", "n", "t", "r")
# A shorter word is only found as it is written: »ung« is not »unge«.
_SHORTEST = 5


class Glossary:
    """Finds the words that the glossary explains, in one pass over a text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._by_word: dict[str, list[tuple[str, Term]]] = {}
        for term in terms:
            for name in dict.fromkeys((term.title, *((term.abbreviation,) if term.abbreviation else ()))):
                first = _WORD.search(name)
                if first:
                    low = name.lower()
                    self._by_word.setdefault(first[0].lower(), []).append((low, term))
        for names in self._by_word.values():
            names.sort(key=lambda each: -len(each[0]))
        # Pieces between spaces seen before, with their words that may begin a term; most have none.
        self._plain: set[str] = set()
        self._begins: dict[str, tuple[str, ...]] = {}
        self._forms: dict[str, Term | None] = {}

    def find(self, text: str) -> Iterable[tuple[int, int, Term]]:
        """(start, end, term) of each explained word, left to right, without overlaps."""
        low = text.lower()
        pieces = [*filterfalse(self._plain.__contains__, low.split())]
        return self._found(text, low, pieces) if pieces else ()

    def _found(self, text: str, low: str, pieces: list[str]) -> Iterator[tuple[int, int, Term]]:
        reach = 0
        for start, word in self._places(low, pieces):
            if start < reach:
                continue
            for name, term in self._by_word.get(word, ()):
                stop = start + len(name)
                if low.startswith(name, start) and not low[stop : stop + 1].isalnum() and _as_written(name, term, text[start:stop]):
                    yield start, stop, term
                    reach = stop
                    break
            else:
                inflected = self._inflected(word)
                if inflected:
                    reach = start + len(word)
                    yield start, reach, inflected

    def _places(self, low: str, pieces: list[str]) -> list[tuple[int, str]]:
        """Where the words stand that may begin a term. Each new piece of text is looked into once."""
        found: set[str] = set()
        for piece in pieces:
            if piece not in self._begins:
                self._look_into(piece)
            found.update(self._begins[piece])
        places = []
        for word in found:
            start = low.find(word)
            while start >= 0:
                end = start + len(word)
                if not (start and low[start - 1] in _INSIDE) and not low[end : end + 1].isalnum():
                    places.append((start, word))
                start = low.find(word, end)
        return sorted(places)

    def _look_into(self, piece: str) -> None:
        self._begins[piece] = tuple(word for word in _WORD.findall(piece) if word in self._by_word or self._inflected(word))
        if not self._begins[piece]:
            self._plain.add(piece)

    def _inflected(self, word: str) -> Term | None:
        if word not in self._forms:
            self._forms[word] = self._uninflected(word)
        return self._forms[word]

    def _uninflected(self, word: str) -> Term | None:
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST:
                for name, term in self._by_word.get(stem, ()):
                    if name == stem:
                        return term
        return None


def _as_written(name: str, term: Term, text: str) -> bool:
    """An abbreviation in capitals is not the small word that is spelled alike (»SU« and »su«)."""
    written = term.abbreviation if term.abbreviation and term.abbreviation.lower() == name else term.title
    return not (len(written) <= 4 and written.isupper()) or text == written


@lru_cache(maxsize=4)
def glossary(catalogue: Catalogue) -> Glossary:
    """The glossary of a catalogue."""
    return Glossary(catalogue.of_kind("term"))
