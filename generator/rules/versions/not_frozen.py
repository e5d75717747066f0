"""En besluttet version er ikke frosset.

Kør »vejviser freeze«, når en version er indstillet eller godkendt, og når en fejl er rettet under »corrections«. Reglen gælder, når kataloget har en ledger.json.

Hvorfor: Først når versionen står i ledger.json, opdager kontrollen, hvis nogen ændrer den.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.ledger import DECIDED, edits, hashes, renamed
from generator.rules.rule import WARNING, Finding, rule
from generator.rules.versions.levels import each_version


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    ledger = catalogue.ledger
    if not ledger.exists or ledger.fault:
        return
    former = renamed(catalogue.records)
    for level, index, version in each_version(catalogue):
        frozen = ledger.of(level, version.id)
        if frozen is None and version.stage in DECIDED:
            message = f"Version {version.id} er {version.stage.value}, men står ikke i ledger.json."
        elif frozen is not None and frozen.hashes != hashes(version) and not any(edits(version, frozen, former)):
            message = f"Version {version.id} er ændret, som den må, men ledger.json kender kun den gamle tekst."
        else:
            continue
        yield Finding(of=level, path=("versions", index, "id"), message=message, hint="Kør »vejviser freeze«, og gem ledger.json sammen med ændringen.")


RULE = rule(
    __doc__, "V354", WARNING, check, file="ledger.json",
    bad="""
    {"versions": {}}
    """,
    good="""
    {"versions": {"ledsagelse/2026": {"frozen": "2026-11-24", "stage": "godkendt", "fields": {}}}}
    """,
)
