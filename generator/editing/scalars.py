"""One value as YAML: plain where it can be, in quotes where it must."""

from __future__ import annotations

import json
import re

import yaml

from generator.source import RawLoader

# What YAML 1.2 in an editor takes for something else than text: then its schema complains.
NOT_TEXT = re.compile(r"[-+]?[\d.]+(e[-+]?\d+)?|0[xo][\da-f]+|true|false|null|~|[-+]?\.(inf|nan)|", re.IGNORECASE)


def scalar(text: str, style: str = "", flow: bool = False) -> str:
    """A text as a YAML scalar of one line. `style` is the quote it had before, if any; `flow`
    says that it stands inside brackets."""
    if style == "'" and "\n" not in text:
        return f"'{text.replace(chr(39), chr(39) * 2)}'"
    if style != '"' and not NOT_TEXT.fullmatch(text) and _reads_as(text, flow):
        return text
    return json.dumps(text, ensure_ascii=False)


def _reads_as(text: str, flow: bool) -> bool:
    around = f"a: [b, {text}, c]\n" if flow else f"a: {text}\nc: d\n"
    try:
        node = yaml.compose(around, Loader=RawLoader)
    except yaml.YAMLError:
        return False
    assert isinstance(node, yaml.MappingNode)
    value = node.value[0][1].value
    if flow:
        items = [each.value for each in value]
        return items == ["b", text, "c"]
    return bool(value == text) and not node.value[0][1].style and len(node.value) == 2
