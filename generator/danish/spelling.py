"""How far apart two words are, counted in slips of the keyboard and of the ear."""

from __future__ import annotations

from collections.abc import Iterable

# Sounds that are written in more than one way cost half a slip.
_ALIKE = frozenset(
    frozenset(pair)
    for pair in ("æe", "æa", "øo", "øy", "øu", "åo", "åa", "ie", "iy", "dt", "bp", "gk", "kc", "sc", "vf", "sz", "jg", "vw", "eø", "uo", "oa", "ij", "jy", "td", "kq", "ae", "gj")
)
SILENT = frozenset("dghjet")


def allowed(length: int) -> float:
    """How many slips a word of this length may hold. Nothing under four letters is guessed."""
    return 0.0 if length < 4 else 1.0 if length < 7 else 1.5 if length < 9 else 2.0


def distance(one: str, other: str, limit: float) -> float:
    """Slips between two words, with neighbours swapped as one slip; more than `limit` gives limit + 1.

    A doubled letter, a silent letter and letters that sound alike count half.
    """
    beyond = limit + 1
    if abs(len(one) - len(other)) > 2 * limit:
        return beyond
    before: list[float] = []
    above = [0.0]
    for j, letter in enumerate(other):
        above.append(above[j] + _gap(other, j, letter))
    for i, letter in enumerate(one):
        row = [above[0] + _gap(one, i, letter)]
        for j, across in enumerate(other):
            cost = 0.0 if letter == across else 0.5 if frozenset((letter, across)) in _ALIKE else 1.0
            best = above[j] + cost
            best = min(best, above[j + 1] + _gap(one, i, letter), row[j] + _gap(other, j, across))
            if i and j and letter == other[j - 1] and one[i - 1] == across and letter != across:
                best = min(best, before[j - 1] + 1.0)
            row.append(best)
        if min(row) > limit:
            return beyond
        before, above = above, row
    return above[-1]


def _gap(word: str, place: int, letter: str) -> float:
    """A letter too many or too few."""
    doubled = (place > 0 and word[place - 1] == letter) or (place + 1 < len(word) and word[place + 1] == letter)
    return 0.5 if doubled or (letter in SILENT and place > 0) else 1.0


def nearest(word: str, vocabulary: Iterable[str], most: int = 4) -> list[tuple[str, float]]:
    """The nearest words with their distance, best first; equal ones in the order given.

    The first letter must be the same or sound alike. Words under four letters have none.
    """
    limit = allowed(len(word))
    if not limit:
        return []
    found: list[tuple[str, float]] = []
    for each in vocabulary:
        if len(each) < 4 or abs(len(each) - len(word)) > 2 or not (each[0] == word[0] or frozenset((each[0], word[0])) in _ALIKE):
            continue
        apart = distance(word, each, limit)
        if apart <= limit:
            found.append((each, apart))
    found.sort(key=lambda pair: pair[1])
    return found[:most]
