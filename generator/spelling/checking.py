"""The words of the prose that families read, looked up: in the catalogue's names, then in the
dictionary."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import listing
from generator.diagnostics import Diagnostic
from generator.rules.prose import Read, prose, prose_in_use
from generator.rules.rule import Finding, Target
from generator.rules.running import diagnosed
from generator.rules.written.spelling import SPELLING
from generator.spelling.dictionary import Dictionary
from generator.spelling.names import WORD, Names, own_words, parts

# Where a link leads, addresses, abbreviations with full stops inside, and whatever has a digit.
_LEFT_OUT = re.compile(r"\]\([^)]*\)|https?://\S+|\S+@\S+|[\w-]+(?:\.[\w-]+)+|[\w-]*\d[\w-]*|`[^`]*`")
# A capital inside a sentence begins a name.
_NAME = re.compile(r"(?<=[\w,;)»] )[^\W\d_a-zæøå][\w-]*")
# What others called their documents is theirs.
NOT_OURS = ("document", "act")
RIGHT = "Er ordet rigtigt, så forklar det i ordbogen (vocabulary/glossary), eller skriv det i generator/spelling/words.txt."


def check_spelling(catalogue: Catalogue, day: date, dictionary: Dictionary, only_paths: Collection[str] | None = None) -> tuple[Diagnostic, ...]:
    """A warning for each word that neither the dictionary nor the catalogue knows, once in each
    text; with `only_paths`, only in these files. Raises NoDictionary."""
    texts = [(of, each, tuple(dict.fromkeys(words_in(each.text)))) for of, read in _read(catalogue, day) for each in read]
    used = {word for _, _, words in texts for word in words}
    own = own_words(catalogue)
    asked = own.union(used, *(parts(word) for word in used))
    unknown = dictionary.unknown(asked)
    names = Names(own & unknown, asked - unknown)
    wrong = {word for word in used if word in unknown and not all(part not in unknown or names.cover(part) for part in parts(word))}
    wrong = {word for word in wrong if not names.cover(word)}
    near = dictionary.near(wrong)
    found = (Finding(of=of, path=each.path, words=word, message=f"»{word}« står ikke i ordbogen.", hint=_hint(near.get(word, ()))) for of, each, words in texts for word in words if word in wrong)
    return diagnosed(catalogue, ((SPELLING, each) for each in found), only_paths)


def words_in(text: str) -> Iterator[str]:
    """The words of a text that can be misspelled, as they stand there: no names, numbers,
    addresses or abbreviations."""
    for word in WORD.findall(_NAME.sub(" ", _LEFT_OUT.sub(" ", text))):
        if parts(word):
            yield word


def _read(catalogue: Catalogue, day: date) -> Iterator[tuple[Target, tuple[Read, ...]]]:
    yield catalogue.settings, prose(catalogue.settings)
    yield from prose_in_use(catalogue, day)
    for kind, entries in catalogue.vocabulary.items():
        if kind not in NOT_OURS:
            yield from ((each, prose(each)) for each in entries)


def _hint(near: tuple[str, ...]) -> str:
    return f"Mente du {listing([f'»{each}«' for each in near], 'eller')}? {RIGHT}" if near else f"Se efter, om det er stavet rigtigt. {RIGHT}"
