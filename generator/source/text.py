"""Bytes to text that is safe to parse: size, encoding, characters and depth.

Every fault is a Diagnostic with its place. The limits are there because the parser is C:
28 KB of `[` kills the process, and no exception can be caught.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Replacement, Severity, replaced

SIZE_OF_RECORD = 64 * 1024
SIZE_OF_VOCABULARY = 512 * 1024
DEEPEST = 40
BOM = (Replacement(1, 1, 0, ""),)
"""Nothing to replace: the mark is no part of the text, and a file is written without it."""

# Control characters, zero-width and bidirectional marks: invisible, and never meant.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u2028\u2029\u0085\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Of these, what takes no room and changes no word: it can be taken away.
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
UNWANTED = re.compile("[\u00ad\u00a0\u202f]")
MOJIBAKE = re.compile("(?:Ã[\u0080-\u00bf†˜…]|â€[™œ“”])+")
# One look for all of them; most files have none.
STRANGE = re.compile(f"{FORBIDDEN.pattern[:-1]}{UNWANTED.pattern[1:-1]}Ãâ]")
# Bytes of plain ASCII text and of æ, ø, å, é in UTF-8: a file of only these needs no closer look.
HARMLESS = bytes([9, 10, 13, *range(32, 127), 0xC3, *"æøåÆØÅé".encode()])
# The first sign stands by itself, so that places without one are passed over fast.
RUN = re.compile(rf"[-?][ \t]+(?:[-?][ \t]+){{{DEEPEST - 1},}}")
BRACKETS = re.compile(r"[\[\]{}]")


Decoded = tuple[str | None, list[Diagnostic], list[Replacement]]


def decode(path: str, data: bytes, limit: int) -> Decoded:
    """The text of a file, or None when it must not be parsed; what is wrong with it; and where
    the text was mended."""
    if len(data) > limit:
        return None, [_whole(path, "V101", f"Filen fylder {len(data) // 1024} KB. Der er plads til {limit // 1024} KB.", "Del filen, eller flyt lange tekster til en side.")], []
    found: list[Diagnostic] = []
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [_whole(path, "V102", "Filen er gemt som UTF-16.", "Gem filen igen, og vælg UTF-8.")], []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        found.append(_at(path, 1, 1, "V115", "Filen begynder med et usynligt BOM-mærke.", "Gem filen som UTF-8 uden BOM.", Severity.WARNING, fix=BOM))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return None, [*found, _not_utf8(path, data, fault.start)], []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    repairs: list[Replacement] = []
    if data.translate(None, HARMLESS):
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        if STRANGE.search(text):
            strange = list(_characters(path, text))
            found.extend(strange)
            if any(not each.fix for each in strange):
                return None, found, []
            repairs = [fix for each in strange for fix in each.fix if each.severity is Severity.ERROR]
            lines = text.split("\n")
            replaced(lines, repairs)
            text = "\n".join(lines)
    deep = _too_deep(text)
    if deep is not None:
        line, column = place(text, deep)
        return None, [*found, _at(path, line, column, "V108", "Listerne ligger for dybt inde i hinanden.", "Se en anden fil af samme slags, og gør som den.")], []
    # Same length, so that every position stays true.
    return text.replace("\u00a0", " ").replace("\u202f", " "), found, repairs


def _not_utf8(path: str, data: bytes, byte: int) -> Diagnostic:
    line = data.count(b"\n", 0, byte) + 1
    start = data.rfind(b"\n", 0, byte) + 1
    column = len(data[start:byte].decode("utf-8", "replace")) + 1
    return _at(path, line, column, "V102", f"Filen er ikke gemt som UTF-8 (byte {byte}).", "Gem filen igen, og vælg UTF-8. Så bliver æ, ø og å rigtige.")


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column, both from 1, of an index in a text."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _characters(path: str, text: str) -> Iterator[Diagnostic]:
    for hit in FORBIDDEN.finditer(text):
        line, column = place(text, hit.start())
        invisible = INVISIBLE.fullmatch(hit[0])
        yield _at(
            path, line, column, "V103", f"Her står et usynligt tegn (U+{ord(hit[0]):04X}).", "Slet tegnet, og skriv ordet igen.",
            fix=(Replacement(line, column, 1, ""),) if invisible else (),
        )
    for hit in MOJIBAKE.finditer(text):
        try:
            meant = hit[0].encode("cp1252", "strict").decode("utf-8")
        except UnicodeError:
            meant = ""
        line, column = place(text, hit.start())
        yield _at(
            path, line, column, "V113", f"»{hit[0]}« er et ødelagt bogstav.", f"Skriv {meant or 'æ, ø eller å'}.", length=len(hit[0]),
            fix=(Replacement(line, column, len(hit[0]), meant),) if meant else (),
        )
    for hit in UNWANTED.finditer(text):
        soft = hit[0] == "\u00ad"
        line, column = place(text, hit.start())
        yield _at(
            path, line, column, "V114", f"Her står et usynligt tegn ({'blød bindestreg' if soft else 'hårdt mellemrum'}).",
            "Slet tegnet." if soft else "Slet tegnet, og skriv et almindeligt mellemrum.", Severity.WARNING, fix=(Replacement(line, column, 1, "" if soft else " "),),
        )


def _too_deep(text: str) -> int | None:
    """Index of the first place that nests deeper than any record does."""
    run = RUN.search(text) if text.count("-") + text.count("?") >= DEEPEST else None
    if run:
        return run.start()
    depth = 0
    if text.count("[") + text.count("{") > DEEPEST:
        for hit in BRACKETS.finditer(text):
            depth += 1 if hit[0] in "[{" else -1
            if depth > DEEPEST:
                return hit.start()
            depth = max(depth, 0)
    return None


def _whole(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return _at(path, 0, 0, code, message, hint)


def _at(
    path: str, line: int, column: int, code: str, message: str, hint: str,
    severity: Severity = Severity.ERROR, length: int = 1, fix: tuple[Replacement, ...] = (),
) -> Diagnostic:
    return Diagnostic(path=path, line=line, column=column, code=code, severity=severity, message=message, hint=hint, length=length, fix=fix)
