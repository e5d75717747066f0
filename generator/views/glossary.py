"""Which words of a text the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.model.vocabulary import Term

_WORD = re.compile(r"[\w§#-]*\w")
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
        # Words seen that begin no term: most words of most texts.
        self._plain: set[str] = set()

    def find(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """(start, end, term) of each explained word, left to right, without overlaps."""
        low = text.lower()
        if not self._may_hold(low):
            return
        reach = 0
        for word in _WORD.finditer(text):
            start, end = word.span()
            whole = low[start:end]
            if start < reach or whole in self._plain:
                continue
            for name, term in self._by_word.get(whole, ()):
                stop = start + len(name)
                if low.startswith(name, start) and not low[stop : stop + 1].isalnum() and _as_written(name, term, text[start:stop]):
                    yield start, stop, term
                    reach = stop
                    break
            else:
                inflected = self._inflected(whole)
                if inflected:
                    yield start, end, inflected
                    reach = end

    def _may_hold(self, low: str) -> bool:
        """Whether some word of the text begins a term; each new word is looked up once."""
        unknown = set(_WORD.findall(low)) - self._plain
        known = {word for word in unknown if word in self._by_word or self._inflected(word)}
        self._plain |= unknown - known
        return bool(known)

    def _inflected(self, word: str) -> Term | None:
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
