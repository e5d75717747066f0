"""References to the law, in any form people write them, as words of the index.

»§ 42«, »servicelovens § 84«, »BL 87« and »paragraf 85« become `§42`, `§84@serviceloven`,
`§87@barnets-lov` and `§85`. »§ 32, stk. 1, nr. 3« is two words, `§32` and `§32.1.3`. The browser does the same (theme/components/search/words.js).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.danish.folding import LETTERS, fold, words

# A letter may follow the number (§ 32 a). »i« is then the word »in«, not a letter.
_SECTION = re.compile(r"(?:§+|\bparagraf|\bpar\.|\bsection)\s*(\d{1,3})(?!\d)(?:\s?([a-hj-np-z])(?![a-zæøå]))?"
                      r"(?:,?\s*stk\b\.?\s*(\d{1,2})(?!\d))?(?:,?\s*nr\b\.?\s*(\d{1,2})(?!\d))?")
_WORD = re.compile(rf"§\d+[a-z]?(?:\.\d+)*|[0-9{LETTERS}]+")
_PART = re.compile(r"(?:\.\d+)+")
_DOTTED = re.compile(r"(?<![0-9a-zæøå])(?:[a-zæøå]\.){2,}(?:[a-zæøå](?![0-9a-zæøå]))?")
LINKS = ("i", "efter", "af")
# What a number counts, when it is no section.
UNITS = frozenset(("år", "års", "årig", "årige", "uger", "måneder", "dage", "timer", "kr", "kroner", "procent"))


def act_names(acts: Iterable[tuple[str, Sequence[str]]]) -> dict[str, str]:
    """Every way to write an act, folded and with single blanks → the act's id."""
    names: dict[str, str] = {}
    for id_, ways in acts:
        for way in (*ways, id_.replace("-", " ")):
            spelled = " ".join(words(fold(way)))
            names.setdefault(spelled, id_)
            if " " not in spelled or spelled.endswith(" lov"):
                names.setdefault(spelled + "s", id_)
    return names


def token(section: str, act: str | None = None) -> str:
    """The word of the index for a section, with or without its act. `section`: »32 a«."""
    number = "§" + section.replace(" ", "").lower()
    return f"{number}@{act}" if act else number


def lawful_words(folded: str, acts: Mapping[str, str]) -> list[str]:
    """The words of a folded text, with each reference to the law as one word.

    An act's name next to a section is taken into it; »BL 87« needs no sign.
    """
    marked = _SECTION.sub(lambda found: f" §{found[1]}{found[2] or ''}{part(found[3], found[4])} ", folded)
    found = _WORD.findall(_DOTTED.sub(lambda each: each.group().replace(".", ""), marked))
    if not any(each[0] in "§0123456789" for each in found):
        return found
    result: list[str] = []
    place = 0
    while place < len(found):
        act, after = _act_at(found, place, acts)
        if act and after < len(found) and (found[after][0] == "§" or _is_section(found, after)):
            result.append(token(found[after].lstrip("§"), act))
            place = after + 1
        elif found[place][0] == "§" and place + 1 < len(found):
            ahead = place + 1 + (found[place + 1] in LINKS)
            act, after = _act_at(found, ahead, acts)
            result.append(token(found[place].lstrip("§"), act))
            place = after if act else place + 1
        else:
            result.append(found[place])
            place += 1
    return [each for one in result for each in _with_section(one)]


def part(subsection: str | int | None, number: str | None) -> str:
    """What follows a section's number: ».2« for stk. 2, ».1.3« for stk. 1, nr. 3, also where the stk. is left out."""
    return f".{subsection or 1}.{number}" if number else f".{subsection}" if subsection else ""


def _with_section(word: str) -> tuple[str, ...]:
    """»§32.1.3« is part of »§32«, and both are said."""
    return (_PART.sub("", word), word) if word[0] == "§" and "." in word else (word,)


def _is_section(found: Sequence[str], after: int) -> bool:
    """Whether a bare number after an act's name is a section: »BL 87«, »barnets lov 87«, but not »SU 18 år«."""
    unit = found[after + 1] if after + 1 < len(found) else ""
    return found[after].isdigit() and len(found[after]) < 4 and unit not in UNITS


def _act_at(found: Sequence[str], place: int, acts: Mapping[str, str]) -> tuple[str | None, int]:
    """The act named from a place on, and where its name ends."""
    for length in (4, 3, 2, 1):
        if place + length <= len(found):
            act = acts.get(" ".join(found[place : place + length]))
            if act:
                return act, place + length
    return None, place
