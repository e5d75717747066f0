"""The directory of partners, for companies and schools that want to work together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from generator.catalogue import Catalogue, is_closed
from generator.deadlines import Shared, open_openings, shared_young
from generator.exports.addresses import AddressOf, absolute
from generator.exports.delimited import Cell, delimited, several
from generator.exports.lines import write_list
from generator.exports.nodes import known, titles
from generator.frozen import frozen
from generator.model.fairs import FairPartner, Opening
from generator.views import words

HEADER = (
    "Id", "Navn", "Kort fortalt", "Fagområder", "Det kan du prøve", "Hvem møder du?", "Opslag", "Messer", "Deler en ung", "Ordninger", "Hvad vil vi opnå?",
    "Hvad er målet?", "Hvad bygger vi ovenpå?", "Ro", "Uden trin", "Ledsager", "Skriftlig kontakt", "Kontakt", "Telefon", "Mail", "Kommune", "Eksempel", "Adresse",
)


def partners_csv(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """messe-partnere.csv: a row per partner that takes part on the day or later."""
    return delimited(HEADER, (_row(catalogue, each, address_of) for each in _partners(catalogue, day)))


def partners_json(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """messe-partnere.json: the same, as a list of objects with the fields' own names, one a line.
    What is not known is left out."""
    out = BytesIO()
    write_list(out, (_object(catalogue, each, address_of) for each in _partners(catalogue, day)))
    out.write(b"\n")
    return out.getvalue()


@frozen
class _Entry:
    """A partner with what is open today, and the arrangements it takes a part in."""

    partner: FairPartner
    openings: list[Opening]
    sharing: list[Shared]


def _partners(catalogue: Catalogue, day: date) -> Iterator[_Entry]:
    openings: dict[str, list[Opening]] = defaultdict(list)
    for each in open_openings(catalogue, day):
        openings[each.partner.id].append(each.opening)
    sharing: dict[str, list[Shared]] = defaultdict(list)
    for shared in shared_young(catalogue, day):
        for who in shared.partners:
            sharing[who.id].append(shared)
    for partner in catalogue.of_kind("fair-partner"):
        if not is_closed(partner, day):
            yield _Entry(partner, openings[partner.id], sharing[partner.id])


def _row(catalogue: Catalogue, entry: _Entry, address_of: AddressOf) -> tuple[Cell, ...]:
    partner = entry.partner
    goals, welcome, contact = partner.goals, partner.welcome, partner.contact
    sharing = (f"{each.arrangement.title}: {'; '.join(f'{who.title}: {part.part}' for who, part in each.parts)}" for each in entry.sharing)
    return (
        partner.id, partner.title, partner.summary, several(titles(catalogue, "field-of-work", partner.fields_of_work)), several(partner.try_out),
        several(partner.meet), several(f"{each.kind.label}: {each.title} (frist {each.deadline.isoformat()})" for each in entry.openings),
        several(_title(catalogue, each) for each in partner.fairs), several(sharing), several(_title(catalogue, each) for each in partner.schemes),
        goals.want if goals else None, goals.aim if goals else None, goals.build_on if goals else None,
        *(_yes_no(getattr(welcome, name) if welcome else None) for name in ("quiet", "step_free", "companion", "written_contact")),
        contact.function if contact else None, contact.phone if contact else None, contact.mail if contact else None,
        words.municipality(catalogue, partner), _yes_no(partner.example), absolute(catalogue, address_of(partner)),
    )


def _object(catalogue: Catalogue, entry: _Entry, address_of: AddressOf) -> dict[str, Any]:
    partner = entry.partner
    goals, welcome, contact = partner.goals, partner.welcome, partner.contact
    found: dict[str, Any] = {
        "id": partner.id,
        "title": partner.title,
        "summary": partner.summary,
        "url": absolute(catalogue, address_of(partner)),
        "municipality": words.municipality(catalogue, partner),
        "example": partner.example,
        "fields_of_work": titles(catalogue, "field-of-work", partner.fields_of_work),
        "try_out": partner.try_out,
        "meet": partner.meet,
        "openings": [
            known({"kind": each.kind.value, "title": each.title, "hours": each.hours, "positions": each.positions, "deadline": each.deadline.isoformat()})
            for each in entry.openings
        ],
        "fairs": [_title(catalogue, each) for each in partner.fairs],
        "sharing": [{"title": each.arrangement.title, "parts": [{"partner": who.id, "part": part.part} for who, part in each.parts]} for each in entry.sharing],
        "schemes": [_title(catalogue, each) for each in partner.schemes],
        "goals": known({"want": goals.want, "aim": goals.aim, "build_on": goals.build_on}) if goals else None,
        "welcome": known({name: getattr(welcome, name) for name in ("quiet", "step_free", "companion", "written_contact")}) if welcome else None,
        "contact": known({"function": contact.function, "phone": contact.phone, "mail": contact.mail}) if contact else None,
    }
    return known(found)


def _title(catalogue: Catalogue, id_: str) -> str:
    record = catalogue.get(id_)
    return record.title if record else id_


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "ja" if value else "nej"
