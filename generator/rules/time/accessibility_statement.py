"""Tilgængelighedserklæringen er gammel.

Erklæringen skal fornyes mindst én gang om året. Reglen advarer efter 300 dage og stopper udgivelsen efter 365.

Hvorfor: Det er et krav i bekendtgørelsen om tilgængelighedserklæringer (nr. 904 af 22. august 2019).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.rules.rule import ERROR, WARNING, Finding, rule

WARN_AFTER, LAST = 300, 365


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    updated = catalogue.settings.accessibility.updated
    age = (day - updated).days
    if age > WARN_AFTER:
        yield Finding(
            of=catalogue.settings, path=("accessibility", "updated"), severity=ERROR if age > LAST else WARNING,
            message=f"Tilgængelighedserklæringen er fra {in_words(updated)}, {age} dage siden.", hint="Test siderne igen, ret listen over kendte fejl, og skriv dagens dato.",
        )


RULE = rule(
    __doc__, "V509", ERROR, check, waivable=False, file="catalogue.yml",
    bad="accessibility: {updated: 2025-10-01, method: Selvevaluering}",
    good="accessibility: {updated: 2026-11-01, method: Selvevaluering}",
)
