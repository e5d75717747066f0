"""Where and by whom, in HSDS's form. A hidden place becomes a virtual one without a trace."""

from __future__ import annotations

from generator.exports.addresses import StableId
from generator.exports.nodes import Node
from generator.exports.places import open_address, open_name, postal
from generator.model.choices import PlaceKind
from generator.model.common import Place, Record
from generator.model.records import YouthOffer


def locations(record: YouthOffer, service: str, area: str, id_of: StableId) -> list[Node]:
    """service_at_location with its location, for each of an offer's places. `service` is the
    offer's UUID, and `area` what it serves."""
    found = []
    for number, place in enumerate(record.places):
        location = _location(record, place, number, area, id_of)
        found.append({"id": id_of(f"{record.id}/at/{number}"), "service_id": service, "location_id": location["id"], "location": location})
    return found


def contact_of(record: Record, service: str, id_of: StableId) -> Node | None:
    """The function to ask; HSDS's `name` is for people and stays empty. `service` is the record's UUID."""
    contact = record.contact
    if contact is None:
        return None
    found: Node = {"id": id_of(f"{record.id}/contact"), "service_id": service, "title": contact.function}
    if contact.mail:
        found["email"] = contact.mail
    if contact.phone:
        phone: Node = {"id": id_of(f"{record.id}/phone"), "number": contact.phone, "type": "voice"}
        found["phones"] = [{**phone, "description": contact.hours} if contact.hours else phone]
    return found


def _location(record: YouthOffer, place: Place, number: int, area: str, id_of: StableId) -> Node:
    own = id_of(f"{record.id}/location/{number}")
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
            "id": id_of(f"{record.id}/address/{number}"), "location_id": own, "address_1": split[0], "postal_code": split[1], "city": split[2],
            "state_province": area, "country": "DK", "address_type": "physical",
        }]
    elif address:
        found["description"] = address
    fit = [(label, value) for label, value in (("Uden trin", place.step_free), ("Stille rum", place.quiet_room)) if value]
    if fit:
        found["accessibility"] = [
            {"id": id_of(f"{record.id}/accessibility/{number}/{label}"), "location_id": own, "description": f"{label}: {value.label}"} for label, value in fit
        ]
    return found
