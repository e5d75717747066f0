"""Danish compounds, split into words that are themselves known.

A compound is split only where both halves stand alone somewhere in the catalogue or its
vocabulary: »ungdomsklub« is ungdom + klub because people write »ungdom« and »klub«;
»forening« stays whole, because nobody writes »ning«.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.danish.stemming import TABLES

SHORT_PARTS: frozenset[str] = frozenset(TABLES["short_parts"].split())
# Words that stand alone, but inside a longer word are nearly always an ending or a chance.
NEVER_PARTS: frozenset[str] = frozenset(TABLES["never_parts"].split())
LEAST = 4
# Letters that bind two words together: skole-s-ystem is not one, ungdom-s-klub is.
BINDING = ("", "s", "e")


class Splitter:
    """Splits with the words that are known: `stem_of` gives a form's stem, None for no word."""

    def __init__(self, stem_of: Callable[[str], str | None]) -> None:
        self._stem_of = stem_of
        self._done: dict[str, tuple[str, str] | None] = {}

    def split(self, word: str) -> tuple[str, str] | None:
        """The stems of the two halves (what it is for, what it is), or None for a plain word.

        Of several places the one with the longest shorter half is taken: »fritids|job«.
        """
        if word not in self._done:
            self._done[word] = self._find(word)
        return self._done[word]

    def _find(self, word: str) -> tuple[str, str] | None:
        best: tuple[str, str] | None = None
        least = 0
        for place in range(3, len(word) - 2):
            head = self._known(word[place:])
            if not head:
                continue
            for binding in BINDING:
                end = place - len(binding)
                if binding and word[end:place] != binding:
                    continue
                first = self._known(word[:end])
                shorter = min(end, len(word) - place)
                if first and shorter > least:
                    best, least = (first, head), shorter
        return best

    def _known(self, part: str) -> str | None:
        if len(part) < LEAST and part not in SHORT_PARTS:
            return None
        if part in NEVER_PARTS:
            return None
        stemmed = self._stem_of(part)
        return None if stemmed is None or stemmed.endswith("'") else stemmed
