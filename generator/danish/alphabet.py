"""Danish alphabetical order: æ, ø, å after z; aa is å in names; digits and signs first."""

from __future__ import annotations

import re
import unicodedata

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_RANK = {letter: f"{index:02}" for index, letter in enumerate(LETTERS, 40)}
_KEPT = "æøå"
_NUMBER = re.compile(r"\d+")


def sort_key(text: str) -> str:
    """A key that puts titles in the order of a Danish dictionary; numbers by their value."""
    padded = _NUMBER.sub(lambda hit: hit[0].zfill(8), _small(text))
    return padded.translate(_CODES)


def initial(text: str) -> str:
    """The letter a title stands under: A–Z, Æ, Ø, Å, or # for everything else."""
    for each in _small(text):
        bare = _BARE[ord(each)]
        if bare in _RANK:
            return bare.upper()
        if bare.isdigit():
            return "#"
    return "#"


def _small(text: str) -> str:
    """Small letters, with æ, ø and å for ä, ö and aa. Other accents are for _BARE to take off."""
    low = text.casefold().replace("aa", "å").replace("ä", "æ").replace("ö", "ø").replace("ü", "y")
    return unicodedata.normalize("NFC", low)


class _Codes(dict[int, str]):
    """What each character is in a key, whatever its accent; worked out once."""

    def __missing__(self, code: int) -> str:
        each = _BARE[code]
        if not (each.isalnum() or each == " "):
            self[code] = ""
        else:
            self[code] = f"2{each}" if each.isdigit() else _RANK.get(each, f"{min(ord(each), 38):02}")
        return self[code]


class _Letters(dict[int, str]):
    """Each character without its accent, but æ, ø and å as they are."""

    def __missing__(self, code: int) -> str:
        each = chr(code)
        self[code] = each if each in _KEPT else unicodedata.normalize("NFD", each)[0]
        return self[code]


_BARE, _CODES = _Letters(), _Codes()
