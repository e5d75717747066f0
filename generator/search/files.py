"""The files of search: one index, and the worker that reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from generator.danish.folding import fold, words
from generator.danish.stemming import BROUGHT, TABLES
from generator.search import indexing, packing
from generator.search.cards import Address, card, labels, plain_address, situations
from generator.search.concepts import concept_book
from generator.search.documents import documents
from generator.search.law import act_names
from generator.search.scripts import PAGE, WORKER, script


def build_index(catalogue: Catalogue, day: date, address: Address = plain_address) -> dict[str, bytes]:
    """File name under assets/search/ → bytes. Equal catalogue and day give equal bytes.

    `address` gives a record's address from the site's root.
    """
    return {
        "index.json": _written(index_file(catalogue, day, address)),
        "situations.json": _written(situations(catalogue)),
        "worker.js": script(WORKER),
        "search.js": script(PAGE),
    }


def _written(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def index_file(catalogue: Catalogue, day: date, address: Address = plain_address) -> dict[str, Any]:
    """What index.json holds: the packed index, the words, and what a result shows."""
    acts = acts_of(catalogue)
    found = documents(catalogue, day)
    book = concept_book(catalogue.of_kind("concept"), acts)
    built = indexing.build(found, book, acts)
    return {
        "pack": packing.packed(built.index, book),
        "words": {**TABLES, "brought": BROUGHT},
        "acts": acts,
        "municipalities": municipalities_of(catalogue),
        "documents": [card(catalogue, each, address, day) for each in found],
        "labels": labels(catalogue),
    }


def acts_of(catalogue: Catalogue) -> dict[str, str]:
    """Every way to write an act → its id."""
    return act_names((each.id, (each.title, *each.short, *each.search_words)) for each in catalogue.of_kind("act"))


def municipalities_of(catalogue: Catalogue) -> Mapping[str, str]:
    """A municipality's name as one folded word → its id."""
    names = {}
    for each in catalogue.of_kind("municipality"):
        if each.id == "hele-landet":
            continue
        for way in (each.title, *each.search_words):
            spelled = words(fold(way))
            if len(spelled) == 1:
                names[spelled[0]] = each.id
    return names
