"""Vejen ender, og der er ingen at ringe til.

Slutter hjælpen, før den unge fylder 30, skal den føre videre til noget (»leads_to«). Ellers skal der stå en kontakt hos den selv, udbyderen, den, der bestemmer, eller i catalogue.yml. Det samme gælder det sidste trin i et forløb.

Hvorfor: Netop når noget slutter, har familien brug for at vide, hvem de så kan spørge.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, references
from generator.model.records import Pathway
from generator.pathways import dead_ends
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for end in dead_ends(catalogue, day):
        if catalogue.unreadable and any(ref in catalogue.unreadable for ref, _, _ in references(end.record)):
            continue  # what cannot be read may be where it goes on
        if isinstance(end.record, Pathway):
            message, hint = "Forløbet ender, uden at der er nogen at ringe til.", "Skriv contact: med en funktion, eller nævn en post med en kontakt på det sidste trin."
        else:
            message, hint = "Det slutter her, og der er hverken et næste skridt eller nogen at ringe til.", "Skriv leads_to: og et id, eller contact: med en funktion."
        yield Finding(of=end.record, path=end.path, message=message, hint=hint)


RULE = rule(
    __doc__, "V327", WARNING, check, file="pathways/fra-barn-til-voksen.yml",
    bad="""
    steps:
      - {title: Gå i klub, ages: {min: 6, max: 17}}
      - {title: Få hjælp som ung, ages: {min: 18, max: 24}}
    """,
    good="""
    contact: {function: Ungeindsatsen, phone: "112"}
    steps:
      - {title: Gå i klub, ages: {min: 6, max: 17}}
      - {title: Få hjælp som ung, ages: {min: 18, max: 24}}
    """,
)
