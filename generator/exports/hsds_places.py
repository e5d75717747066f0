"""Where and by whom, in HSDS's form. A hidden place becomes a virtual one without a trace."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.exports.addresses import stable_id
from generator.exports.nodes import Node, area
from generator.exports.places import open_address, open_name, postal
from generator.model.choices import PlaceKind
from generator.model.common import Place, Record
from generator.model.records import YouthOffer


def locations(catalogue: Catalogue, record: YouthOffer) -> Iterator[Node]:
    """service_at_location with its location, for each of an offer's places."""
    own = stable_id(catalogue, record.id)
    for number, place in enumerate(record.places):
        yield {
            "id": stable_id(catalogue, record.id, "at", number),
            "service_id": own,
            "location_id": stable_id(catalogue, record.id, "location", number),
            "location": _location(catalogue, record, place, number),
        }


def contact_of(catalogue: Catalogue, record: Record) -> Node | None:
    """The function to ask; HSDS's `name` is for people and stays empty."""
    contact = record.contact
    if contact is None:
        return None
    found: Node = {"id": stable_id(catalogue, record.id, "contact"), "service_id": stable_id(catalogue, record.id), "title": contact.function}
    if contact.mail:
        found["email"] = contact.mail
    if contact.phone:
        phone: Node = {"id": stable_id(catalogue, record.id, "phone"), "number": contact.phone, "type": "voice"}
        found["phones"] = [{**phone, "description": contact.hours} if contact.hours else phone]
    return found


def _location(catalogue: Catalogue, record: YouthOffer, place: Place, number: int) -> Node:
    own = stable_id(catalogue, record.id, "location", number)
    found: Node = {"id": own, "location_type": "physical" if place.kind is PlaceKind.ADDRESS else "virtual"}
    name, address = open_name(place), open_address(place)
    if name:
        found["name"] = name
    if place.transport and place.kind is not PlaceKind.HIDDEN:
        found["transportation"] = place.transport
    split = postal(address) if address else None
    if split:
        # HSDS wants a state or province. The regions are changing; the municipality is what decides.
        found["addresses"] = [{
            "id": stable_id(catalogue, record.id, "address", number), "location_id": own, "address_1": split[0], "postal_code": split[1], "city": split[2],
            "state_province": area(catalogue, record),
            "country": "DK", "address_type": "physical",
        }]
    elif address:
        found["description"] = address
    fit = [(label, value) for label, value in (("Uden trin", place.step_free), ("Stille rum", place.quiet_room)) if value]
    if fit:
        found["accessibility"] = [
            {"id": stable_id(catalogue, record.id, "accessibility", number, label), "location_id": own, "description": f"{label}: {value.label}"} for label, value in fit
        ]
    return found
