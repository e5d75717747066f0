"""Numbers in the shape of a CPR number: a birthday and four digits.

Since 2007 numbers are issued that fail the old check digit (cpr.dk), so it is not computed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

# What stands before it is looked at after the first digits: most texts have none.
_SHAPE = re.compile(r"(\d\d)(?<![\w./=-]..)(\d{2})(\d{2})[- ]?\d{4}(?![\w/-])")


def cpr_numbers(text: str) -> Iterator[re.Match[str]]:
    """Every place in a text that has the shape."""
    for hit in _SHAPE.finditer(text):
        if _is_birthday(int(hit[1]), int(hit[2]), int(hit[3])):
            yield hit


def _is_birthday(day: int, month: int, year: int) -> bool:
    """Whether three pairs of digits are a date in either century."""
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False
