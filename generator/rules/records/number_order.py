"""Tallene står i forkert rækkefølge.

Det mindste tal skal stå først: i alder, i målbare grænser og i tiden til første opfølgning. En grænse må heller ikke være tom.

Hvorfor: Ingen kan være både over 18 og under 15. Så ville ingen passe til tilbuddet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from generator.gaps import of_criterion
from generator.model.common import Ages, Criterion
from generator.model.service_levels import FollowUp
from generator.rules.nested import parts
from generator.rules.rule import ERROR, Finding, rule

ENDS = {Ages: ("min", "max"), FollowUp: ("least", "most"), Criterion: ("min", "max")}


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        for path, part in parts(record, tuple(ENDS)):
            low_name, high_name = ENDS[type(part)]
            low, high = getattr(part, low_name), getattr(part, high_name)
            if low is None or high is None or not _is_empty(part, low, high):
                continue
            message = f"{low} er mere end {high}." if low > high else f"Ingen tal er både over og under {low}."
            hint = f"Byt om på {low_name} og {high_name}, hvis de er skrevet omvendt." if low > high else f"Slet {low_name}_included eller {high_name}_included."
            yield Finding(of=record, path=(*path, low_name), other=(record, (*path, high_name)), message=message, hint=hint)


def _is_empty(part: object, low: Any, high: Any) -> bool:
    return not of_criterion(part) if isinstance(part, Criterion) else bool(low > high)


RULE = rule(
    __doc__, "V310", ERROR, check, alone=True, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="ages: {min: 17, max: 14}",
    good="ages: {min: 14, max: 17}",
)
