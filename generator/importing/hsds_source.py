"""HSDS 3.x (Open Referral) services as rows: every value by its path, `contacts[].phones[].number`.

Taken: a service, a list of services, a page of them (`contents`), or organizations with their
`services`. The mapping below says where values belong; a mapping file can say it otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.importing.rows import ROWS, Cell, Row, Table, Unreadable, clean

# Ids of HSDS's own tables, and links between them, say nothing about the service.
_LINKS = ("id", "organization_id", "program_id", "service_id", "location_id", "contact_id", "service_at_location_id", "link_id", "link_entity", "link_type", "taxonomy_term_id", "taxonomy_id", "parent_id", "unit_id", "phone_id")
# These hold the names of people. The catalogue names functions.
PERSONAL = ("contacts[].name", "metadata[].updated_by")
_DEEPEST = 20

# In the form of a mapping file; read by the same reader.
MAPPING = """
id: ["attributes{slug}.value", name]
fields:
  title: name
  summary: description
  body: description
  ages.min: minimum_age
  ages.max: maximum_age
  audiences: ["attributes{audience}.value"]
  needs: ["attributes{need}.value"]
  municipality: ["service_areas[].name", "service_areas[].extent"]
  search_words: ["attributes{search_word}.value", alternate_name]
  provider: organization.name
  contact.function: ["contacts[].title", "contacts[].department", organization.name]
  contact.phone: ["contacts[].phones[].number", "phones[].number"]
  contact.mail: ["contacts[].email", email, organization.email]
  contact.hours: ["contacts[].phones[].description", "phones[].description"]
  places.kind: ["service_at_locations[].location.location_type", "locations[].location_type"]
  places.name: ["service_at_locations[].location.name", "locations[].name"]
  places.address:
    - join: ["service_at_locations[].location.addresses[].address_1", "service_at_locations[].location.addresses[].postal_code", "service_at_locations[].location.addresses[].city"]
      with: [", ", " "]
    - join: ["locations[].addresses[].address_1", "locations[].addresses[].postal_code", "locations[].addresses[].city"]
      with: [", ", " "]
    - "service_at_locations[].location.description"
  places.transport: ["service_at_locations[].location.transportation"]
  steps.title: application_process
  documents: ["required_documents[].document"]
  for_whom: eligibility_description
  cost: [fees_description, "cost_options[].amount_description", "cost_options[].option"]
  when: ["schedules[].description"]
  website: [url]
values:
  places.kind: {physical: adresse, postal: adresse, virtual: ikke-fysisk}
  municipality: {Danmark: hele-landet}
"""


def read_hsds(data: bytes) -> Table:
    """The services of an HSDS file. Raises Unreadable when it is not JSON or holds no service."""
    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise Unreadable("Filen er ikke gemt som UTF-8. Gem den igen, og vælg UTF-8.") from None
    except json.JSONDecodeError as fault:
        raise Unreadable(f"Filen er ikke JSON. Se linje {fault.lineno}, tegn {fault.colno}.") from None
    except ValueError:
        raise Unreadable("Filen indeholder et tal med flere tusind cifre.") from None
    except RecursionError:
        raise Unreadable("Felterne i filen ligger for dybt inde i hinanden.") from None
    services = list(_services(found))
    if not services:
        raise Unreadable("Der er ingen tilbud i filen. Den skal være HSDS 3: et »service«, en liste af dem eller en side med »contents«.")
    if len(services) > ROWS:
        raise Unreadable(f"Der er plads til {ROWS} tilbud. Del filen.")
    rows = tuple(Row(number, tuple(_cells(each, "", (), 0))) for number, each in enumerate(services, 1))
    return Table(tuple(dict.fromkeys(cell.column for row in rows for cell in row.cells)), rows)


def _services(of: Any) -> Iterator[dict[str, Any]]:
    if isinstance(of, list):
        for each in of:
            yield from _services(each)
    elif isinstance(of, dict):
        inner = of.get("contents", of.get("services"))
        if isinstance(inner, list):
            about = {name: value for name, value in of.items() if name != "services"}
            for each in inner:
                if isinstance(each, dict):
                    yield {**({} if "contents" in of else {"organization": about}), **each}
        elif "name" in of:
            yield of


def _cells(of: Any, path: str, at: tuple[int, ...], depth: int) -> Iterator[Cell]:
    """Every value below. An attribute with a label is known by it: `attributes{need}.value`."""
    if depth > _DEEPEST:
        raise Unreadable("Felterne i filen ligger for dybt inde i hinanden.")
    if isinstance(of, dict):
        for name, value in of.items():
            if name not in _LINKS:
                yield from _cells(value, f"{path}.{_key(name)}" if path else _key(name), at, depth + 1)
    elif isinstance(of, list):
        for place, value in enumerate(of):
            label = value.get("label") if path == "attributes" and isinstance(value, dict) else None
            if isinstance(label, str) and label:
                rest = {name: inner for name, inner in value.items() if name not in ("label", "taxonomy_term")}
                yield from _cells(rest, f"{path}{{{_key(label)}}}", at, depth + 1)
            else:
                yield from _cells(value, f"{path}[]", (*at, place), depth + 1)
    elif of is not None:
        text = clean(_written(of))
        if text:
            yield Cell(path, text, at)


def _key(name: str) -> str:
    """A field's name in a path; brackets are kept for the places in lists."""
    return clean(name).replace("[", "(").replace("]", ")")


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, _ in pairs if [each for each, _ in pairs].count(name) > 1)
        raise Unreadable(f"Feltet »{twice}« står to gange samme sted i filen. Ellers ville det ene gå tabt.")
    return found


def _no_constant(name: str) -> None:
    raise Unreadable(f"Filen indeholder {name}. Det er ikke JSON.")
