"""What a result shows and can be filtered by, as the browser gets it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from generator.catalogue import Catalogue, shown
from generator.model.choices import AccessRoute, Decision, PageGroup
from generator.model.common import Record
from generator.model.fairs import Fair, FairPartner
from generator.model.kinds import RECORD_KINDS
from generator.model.records import Body, Organisation, Page, Pathway, Programme, YouthOffer
from generator.model.service_levels import ServiceLevel
from generator.search.documents import Document

# Ages as families think of them; whole years, both ends included. None: no upper end.
AGE_BANDS: tuple[tuple[str, str, int, int | None], ...] = (
    ("0-5", "0–5 år", 0, 5),
    ("6-11", "6–11 år", 6, 11),
    ("12-14", "12–14 år", 12, 14),
    ("15-17", "15–17 år", 15, 17),
    ("18-22", "18–22 år", 18, 22),
    ("23", "23 år og mere", 23, None),
)
KIND_LABELS = {
    "youth-offer": "Tilbud", "service-level": "Støtte", "fair-partner": "Messe", "fair": "Messe", "pathway": "Forløb",
    "body": "Hvem bestemmer", "organisation": "Hvem tilbyder", "programme": "Indsats", "page": "Råd og rettigheder",
}
# The class that gives a kind its colour (theme/components/kind-tag).
LOOKS = {
    "youth-offer": "tilbud", "service-level": "stoette", "fair-partner": "messe", "fair": "messe", "pathway": "forloeb",
    "body": "hvem", "organisation": "hvem", "programme": "indsats", "page": "side",
}
FREE, PAID = "gratis", "koster"
# Numbers to call in a text: 112, 116 111, and those of eight digits.
_NUMBER = re.compile(r"(?<!\d)(11\d(?: ?\d{3})?|\d{2}(?: ?\d{2}){3})(?!\d)")
Address = Callable[[Record], str]


def plain_address(record: Record) -> str:
    """Where a record's page is, from the site's root. Used when nobody gives the site's own addresses."""
    places = {YouthOffer: "tilbud", ServiceLevel: "stoette", Fair: "messe", Pathway: "forloeb", Body: "hvem", Organisation: "udbyder", Programme: "indsats"}
    if isinstance(record, FairPartner):
        return f"messe/{record.fairs[0]}/{record.id}/" if record.fairs else f"messe/{record.id}/"
    if isinstance(record, Page):
        return "akut-hjaelp/" if record.group is PageGroup.ACUTE else f"{record.group.value}/{record.id}/"
    return f"{places[type(record)]}/{record.id}/"


def _routes(record: Record | None, day: date) -> list[str]:
    """The ways in, each once. What is decided on is applied for."""
    if isinstance(record, ServiceLevel):
        return [AccessRoute.APPLY.value] if shown(record, day).terms.decision is Decision.YES else []
    return list(dict.fromkeys(each.route.value for each in getattr(record, "access", ())))


def card(catalogue: Catalogue, document: Document, address: Address, day: date) -> dict[str, Any]:
    """A document as shown: absent values are left out and become »ikke oplyst«."""
    record = catalogue.get(document.id)
    routes = _routes(record, day)
    told: dict[str, Any] = {
        "id": document.id,
        "kind": document.kind,
        "url": address(record) if record else "",
        "title": document.title,
        "summary": document.summary,
        "municipality": document.municipality,
    }
    if document.ages:
        told["ages"] = list(document.ages)
    if document.needs:
        told["needs"] = list(document.needs)
    cost = getattr(record, "cost", None)
    if cost:
        told["cost"] = FREE if cost.lower().startswith("gratis") else PAID
        told["price"] = cost
    if routes:
        told["routes"] = routes
    if getattr(record, "example", None):
        told["example"] = True
    return told


def _called(text: str) -> list[str]:
    """A text in parts, every second of them a number to call, which is not broken over two lines."""
    return [part.replace(" ", "\u00a0") if place % 2 else part for place, part in enumerate(_NUMBER.split(text))]


def labels(catalogue: Catalogue) -> dict[str, Any]:
    """The words for the filters, in the order they are shown, and who to ring."""
    contact = catalogue.settings.contact
    acute: list[Page] = [each for each in catalogue.of_kind("page") if each.group is PageGroup.ACUTE]
    return {
        "looks": LOOKS,
        "acute": _called(acute[0].summary) if acute else [],
        **({"contact": {"function": contact.function, "phone": contact.phone}} if contact and contact.phone else {}),
        "kinds": {each.name: KIND_LABELS[each.name] for each in RECORD_KINDS},
        "bands": [list(band) for band in AGE_BANDS],
        "acts": {each.id: each.title for each in catalogue.of_kind("act")},
        "needs": {each.id: each.title for each in catalogue.of_kind("need")},
        "municipalities": {each.id: each.title for each in catalogue.of_kind("municipality")},
        "routes": {each.value: each.label for each in AccessRoute},
        "costs": {FREE: "Gratis", PAID: "Koster noget"},
    }


def situations(catalogue: Catalogue) -> list[list[Any]]:
    """The doors when nothing fits: id, title, and the ways people say it."""
    return [[each.id, each.title, list(dict.fromkeys((*each.search_words, each.title)))] for each in catalogue.of_kind("situation")]
