"""Danish given names that are nothing but names, to see where a text seems to name a person."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

FIRST_NAMES = frozenset(json.loads((Path(__file__).parent / "first_names.json").read_text(encoding="utf-8"))["names"])
CAPITAL, SMALL = "[A-ZÅÆØ]", "[a-zæøåéü]"
_FIRST, _REST = rf"({CAPITAL}(?<!\w.){SMALL}+)", rf"(?:[ -]{CAPITAL}(?:{SMALL}+|\.))"
_CAPITALISED, _FOLLOWED = re.compile(f"{_FIRST}{_REST}*"), re.compile(f"{_FIRST}{_REST}+")
# What is called after someone: »Hans Knudsen Instituttet«, »Marie Krügers Vej«.
_PLACE = re.compile(r"(?:skolen?|vej|gade|plads|torv|instituttet|huset|cent(?:er|ret|eret)|fonden|gården?|hjemmet|kollegiet|legat|kirke|hallen|prisen|museet|uddannelsen)$", re.IGNORECASE)


def person(text: str, *, alone: bool = False) -> Iterator[str]:
    """The words that look like a person: a given name and what follows it in capitals. With
    `alone` a given name by itself is enough."""
    for hit in (_CAPITALISED if alone else _FOLLOWED).finditer(text):
        if hit[1] in FIRST_NAMES and not _PLACE.search(hit[0]):
            yield hit[0]
