"""LIX, the readability number used in Denmark (Björnsson 1968).

LIX = words per sentence + percentage of words with more than six letters. Danish bands:
up to 24 very easy, 25–34 easy, 35–44 middle, 45–54 hard, 55 and over very hard.
"""

from __future__ import annotations

import re

LONG = 6
_ABBREVIATIONS = re.compile(r"\b(?:fx|f\.eks|bl\.a|m\.m|m\.v|mv|osv|ca|kr|nr|stk|pkt|kl|jf|evt|pr|dvs|inkl|maks|min|tlf)\.(?=\s+[a-zæøå0-9(»])", re.IGNORECASE)
_NUMBER_DOTS = re.compile(r"(?<=\d)[.:](?=\s?\d)|(?<=\d)\.(?=\s+[a-zæøå])")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)|\n\s*\n|\n\s*(?=[-*•]\s)|\n(?=\d+\. )")
_MARKUP = re.compile(r"\]\([^)]*\)|[*_`#>\[]+")


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; list items and paragraphs end a sentence too."""
    plain = _NUMBER_DOTS.sub("", _ABBREVIATIONS.sub(lambda hit: hit[0].replace(".", ""), _MARKUP.sub(" ", text)))
    found = (_WORD.findall(part) for part in _SENTENCE_END.split(plain))
    return [words for words in found if words]


def lix(text: str) -> float:
    """The LIX of running text; 0.0 when there are no words."""
    parts = sentences(text)
    words = [word for part in parts for word in part]
    if not words:
        return 0.0
    long = sum(len(word.replace("-", "")) > LONG for word in words)
    return len(words) / len(parts) + 100 * long / len(words)
