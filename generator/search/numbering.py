"""Whole numbers and sorted words as short text, for the index on its way to the browser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

DIGITS = "0123456789abcdefghijklmnopqrstuv"
MORE = "wxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
_VALUE = {**{sign: value for value, sign in enumerate(DIGITS)}, **{sign: 32 + value for value, sign in enumerate(MORE)}}
_TERM = re.compile("([A-Z])([^A-Z]*)")


def written(numbers: Iterable[int]) -> str:
    """Whole numbers from 0 as text: 32 signs end a number, 32 others say that more follows."""
    signs = []
    for number in numbers:
        while number > 31:
            signs.append(MORE[number & 31])
            number >>= 5
        signs.append(DIGITS[number])
    return "".join(signs)


def numbers(text: str) -> Iterator[int]:
    """The numbers that `written` wrote."""
    value = shift = 0
    for sign in text:
        digit = _VALUE[sign]
        value |= (digit & 31) << shift
        if digit > 31:
            shift += 5
        else:
            yield value
            value = shift = 0


def written_terms(terms: Iterable[str]) -> str:
    """Sorted terms, each as a capital for how much it shares with the one before (A: nothing)."""
    parts = []
    before = ""
    for term in terms:
        shared = 0
        while shared < 25 and shared < len(term) and shared < len(before) and term[shared] == before[shared]:
            shared += 1
        parts.append(chr(65 + shared) + term[shared:])
        before = term
    return "".join(parts)


def terms_of(text: str) -> list[str]:
    """The terms that `written_terms` wrote."""
    found: list[str] = []
    before = ""
    for match in _TERM.finditer(text):
        before = before[: ord(match[1]) - 65] + match[2]
        found.append(before)
    return found
