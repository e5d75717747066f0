"""Words that do not work in search: asked of the very index that visitors get."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.danish import alphabet
from generator.frozen import frozen
from generator.model.common import Record
from generator.rules.records.common_search_word import MOST
from generator.rules.rule import Path
from generator.search.files import index_file
from generator.search.searching import Search

# Hits that a visitor reads; further down is as good as not found.
READ = 10
# A question costs time for every record there is. A catalogue with more words than this is asked
# in parts, another part each day.
MOST_ASKED = 2000


@frozen
class Weak:
    """A title or search word that does not lead to its own record. `rank` is its place among the
    `hits`, None when it is not among them."""

    record: Record
    path: Path
    word: str
    rank: int | None
    hits: int


@frozen
class Everywhere:
    """A search word that stands on more than MOST records (V325)."""

    word: str
    records: tuple[tuple[Record, Path], ...]


@frozen
class Findability:
    """`asked` questions: every title and every search word of `records` of the `all` that search
    knows. `idle` concepts are of no record."""

    all: int
    records: int
    asked: int
    titles: tuple[Weak, ...]
    words: tuple[Weak, ...]
    everywhere: tuple[Everywhere, ...]
    idle: tuple[str, ...]


@lru_cache(maxsize=2)
def findability(catalogue: Catalogue, day: date) -> Findability:
    """What search answers on a day."""
    search = Search(index_file(catalogue, day))
    indexed = {each["id"] for each in search.file["documents"]}
    every = [each for each in catalogue.records if each.id in indexed]
    parts = -(-sum(1 + len(each.search_words) for each in every) // MOST_ASKED) or 1
    records = every[day.toordinal() % parts :: parts]
    answers: dict[str, list[str]] = {}
    titles: list[Weak] = []
    words: list[Weak] = []
    asked = 0
    for record in records:
        for path, word in ((("title",), record.title), *((("search_words", index), each) for index, each in enumerate(record.search_words))):
            asked += 1
            if word not in answers:
                answers[word] = [search.id(hit) for hit in search.ask(word).hits]
            hits = answers[word]
            rank = hits.index(record.id) + 1 if record.id in hits else None
            if rank is None or rank > READ:
                (titles if path == ("title",) else words).append(Weak(record, path, word, rank, len(hits)))
    known = search.knowledge
    idle = [title for number, title in enumerate(known.book.titles) if not known.concept_frequency.get(number)]
    return Findability(len(every), len(records), asked, tuple(titles), tuple(words), _everywhere(catalogue), tuple(sorted(idle, key=alphabet.sort_key)))


def _everywhere(catalogue: Catalogue) -> tuple[Everywhere, ...]:
    found: dict[str, dict[str, tuple[Record, Path]]] = defaultdict(dict)
    for record in catalogue.records:
        for index, word in enumerate(record.search_words):
            found[word.casefold()].setdefault(record.id, (record, ("search_words", index)))
    many = [Everywhere(word, tuple(places.values())) for word, places in found.items() if len(places) > MOST]
    return tuple(sorted(many, key=lambda each: (-len(each.records), each.word)))
