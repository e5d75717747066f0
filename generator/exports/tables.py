"""The catalogue as tables: support, offers, everything, and all deadlines and complaint routes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue, shown
from generator.exports.addresses import AddressOf, absolute
from generator.exports.delimited import Cell, delimited, several
from generator.exports.nodes import in_words, law_of_today, titles
from generator.exports.places import open_address, open_name
from generator.model.common import Deadline, Record
from generator.model.records import YouthOffer
from generator.model.service_levels import ServiceLevel
from generator.views import words

COMMON = ("Id", "Slags", "Navn", "Kort fortalt", "Kommune", "Fra alder", "Til og med alder", "Behov", "Status", "Eksempel", "Sidst kontrolleret", "Adresse")
SUPPORT = ("Hvem kan få det?", "Hvad kan du få?", "Hvor længe", "Hvem bestemmer", "Frister", "Klage", "Lov", "Version", "Gælder fra", "Gælder til og med", "Sådan gør du", "Hav klar", "Søgeord", "KLE-nummer")
OFFER = ("Hvem er det for?", "Hvad sker der?", "Pris", "Hvornår", "Vej ind", "Udbyder", "Steder", "Lov", "Sådan gør du", "Hav klar", "Kontakt", "Telefon", "Mail", "Webside", "Søgeord", "KLE-nummer")
DEADLINE = ("Id", "Navn", "Hvad fristen gælder", "Antal", "Enhed", "Tæller fra", "Hvem bestemmer", "Træffes der afgørelse?", "Klage", "Sådan klager du", "Lov", "Kommune", "Adresse")


def support(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """stoette.csv: a row per service level, as the version that a reader sees first on the day."""
    rows = ((*common, *_support(catalogue, each, day)) for each, common in _begun(catalogue, address_of) if isinstance(each, ServiceLevel))
    return delimited((*COMMON, *SUPPORT), rows)


def offers(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """tilbud.csv: a row per youth offer."""
    rows = ((*common, *_offer(catalogue, each)) for each, common in _begun(catalogue, address_of) if isinstance(each, YouthOffer))
    return delimited((*COMMON, *OFFER), rows)


def everything(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """alt.csv: a row per record of every kind, with what all kinds have."""
    return delimited(COMMON, (common for _, common in _begun(catalogue, address_of)))


def deadlines(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """frister.csv: a row per deadline. A service level without one has a row that says so, so
    that its complaint route can be found here too."""
    return delimited(DEADLINE, _deadline_rows(catalogue, day, address_of))


def _deadline_rows(catalogue: Catalogue, day: date, address_of: AddressOf) -> Iterator[tuple[Cell, ...]]:
    def end(record: Record) -> tuple[Cell, ...]:
        return _law(catalogue, record), words.municipality(catalogue, record), absolute(catalogue, address_of(record))

    for level in catalogue.of_kind("service-level"):
        terms = shown(level, day).terms
        complaint = (terms.complaint.label, terms.complaint.meaning) if terms.complaint else ("Ikke oplyst", None)
        decision = terms.decision.label if terms.decision else "Ikke oplyst"
        rest = (_decides(catalogue, level, day), decision, *complaint, *end(level))
        for found in map(_deadline, terms.deadlines) if terms.deadlines else (("Ikke oplyst", None, None, None),):
            yield (level.id, level.title, *found, *rest)
    for page in catalogue.of_kind("page"):
        for each in page.deadlines:
            yield (page.id, page.title, *_deadline(each), None, None, None, None, *end(page))


def _deadline(of: Deadline) -> tuple[Cell, Cell, Cell, Cell]:
    return of.what or "Svar", of.number, of.unit.label, of.start.label


@lru_cache(maxsize=1)
def _begun(catalogue: Catalogue, address_of: AddressOf) -> list[tuple[Record, tuple[Cell, ...]]]:
    """Every record, and what its row begins with in each of the tables that it is in."""
    return [(each, _common(catalogue, each, address_of)) for each in catalogue.records]


def _common(catalogue: Catalogue, record: Record, address_of: AddressOf) -> tuple[Cell, ...]:
    ages = record.ages
    return (
        record.id, catalogue.kind_of(record).label, record.title, record.summary, words.municipality(catalogue, record),
        ages.min if ages else None, ages.max if ages else None, several(titles(catalogue, "need", record.needs)),
        record.status.label, "ja" if record.example else None, record.checked.date.isoformat() if record.checked else None,
        absolute(catalogue, address_of(record)),
    )


def _support(catalogue: Catalogue, level: ServiceLevel, day: date) -> tuple[Cell, ...]:
    version = shown(level, day)
    terms = version.terms
    return (
        several(terms.target_group), several(terms.provides), terms.duration, _decides(catalogue, level, day),
        several(f"{each.what or 'Svar'}: {words.deadline(each)}" for each in terms.deadlines), terms.complaint.label if terms.complaint else None,
        _law(catalogue, level), version.stage.label, version.valid_from.isoformat() if version.valid_from else None,
        version.valid_to.isoformat() if version.valid_to else None, several(each.title for each in level.steps), several(level.documents),
        several(level.search_words), several(level.kle),
    )


def _offer(catalogue: Catalogue, offer: YouthOffer) -> tuple[Cell, ...]:
    provider = catalogue.get(offer.provider) if offer.provider else None
    contact = offer.contact
    places = (", ".join(filter(None, (open_name(each), open_address(each)))) or each.kind.label for each in offer.places)
    return (
        several(offer.for_whom), several(offer.what_happens), offer.cost, offer.when, several(each.route.label for each in offer.access),
        provider.title if provider else offer.provider, several(places), _law(catalogue, offer), several(each.title for each in offer.steps),
        several(offer.documents), contact.function if contact else None, contact.phone if contact else None, contact.mail if contact else None,
        offer.website, several(offer.search_words), several(offer.kle),
    )


def _decides(catalogue: Catalogue, level: ServiceLevel, day: date) -> str:
    terms = shown(level, day).terms
    body = catalogue.get(terms.deciding_body) if terms.deciding_body else None
    return body.title if body else terms.decided_by or "Ikke oplyst"


def _law(catalogue: Catalogue, record: Record) -> str:
    return several(in_words(catalogue, each) for each in law_of_today(record))
