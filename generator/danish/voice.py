"""A text that speaks to a reader, turned so that the reader speaks: »din pension« is »min pension« in a letter."""

from __future__ import annotations

import re

_MINE = {"du": "jeg", "dig": "mig", "din": "min", "dit": "mit", "dine": "mine", "jer": "os", "jeres": "vores"}
_YOURS = re.compile(rf"\b({'|'.join(_MINE)})\b", re.IGNORECASE)
# In the middle of a sentence a capital I is the pronoun; first in one it may be »I skolen«.
_YOU = re.compile(r"(?<=[^.!?:\s] )I\b")


def from_reader(text: str) -> str:
    """»Din liste, hvis du har en« → »Min liste, hvis jeg har en«. Only whole words are turned."""
    return _YOU.sub("vi", _YOURS.sub(_turned, text))


def _turned(found: re.Match[str]) -> str:
    word = found[0]
    mine = _MINE[word.lower()]
    return mine.capitalize() if word[0].isupper() else mine
