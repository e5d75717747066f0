"""The lunr index: documents, terms and weights, built by lunr.py's own builder.

The weights are whole numbers, so that Python and the browser add up the same sums.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lunr.builder import Builder
from lunr.field_ref import FieldRef
from lunr.index import Index
from lunr.vector import Vector

from generator.danish.compounds import Splitter
from generator.frozen import frozen
from generator.search.attaching import Attaching
from generator.search.concepts import ConceptBook
from generator.search.documents import Document
from generator.search.terms import FIELDS, analysed, frequencies

CONCEPTS = "concepts"
BOOSTS = {"title": 1.0, "words": 0.8, "summary": 0.55, "body": 0.3}
# How fast repeating a word stops helping, and how much a long text is held against it.
SATURATION, LENGTH = 1.2, 0.35
SCALE = 20

# A field without the term, and what lunr would tell of a term in a document. A large index has a
# million of them, so all are one. Nobody writes in it.
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@frozen
class Indexed:
    """A built index, over the documents by their number."""

    index: Index
    documents: tuple[Document, ...]


class CatalogueBuilder(Builder):  # type: ignore[misc]
    """lunr's builder, fed with terms that are already counted and weighed.

    lunr's own `add` runs a pipeline of Python calls per word and costs most of a build; its
    weights are rounded to three places, ours are whole numbers.
    """

    def add_terms(self, ref: str, field: str, weights: Mapping[str, int]) -> None:
        """Put a field of a document into the index. `weights`: term → whole number above 0."""
        elements = []
        for term, weight in weights.items():
            posting = self.inverted_index.get(term)
            if posting is None:
                posting = self.inverted_index[term] = dict.fromkeys(self._fields, _NOTHING)
                posting["_index"] = self.term_index
                self.term_index += 1
            if posting[field] is _NOTHING:
                posting[field] = {}
            posting[field][ref] = _NOTHING
            elements.append((posting["_index"], weight))
        elements.sort()
        self._vectors[str(FieldRef(ref, field))] = Vector([part for pair in elements for part in pair])

    def __init__(self) -> None:
        super().__init__()
        self._vectors: dict[str, Any] = {}
        for name in (*FIELDS, CONCEPTS):
            self.field(name)

    def build(self) -> Index:
        """The index, with its vectors as given."""
        self.field_vectors = self._vectors
        self._create_token_set()
        return Index(self.inverted_index, self.field_vectors, self.token_set, list(self._fields), self.search_pipeline)


def concept_term(concept: int) -> str:
    """The term that stands for a concept. No text can hold it."""
    return f"={concept}"


def build(documents: list[Document], book: ConceptBook, acts: Mapping[str, str]) -> Indexed:
    """Index documents. Equal input gives an equal index."""
    lexicon: dict[str, str] = {}
    read = [analysed(each, acts, lexicon) for each in documents]
    for token in book.weight:
        lexicon.setdefault(token, token)
    for stemmed in list(lexicon.values()):
        lexicon.setdefault(stemmed, stemmed)
    splitter = Splitter(lexicon.get)
    attaching = Attaching(book, splitter)
    builder = CatalogueBuilder()
    counted = [{name: frequencies(each.sentences[name], splitter) for name in FIELDS} for each in read]
    average = {name: (sum(sum(each[name].values()) for each in counted) / max(1, len(counted))) or 1.0 for name in FIELDS}
    for place, (record, counts) in enumerate(zip(read, counted, strict=True)):
        ref = str(place)
        for name in FIELDS:
            norm = SATURATION * (1 - LENGTH + LENGTH * sum(counts[name].values()) / average[name])
            factor = SCALE * BOOSTS[name] * (SATURATION + 1)
            weights = {term: max(1, round(factor * tf / (tf + norm))) for term, tf in counts[name].items()}
            if weights:
                builder.add_terms(ref, name, weights)
        about = attaching.concepts(record)
        if about:
            builder.add_terms(ref, CONCEPTS, {concept_term(each): max(1, round(SCALE * sure)) for each, sure in about.items()})
    return Indexed(builder.build(), tuple(documents))
