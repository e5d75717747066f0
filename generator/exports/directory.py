"""The directory of partners, for companies and schools that want to work together."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from generator.catalogue import Catalogue, is_closed
from generator.exports.addresses import AddressOf, absolute
from generator.exports.delimited import Cell, delimited, several
from generator.exports.nodes import known, titles
from generator.model.fairs import FairPartner, Opening
from generator.views import words

HEADER = (
    "Id", "Navn", "Kort fortalt", "Fagområder", "Det kan du prøve", "Hvem møder du?", "Opslag", "Messer", "Deler en ung", "Ordninger", "Hvad vil vi opnå?",
    "Hvad er målet?", "Hvad bygger vi ovenpå?", "Ro", "Uden trin", "Ledsager", "Skriftlig kontakt", "Kontakt", "Telefon", "Mail", "Kommune", "Eksempel", "Adresse",
)


def partners_csv(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """messe-partnere.csv: a row per partner that takes part on the day or later."""
    return delimited(HEADER, (_row(catalogue, each, day, address_of) for each in _partners(catalogue, day)))


def partners_json(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """messe-partnere.json: the same, as a list of objects with the fields' own names.
    What is not known is left out."""
    found = [_object(catalogue, each, day, address_of) for each in _partners(catalogue, day)]
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _partners(catalogue: Catalogue, day: date) -> list[FairPartner]:
    return [each for each in catalogue.of_kind("fair-partner") if not is_closed(each, day)]


def open_ones(partner: FairPartner, day: date) -> list[Opening]:
    """The openings whose deadline is not over."""
    return [each for each in partner.openings if each.deadline >= day]


def _row(catalogue: Catalogue, partner: FairPartner, day: date, address_of: AddressOf) -> tuple[Cell, ...]:
    goals, welcome, contact = partner.goals, partner.welcome, partner.contact
    sharing = (f"{each.title}: {'; '.join(f'{_title(catalogue, part.partner)}: {part.part}' for part in each.parts)}" for each in partner.sharing)
    return (
        partner.id, partner.title, partner.summary, several(titles(catalogue, "field-of-work", partner.fields_of_work)), several(partner.try_out),
        several(partner.meet), several(f"{each.kind.label}: {each.title} (frist {each.deadline.isoformat()})" for each in open_ones(partner, day)),
        several(_title(catalogue, each) for each in partner.fairs), several(sharing), several(_title(catalogue, each) for each in partner.schemes),
        goals.want if goals else None, goals.aim if goals else None, goals.build_on if goals else None,
        *(_yes_no(getattr(welcome, name) if welcome else None) for name in ("quiet", "step_free", "companion", "written_contact")),
        contact.function if contact else None, contact.phone if contact else None, contact.mail if contact else None,
        words.municipality(catalogue, partner), _yes_no(partner.example), absolute(catalogue, address_of(partner)),
    )


def _object(catalogue: Catalogue, partner: FairPartner, day: date, address_of: AddressOf) -> dict[str, Any]:
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
            for each in open_ones(partner, day)
        ],
        "fairs": [_title(catalogue, each) for each in partner.fairs],
        "sharing": [{"title": each.title, "parts": [{"partner": part.partner, "part": part.part} for part in each.parts]} for each in partner.sharing],
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
