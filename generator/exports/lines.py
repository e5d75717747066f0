"""Large JSON as lines: one object a line, so that two exports can be compared, and written as it
is made, so that a large catalogue is in memory once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any


def compact(of: Mapping[str, Any]) -> str:
    """An object on one line."""
    return json.dumps(of, ensure_ascii=False, separators=(",", ":"))


def write_list(out: BytesIO, objects: Iterable[Mapping[str, Any]]) -> int:
    """A JSON list of objects; how many they are."""
    count = 0
    out.write(b"[")
    for each in objects:
        out.write(b",\n" if count else b"\n")
        out.write(compact(each).encode())
        count += 1
    out.write(b"\n]" if count else b"]")
    return count
