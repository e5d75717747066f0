"""The catalogue in the form of the Human Services Data Specification 3.1 (Open Referral).

A dump in HSDS's form, not its API: a static site answers no queries. Youth offers and service
levels are services; who runs them are organizations; needs are a taxonomy. What HSDS has no
field for (law, complaint, versions) stays in katalog.json. Absent fields are left out, as HSDS
asks; ids are UUIDs of our own ids, and the own id is the attribute labelled `slug`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from io import BytesIO

from generator.catalogue import Catalogue, is_closed, shown
from generator.exports.addresses import AddressOf, StableId, absolute, stable_ids
from generator.exports.hsds_places import contact_of, locations
from generator.exports.lines import write_list
from generator.exports.nodes import Node, area, in_words, known, law_of_today
from generator.frozen import frozen
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


@frozen
class _Shared:
    """What services have in common. Runners and needs are made once, by their own ids."""

    catalogue: Catalogue
    day: date
    address_of: AddressOf
    id_of: StableId
    organisations: dict[str, Node]
    municipalities: dict[str, Node]
    needs: dict[str, Node]


def services(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """services.json: a page (`contents`) of HSDS services with all their parts inside."""
    id_of = stable_ids(catalogue)
    shared = _Shared(
        catalogue, day, address_of, id_of,
        organisations={each.id: _organization(catalogue, each, address_of, id_of) for each in catalogue.of_kind("organisation")},
        municipalities={each: _municipality(catalogue, each, id_of) for each in _municipalities(catalogue)},
        needs={each.id: _need(catalogue, each.id, id_of) for each in catalogue.of_kind("need")},
    )
    records = (*catalogue.of_kind("youth-offer"), *catalogue.of_kind("service-level"))
    return _paged(len(records), (_service(shared, each) for each in records))


def organizations(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """organizations.json: a page of those who run something, and of the municipalities."""
    id_of = stable_ids(catalogue)
    own = [_organization(catalogue, each, address_of, id_of) for each in catalogue.of_kind("organisation")]
    public = [_municipality(catalogue, each, id_of) for each in _municipalities(catalogue)]
    return _paged(len(own) + len(public), (*own, *public))


def taxonomy_terms(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """taxonomy_terms.json: a page of the needs that services are tagged with."""
    id_of = stable_ids(catalogue)
    needs = catalogue.of_kind("need")
    return _paged(len(needs), (_need(catalogue, each.id, id_of) for each in needs))


def _paged(count: int, contents: Iterable[Node]) -> bytes:
    """HSDS's Page with everything on it, one object a line. `count` is how many they are: it stands before them."""
    head = {
        "total_items": count, "total_pages": 1, "page_number": 1, "size": count,
        "first_page": True, "last_page": True, "empty": not count,
    }
    out = BytesIO()
    out.write(f'{json.dumps(head)[:-1]}, "contents": '.encode())
    write_list(out, contents)
    out.write(b"}\n")
    return out.getvalue()


def _service(shared: _Shared, record: YouthOffer | ServiceLevel) -> Node:
    catalogue, id_of = shared.catalogue, shared.id_of
    own = id_of(record.id)
    address = absolute(catalogue, shared.address_of(record))
    if isinstance(record, ServiceLevel):
        terms = shown(record, shared.day).terms
        website, fees, whom = None, terms.co_payment, terms.target_group
    else:
        website, fees, whom = record.website, record.cost, record.for_whom
    organization = _runner(shared, record)
    served = area(catalogue, record)
    contact = contact_of(record, own, id_of)
    return known({
        "id": own,
        "organization_id": organization["id"] if organization else None,
        "name": record.title,
        "alternate_name": next(iter(catalogue.also_called(record)), None),
        "description": f"{record.summary}\n\n{record.body}" if record.body else record.summary,
        "url": website or address,
        "additional_urls": [{"id": id_of(f"{record.id}/url"), "label": catalogue.settings.title, "url": address}] if website else None,
        "email": record.contact.mail if record.contact else None,
        "status": "defunct" if is_closed(record, shared.day) else _STATUS[record.status],
        "application_process": "\n".join([f"{place}. {step.title}{f': {step.text}' if step.text else ''}" for place, step in enumerate(record.steps, 1)]) or None,
        "fees_description": fees,
        "wait_time": _waiting(record),
        "eligibility_description": "\n".join(whom) or None,
        "minimum_age": record.ages.min if record.ages else None,
        "maximum_age": record.ages.max if record.ages else None,
        "assured_date": record.checked.date.isoformat() if record.checked else None,
        "alert": " ".join([f"{each}." for each in words.flags(record)]) or None,
        "service_areas": [{"id": id_of(f"{record.id}/area"), "service_id": own, "name": served, "extent": served, "extent_type": "text"}],
        "service_at_locations": locations(record, own, served, id_of) if isinstance(record, YouthOffer) else None,
        "organization": organization,
        "cost_options": [{"id": id_of(f"{record.id}/cost"), "service_id": own, "option": fees, "amount": 0, "currency": "DKK"}] if fees and fees.casefold().strip(" .") == _FREE else None,
        "program": _program(shared, record),
        "required_documents": [{"id": id_of(f"{record.id}/document/{place}"), "service_id": own, "document": each} for place, each in enumerate(record.documents)],
        "contacts": [contact] if contact else None,
        "attributes": _attributes(shared, record, own),
    })


def _waiting(record: YouthOffer | ServiceLevel) -> str | None:
    """Waiting time is told only with the day that it was true."""
    capacity = record.capacity if isinstance(record, YouthOffer) else None
    return f"{capacity.waiting} (opgjort {capacity.as_of.isoformat()})" if capacity and capacity.waiting and capacity.as_of else None


def _runner(shared: _Shared, record: YouthOffer | ServiceLevel) -> Node | None:
    """Who runs it, else its municipality. For the whole country nobody is named."""
    provider = record.provider if isinstance(record, YouthOffer) else None
    found = shared.organisations.get(provider) if provider else None
    return found or shared.municipalities.get(record.municipality)


def _organization(catalogue: Catalogue, record: Organisation, address_of: AddressOf, id_of: StableId) -> Node:
    return known({
        "id": id_of(record.id),
        "name": record.title,
        "description": record.summary,
        "email": record.contact.mail if record.contact else None,
        "website": record.website,
        "legal_status": record.kind.label,
        "uri": absolute(catalogue, address_of(record)),
        "parent_organization_id": id_of(record.part_of) if record.part_of else None,
    })


def _municipalities(catalogue: Catalogue) -> list[str]:
    """The ids of those that can run something: the whole country cannot."""
    return [each.id for each in catalogue.of_kind("municipality") if each.id != words.WHOLE_COUNTRY]


def _municipality(catalogue: Catalogue, id_: str, id_of: StableId) -> Node:
    entry = catalogue.entry("municipality", id_)
    name = (entry.possessive or f"{entry.title} Kommune") if entry else id_
    return known({
        "id": id_of(f"municipality/{id_}"),
        "name": name,
        "description": (entry.summary if entry else None) or name,
        "website": entry.website if entry else None,
    })


def _program(shared: _Shared, record: Record) -> Node | None:
    for each in record.programmes:
        programme = shared.catalogue.get(each)
        if isinstance(programme, Programme):
            return {"id": shared.id_of(programme.id), "name": programme.title, "description": programme.summary}
    return None


def _attributes(shared: _Shared, record: YouthOffer | ServiceLevel, own: str) -> list[Node]:
    def attribute(label: str, number: int, value: str) -> Node:
        return {"id": shared.id_of(f"{record.id}/{label}/{number}"), "link_id": own, "link_type": label, "link_entity": "service", "label": label, "value": value}

    found = [attribute("slug", 0, record.id)]
    for number, need in enumerate(record.needs):
        term = shared.needs.get(need) or _need(shared.catalogue, need, shared.id_of)
        found.append({**attribute("need", number, need), "taxonomy_term_id": term["id"], "taxonomy_term": term})
    # Many short values as one: an id for each would be half of the file.
    for label, values in (("audience", record.audiences), ("search_word", record.search_words)):
        if values:
            found.append(attribute(label, 0, "; ".join(values)))
    found.extend(attribute("legal", number, in_words(shared.catalogue, each)) for number, each in enumerate(law_of_today(record)))
    return found


def _need(catalogue: Catalogue, id_: str, id_of: StableId) -> Node:
    entry = catalogue.entry("need", id_)
    title = entry.title if entry else id_
    return {
        "id": id_of(f"need/{id_}"), "code": id_, "name": title, "description": (entry.summary if entry else None) or title,
        "taxonomy": "Behov", "language": "da",
    }
