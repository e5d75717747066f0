"""One spelling for words that are typed in many ways: case, accents, ae/oe/aa for æ/ø/å.

The browser's search folds in exactly the same way (theme/components/search/danish.js); a test
compares the two. Everything after folding works on the letters a–z, æ, ø, å and digits.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {"ä": "æ", "ö": "ø", "ü": "u", "ß": "ss", "ð": "d", "þ": "th", "œ": "ø", "ı": "i", "ł": "l", "đ": "d", "´": "", "`": "", "’": "", "'": "", "\u00ad": ""}
_DIGRAPHS = re.compile("aa|ae|oe")
_AS_ONE = {"aa": "å", "ae": "æ", "oe": "ø"}
# S.T.U. and T.A.F. are written with and without dots.
_DOTTED = re.compile(r"(?<![0-9a-zæøå])(?:[a-zæøå]\.){2,}(?:[a-zæøå](?![0-9a-zæøå]))?")
# Besides Danish letters, Cyrillic and Arabic, so that a few words of other languages are read.
LETTERS = "a-zæøå\u0430-\u0457\u0620-\u064a"
_WORD = re.compile(f"[0-9{LETTERS}]+")
_BARE = str.maketrans({"æ": "e", "ø": "o", "å": "a"})


def fold(text: str) -> str:
    """Lower case, æ/ø/å for ae/oe/aa, no accents. Other signs stay."""
    lowered = unicodedata.normalize("NFC", text).lower()
    if not lowered.isascii():
        lowered = lowered.translate(_FOLDED)
    return _DIGRAPHS.sub(lambda found: _AS_ONE[found.group()], lowered)


def _letter(letter: str) -> str:
    if letter < "\x80" or letter in "æøå":
        return letter
    if letter in _LETTERS:
        return _LETTERS[letter]
    return "".join(each for each in unicodedata.normalize("NFKD", letter) if unicodedata.category(each)[0] != "M").lower()


class _Folded(dict[int, str]):
    """Every letter as it is first met: a code point → the letters it is read as."""

    def __missing__(self, code: int) -> str:
        self[code] = _letter(chr(code))
        return self[code]


_FOLDED = _Folded()


def words(folded: str) -> list[str]:
    """The words and numbers of a folded text, in order. Dotted abbreviations become one word."""
    return _WORD.findall(_DOTTED.sub(lambda found: found.group().replace(".", ""), folded))


def bare(word: str) -> str:
    """The word as typed without Danish letters: »børnehave« and »bornehave« meet here."""
    return word.translate(_BARE)
