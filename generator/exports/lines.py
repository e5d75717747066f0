"""Large JSON as lines: one object a line, so that two exports can be compared, and written as it
is made, so that a large catalogue is in memory once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

# One for all, where json.dumps makes one for each object. What we write are trees, so nobody looks
# for circles in them.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def compact(of: Mapping[str, Any]) -> str:
    """An object on one line."""
    return _ENCODER.encode(of)


def write_list(out: BytesIO, objects: Iterable[Mapping[str, Any]]) -> None:
    """Write a JSON list of objects."""
    out.write(b"[")
    before = b"\n"
    for each in objects:
        out.write(before)
        out.write(compact(each).encode())
        before = b",\n"
    out.write(b"\n]" if before == b",\n" else b"]")
