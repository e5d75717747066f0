"""From a record's text to the terms of the index, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.danish.compounds import Splitter
from generator.danish.folding import fold
from generator.danish.stemming import SMALL_STEMS, stem
from generator.frozen import frozen
from generator.search.documents import Document
from generator.search.law import lawful_words

FIELDS = ("title", "words", "summary", "body")
_SENTENCE = re.compile(r"[.!?:;\n•]+\s+|\n+")
# A half of a compound counts less than the word itself: the head says what it is.
HEAD, MODIFIER = 0.5, 0.3


@frozen
class Analysed:
    """A document's stems: per field, one list per sentence, in order."""

    document: Document
    sentences: dict[str, list[list[str]]]


def analysed(document: Document, acts: Mapping[str, str], lexicon: dict[str, str]) -> Analysed:
    """Stems by field and sentence. Fills `lexicon` with form → stem on the way."""
    texts = {
        "title": document.title,
        "words": f"{document.words}. {document.tags}",
        "summary": document.summary,
        "body": document.body,
    }
    sentences: dict[str, list[list[str]]] = {}
    for name in FIELDS:
        found = []
        for part in _SENTENCE.split(fold(texts[name])):
            stems = []
            for word in lawful_words(part, acts):
                stemmed = stem(word)
                if word not in lexicon:
                    lexicon[word] = stemmed
                stems.append(stemmed)
            if stems:
                found.append(stems)
        sentences[name] = found
    if document.law:
        sentences["words"].append(list(document.law))
    return Analysed(document, sentences)


def frequencies(sentences: Iterable[list[str]], splitter: Splitter) -> dict[str, float]:
    """How often each term stands there; halves of compounds as parts of a time."""
    count: dict[str, float] = {}
    for stems in sentences:
        for each in stems:
            if each in SMALL_STEMS:
                continue
            count[each] = count.get(each, 0.0) + 1.0
            halves = splitter.split(each)
            if halves:
                count[halves[0]] = count.get(halves[0], 0.0) + MODIFIER
                count[halves[1]] = count.get(halves[1], 0.0) + HEAD
    return count
