"""En undtagelse er uden virkning.

En undtagelse under »waivers« skal skjule noget, der ellers ville blive nævnt. Nogle regler gælder altid og kan ikke fraviges.

Hvorfor: En glemt undtagelse kan skjule den næste, rigtige fejl.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    """Nothing by itself: the run knows which waivers were used (running.idle_waivers)."""
    return iter(())


RULE = rule(
    __doc__, "V309", WARNING, check, waivable=False, file="youth-offers/svoemmehold.yml",
    bad="""
    waivers:
      - {rule: V402, reason: Foreningen har kun denne postkasse.}
    """,
    good="""
    website: https://www.eksempelby.dk/
    """,
)
