"""LIX, the readability number used in Denmark (Björnsson 1968).

LIX = words per sentence + percentage of words with more than six letters. Danish bands:
up to 24 very easy, 25–34 easy, 35–44 middle, 45–54 hard, 55 and over very hard.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONG = 6
_SHORT = r"fx f\.eks bl\.a m\.m m\.v mv osv ca kr nr stk pkt kl jf evt pr dvs inkl maks min tlf".split()
_FOLLOWED = r"(?=\s+[a-zæøå0-9(»])"
_ABBREVIATIONS = re.compile(rf"\b(?:{'|'.join(_SHORT)})\.{_FOLLOWED}", re.IGNORECASE)
# Here and below the sign that is looked for comes first and what stands before it afterwards:
# that is several times as fast where there is nothing to find.
_ABBREVIATED = re.compile(r"\.(?:" + "|".join(rf"(?<=\b{each}\.)" for each in _SHORT) + ")" + _FOLLOWED, re.IGNORECASE)
_NUMBER_DOTS = re.compile(r"[.:](?<=\d.)(?:(?=\s?\d)|(?<=\.)(?=\s+[a-zæøå]))")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LETTER = re.compile(r"[^\W_]")
_SENTENCE_END = re.compile(r"[.!?:\n](?:(?<!\n)[.!?:]*(?=\s|$)|(?<=\n)(?:\s*\n|\s*(?=[-*•]\s)|(?=\d+\. )))")
_MARKUP = re.compile(r"[\]*_`#>\[](?:(?<=\])\([^)]*\)|(?<!\])[*_`#>\[]*)")
# Texts as bytes of Latin-1, in which letters and digits stay and all else becomes a space.
_BETWEEN = "\0"
_SEPARATED = bytes(code if chr(code).isalnum() or chr(code) in f"-'{_BETWEEN}" else 32 for code in range(256))
_SIGNS = dict.fromkeys("–—…“”„‘•€→", " ") | {"’": "'"}


class Counted(NamedTuple):
    """The words in each of some sentences, and how many of all of them are long."""

    words: list[int]
    long: int

    @property
    def lix(self) -> float:
        """0.0 when there are no words."""
        words = sum(self.words)
        return words / len(self.words) + 100 * self.long / words if words else 0.0


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; list items and paragraphs end a sentence too."""
    return [words_of(each) for each in sentence_texts(text)]


def words_of(text: str) -> list[str]:
    """The words in a text, in their order."""
    return _WORD.findall(text)


def sentence_texts(text: str) -> list[str]:
    """Each sentence without its signs, those with at least one word."""
    plain = _MARKUP.sub(" ", text)
    if _ABBREVIATED.search(plain):
        plain = _ABBREVIATIONS.sub(lambda hit: hit[0].replace(".", ""), plain)
    return [each for each in _SENTENCE_END.split(_NUMBER_DOTS.sub("", plain)) if _LETTER.search(each)]


def lix(text: str) -> float:
    """The LIX of running text; 0.0 when there are no words."""
    return lix_of(sentence_texts(text))


def lix_of(parts: list[str]) -> float:
    """The LIX of sentences that are already apart; 0.0 when there are none."""
    return counted(parts).lix


def counted(parts: list[str]) -> Counted:
    """What a LIX is made of, for sentences that are already apart."""
    if not parts:
        return Counted([], 0)
    text = f" {_BETWEEN} ".join(parts)
    try:
        found = _in_latin(text)
    except UnicodeEncodeError:
        words = [words_of(each) for each in parts]
        return Counted([len(each) for each in words], sum([len(word.replace("-", "")) > LONG for each in words for word in each]))
    apart = [each.split() for each in found.split(_BETWEEN.encode())]
    long = [word for sentence in apart for word in sentence if len(word) > LONG]
    return Counted([len(each) for each in apart], sum([len(word) - word.count(b"-") > LONG for word in long]))


def _in_latin(text: str) -> bytes:
    """The words of a text with spaces between them, as `words_of` finds them, at a fifth of the
    cost. Raises UnicodeEncodeError where there are letters of other alphabets."""
    try:
        found = text.encode("latin-1")
    except UnicodeEncodeError:
        for known, instead in _SIGNS.items():
            text = text.replace(known, instead)
        found = text.encode("latin-1")
    found = b" " + found.translate(_SEPARATED) + b" "
    # A hyphen or an apostrophe is part of a word only with a letter on both sides.
    joining = [sign for sign in (b"-", b"'") if sign in found]
    for sign in joining:
        for other in joining:
            found = found.replace(sign + other, b"  ")
    for sign in joining:
        found = found.replace(b" " + sign, b"  ").replace(sign + b" ", b"  ")
    return found
