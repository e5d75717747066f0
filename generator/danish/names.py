"""Danish given names that are nothing but names, to see where a text seems to name a person."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

FIRST_NAMES = frozenset(json.loads((Path(__file__).parent / "first_names.json").read_text(encoding="utf-8"))["names"])
_CAPITAL, _SMALL = "[A-ZÅÆØ]", "[a-zæøåéü]"
_FIRST, _REST = rf"({_CAPITAL}(?<!\w.){_SMALL}+)", rf"(?:[ -]{_CAPITAL}(?:{_SMALL}+|\.))"
_CAPITALISED, _FOLLOWED = re.compile(f"{_FIRST}{_REST}*"), re.compile(f"{_FIRST}{_REST}+")
# What is called after someone: »Hans Knudsen Instituttet«, »Marie Krügers Vej«.
_PLACE = re.compile(r"(?:skolen?|vej|gade|plads|torv|instituttet|huset|cent(?:er|ret|eret)|fonden|gården?|hjemmet|kollegiet|legat|kirke|hallen|prisen|museet|uddannelsen)$", re.IGNORECASE)
# Where each capital is A and each small letter a, the place of a full name is found without looking at every sign.
_AS_KINDS = re.sub(_CAPITAL, "A", re.sub(_SMALL, "a", "".join(map(chr, range(256))).replace("-", " "))).encode("latin-1")
_MAY_BE_FOLLOWED = re.compile(rb"Aa+(?= A)")


def may_name(text: str) -> bool:
    """Whether `person` may find somebody in a text: it does not when this says no, and this costs a third."""
    kinds = text.encode("latin-1", "replace").translate(_AS_KINDS)
    return any(text[hit.start() : hit.end()] in FIRST_NAMES for hit in _MAY_BE_FOLLOWED.finditer(kinds))


def person(text: str, *, alone: bool = False) -> Iterator[str]:
    """The words that look like a person: a given name and what follows it in capitals. With
    `alone` a given name by itself is enough."""
    for hit in (_CAPITALISED if alone else _FOLLOWED).finditer(text):
        if hit[1] in FIRST_NAMES and not _PLACE.search(hit[0]):
            yield hit[0]
