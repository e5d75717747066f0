"""LIX, the readability number used in Denmark (Björnsson 1968).

LIX = words per sentence + percentage of words with more than six letters. Danish bands:
up to 24 very easy, 25–34 easy, 35–44 middle, 45–54 hard, 55 and over very hard.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONG = 6
_SHORT = "fx f.eks bl.a m.m m.v mv osv ca kr nr stk pkt kl jf evt pr dvs inkl maks min tlf".split()
_FOLLOWED = r"(?=\s+[a-zæøå0-9(»])"
_ABBREVIATIONS = re.compile(rf"\b(?:{'|'.join(map(re.escape, _SHORT))})\.{_FOLLOWED}", re.IGNORECASE)
# Here and below the sign that is looked for comes first and what stands before it afterwards:
# that is several times as fast where there is nothing to find.
_ABBREVIATED = re.compile(r"\.(?:" + "|".join(rf"(?<=\b{re.escape(each)}\.)" for each in _SHORT) + ")" + _FOLLOWED, re.IGNORECASE)
_NUMBER_DOTS = re.compile(r"[.:](?<=\d.)(?:(?=\s?\d)|(?<=\.)(?=\s+[a-zæøå]))")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LETTER = re.compile(r"[^\W_]")
_SENTENCE_END = re.compile(r"[.!?:\n](?:(?<!\n)[.!?:]*(?=\s|$)|(?<=\n)(?:\s*\n|\s*(?=[-*•]\s)|(?=\d+\. )))")
_MARKUP = re.compile(r"[\]*_`#>\[](?:(?<=\])\([^)]*\)|(?<!\])[*_`#>\[]*)")


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
    return [each for each in _SENTENCE_END.split(_plain(text)) if _LETTER.search(each)]


def _plain(text: str) -> str:
    """A text without markup, and without the full stops that end no sentence."""
    plain = _MARKUP.sub(" ", text)
    if _ABBREVIATED.search(plain):
        plain = _ABBREVIATIONS.sub(lambda hit: hit[0].replace(".", ""), plain)
    return _NUMBER_DOTS.sub("", plain)


def lix(text: str) -> float:
    """The LIX of running text; 0.0 when there are no words."""
    return counted(text).lix


def lix_of(parts: list[list[str]]) -> float:
    """The LIX of sentences whose words are already apart; 0.0 when there are none."""
    return _counted(parts).lix


def counted(text: str) -> Counted:
    """What the LIX of running text is made of: how many words `sentences` finds, at a fifth of the cost."""
    try:
        kinds = _kinds_in(text)
        words = _words_in(_kinds_in(_plain(text)) if _needs_care(kinds) else kinds)
    except UnicodeEncodeError:
        return _counted(sentences(text))
    return Counted([count for each in words.split(_BETWEEN) if (count := each.count(b" a"))], words.count(b" " + b"a" * (LONG + 1)))


def _counted(parts: list[list[str]]) -> Counted:
    return Counted([len(each) for each in parts], sum([len(word.replace("-", "")) > LONG for each in parts for word in each]))


# A text to be counted is bytes that say of what kind each sign is. ASCII letters are themselves in small, because of the
# abbreviations; signs that mean the same are written alike.
_DIGIT, _LIKE_LETTER, _BULLET, _OTHER = "0a*,"
_KIND = {each: each for each in " \n-'.]"} | {"’": "'", "•": _BULLET} | dict.fromkeys("*_`#>[", " ") | dict.fromkeys("!?:", "!")
_BETWEEN = b"\0"


def _kind(sign: str) -> str:
    if sign.isalnum():
        return _DIGIT if sign.isdecimal() else sign.lower() if sign.isascii() else _LIKE_LETTER
    return _KIND.get(sign, "\t" if sign.isspace() else _OTHER)


# The second has the signs of typography that the first lacks, but takes longer.
_KINDS = {encoding: "".join([_kind(bytes([code]).decode(encoding, "replace")) for code in range(256)]).encode() for encoding in ("latin-1", "cp1252")}
_LINES = re.compile(rb"\n(?:\s*\n|\s*(?=[-*]\s)|(?=0+\. ))")
_HYPHEN, _APOSTROPHE = re.compile(rb"-(?<=a-)(?=a)"), re.compile(rb"'(?<=a')(?=a)")
_AS_WORDS = bytes(ord("a") if chr(kind).isalnum() else kind if kind in b"-'\0" else ord(" ") for kind in range(256))
# The full stop of what may be an abbreviation, by the three signs before it.
_MAY_BE_SHORT = re.compile(rf"\.(?<=(?:{'|'.join(re.escape(each[-3:]) if len(each) > 2 else rf'[^a-z0]{each}' for each in _SHORT)})\.)".encode())


def _kinds_in(text: str) -> bytes:
    """The kinds of a text's signs. Raises UnicodeEncodeError where there are letters of other alphabets."""
    encoding = "latin-1"
    try:
        found = text.encode(encoding)
    except UnicodeEncodeError:
        encoding = "cp1252"
        found = text.encode(encoding)
    return b" " + found.translate(_KINDS[encoding])


def _needs_care(kinds: bytes) -> bool:
    """Whether a text may have links, or full stops that end no sentence."""
    return b"]" in kinds or (b"0" in kinds and (b"0." in kinds or b"0!" in kinds)) or bool(_MAY_BE_SHORT.search(kinds))


def _words_in(kinds: bytes) -> bytes:
    """The words alone, each a space and as many a's as it has letters, with _BETWEEN between the sentences."""
    found = kinds.replace(b"\n\n", b"\0 ")
    if b"\n" in found:
        found = _LINES.sub(b"\0 ", found)
    found = found.replace(b"\n", b" ").replace(b"\t", b" ").replace(b"!", b".").replace(b". ", b"\0 ").translate(_AS_WORDS)
    # A hyphen or an apostrophe is part of a word only with a letter on both sides.
    if b"-" in found:
        found = _HYPHEN.sub(b"", found).replace(b"-", b" ")
    if b"'" in found:
        found = _APOSTROPHE.sub(b"a", found).replace(b"'", b" ")
    return found
