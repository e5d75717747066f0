"""Danish stems: snowball's Danish algorithm, and the pairs that it keeps apart.

The browser's half is theme/components/search/danish.js; a test proves over more than 50,000
forms that both give the same stem.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from generator.danish.folding import fold
from generator.danish.snowball import snowball

TABLES = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))
BROUGHT = json.loads(Path(__file__).with_name("other_languages.json").read_text(encoding="utf-8"))

# Forms that no rule brings together (børn: barn), as the form people write to the form we keep.
IRREGULAR: dict[str, str] = {form: base for base, forms in TABLES["irregular"].items() for form in forms.split()}
# Words of the languages that families bring along, for the words they most often need.
IRREGULAR.update((fold(form), base) for base, forms in BROUGHT.items() for form in forms.split() if fold(form) not in IRREGULAR)
# Words that carry no topic. They are left out of the index.
SMALL: frozenset[str] = frozenset(" ".join(TABLES["small"]).split())
# Words that nearly every family writes (barn, hjælp, gerne). They count, but little.
COMMON: frozenset[str] = frozenset(" ".join(TABLES["common"]).split())
# Endings that make a new word of the same family: rådgiv-er, rådgiv-ning.
FAMILY_ENDINGS: tuple[str, ...] = tuple(TABLES["family_endings"])


@cache
def stem(word: str) -> str:
    """The stem of a folded word. Numbers and references to the law stay as they are."""
    if not word[0].isalpha():
        return word
    form = IRREGULAR.get(word, word)
    stemmed = snowball(form)
    # »have« is nearly always the verb, »haver« the gardens: small words stay by themselves.
    return f"{stemmed}'" if word in SMALL or form in SMALL else stemmed


@cache
def family(stemmed: str) -> str:
    """The family of a stem: »rådgivning« and »rådgiv« share one. At least four letters stay."""
    for ending in FAMILY_ENDINGS:
        if stemmed.endswith(ending) and len(stemmed) - len(ending) >= 4:
            return stemmed[: -len(ending)]
    return stemmed


SMALL_STEMS: frozenset[str] = frozenset(stem(each) for each in SMALL)
COMMON_STEMS: frozenset[str] = frozenset(stem(each) for each in COMMON)
_SAYING_NOTHING = SMALL_STEMS | COMMON_STEMS
# A stem keeps at least so many letters, so most words are known not to be common by these.
_FIRST = 3
_BEGINNINGS = frozenset(each[:_FIRST] for each in map(snowball, (IRREGULAR.get(word, word) for word in SMALL | COMMON)))


def says_nothing(word: str) -> bool:
    """Whether a folded word is small or common in any of its forms."""
    return IRREGULAR.get(word, word)[:_FIRST] in _BEGINNINGS and stem(word) in _SAYING_NOTHING


def _alike() -> dict[str, tuple[str, ...]]:
    groups: dict[str, dict[str, None]] = {}
    for line in TABLES["alike"]:
        stems = [stem(each) for each in line.split()]
        for each in stems:
            groups.setdefault(each, {}).update((other, None) for other in stems if other != each)
    return {each: tuple(others) for each, others in groups.items()}


# Words that people put for each other in the same sentence: søn, datter, barn.
ALIKE: dict[str, tuple[str, ...]] = _alike()
