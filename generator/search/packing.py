"""The index on its way to the browser: small, and read in one go.

lunr's own serialisation of an index repeats every document for every term, twice. Here each
field is three strings (how many documents a term has, which, how heavy), written as numbers in
base 32, and terms share their beginnings. `unpacked` gives back exactly what lunr loads; the
browser does the same (theme/components/search/unpacking.js).
"""

from __future__ import annotations

from typing import Any

from lunr.index import Index

from generator.search.concepts import ConceptBook
from generator.search.indexing import CONCEPTS, concept_term
from generator.search.numbering import numbers, terms_of, written, written_terms
from generator.search.packed_book import packed_book, unpacked_book
from generator.search.terms import FIELDS

LUNR = "2.3.9"


def packed(index: Index, book: ConceptBook) -> dict[str, Any]:
    """The index and the concepts as a few strings."""
    inverted = index.inverted_index
    terms = sorted({*(term for term in inverted if term[0] != "="), *book.at})
    streams = {name: _stream(index, terms, name) for name in FIELDS}
    streams[CONCEPTS] = _stream(index, [concept_term(each) for each in range(len(book.titles))], CONCEPTS)
    return {"terms": written_terms(terms), "fields": streams, "concepts": packed_book(book, terms)}


def _stream(index: Index, terms: list[str], field: str) -> list[str]:
    counts, places, weights = [], [], []
    heavy: dict[str, dict[int, int]] = {}
    for ref, vector in index.field_vectors.items():
        name, _, document = ref.partition("/")
        if name == field:
            parts = vector.elements
            heavy[document] = dict(zip(parts[::2], parts[1::2], strict=True))
    for term in terms:
        posting = index.inverted_index.get(term)
        refs = sorted(int(ref) for ref in posting[field]) if posting else []
        counts.append(len(refs))
        before = -1
        for ref in refs:
            places.append(ref - before - 1)
            before = ref
            weights.append(heavy[str(ref)][posting["_index"]])
    return [written(counts), written(places), written(weights)]


def unpacked(pack: dict[str, Any]) -> tuple[Index, ConceptBook]:
    """The lunr index and the concepts, as they were packed."""
    terms = terms_of(pack["terms"])
    every = (*FIELDS, CONCEPTS)
    postings: dict[str, dict[str, Any]] = {}
    vectors: dict[str, list[int]] = {}
    all_terms = {name: terms for name in FIELDS} | {CONCEPTS: [concept_term(each) for each in range(len(pack["concepts"]["titles"]))]}
    for name in every:
        counts, places, weights = (numbers(text) for text in pack["fields"][name])
        for term, count in zip(all_terms[name], counts, strict=True):
            if not count:
                continue
            posting = postings.get(term)
            if posting is None:
                posting = postings[term] = {"_index": len(postings), **{each: {} for each in every}}
            document = -1
            for _ in range(count):
                document += next(places) + 1
                posting[name][str(document)] = {}
                vectors.setdefault(f"{name}/{document}", []).extend((posting["_index"], next(weights)))
    index = Index.load({
        "version": LUNR,
        "fields": list(every),
        "fieldVectors": [[ref, _sorted(elements)] for ref, elements in vectors.items()],
        "invertedIndex": sorted(postings.items()),
        "pipeline": [],
    })
    return index, unpacked_book(pack["concepts"], terms)


def _sorted(elements: list[int]) -> list[int]:
    pairs = sorted(zip(elements[::2], elements[1::2], strict=True))
    return [part for pair in pairs for part in pair]
