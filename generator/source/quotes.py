"""Quotes that do not say what the writer meant: never closed, one too many, or with a \\ between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

import yaml

from generator.diagnostics import Diagnostic, Replacement
from generator.source.syntax import error, quote

LEAD = re.compile(r"\s*(?:- +)*")
VALUE_BEGINS = re.compile(r"(?:[\[{,:]|^\s*|- +)\s*$")
NEXT_BEGINS = re.compile(r"(?P<indent> *)(?:- +\S|[a-z_]+:(?: |$))")
WORD_QUOTES = "“”„"
TO_END = {"'": re.compile(r"[^']*(?:''[^']*)*"), '"': re.compile(r'[^"\\]*(?:\\[\s\S][^"\\]*)*')}
LINE_BEGINS = re.compile(r"\n *(?:- +\S|[a-z_]+:(?:[ \n]|$))")
INNER = re.compile(r'(?:[^"\\]|\\[\s\S])*')
ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])")
CLEVER_ESCAPE, PATH = re.compile(r'\\(?:[^"\\/nt\n]|(?<=(?<!\w)[A-Za-z]:\\)[nt])'), re.compile(r'(?<!\w)[A-Za-z]:\\(?!["\\/])')
"""A \\ before a letter, as in H:\\bilag. A hit only means: look closer."""


def runs_on(text: str) -> bool:
    """Whether a quoted text may run on into the next field or item. A yes only means: look closer."""
    for sign in TO_END:
        at = text.find(f" {sign}")
        while at >= 0:
            # Fixed letters are found several times as fast as a pattern is.
            closed = text.find(sign, at + 2, text.find("\n", at))
            if closed < 0 and LINE_BEGINS.search(text, at, _end(text, at + 1)):
                return True
            at = text.find(f" {sign}", max(at + 2, closed))
    return False


def _end(text: str, begin: int) -> int:
    """Where the quoted text ends that begins here."""
    inner = TO_END[text[begin]].match(text, begin + 1)
    return inner.end() if inner else len(text)


def unclosed(path: str, text: str, tokens: Iterable[yaml.Token]) -> Diagnostic | None:
    """The first quote whose text runs on into the next field or item: it is closed by the quote
    that opens another text, or by none."""
    lines = text.split("\n")
    for start, last in _over_lines(tokens, len(lines)):
        shown, sign = lines[start.line], lines[start.line][start.column]
        before, rest = shown[: start.column], shown[start.column + 1 :].rstrip()
        depth = _depth(shown, start.column)
        after = lines[start.line + 1 : last + 1]
        if not any(_begins_next(each, depth) for each in after):
            continue
        below = next(each for each in after if each.strip())
        line, column = start.line + 1, start.column + 1
        alone = _begins_next(below, depth)
        if before.endswith(sign) and not rest and alone:
            return _one_too_many(path, line, column)
        if not VALUE_BEGINS.search(before):
            continue
        if sign == "'" and rest.endswith("''") and "'" not in rest[:-2] and alone:
            return _one_too_many(path, line, len(shown.rstrip()))
        sure = alone and rest and sign not in rest and not rest.endswith(("'", "’", '"', "\\")) and " #" not in rest and "\t#" not in rest
        if not sure or start.column != _value_column(shown):
            return error(path, line, column, "V104", "Anførselstegnet her bliver ikke lukket.", "Sæt et anførselstegn sidst i teksten.")
        # From a word processor comes »"Klub”«.
        of_word = sign == '"' and rest[-1] in WORD_QUOTES
        fix = Replacement(line, len(shown.rstrip()) + (not of_word), int(of_word), sign)
        return error(path, line, column, "V104", "Anførselstegnet her bliver ikke lukket.", f"Sæt et anførselstegn sidst i teksten: {sign}{rest[:-1] if of_word else rest}{sign}", fix)
    return None


def escaped(path: str, text: str, scalars: Iterable[yaml.Mark]) -> Diagnostic | None:
    """A \\ between double quotes that makes another sign of a letter: »H:\\bilag«. Texts begin at the
    marks."""
    begins = [0, *accumulate(len(each) + 1 for each in text.split("\n"))]
    for mark in scalars:
        begin = begins[mark.line] + mark.column
        inner = INNER.match(text, begin + 1)
        assert inner is not None  # it may be empty
        for hit in ESCAPE.finditer(inner[0]):
            if _is_ordinary(hit[0], bool(PATH.search(inner[0]))):
                continue
            at = begin + 1 + hit.start()
            line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
            if len(hit[0]) > len(r"\x") and not PATH.search(inner[0]):
                code = int(hit[0][2:], 16)
                return error(path, line, column, "V103", f"Her står et usynligt tegn (U+{code:04X}).", f"Slet {hit[0]}, og skriv ordet igen.")
            return _backslash(path, line, column, inner[0], Replacement(mark.line + 1, mark.column + 1, len(inner[0]) + 2, quote(inner[0])))
    return None


def _over_lines(tokens: Iterable[yaml.Token], count: int) -> Iterator[tuple[yaml.Mark, int]]:
    """Where each quoted text that spans lines begins, and the index of its last line."""
    try:
        for each in tokens:
            start, end = each.start_mark, each.end_mark
            if isinstance(each, yaml.ScalarToken) and each.style in ("'", '"') and start.line < end.line:
                yield start, end.line
    except yaml.MarkedYAMLError as fault:
        opened = fault.context_mark
        if opened and "quoted scalar" in (fault.context or "") and "escape" not in (fault.problem or "") and "hexdecimal" not in (fault.problem or ""):
            yield opened, count - 1


def _depth(shown: str, column: int) -> int:
    """How far in the field or item stands that has its value at the column."""
    hit = LEAD.match(shown)
    lead = hit[0] if hit else ""
    return lead.rindex("-") if len(lead) == column and "-" in lead else len(lead)


def _value_column(shown: str) -> int:
    hit = re.match(r"\s*(?:- +)*(?:[\w-]+:[ ]+)?", shown)
    return hit.end() if hit else 0


def _begins_next(shown: str, depth: int) -> bool:
    hit = NEXT_BEGINS.match(shown)
    return hit is not None and len(hit["indent"]) <= depth


def _one_too_many(path: str, line: int, column: int) -> Diagnostic:
    return error(path, line, column, "V104", "Der står et anførselstegn for meget.", "Slet det sidste.", Replacement(line, column, 1, ""))


def _is_ordinary(escape: str, in_path: bool) -> bool:
    """Whether an escape stands for a sign that could stand in the text by itself."""
    if len(escape) > len(r"\x"):
        code = int(escape[2:], 16)
        return code <= 0x10FFFF and chr(code).isprintable()
    # A text may have lines and tabs, but not where it says H:\nyt.
    return escape[1] in '"\\/\n' or (escape[1] in "nt" and not in_path)


def _backslash(path: str, line: int, column: int, inner: str, fix: Replacement) -> Diagnostic:
    message = 'Tegnet \\ har en særlig betydning mellem " og ".'
    # What is written with other escapes too says something else between apostrophes.
    plain = "\n" not in inner and not any(each[0][1] in '"\\/' or len(each[0]) > len(r"\x") for each in ESCAPE.finditer(inner))
    if not plain:
        return error(path, line, column, "V104", message, "Brug apostroffer om teksten i stedet for \".")
    return error(path, line, column, "V104", message, f"Brug apostroffer om teksten: {fix.text}", *([fix] if PATH.search(inner) else []))
