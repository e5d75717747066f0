"""What the index and the vocabulary know about words; the ground a question is read on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.danish.compounds import Splitter
from generator.danish.folding import bare
from generator.danish.stemming import family
from generator.search.concepts import ConceptBook


@dataclass
class Knowledge:
    """`frequency`: term → number of documents that hold it. `relatives` and `undotted` find the
    terms of a family and the terms that look alike without æ, ø, å."""

    frequency: Mapping[str, int]
    documents: int
    book: ConceptBook
    concept_frequency: Mapping[int, int]
    lexicon: Mapping[str, str]
    acts: Mapping[str, str]
    municipalities: Mapping[str, str]
    relatives: dict[str, list[str]] = field(default_factory=dict)
    undotted: dict[str, list[str]] = field(default_factory=dict)
    spellable: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.splitter = Splitter(self.lexicon)
        terms = sorted({*self.frequency, *self.book.at})
        for term in terms:
            if not term[0].isalpha():
                continue
            _add(self.relatives, family(term), term)
            _add(self.undotted, bare(term), term)
            if len(term) >= 4:
                self.spellable.append(term)

    def known(self, term: str) -> bool:
        return term in self.frequency or term in self.book.at


def _add(groups: dict[str, list[str]], key: str, term: str) -> None:
    groups.setdefault(key, []).append(term)


def frequencies(inverted: Mapping[str, Mapping[str, Mapping[str, object]]], fields: Iterable[str]) -> dict[str, int]:
    """Term → number of documents, from a lunr inverted index."""
    names = tuple(fields)
    found = {}
    for term, posting in inverted.items():
        if term[0] == "=":
            continue
        refs: set[str] = set()
        for name in names:
            refs.update(posting[name])
        found[term] = len(refs)
    return found
