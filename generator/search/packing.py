"""The index on its way to the browser: small, and read in one go.

lunr's own serialisation of an index repeats every document for every term, twice. Here each
field is three strings (how many documents a term has, which, how heavy), written as numbers in
base 32, and terms share their beginnings. `unpacked` gives back exactly what lunr loads; the
browser does the same (theme/components/search/unpacking.js).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lunr.index import Index

from generator.search.concepts import ConceptBook, Expression
from generator.search.indexing import CONCEPTS, concept_term
from generator.search.terms import FIELDS

DIGITS = "0123456789abcdefghijklmnopqrstuv"
MORE = "wxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
_VALUE = {**{sign: value for value, sign in enumerate(DIGITS)}, **{sign: 32 + value for value, sign in enumerate(MORE)}}
_TERM = re.compile("([A-Z])([^A-Z]*)")
LUNR = "2.3.9"


def written(numbers: Iterable[int]) -> str:
    """Whole numbers from 0 as text: 32 signs end a number, 32 others say that more follows."""
    signs = []
    for number in numbers:
        while number > 31:
            signs.append(MORE[number & 31])
            number >>= 5
        signs.append(DIGITS[number])
    return "".join(signs)


def numbers(text: str) -> Iterator[int]:
    """The numbers that `written` wrote."""
    value = shift = 0
    for sign in text:
        digit = _VALUE[sign]
        value |= (digit & 31) << shift
        if digit > 31:
            shift += 5
        else:
            yield value
            value = shift = 0


def written_terms(terms: Iterable[str]) -> str:
    """Sorted terms, each as a capital for how much it shares with the one before (A: nothing)."""
    parts = []
    before = ""
    for term in terms:
        shared = 0
        while shared < 25 and shared < len(term) and shared < len(before) and term[shared] == before[shared]:
            shared += 1
        parts.append(chr(65 + shared) + term[shared:])
        before = term
    return "".join(parts)


def terms_of(text: str) -> list[str]:
    """The terms that `written_terms` wrote."""
    found: list[str] = []
    before = ""
    for match in _TERM.finditer(text):
        before = before[: ord(match[1]) - 65] + match[2]
        found.append(before)
    return found


def packed(index: Index, book: ConceptBook) -> dict[str, Any]:
    """The index and the concepts as a few strings."""
    inverted = index.inverted_index
    terms = sorted({*(term for term in inverted if term[0] != "="), *book.at})
    number = {term: place for place, term in enumerate(terms)}
    streams = {name: _stream(index, terms, name) for name in FIELDS}
    streams[CONCEPTS] = _stream(index, [concept_term(each) for each in range(len(book.ids))], CONCEPTS)
    counts = [0] * len(book.ids)
    for each in book.expressions:
        counts[each.concept] += 1
    return {
        "terms": written_terms(terms),
        "fields": streams,
        "concepts": {
            "ids": book.ids,
            "titles": book.titles,
            "danger": [place for place, danger in enumerate(book.danger) if danger],
            "mentioned": [place for place, mentioned in enumerate(book.mentioned) if mentioned],
            "near": [list(each) for each in book.near],
            "counts": written(counts),
            "lengths": written(len(each.tokens) for each in book.expressions),
            "tokens": written(number[token] for each in book.expressions for token in each.tokens),
        },
    }


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
    ids = pack["concepts"]["ids"]
    every = (*FIELDS, CONCEPTS)
    postings: dict[str, dict[str, Any]] = {}
    vectors: dict[str, list[int]] = {}
    all_terms = {name: terms for name in FIELDS} | {CONCEPTS: [concept_term(each) for each in range(len(ids))]}
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
    return index, _book(pack["concepts"], terms)


def _sorted(elements: list[int]) -> list[int]:
    pairs = sorted(zip(elements[::2], elements[1::2], strict=True))
    return [part for pair in pairs for part in pair]


def _book(pack: dict[str, Any], terms: list[str]) -> ConceptBook:
    count = len(pack["ids"])
    danger, mentioned = set(pack["danger"]), set(pack["mentioned"])
    book = ConceptBook(
        ids=pack["ids"],
        titles=pack["titles"],
        danger=[place in danger for place in range(count)],
        mentioned=[place in mentioned for place in range(count)],
        near=[tuple(each) for each in pack["near"]],
        expressions=[],
    )
    lengths, tokens = numbers(pack["lengths"]), numbers(pack["tokens"])
    for concept, of in enumerate(numbers(pack["counts"])):
        for _ in range(of):
            book.expressions.append(Expression(concept, tuple(terms[next(tokens)] for _ in range(next(lengths))), False, ""))
    book.fill()
    return book
