"""Afgørelsen og klagevejen siger hver sit.

Træffes der en afgørelse, kan klagevejen ikke være »ingen-afgørelse«. Træffes der ingen, er der ikke noget at klage over.

Hvorfor: Familien ville få to modsatte svar på, om de kan klage.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.choices import ComplaintRoute, Decision
from generator.rules.rule import ERROR, Finding, rule
from generator.rules.versions.levels import each_version


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for level, index, version in each_version(catalogue):
        decision, complaint = version.terms.decision, version.terms.complaint
        if decision and complaint and (decision is Decision.NO) != (complaint is ComplaintRoute.NO_DECISION):
            start = ("versions", index, "terms")
            yield Finding(
                of=level, path=(*start, "complaint"), other=(level, (*start, "decision")),
                message=f"Afgørelsen er »{decision.value}«, men klagevejen er »{complaint.value}«.",
                hint="Skriv complaint: ingen-afgørelse" if decision is Decision.NO else "Skriv den klageinstans, der ser på afgørelsen, eller ret decision.",
            )


RULE = rule(
    __doc__, "V343", ERROR, check, waivable=False, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: lov
        stage: lov
        terms: {decision: ingen-afgørelse, complaint: ankestyrelsen}
    """,
    good="""
    versions:
      - id: lov
        stage: lov
        terms: {decision: ingen-afgørelse, complaint: ingen-afgørelse}
    """,
)
