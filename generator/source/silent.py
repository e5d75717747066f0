"""What YAML reads without complaint, but not as it was written: a text that becomes a remark, two
items that become one, a field that becomes a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

import yaml

from generator.danish.cpr import cpr_numbers
from generator.diagnostics import Diagnostic, Replacement
from generator.source.quotes import CLEVER_ESCAPE, escaped
from generator.source.syntax import KEY_LINE, before_braces, error, quote, quoted_line

REMARK_START = re.compile(r"^\s*#|\s#\s")
REMARK = re.compile(r"[ \t]#|^#")
# What could be text behind a #. A hit only means: look closer.
LOST, GAP, BEHIND_SIGN = re.compile(r"#(?<=[ \t]#)#*[^\s#]"), re.compile(r"#(?<=[ \t]#)"), re.compile(r"[|>][-+\d]*[ \t]+#")
# A remark has a space after its sign. A field or an item that somebody left out has not always.
GLUED_REMARK, LEFT_OUT = re.compile(r"#+[^\s#]"), re.compile(r"#+(?:[a-z_]+:(?:\s|$)|-)")
BLOCKS = ("|", ">")
FURTHEST = 20
"""More lines of remarks than a text has before its next line."""
DASH_LINE = re.compile(r"\n(?<![:|>]\n) *-[ \t]")
DASH = re.compile(r" *(?=-[ \t])")
ITEM_START = re.compile(r" *(?:- +)*-[ ]+$")
GLUED_IN_BRACES = re.compile(r":(?<=[^\W\d]:)[^\s/,:\[\]{}]")
COMMA_IN_NUMBER, DIGITS = re.compile(r",(?<=\d,)\d"), re.compile(r"\d+")
BRACES_IN_NAME = re.compile(r"\{(?<=[a-z_] \{)")
GLUED_NAME = re.compile(r"(?P<key>[^\W\d][\w-]*):(?P<value>[^\s/].*)")
Scalar = yaml.ScalarNode | yaml.ScalarToken


def misread(path: str, text: str, root: yaml.Node) -> Diagnostic | None:
    """The first of these in a file that YAML reads."""
    found = (
        _comment_in_text(path, text, _scalars(root)) if "#" in text and (LOST.search(text) or (GAP.search(text) and BEHIND_SIGN.search(text))) else None,
        _dash_in_text(path, text, root) if _may_go_on(text) else None,
        escaped(path, text, (each.start_mark for each in _scalars(root) if each.style == '"')) if "\\" in text and CLEVER_ESCAPE.search(text) else None,
        _glued_in_braces(path, root) if "{" in text and GLUED_IN_BRACES.search(text) else None,
        _braces_in_name(path, text, root) if BRACES_IN_NAME.search(text) else None,
        _comma_in_number(path, root) if COMMA_IN_NUMBER.search(text) else None,
    )
    return min((each for each in found if each), key=lambda each: each.sort_key, default=None)


def private_comments(path: str, text: str) -> Iterator[Diagnostic]:
    """Numbers like a CPR number in comments, which no page shows but everyone can read."""
    for number, line in enumerate(text.split("\n"), 1):
        remark = REMARK_START.search(line) if "#" in line else None
        if remark:
            for hit in cpr_numbers(line[remark.end() :]):
                hint = "Slet det nu, og sig det til den, der har ansvar for kataloget. Alle kan læse filen, også bemærkningerne."
                yield replace(error(path, number, remark.end() + hit.start() + 1, "V401", "Her står noget, der ligner et CPR-nummer.", hint), length=len(hit[0]))


def remark_above(path: str, text: str, tokens: Iterable[yaml.Token], fault: yaml.MarkedYAMLError) -> Diagnostic | None:
    """The # in a text of several lines that leaves its next line without a beginning."""
    if not fault.problem_mark or not LOST.search(text):
        return None
    texts: list[Scalar] = []
    with suppress(yaml.MarkedYAMLError):  # what comes before is enough
        texts.extend(each for each in tokens if isinstance(each, yaml.ScalarToken))
    lost = _comment_in_text(path, text, texts)
    lines = text.split("\n")
    between = lines[lost.line : fault.problem_mark.line] if lost else []
    alone = lost and not lines[lost.line - 1][: lost.column - 1].strip()
    return lost if lost and alone and lost.line <= fault.problem_mark.line and not any(each.strip() for each in between) else None


def _comment_in_text(path: str, text: str, texts: Sequence[Scalar]) -> Diagnostic | None:
    """A # that makes a comment of text: »Klub #1«, a line of a text that begins with #360, and
    anything behind a | or >."""
    lines = text.split("\n")
    hits = [(number, hit.end() - 1) for number, line in enumerate(lines) if "#" in line for hit in REMARK.finditer(line)]
    blocks = {each.start_mark.line for each in texts if each.style in BLOCKS}
    starts = [(each.start_mark.line + 1, 0) if each.style in BLOCKS else (each.start_mark.line, each.start_mark.column) for each in texts]
    done = -1
    for number, column in hits:
        before = bisect_right(starts, (number, column)) - 1
        last = texts[before] if before >= 0 else None
        if number == done or (last and (number, column) < (last.end_mark.line, last.end_mark.column)):
            continue
        # What follows on the line belongs to this remark.
        done, line = number, lines[number]
        glued = GLUED_REMARK.match(line, column)
        if number in blocks:
            message = "Tegnet # gør resten af linjen til en bemærkning, som ikke bliver vist."
            return error(path, number + 1, column + 1, "V116", message, "Skriv teksten på linjen nedenunder, rykket to mellemrum ind.")
        if not glued or (not line[:column].strip() and (LEFT_OUT.match(line, column) or not (last and _goes_on_at(lines, last, number, column)))):
            continue
        quoted = quoted_line(line, number + 1) if line[:column].strip() else None
        hint = f"Sæt teksten i anførselstegn: {quoted.text}" if quoted else "Sæt hele teksten i anførselstegn"
        message = "Tegnet # gør resten af linjen til en bemærkning, som ikke bliver vist."
        return error(path, number + 1, column + 1, "V116", message, f"{hint.rstrip('.')}. Er det en bemærkning, så skriv et mellemrum efter #.", *([quoted] if quoted else []))
    return None


def _goes_on_at(lines: list[str], last: Scalar, number: int, column: int) -> bool:
    """Whether the text before a line is plain, ends just above, and would go on in it without its #."""
    start, end = last.start_mark, last.end_mark
    if last.style or not last.value or number - end.line > FURTHEST or lines[end.line][end.column :].split(" #")[0].strip():
        return False
    between = (each.strip() for each in lines[end.line + 1 : number])
    return not any(each and not each.startswith("#") for each in between) and column > _depth(lines[start.line], start.column)


def _depth(line: str, column: int) -> int:
    """How far in the field or item begins that has its text at the column."""
    item = ITEM_START.match(line[:column])
    return item[0].rindex("-") if item else (len(key["lead"]) if (key := KEY_LINE.match(line)) else len(line) - len(line.lstrip(" ")))


def _may_go_on(text: str) -> bool:
    """Whether a line with a dash stands under a text that could go on in it. A yes only means: look closer."""
    for hit in DASH_LINE.finditer(text):
        at, depth = hit.start(), hit.end() - hit.start() - 3
        above = text[text.rfind("\n", 0, at) + 1 : at]
        while not above.strip() and at > 0:
            at = text.rfind("\n", 0, at)
            above = text[text.rfind("\n", 0, max(at, 0)) + 1 : max(at, 0)]
        begins = len(above) - len(above.lstrip(" "))
        if (begins < depth or (begins == depth and above[begins : begins + 1] != "-")) and above[-1:] not in (":", "|", ">", ""):
            return True
    return False


def _dash_in_text(path: str, text: str, root: yaml.Node) -> Diagnostic | None:
    """An item that YAML takes for more of the text above it, as it stands further in."""
    lines = text.split("\n")
    for each in _scalars(root):
        start, end = each.start_mark, each.end_mark
        if each.style or start.line == end.line:
            continue
        dashes = [(number, hit.end()) for number in range(start.line + 1, end.line + 1) for hit in [DASH.match(lines[number])] if hit]
        if not dashes:
            continue
        line, column = dashes[0][0] + 1, dashes[0][1] + 1
        item = ITEM_START.match(lines[start.line][: start.column])
        if not item:
            hint = "En liste begynder på linjen under feltet, med - foran hvert punkt. Er det en tekst, så sæt den i anførselstegn."
            return error(path, line, column, "V104", "Bindestregen passer ikke ind her.", hint)
        depth = " " * item[0].rindex("-")
        fix = [Replacement(number + 1, 1, width, depth) for number, width in dashes]
        return error(path, line, column, "V104", "Bindestregen passer ikke ind her.", "Ryk den lige så langt ind som de andre i listen.", *fix)
    return None


def _glued_in_braces(path: str, root: yaml.Node) -> Diagnostic | None:
    """`{min:13, max:17}`, where YAML takes »min:13« for a name."""
    for mapping in _mappings(root):
        names = [GLUED_NAME.fullmatch(key.value) if _is_lone(key, value) else None for key, value in mapping.value] if mapping.flow_style else []
        # »{text: Gå, kl:10 er bedst}« has a comma in its text.
        sure = [(key.start_mark, hit) for (key, _), hit in zip(mapping.value, names, strict=False) if hit and (hit is names[0] or " " not in hit["value"])]
        if sure:
            fix = [Replacement(mark.line + 1, mark.column + len(hit["key"]) + 1, 1, ": ") for mark, hit in sure]
            hint = ", ".join(f"{hit['key']}: {hit['value']}" for mark, hit in sure if mark.line + 1 == fix[0].line)
            return error(path, fix[0].line, fix[0].column, "V110", "Der mangler et mellemrum efter kolon.", f"Skriv {hint}", *fix)
    return None


def _braces_in_name(path: str, text: str, root: yaml.Node) -> Diagnostic | None:
    """`ages {min: 13}`, where YAML takes »ages {min« for a name."""
    lines = text.split("\n")
    names = (key for mapping in _mappings(root) for key, _ in mapping.value if isinstance(key, yaml.ScalarNode) and not key.style and BRACES_IN_NAME.search(key.value))
    return next((found for key in names for found in [before_braces(path, lines, key.start_mark.line + 1)] if found), None)


def _comma_in_number(path: str, root: yaml.Node) -> Diagnostic | None:
    """`{min: 15,5}`, where the comma makes a name of »5«."""
    for mapping in _mappings(root):
        pairs = mapping.value if mapping.flow_style else []
        for (name, before), (key, value) in pairwise(pairs):
            close = before.end_mark.line == key.start_mark.line and before.end_mark.column + 1 == key.start_mark.column
            if close and _is_lone(key, value) and DIGITS.fullmatch(key.value) and isinstance(before, yaml.ScalarNode) and not before.style and DIGITS.fullmatch(before.value):
                start, text = before.start_mark, quote(f"{before.value},{key.value}")
                fix = Replacement(start.line + 1, start.column + 1, len(text) - 2, text)
                return error(path, fix.line, before.end_mark.column + 1, "V104", "Et komma deler tallet i to.", f"Sæt tallet i anførselstegn: {name.value}: {text}", fix)
    return None


def _is_lone(key: yaml.Node, value: yaml.Node) -> bool:
    """A plain name on one line with nothing after it."""
    return isinstance(key, yaml.ScalarNode) and not key.style and key.start_mark.line == key.end_mark.line and isinstance(value, yaml.ScalarNode) and value.value == "" and not value.style


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
    if isinstance(node, yaml.CollectionNode):
        for each in node.value:
            for inner in each if isinstance(each, tuple) else (each,):
                yield from _mappings(inner)


def _scalars(root: yaml.Node) -> list[yaml.ScalarNode]:
    """Every text and name of a file, in its order."""
    found, left = list[yaml.ScalarNode](), [root]
    while left:
        node = left.pop()
        if isinstance(node, yaml.ScalarNode):
            found.append(node)
        elif isinstance(node, yaml.MappingNode):
            for key, value in reversed(node.value):
                left += (value, key)
        elif isinstance(node, yaml.SequenceNode):
            left += reversed(node.value)
    return found
