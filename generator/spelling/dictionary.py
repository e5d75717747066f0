"""A dictionary, asked through the program hunspell: it looks ten thousand words up in a second,
and the dictionaries that Debian and npm carry are both written for it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Collection

from generator.danish import DICTIONARY

MOST = 3
# »& ord 15 0: et, to, tre« of `hunspell -a`: the word, how many, its place, and what is near.
_NEAR = re.compile(r"(?m)^& (\S+) \d+ \d+: (.+)$")


class NoDictionary(Exception):
    """There is no hunspell, or it has no dictionary of that name; the message is for staff."""


class Dictionary:
    """`name` is one that hunspell finds itself (da_DK), or the path of an .aff and a .dic file
    without their ending."""

    def __init__(self, name: str = DICTIONARY) -> None:
        program = shutil.which("hunspell")
        if program is None:
            raise NoDictionary("Stavekontrollen bruger programmet hunspell, og det er ikke her. På Debian og Ubuntu: sudo apt install hunspell hunspell-da")
        self._command = (program, "-i", "utf-8", "-d", name)
        self._name = name

    def unknown(self, words: Collection[str]) -> frozenset[str]:
        """The words that the dictionary has not."""
        return frozenset(self._ask("-l", words).split())

    def near(self, words: Collection[str]) -> dict[str, tuple[str, ...]]:
        """What each unknown word may have been meant as, the likeliest first, at most three."""
        found = _NEAR.findall(self._ask("-a", [f"^{each}" for each in words]))
        return {word: tuple(meant.split(", ")[:MOST]) for word, meant in found}

    def _ask(self, how: str, lines: Collection[str]) -> str:
        asked = subprocess.run([*self._command, how], input="".join(f"{each}\n" for each in sorted(lines)), capture_output=True, encoding="utf-8", check=False)
        if asked.returncode:
            raise NoDictionary(f"Hunspell har ingen ordbog, der hedder {self._name}. På Debian og Ubuntu: sudo apt install hunspell-da")
        return asked.stdout
