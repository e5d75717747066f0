"""Large JSON as lines: one object a line, so that two exports can be compared, and written as it
is made, so that a large catalogue is in memory once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

import orjson


def compact(of: Mapping[str, Any]) -> bytes:
    """An object on one line, in UTF-8."""
    return orjson.dumps(of)


def write_list(out: BytesIO, objects: Iterable[Mapping[str, Any]]) -> None:
    """Write a JSON list of objects."""
    out.write(b"[")
    before = b"\n"
    for each in objects:
        out.write(before)
        out.write(compact(each))
        before = b",\n"
    out.write(b"\n]" if before == b",\n" else b"]")
