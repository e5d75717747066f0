"""The difference between two catalogues, as data that can be sent from one place to another."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from generator.frozen import frozen

LONGEST = 2_000_000
TEXT = 400
ITEMS = 5000


class Unreadable(ValueError):
    """Not a difference: the text is too long, or is shaped in another way."""


class Code(Enum):
    """How the older side was made: with the same code as the newer; with its own, which differs;
    or with the newer code although its own differs, because that could not be run here, or is
    not of the history that one works in."""

    SAME = "same"
    OWN = "own"
    BROKEN = "broken"
    FOREIGN = "foreign"


@frozen
class PageChange:
    """A page that is new, gone or changed. `lines` are its changed lines, each with + or - in front."""

    address: str
    title: str
    kind: str
    lines: tuple[str, ...]


@frozen
class Fault:
    """An error or a warning: `where` is file and line."""

    code: str
    severity: str
    where: str
    message: str


@frozen
class Measure:
    """A number before and after: the LIX of a record, or the place of the right answer to a
    question (0: not among the first ten). None where there was nothing to measure."""

    what: str
    before: int | None
    after: int | None


@frozen(kw_only=True)
class Difference:
    """`code` is a Code. `comparable` says whether both sites could be built; errors stop that.
    `reshaped` pages say the same in other HTML; `restyled` are the styles and scripts that differ.
    `asked` counts the
    questions of the findability test; `found_before` and `found_after` those whose right answer
    is among the first three."""

    revision: str
    code: str
    comparable: bool
    pages: tuple[PageChange, ...]
    pages_after: int
    reshaped: int
    restyled: tuple[str, ...]
    errors_before: int
    errors_after: int
    warnings_before: int
    warnings_after: int
    new_faults: tuple[Fault, ...]
    gone_faults: tuple[Fault, ...]
    lix: tuple[Measure, ...]
    asked: int
    found_before: int
    found_after: int
    moved: tuple[Measure, ...]


def to_json(of: Difference) -> str:
    return json.dumps(asdict(of), ensure_ascii=False, separators=(",", ":")) + "\n"


def from_json(text: str) -> Difference:
    """A difference from somebody who is not trusted. Raises Unreadable for anything else than
    exactly its fields, with texts and lists of a sensible size."""
    if len(text) > LONGEST:
        raise Unreadable("too long")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("not JSON") from None
    found: Difference = _made(Difference, data)
    return found


def _made(of: type[Any], data: Any) -> Any:
    if not isinstance(data, dict) or set(data) != {each.name for each in fields(of)}:
        raise Unreadable(of.__name__)
    hints = get_type_hints(of)
    return of(**{name: _value(hints[name], data[name]) for name in data})


def _value(hint: Any, data: Any) -> Any:
    if get_origin(hint) is tuple:
        if not isinstance(data, list) or len(data) > ITEMS:
            raise Unreadable("list")
        return tuple(_value(get_args(hint)[0], each) for each in data)
    if hint is str and isinstance(data, str):
        return data[:TEXT]
    if hint is bool and isinstance(data, bool):
        return data
    if hint in (int, int | None) and isinstance(data, int) and not isinstance(data, bool) and 0 <= data < 10**9:
        return data
    if hint == int | None and data is None:
        return None
    if hint in (PageChange, Fault, Measure):
        return _made(hint, data)
    raise Unreadable("value")
