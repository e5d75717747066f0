"""Records in which every declared field is used, with words that YAML likes to misread."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from typing import Any

from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import KINDS, RECORD_KINDS, Kind
from generator.model.types import Clock, Day, Invalid, Mail, Number, OneOf, Phone, Ref, Slug, Text, Url, Whole, YesNo

# A text of each sort is taken in turn. Each must come back as the very same text.
NASTY = (
    "nej", "0800", "16:00", "null", "1.10", "Kolon: og # tegn", "'enkelt' og \"dobbelt\"", "- streg", "~", "true", "2026-11-24", "Ærø & Åen", "  luft midt  i ", "{{id}}", "[link](/om/)",
    "010", "1e3", "@navn", "100 %", "En \\ bagstreg",
)
LINES = "Første afsnit: med kolon.\n\n- en\n- to\n\nSidste **afsnit**."
SHAPED = ("113", "6", "0123456789abcdef", "0123456789ab", "en", "V402", "34.45.35", "2025-01-07")
BY_TYPE: dict[type[Any], str] = {
    Clock: "09:30", Day: "2026-08-31", Mail: "ungeindsats@kommune.dk", Number: "35247.5", Phone: "70 20 12 01", Slug: "gammelt-id", Url: "https://www.kommune.dk/a?b=c#d", YesNo: "nej", Whole: "15",
}


def entry(kind: Kind) -> dict[str, Any]:
    """The one entry of a vocabulary that references find."""
    return whole(kind.model, f"en-{kind.name}", cycle(NASTY))


def record(kind: Kind, id_: str) -> dict[str, Any]:
    return whole(kind.model, id_, cycle(NASTY))


def least(model: type[Any], id_: str) -> dict[str, Any]:
    """Only the required fields, with plain words and as few items as may be; a mapping that
    requires nothing has its first field."""
    found: dict[str, Any] = {}
    must = [spec for spec in fields_of(model).values() if spec.required] or list(fields_of(model).values())[:1]
    for name, spec in fields_of(model).items():
        if spec in must:
            made = [least(spec.type.model, "2025-01-07") if isinstance(spec.type, Nested) else _scalar(spec, iter([f"Prøve {number}"])) for number in range(max(spec.least, 1))]
            found[name] = made if spec.many else made[0]
    return {**found, "id": id_} if "id" in found else found


def whole(model: type[Any], id_: str, texts: Iterator[str]) -> dict[str, Any]:
    """Every field of a model, each list with two items."""
    found = {name: _value(spec, texts) for name, spec in fields_of(model).items()}
    # A title of its own, so that a picker can find it.
    return {**found, "id": id_, **({"title": f"Titel på {id_}"} if "title" in found else {})} if "id" in found else found


def _value(spec: Field, texts: Iterator[str]) -> Any:
    made = [whole(spec.type.model, "2025-01-07", texts) if isinstance(spec.type, Nested) else _scalar(spec, texts) for _ in range(2 if spec.many else 1)]
    if spec.many and isinstance(spec.type, Ref):
        made = made[:1]
    return made if spec.many else made[0]


def _scalar(spec: Field, texts: Iterator[str]) -> str:
    of: Any = spec.type
    if isinstance(of, Ref):
        return f"en-{of.to[0]}"
    if isinstance(of, OneOf):
        return str(list(of.of)[-1].value)
    if not isinstance(of, Text):
        return BY_TYPE[type(of)] if not isinstance(of, Whole) else str(min(max(15, of.min), of.max))
    if of.pattern:
        return next(each for each in SHAPED if _fits(of, each))
    if of.markdown:
        return LINES
    return next(each for each in texts if len(each) <= of.max).strip()


def _fits(of: Text, text: str) -> bool:
    try:
        of.parse(text)
    except Invalid:
        return False
    return True


def catalogue() -> dict[str, str]:
    """The files of a catalogue with one whole record of every kind and one entry of every vocabulary."""
    files = {f"{each.where}/en-{each.name}.yml": noted(written(record(each, f"en-{each.name}"))) for each in RECORD_KINDS}
    files |= {f"{each.where}.yml": written({"entries": [entry(each), {**entry(each), "id": "hele-landet" if each.name == "municipality" else "en-anden"}]}) for each in KINDS.values() if each.vocabulary}
    # Documents in a folder of files, as the shipped catalogue has them.
    files["vocabulary/documents/referater.yml"] = files.pop("vocabulary/documents.yml")
    return files


def noted(text: str) -> str:
    """With what staff write for each other: a note on top, one over every field, one behind its
    line, and blank lines between."""
    lines = ["# Aftalt med skolen: må ikke slettes.", *text.splitlines()]
    return "".join(f"\n# Om feltet\n{line}{'' if line.endswith(':') else ' # set efter'}\n" if line[0] not in " -#" else f"{line}\n" for line in lines)


def written(value: Any) -> str:
    """Block YAML with every scalar in quotes, so that no reader can take a text for something else."""
    return "\n".join(_lines(value)) + "\n"


def _lines(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [line for name, inner in value.items() for line in _under(f"{name}:", inner)]
    return [line for each in value for line in _item(each)]


def _under(head: str, inner: Any) -> list[str]:
    return [head, *(f"  {line}" for line in _lines(inner))] if isinstance(inner, dict | list) else [f"{head} {json.dumps(inner, ensure_ascii=False)}"]


def _item(each: Any) -> list[str]:
    lines = _lines(each) if isinstance(each, dict) else [json.dumps(each, ensure_ascii=False)]
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]
