"""En kilde bakker op om et felt, der ikke findes.

Navnene under »supports« skal være felter på posten eller i dens versioner.

Hvorfor: Så kan man se, hvor hver enkelt oplysning kommer fra.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any

from generator.catalogue import Catalogue
from generator.model.fields import fields_of
from generator.model.service_levels import ServiceLevel, Terms, Version
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        names = names_of(type(record)) if record.sources else ()
        for index, source in enumerate(record.sources):
            for at, name in enumerate(source.supports):
                if name not in names:
                    near = get_close_matches(name, names, 1, 0.55)
                    hint = f"Skriv {near[0]}." if near else f"Du kan bruge: {', '.join(names)}."
                    yield Finding(of=record, path=("sources", index, "supports", at), message=f"Der er ikke et felt, der hedder {name}.", hint=hint)


def names_of(model: type[Any]) -> tuple[str, ...]:
    """The fields of a record; of a service level also those of its versions and their terms."""
    models = (model, Version, Terms) if model is ServiceLevel else (model,)
    return tuple(dict.fromkeys(name for each in models for name in fields_of(each)))


RULE = rule(
    __doc__, "V320", ERROR, check, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="""
    sources:
      - {document: beslutning-2026, supports: [alder]}
    """,
    good="""
    sources:
      - {document: beslutning-2026, supports: [ages]}
    """,
)
