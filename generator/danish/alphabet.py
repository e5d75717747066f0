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
    plain = _plain(text)
    padded = _NUMBER.sub(lambda hit: hit[0].zfill(8), plain)
    return "".join(_RANK.get(each, f"{min(ord(each), 38):02}") if not each.isdigit() else f"2{each}" for each in padded if each.isalnum() or each == " ")


def initial(text: str) -> str:
    """The letter a title stands under: A–Z, Æ, Ø, Å, or # for everything else."""
    for each in _plain(text):
        if each in _RANK:
            return each.upper()
        if each.isdigit():
            return "#"
    return "#"


def _plain(text: str) -> str:
    """Small letters without accents, but with æ, ø and å (and aa as å)."""
    low = text.casefold().replace("aa", "å").replace("ä", "æ").replace("ö", "ø").replace("ü", "y")
    return "".join(
        each if each in _KEPT else unicodedata.normalize("NFD", each)[0] for each in unicodedata.normalize("NFC", low)
    )
