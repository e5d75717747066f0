"""Messen er holdt.

Når messens dag er gået, skal messen have status »lukket« eller en ny dato.

Hvorfor: Den unge finder messen og tror, den kommer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.model.choices import Status
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for fair in catalogue.of_kind("fair"):
        if fair.date < day and fair.status is not Status.CLOSED:
            yield Finding(of=fair, path=("date",), other=(fair, ("status",)), message=f"Messen var {in_words(fair.date)}.", hint="Skriv status: lukket og gerne replaced_by: med den næste messe.")


RULE = rule(
    __doc__, "V514", WARNING, check, file="fairs/messe-2027.yml",
    bad="date: 2026-03-11",
    good="date: 2027-03-11",
)
