"""Long numbers, to see at little cost that most texts have none."""

from __future__ import annotations

import re

LEAST = 6
# A sign that Latin-1 lacks becomes a question mark, and may be a digit of another alphabet.
_AS_DIGITS = re.sub(r"[\d?]", "0", "".join(map(chr, range(256)))).encode("latin-1")


def may_hold_number(text: str) -> bool:
    """Whether there may be LEAST digits in a row, spaces between them not counted: there are not when this says no."""
    return b"0" * LEAST in text.encode("latin-1", "replace").translate(_AS_DIGITS, b" ")
