"""Noget er dateret ud i fremtiden.

En kontrol, en afleveret evaluering, en opgjort ventetid og tilgængelighedserklæringen kan ikke være fra en dag, der ikke er kommet.

Hvorfor: Ellers ser en gammel side ud, som om den lige er kontrolleret.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.model.common import Check, Evaluation
from generator.model.records import Capacity
from generator.rules.nested import parts
from generator.rules.rule import ERROR, Finding, Path, Target, rule

HAPPENED: dict[type[Any], str] = {Check: "date", Evaluation: "reported", Capacity: "as_of"}


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for of, path, when in _dates(catalogue):
        if when and when > day:
            yield Finding(of=of, path=path, message=f"{in_words(when)} er ikke kommet endnu.", hint="Skriv den dag, det skete.")


def _dates(catalogue: Catalogue) -> Iterator[tuple[Target, Path, date | None]]:
    yield catalogue.settings, ("accessibility", "updated"), catalogue.settings.accessibility.updated
    for record in catalogue.records:
        for path, part in parts(record, tuple(HAPPENED)):
            name = HAPPENED[type(part)]
            yield record, (*path, name), getattr(part, name)


RULE = rule(
    __doc__, "V504", ERROR, check, alone=True, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="checked: {date: 2028-11-01, role: Redaktionen}",
    good="checked: {date: 2026-11-01, role: Redaktionen}",
)
