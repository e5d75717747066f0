"""Service levels as CPSV-AP 3.2 (the EU's vocabulary of public services), in JSON-LD."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO

from generator.catalogue import Catalogue, shown
from generator.exports.addresses import AddressOf, absolute
from generator.exports.lines import write_list
from generator.exports.nodes import Node, in_words, known, law_of_today
from generator.model.choices import DeadlineUnit
from generator.model.common import Deadline, LegalReference
from generator.model.service_levels import ServiceLevel, Terms
from generator.views import words

CONTEXT = {
    "cpsv": "http://purl.org/vocab/cpsv#", "cv": "http://data.europa.eu/m8g/", "dct": "http://purl.org/dc/terms/", "dcat": "http://www.w3.org/ns/dcat#",
    "eli": "http://data.europa.eu/eli/ontology#", "skos": "http://www.w3.org/2004/02/skos/core#", "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# The Publications Office's list of countries; CPSV-AP asks for it.
DENMARK = {"@id": "http://publications.europa.eu/resource/authority/country/DNK"}
DANISH = {"@id": "http://publications.europa.eu/resource/authority/language/DAN"}


def public_services(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """cpsv-ap.jsonld: each service level as a cpsv:PublicService, as the version of the day."""
    out = BytesIO()
    out.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": '.encode())
    write_list(out, (_service(catalogue, each, day, address_of) for each in catalogue.of_kind("service-level")))
    out.write(b"}\n")
    return out.getvalue()


def _service(catalogue: Catalogue, level: ServiceLevel, day: date, address_of: AddressOf) -> Node:
    address = absolute(catalogue, address_of(level))
    terms = shown(level, day).terms
    found: Node = {
        "@id": address + "#om",
        "@type": "cpsv:PublicService",
        "dct:identifier": level.id,
        "dct:title": _danish(level.title),
        "dct:description": _danish(level.summary),
        "cv:hasCompetentAuthority": _authority(catalogue, level, terms),
        "dct:language": DANISH,
        "dct:spatial": DENMARK,
        "cv:hasLegalResource": [_law(catalogue, each) for each in law_of_today(level)],
        "cv:holdsRequirement": [
            {"@type": "cv:Requirement", "dct:identifier": f"{level.id}-{place}", "dct:title": _danish(each)} for place, each in enumerate(terms.target_group, 1)
        ],
        "cv:processingTime": [each for each in map(_duration, terms.deadlines) if each],
        "dcat:keyword": [_danish(each) for each in level.search_words],
        "cv:hasChannel": {"@type": "cv:Channel", "dct:identifier": f"{level.id}-side", "dct:description": _danish(address)},
    }
    return known(found)


def _authority(catalogue: Catalogue, level: ServiceLevel, terms: Terms) -> Node:
    body = catalogue.get(terms.deciding_body) if terms.deciding_body else None
    own = None if level.municipality == words.WHOLE_COUNTRY else words.municipality(catalogue, level)
    name = body.title if body else terms.decided_by or own or "Ikke oplyst"
    return {"@type": "cv:PublicOrganisation", "skos:prefLabel": _danish(name), "dct:spatial": DENMARK}


def _law(catalogue: Catalogue, of: LegalReference) -> Node:
    act = catalogue.entry("act", of.act)
    found: Node = {"@type": "eli:LegalResource", "dct:title": _danish(in_words(catalogue, of))}
    if act and act.url:
        found["dct:source"] = {"@id": act.url}
    return found


def _duration(of: Deadline) -> Node | None:
    """An xsd:duration; working days have none, because it depends on the calendar."""
    letter = {DeadlineUnit.DAYS: "D", DeadlineUnit.MONTHS: "M"}.get(of.unit)
    number = of.number * 7 if of.unit is DeadlineUnit.WEEKS else of.number
    letter = "D" if of.unit is DeadlineUnit.WEEKS else letter
    return {"@type": "xsd:duration", "@value": f"P{number}{letter}"} if letter else None


def _danish(text: str) -> Node:
    return {"@value": text, "@language": "da"}
