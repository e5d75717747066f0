"""The catalogue in the form of the Human Services Data Specification 3.1 (Open Referral).

A dump in HSDS's form, not its API: a static site answers no queries. Youth offers and service
levels are services; who runs them are organizations; needs are a taxonomy. What HSDS has no
field for (law, complaint, versions) stays in katalog.json. Absent fields are left out, as HSDS
asks; ids are UUIDs of our own ids, and the own id is the attribute labelled `slug`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import Any

from generator.catalogue import Catalogue, is_closed, shown
from generator.exports.addresses import AddressOf, absolute, stable_id
from generator.exports.hsds_places import contact_of, locations
from generator.exports.lines import write_list
from generator.exports.nodes import Node, area, in_words, known, law_of_today
from generator.model.choices import Status
from generator.model.common import Record
from generator.model.records import Organisation, Programme, YouthOffer
from generator.model.service_levels import ServiceLevel
from generator.views import words

VERSION = "3.1"
# HSDS: active services run, inactive are to come, defunct will not come back.
_STATUS = {
    Status.PROPOSED: "inactive", Status.PLANNED: "inactive", Status.ACTIVE: "active", Status.PILOT: "active",
    Status.PAUSED: "temporarily closed", Status.CLOSED: "defunct",
}
_FREE = "gratis"


def services(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """services.json: a page (`contents`) of HSDS services with all their parts inside."""
    records = (*catalogue.of_kind("youth-offer"), *catalogue.of_kind("service-level"))
    runners = {each["id"]: each for each in _organizations(catalogue, address_of)}
    needs = {each.id: _need(catalogue, each.id) for each in catalogue.of_kind("need")}
    return _paged(_service(catalogue, each, day, address_of, runners, needs) for each in records)


def organizations(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """organizations.json: a page of those who run something, and of the municipalities."""
    return _paged(_organizations(catalogue, address_of))


def taxonomy_terms(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """taxonomy_terms.json: a page of the needs that services are tagged with."""
    return _paged(_need(catalogue, each.id) for each in catalogue.of_kind("need"))


def _paged(contents: Iterable[Node]) -> bytes:
    """HSDS's Page with everything on it, one object a line."""
    listed = BytesIO()
    count = write_list(listed, contents)
    head = {
        "total_items": count, "total_pages": 1, "page_number": 1, "size": count,
        "first_page": True, "last_page": True, "empty": not count,
    }
    return b"".join((json.dumps(head)[:-1].encode(), b', "contents": ', listed.getbuffer(), b"}\n"))


def _service(catalogue: Catalogue, record: YouthOffer | ServiceLevel, day: date, address_of: AddressOf, runners: dict[str, Node], needs: dict[str, Node]) -> Node:
    own = stable_id(catalogue, record.id)
    address = absolute(catalogue, address_of(record))
    terms = shown(record, day).terms if isinstance(record, ServiceLevel) else None
    website = record.website if isinstance(record, YouthOffer) else None
    fees = terms.co_payment if terms else record.cost if isinstance(record, YouthOffer) else None
    whom = terms.target_group if terms else record.for_whom if isinstance(record, YouthOffer) else ()
    organization = _runner(catalogue, record, runners)
    contact = contact_of(catalogue, record)
    return known({
        "id": own,
        "organization_id": organization["id"] if organization else None,
        "name": record.title,
        "alternate_name": record.search_words[0] if record.search_words else None,
        "description": f"{record.summary}\n\n{record.body}" if record.body else record.summary,
        "url": website or address,
        "additional_urls": [{"id": stable_id(catalogue, record.id, "url"), "label": catalogue.settings.title, "url": address}] if website else None,
        "email": record.contact.mail if record.contact else None,
        "status": "defunct" if is_closed(record, day) else _STATUS[record.status],
        "application_process": "\n".join(f"{place}. {step.title}{f': {step.text}' if step.text else ''}" for place, step in enumerate(record.steps, 1)) or None,
        "fees_description": fees,
        "wait_time": _waiting(record),
        "eligibility_description": "\n".join(whom) or None,
        "minimum_age": record.ages.min if record.ages else None,
        "maximum_age": record.ages.max if record.ages else None,
        "assured_date": record.checked.date.isoformat() if record.checked else None,
        "alert": " ".join(f"{each}." for each in words.flags(record)) or None,
        "service_areas": [{
            "id": stable_id(catalogue, record.id, "area"), "service_id": own, "name": area(catalogue, record), "extent": area(catalogue, record), "extent_type": "text",
        }],
        "service_at_locations": list(locations(catalogue, record)) if isinstance(record, YouthOffer) else None,
        "organization": organization,
        "cost_options": [{"id": stable_id(catalogue, record.id, "cost"), "service_id": own, "option": fees, "amount": 0, "currency": "DKK"}] if fees and fees.casefold().strip(" .") == _FREE else None,
        "program": _program(catalogue, record),
        "required_documents": [
            {"id": stable_id(catalogue, record.id, "document", place), "service_id": own, "document": each} for place, each in enumerate(record.documents)
        ],
        "contacts": [contact] if contact else None,
        "attributes": list(_attributes(catalogue, record, own, needs)),
    })


def _waiting(record: YouthOffer | ServiceLevel) -> str | None:
    """Waiting time is told only with the day that it was true."""
    capacity = record.capacity if isinstance(record, YouthOffer) else None
    return f"{capacity.waiting} (opgjort {capacity.as_of.isoformat()})" if capacity and capacity.waiting and capacity.as_of else None


def _runner(catalogue: Catalogue, record: YouthOffer | ServiceLevel, runners: dict[str, Node]) -> Node | None:
    """Who runs it, else its municipality. For the whole country nobody is named."""
    provider = record.provider if isinstance(record, YouthOffer) else None
    found = runners.get(stable_id(catalogue, provider)) if provider else None
    return found or runners.get(stable_id(catalogue, "municipality", record.municipality))


def _organizations(catalogue: Catalogue, address_of: AddressOf) -> Iterator[Node]:
    yield from (_organization(catalogue, each, address_of) for each in catalogue.of_kind("organisation"))
    yield from (_municipality(catalogue, each.id) for each in catalogue.of_kind("municipality") if each.id != words.WHOLE_COUNTRY)


def _organization(catalogue: Catalogue, record: Organisation, address_of: AddressOf) -> Node:
    return known({
        "id": stable_id(catalogue, record.id),
        "name": record.title,
        "description": record.summary,
        "email": record.contact.mail if record.contact else None,
        "website": record.website,
        "legal_status": record.kind.label,
        "uri": absolute(catalogue, address_of(record)),
        "parent_organization_id": stable_id(catalogue, record.part_of) if record.part_of else None,
    })


def _municipality(catalogue: Catalogue, id_: str) -> Node:
    entry = catalogue.entry("municipality", id_)
    name = (entry.possessive or f"{entry.title} Kommune") if entry else id_
    return known({
        "id": stable_id(catalogue, "municipality", id_),
        "name": name,
        "description": (entry.summary if entry else None) or name,
        "website": entry.website if entry else None,
    })


def _program(catalogue: Catalogue, record: Record) -> Node | None:
    found = (catalogue.get(each) for each in record.programmes)
    programme = next((each for each in found if isinstance(each, Programme)), None)
    return {"id": stable_id(catalogue, programme.id), "name": programme.title, "description": programme.summary} if programme else None


def _attributes(catalogue: Catalogue, record: YouthOffer | ServiceLevel, own: str, needs: dict[str, Node]) -> Iterator[Node]:
    def attribute(label: str, number: int, **more: Any) -> Node:
        return {"id": stable_id(catalogue, record.id, label, number), "link_id": own, "link_type": label, "link_entity": "service", "label": label, **more}

    yield attribute("slug", 0, value=record.id)
    for number, need in enumerate(record.needs):
        term = needs.get(need) or _need(catalogue, need)
        yield attribute("need", number, value=need, taxonomy_term_id=term["id"], taxonomy_term=term)
    # Many short values as one: an id for each would be half of the file.
    for label, values in (("audience", record.audiences), ("search_word", record.search_words)):
        if values:
            yield attribute(label, 0, value="; ".join(values))
    for number, each in enumerate(law_of_today(record)):
        yield attribute("legal", number, value=in_words(catalogue, each))


def _need(catalogue: Catalogue, id_: str) -> Node:
    entry = catalogue.entry("need", id_)
    title = entry.title if entry else id_
    return {
        "id": stable_id(catalogue, "need", id_), "code": id_, "name": title, "description": (entry.summary if entry else None) or title,
        "taxonomy": "Behov", "language": "da",
    }
