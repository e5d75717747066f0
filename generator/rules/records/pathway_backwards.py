"""Et forløb og en post er uenige om, hvad der kommer først.

Står noget på et senere trin i et forløb, må det ikke kun føre tilbage til noget på et tidligere trin.

Hvorfor: »Før« og »Bagefter« på siderne kommer fra posterne. De skal sige det samme som forløbet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.records import Pathway
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for pathway in catalogue.of_kind("pathway"):
        first: dict[str, int] = {}
        for at, step in enumerate(pathway.steps):
            for ref in step.records:
                first.setdefault(ref, at)
        for ref, at in first.items():
            yield from _backwards(catalogue, pathway, ref, at, first)


def _backwards(catalogue: Catalogue, pathway: Pathway, ref: str, at: int, first: dict[str, int]) -> Iterator[Finding]:
    record = catalogue.get(ref)
    leads_to: tuple[str, ...] = getattr(record, "leads_to", ())
    for index, to in enumerate(leads_to):
        earlier = catalogue.get(to)
        if record and earlier and first.get(to, at) < at and ref not in getattr(earlier, "leads_to", ()):
            yield Finding(
                of=record, path=("leads_to", index), other=(pathway, ("steps", at, "records")),
                message=f"»{earlier.title}« kommer før »{record.title}« i »{pathway.title}«.",
                hint=f"Flyt den ene i forløbet, eller skriv leads_to: [{ref}] i {to} i stedet for her.",
            )


RULE = rule(
    __doc__, "V328", WARNING, check, file="pathways/fra-barn-til-voksen.yml",
    bad="""
    steps:
      - {title: Få hjælp som ung, records: [klub]}
      - {title: Gå til svømning, records: [svoemmehold]}
    """,
    good="""
    steps:
      - {title: Gå til svømning, records: [svoemmehold]}
      - {title: Få hjælp som ung, records: [klub]}
    """,
)
