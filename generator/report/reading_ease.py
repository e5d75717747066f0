"""How hard each record is to read: its LIX, and its hardest sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.danish.readability import lix_of, sentence_texts, words_of
from generator.frozen import frozen
from generator.model.common import Record
from generator.rules.language.hard_to_read import LEAST_WORDS as LEAST_SPACES
from generator.rules.language.long_sentence import MOST
from generator.rules.prose import prose_in_use
from generator.rules.rule import Path

# The LIX of a shorter sentence says nothing.
LEAST_WORDS = 8
SHOWN = 3
# Texts that V414 leaves out: a title is no sentence, and easy-read is measured where it is written.
NOT_MEASURED = ("title", "easy_read")
# Björnsson's bands: the first LIX of each, and what it is called.
BANDS = ((0, "Meget let (under 25)"), (25, "Let (25–34)"), (35, "Middel (35–44)"), (45, "Svær (45–54)"), (55, "Meget svær (55 og over)"))


@frozen
class Hard:
    """A sentence with its LIX, and where it stands."""

    lix: int
    text: str
    path: Path


@frozen
class Ease:
    """A record as it reads. `long` counts the sentences over the limit of V413."""

    record: Record
    lix: int
    long: int
    hardest: tuple[Hard, ...]


@lru_cache(maxsize=4)
def ease(catalogue: Catalogue, day: date) -> tuple[Ease, ...]:
    """The records with a text long enough to measure, the hardest first; measured as the rule V414 does."""
    found = []
    for record, texts in prose_in_use(catalogue, day):
        measured = [each for each in texts if each.path[0] not in NOT_MEASURED]
        if not any(each.text.count(" ") >= LEAST_SPACES for each in measured):
            continue
        parts = [(each.path, sentence, words_of(sentence)) for each in measured for sentence in sentence_texts(each.text)]
        hard = sorted((each for part in parts for each in _hard(*part)), key=lambda each: (-each.lix, each.text))
        long = sum(len(words_of(sentence)) > MOST for each in texts for sentence in sentence_texts(each.text))
        found.append(Ease(record, round(lix_of([words for *_, words in parts])), long, tuple(hard[:SHOWN])))
    return tuple(sorted(found, key=lambda each: (-each.lix, each.record.id)))


def _hard(path: Path, sentence: str, words: list[str]) -> Iterator[Hard]:
    if len(words) >= LEAST_WORDS:
        yield Hard(round(lix_of([words])), " ".join(sentence.split()), path)


def bands(of: tuple[Ease, ...]) -> tuple[tuple[str, int], ...]:
    """How many records are in each band."""
    ends = [start for start, _ in BANDS[1:]] + [1000]
    return tuple((title, sum(start <= each.lix < end for each in of)) for (start, title), end in zip(BANDS, ends, strict=True))
