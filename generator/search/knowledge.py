"""What the index and the vocabulary know about words; the ground a question is read on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lunr.index import Index

from generator.danish.compounds import Splitter
from generator.danish.folding import bare
from generator.danish.stemming import family, stem
from generator.search.concepts import ConceptBook
from generator.search.indexing import CONCEPTS
from generator.search.terms import FIELDS


@dataclass
class Knowledge:
    """`frequency`: term → number of documents that hold it. `relatives` and `undotted` find the
    terms of a family and the terms that look alike without æ, ø, å; `sections` the acts that have a section."""

    frequency: Mapping[str, int]
    documents: int
    book: ConceptBook
    concept_frequency: Mapping[int, int]
    acts: Mapping[str, str]
    municipalities: Mapping[str, str]
    relatives: dict[str, list[str]] = field(default_factory=dict)
    undotted: dict[str, list[str]] = field(default_factory=dict)
    spellable: list[str] = field(default_factory=list)
    sections: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.splitter = Splitter(self._stem_of)
        terms = sorted({*self.frequency, *self.book.at})
        for term in terms:
            if not term[0].isalpha():
                number, at, act = term.partition("@")
                if at:
                    _add(self.sections, number, act)
                continue
            _add(self.relatives, family(term), term)
            _add(self.undotted, bare(term), term)
            if len(term) >= 4:
                self.spellable.append(term)

    def _stem_of(self, part: str) -> str | None:
        stemmed = stem(part)
        return stemmed if self.known(stemmed) else None

    def known(self, term: str) -> bool:
        return term in self.frequency or term in self.book.at


def _add(groups: dict[str, list[str]], key: str, term: str) -> None:
    groups.setdefault(key, []).append(term)


def knowledge(index: Index, documents: int, book: ConceptBook, acts: Mapping[str, str], municipalities: Mapping[str, str]) -> Knowledge:
    """What a loaded lunr index and a book know."""
    frequency: dict[str, int] = {}
    concepts: dict[int, int] = {}
    for term, posting in index.inverted_index.items():
        if term[0] == "=":
            concepts[int(term[1:])] = len(posting[CONCEPTS])
        else:
            refs: set[str] = set()
            for name in FIELDS:
                refs.update(posting[name])
            frequency[term] = len(refs)
    return Knowledge(frequency, documents, book, concepts, acts, municipalities)
