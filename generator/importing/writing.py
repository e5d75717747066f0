"""A draft as YAML: what is known as fields, what is missing as a line that says so, and what
had no place as comments."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.diagnostics import has_errors
from generator.editing.manuscript import plain
from generator.editing.scalars import scalar
from generator.importing.filling import Leftover
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import Kind
from generator.model.types import Day, Number, OneOf, Text, Whole, YesNo
from generator.source import SIZE_OF_RECORD, compose

MARK = re.compile(r"(?m)^# Aftryk ([0-9a-f]{16})\. .*\n")
_MISSING = "# MANGLER"
# Never in quotes: the editor's schema wants a number, and dates and choices need none.
_BARE = (Whole, Number, Day, YesNo, OneOf)
_FLOW = 100
Values = dict[str, Any]


class CannotWrite(Exception):
    """The values cannot stand in a file of the catalogue. The message is Danish."""


def written(kind: Kind, values: Values, left: Sequence[Leftover], source: str, address: str) -> str:
    """The file. `source` is the name of the list it came from; `address` the site's. It is read
    again before it is given away: it holds exactly the values, or CannotWrite is raised."""
    head = (
        f"# yaml-language-server: $schema={address}schema/{kind.name}.json\n"
        f"{_from(source)} Ret den, kør »vejviser check«, og skriv så den rigtige status.\n"
    )
    body = "\n".join((*_fields(kind.model, values), *_left(left))) + "\n"
    mark = f"# Aftryk {_print(head + body)}. Så længe ingen har rettet i filen, må en ny import skrive den igen.\n"
    text = head + mark + body
    found = compose(f"{values['id']}.yml", text.encode(), SIZE_OF_RECORD)
    if found.node is None or has_errors(found.diagnostics):
        raise CannotWrite(" ".join(f"{each.message} {each.hint}".strip() for each in found.diagnostics) or "Teksten kan ikke stå i en fil.")
    if _stripped(plain(found.node)) != values:
        raise CannotWrite("Teksten bliver til noget andet, når den bliver læst. Skriv posten i hånden.")
    return text


def _stripped(of: Any) -> Any:
    """As the fields take it: a text ends where its last line ends."""
    if isinstance(of, dict):
        return {name: _stripped(value) for name, value in of.items()}
    return [_stripped(each) for each in of] if isinstance(of, list) else of.strip()


def is_untouched(text: str) -> bool:
    """Whether a file is just as an import wrote it."""
    mark = MARK.search(text)
    return bool(mark and mark[1] == _print(text[: mark.start()] + text[mark.end() :]))


def is_draft_of(text: str, source: str) -> bool:
    """Whether an import from this list wrote the file."""
    return _from(source) in text


def _from(source: str) -> str:
    return f"# Kladde fra {_comment(source)}."


def _print(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _fields(model: type[Any], values: Values) -> Iterator[str]:
    for name, spec in fields_of(model).items():
        value = values.get(name)
        if value is not None:
            yield from _field(spec, value)
        if spec.required and (value is None or (spec.many and len(value) < spec.least)):
            yield f"{_MISSING} {name}: {spec.title}. {spec.help}"


def _field(spec: Field, value: Any) -> Iterator[str]:
    if isinstance(spec.type, Nested):
        yield f"{spec.name}:"
        for each in value if spec.many else [value]:
            lines = list(_fields(spec.type.model, each))
            if spec.many:
                yield from _item(lines)
            else:
                yield from (f"  {line}" for line in lines)
    elif spec.many:
        short = [_scalar(spec, each, flow=True) for each in value]
        line = f"{spec.name}: [{', '.join(short)}]"
        if len(line) <= _FLOW:
            yield line
        else:
            yield f"{spec.name}:"
            yield from (f"  - {_scalar(spec, each)}" for each in value)
    elif _is_block(spec, value):
        yield f"{spec.name}: |"
        yield from (f"  {line}".rstrip() for line in value.split("\n"))
    else:
        yield f"{spec.name}: {_scalar(spec, value)}"


def _item(lines: list[str]) -> Iterator[str]:
    """An item of a list. The hyphen must stand before a field, not before a comment."""
    first = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    yield f"  - {lines[first]}"
    yield from (f"    {line}" for place, line in enumerate(lines) if place != first)


def _scalar(spec: Field, text: str, flow: bool = False) -> str:
    return text if isinstance(spec.type, _BARE) else scalar(text, flow=flow)


def _is_block(spec: Field, text: str) -> bool:
    """Whether a text of several lines can be written as it is read, line by line."""
    lines = text.split("\n")
    return (
        isinstance(spec.type, Text) and spec.type.markdown and len(lines) > 1 and "\t" not in text
        and all(line == line.rstrip() for line in lines) and not lines[0].startswith(" ")
    )


def _left(left: Sequence[Leftover]) -> Iterator[str]:
    if not left:
        return
    yield ""
    yield "# Fra kilden. Det har ikke en plads i posten, eller det passede ikke. Slet det, når det er brugt."
    for each in left:
        reason = f"   ← {each.reason}" if each.reason else ""
        first, *more = each.text.split("\n")
        yield f"# {_comment(each.column)}: {first}{reason if not more else ''}".rstrip()
        yield from (f"#   {line}".rstrip() for line in more)
        if more and reason:
            yield f"# {reason.strip()}"


def _comment(text: str) -> str:
    return " ".join(text.split())
