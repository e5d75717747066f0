"""What a text may hold, seen at a glance: a full look costs several times as much, and most texts hold nothing of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.danish.names import CAPITAL, FIRST_NAMES, SMALL

# A capital is A, a small letter a, a digit 0, and a hyphen is like a space. What Latin-1 lacks becomes a question mark;
# it may be a digit of another alphabet.
_SIGNS = "".join(map(chr, range(256)))
_KINDS = re.sub(CAPITAL, "A", re.sub(SMALL, "a", re.sub(r"[\d?]", "0", _SIGNS.replace("-", " ")))).encode("latin-1")
_BEFORE_CAPITAL = re.compile(rb"Aa+(?= A)")
DIGITS = 6


class Glance(NamedTuple):
    """What there may be: a given name with another word in capitals after it, and a number of DIGITS
    digits or more, written in groups of two or more. What is False is certainly not there."""

    name: bool
    number: bool


def glance(text: str) -> Glance:
    kinds = text.encode("latin-1", "replace").translate(_KINDS)
    name = any(text[hit.start() : hit.end()] in FIRST_NAMES for hit in _BEFORE_CAPITAL.finditer(kinds))
    return Glance(name, b"0" in kinds and b"00" in kinds and b"0" * DIGITS in kinds.replace(b" ", b""))
