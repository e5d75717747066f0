"""The catalogue's own words: what its acts, places, boards and terms are called.

Search words are not among them, since people's misspellings belong there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.catalogue import Catalogue
from generator.danish.compounds import Splitter
from generator.danish.stemming import stem

WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:[-'’][^\W\d_]+)*-?")
# Whatever these are called is a name, or a word that somebody chose to explain.
NAMED = ("act", "municipality", "body", "organisation", "programme", "fair-partner", "need", "theme", "term", "concept")
NAMING = ("title", "short", "names", "abbreviation", "formerly", "possessive")


def own_words(catalogue: Catalogue) -> frozenset[str]:
    """Every word of the names in the catalogue, and of words.txt, in small letters."""
    listed = [line for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return frozenset(part.lower() for text in (*_names(catalogue), *listed) for word in WORD.findall(text) for part in (word, *parts(word)))


def _names(catalogue: Catalogue) -> Iterator[str]:
    for kind in NAMED:
        for of in catalogue.of_kind(kind):
            for field in NAMING:
                value = getattr(of, field, None) or ()
                yield from (value,) if isinstance(value, str) else value


def parts(word: str) -> list[str]:
    """The words that hyphens hold together; one that is in capitals (SPS, TikTok) is a name."""
    return [each for each in word.split("-") if len(each) > 1 and not any(letter.isupper() for letter in each[1:])]


class Names:
    """Own words that the dictionary has not, in all their forms and compounds.

    A compound is known when one half is such a word and the other is known too (hedenstedmodel).
    Two plain words are not enough: »ungdomskole« lacks an s.
    """

    def __init__(self, names: Collection[str], plain: Collection[str]) -> None:
        self._stems = frozenset(stem(each) for each in names)
        self._plain = frozenset(each.lower() for each in plain)
        self._splitter = Splitter(lambda part: stem(part) if part in self._plain or stem(part) in self._stems else None)

    def cover(self, word: str) -> bool:
        lowered = word.lower().strip("-")
        halves = self._splitter.split(lowered)
        return stem(lowered) in self._stems or (halves is not None and not self._stems.isdisjoint(halves))
