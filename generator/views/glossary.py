"""Which words of a text the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.vocabulary import Term

_WORD = re.compile(r"[\w§#-]*\w")
# After a word, this makes it another one.
_GOES_ON = re.compile(r"[§#-]*\w")
# Before a word, these belong to it.
_INSIDE = "0-9a-zß-öø-ÿ§#_-"
# Endings of nouns that do not make another word: »bisidderen«, »afgørelser«, »kommunens«.
_ENDINGS = ("ens", "ets", "erne", "en", "et", "er", "ne", "s", "n", "t", "r")
_NOTHING = "(?!)"
# A shorter word is only found as it is written: »ung« is not »unge«.
_SHORTEST = 5


class Meaning(NamedTuple):
    """What a word means, as a page says it."""

    id: str
    title: str
    definition: str


class _Name(NamedTuple):
    """What a word or several mean. `exactly`: with these capitals or not at all. `alone`: whether it is one word."""

    meaning: Meaning
    exactly: str | None
    alone: bool


class Glossary:
    """Finds the words that the glossary explains, in one pass over a text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._names: dict[str, list[_Name]] = {}
        for term in terms:
            meaning = Meaning(term.id, term.title, term.definition)
            for written in dict.fromkeys((term.title, *((term.abbreviation,) if term.abbreviation else ()))):
                first = _WORD.match(written)
                if first:
                    self._names.setdefault(written.lower(), []).append(_Name(meaning, _exactly(term, written), first[0] == written))
        nouns = {low: names[0].meaning for low, names in self._names.items() if names[0].alone and len(low) >= _SHORTEST}
        self._pattern = re.compile(rf"[^{_INSIDE}]{_any_of(self._names, nouns)}(?![^\W_])" if self._names else _NOTHING)
        for ending in _ENDINGS:
            for low, meaning in nouns.items():
                self._names.setdefault(low + ending, []).append(_Name(meaning, None, True))

    def find(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """(start, end, meaning) of each explained word, left to right, without overlaps."""
        low = text.lower()
        # The space is what stands before the first word; so what is found begins where its word begins in the text.
        for found in self._pattern.finditer(f" {low}"):
            start, end = found.start(), found.end() - 1
            for meaning, exactly, alone in self._names.get(low[start:end], ()):
                if exactly in (None, text[start:end]) and not (alone and _GOES_ON.match(low, end) and low[start:end] not in _WORD.findall(low)):
                    yield start, end, meaning
                    break


def _any_of(names: Iterable[str], nouns: Container[str], before: str = "") -> str:
    """A pattern of the longest of the names that stands at a place, each noun with as many letters as
    an ending has. What several begin with (`before`) is looked at once."""
    after: dict[str, list[str]] = {}
    for name in names:
        after.setdefault(name[len(before) : len(before) + 1], []).append(name)
    ways = [re.escape(letter) + _any_of(each, nouns, before + letter) for letter, each in after.items() if letter]
    if "" in after:
        ways.append(r"\w{0,4}" if before in nouns else "")
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _exactly(term: Term, written: str) -> str | None:
    """An abbreviation in capitals is not the small word that is spelled alike (»SU« and »su«)."""
    name = term.abbreviation if term.abbreviation and term.abbreviation.lower() == written.lower() else term.title
    return name if len(name) <= 4 and name.isupper() else None


@lru_cache(maxsize=4)
def glossary(catalogue: Catalogue) -> Glossary:
    """The glossary of a catalogue."""
    return Glossary(catalogue.of_kind("term"))
