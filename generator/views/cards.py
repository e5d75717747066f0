"""A record as other pages show it: what it is, and the few facts that decide."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator import urls
from generator.catalogue import Catalogue, shown
from generator.model.common import Record
from generator.model.fairs import FairPartner
from generator.model.records import YouthOffer
from generator.model.service_levels import ServiceLevel
from generator.search.cards import KIND_LABELS, LOOKS
from generator.views import words
from generator.views.parts import Card, Fact

# Looks that are not icons themselves have one here.
ICONS = {"hvem": "hvem", "indsats": "indsats", "side": "side"}


def look(catalogue: Catalogue, record: Record) -> tuple[str, str, str]:
    """(look, icon, word) of a record's kind."""
    kind = catalogue.kind_of(record).name
    name = LOOKS[kind]
    return name, ICONS.get(name, name), KIND_LABELS[kind]


def card(catalogue: Catalogue, record: Record, day: date, facts: bool = True) -> Card:
    """With `facts`, the fact line Alder · Pris · Sådan for what one can get or take part in."""
    name, icon, kind = look(catalogue, record)
    return Card(
        look=name, icon=icon, kind=kind, title=record.title, href=urls.of(record), text=record.summary,
        facts=line(record, day) if facts else (), flags=words.flags(record),
    )


def line(record: Record, day: date) -> tuple[Fact, ...]:
    """Alder · Pris · Sådan får du det."""
    if isinstance(record, YouthOffer):
        return (
            Fact("alder", "Alder", words.ages(record.ages, short=True)),
            Fact("penge", "Pris", record.cost),
            Fact("vej", "Sådan", words.way_in(record)),
        )
    if isinstance(record, ServiceLevel):
        terms = shown(record, day).terms
        return (
            Fact("alder", "Alder", words.ages(record.ages, short=True)),
            Fact("penge", "Du betaler", terms.co_payment),
            Fact("vej", "Sådan", words.way_in(record, terms.decision)),
        )
    if isinstance(record, FairPartner):
        return (Fact("person", "Mød", record.meet[0] if record.meet else None), Fact("sted", "Stand", record.stand))
    return ()


def cards(catalogue: Catalogue, ids: Iterable[str], day: date, facts: bool = False) -> tuple[Card, ...]:
    """The records with these ids, in this order; an id without a record is left out (a rule reports it)."""
    found = (catalogue.get(each) for each in dict.fromkeys(ids))
    return tuple(card(catalogue, each, day, facts) for each in found if each)
