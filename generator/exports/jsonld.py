"""schema.org descriptions for the head of a page: what it is about, and the way to it.

Property names as schema.org has them for GovernmentService, Service, Event, Organization,
WebPage and BreadcrumbList; a test holds them to that list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from generator.catalogue import Catalogue
from generator.exports.addresses import absolute
from generator.exports.lines import compact
from generator.exports.nodes import Node, area, known, titles
from generator.exports.places import open_address, open_name, postal
from generator.model.choices import BodyKind, OrganisationKind, PlaceKind, Status
from generator.model.common import Contact, Place, Record
from generator.model.fairs import Fair, FairPartner
from generator.model.records import Body, Organisation, YouthOffer
from generator.model.service_levels import ServiceLevel

# In a script element these could end it or begin markup; as escapes they are only letters.
_ESCAPES = {each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}
_CONTEXT = "https://schema.org"
_PUBLIC = (OrganisationKind.MUNICIPAL, OrganisationKind.PUBLIC)
_OFFICIAL = (BodyKind.COMMITTEE, BodyKind.AUTHORITY, BodyKind.COMPLAINTS, BodyKind.REFERRAL)


def jsonld(catalogue: Catalogue, record: Record, address: str, crumbs: Sequence[tuple[str, str]] = ()) -> str:
    """The text inside `<script type="application/ld+json">` for a record's page.

    `address` is the page's, from the site's root; `crumbs` are (title, address) from the front
    page down. The text is safe there: it holds none of `<`, `>` and `&`.
    """
    url = absolute(catalogue, address)
    graph = [_about(catalogue, record, url), _page(catalogue, record, url)]
    if crumbs:
        graph.append(_breadcrumbs(catalogue, crumbs))
    return _script({"@context": _CONTEXT, "@graph": graph})


def breadcrumbs(catalogue: Catalogue, crumbs: Sequence[tuple[str, str]]) -> str:
    """The same for a page without a record: the way to it alone."""
    return _script({"@context": _CONTEXT, **_breadcrumbs(catalogue, crumbs)})


def _script(of: Mapping[str, Any]) -> str:
    text = compact(of).decode()
    for each, escape in _ESCAPES.items():
        text = text.replace(each, escape)
    return text


def _page(catalogue: Catalogue, record: Record, url: str) -> Node:
    return known({
        "@type": "WebPage",
        "@id": url,
        "name": record.title,
        "inLanguage": "da",
        "lastReviewed": record.checked.date.isoformat() if record.checked else None,
        "mainEntity": {"@id": f"{url}#om"},
        "isPartOf": {"@type": "WebSite", "name": catalogue.settings.title, "url": catalogue.settings.address},
    })


def _about(catalogue: Catalogue, record: Record, url: str) -> Node:
    common = {"@id": f"{url}#om", "identifier": record.id, "name": record.title, "description": record.summary, "url": url}
    if isinstance(record, ServiceLevel | YouthOffer):
        return known({**common, **_service(catalogue, record)})
    if isinstance(record, Fair):
        return known({**common, **_event(record)})
    if isinstance(record, Body | Organisation | FairPartner):
        return known({**common, **_organisation(record)})
    return {"@type": "CreativeWork", **common}


def _service(catalogue: Catalogue, record: ServiceLevel | YouthOffer) -> Node:
    provider = catalogue.get(record.provider) if isinstance(record, YouthOffer) and record.provider else None
    public = isinstance(record, ServiceLevel) or (isinstance(provider, Organisation) and provider.kind in _PUBLIC)
    found: Node = {
        "@type": "GovernmentService" if public else "Service",
        "alternateName": list(catalogue.also_called(record)),
        "provider": {"@type": "Organization", "name": provider.title} if provider else None,
        "areaServed": {"@type": "AdministrativeArea", "name": area(catalogue, record)},
        "audience": _audience(catalogue, record),
        "category": titles(catalogue, "need", record.needs),
        "availableChannel": _channel(record.contact),
    }
    if public:
        found["jurisdiction"] = {"@type": "AdministrativeArea", "name": "Danmark"}
    if isinstance(record, YouthOffer) and record.cost:
        free = record.cost.strip().casefold().startswith("gratis")
        found["offers"] = known({"@type": "Offer", "description": record.cost, "price": "0" if free else None, "priceCurrency": "DKK" if free else None})
    return found


def _audience(catalogue: Catalogue, record: Record) -> Node | None:
    kinds = titles(catalogue, "audience", record.audiences)
    if not kinds and record.ages is None:
        return None
    return known({
        "@type": "PeopleAudience",
        "audienceType": ", ".join(kinds) or None,
        "requiredMinAge": record.ages.min if record.ages else None,
        "requiredMaxAge": record.ages.max if record.ages else None,
    })


def _channel(contact: Contact | None) -> Node | None:
    if contact is None or not (contact.phone or contact.mail or contact.url):
        return None
    return known({
        "@type": "ServiceChannel",
        "name": contact.function,
        "servicePhone": known({"@type": "ContactPoint", "telephone": contact.phone, "email": contact.mail}) if contact.phone or contact.mail else None,
        "serviceUrl": contact.url,
    })


def _event(fair: Fair) -> Node:
    moments = [_moment(fair.date, each) for each in (fair.hours.start, fair.hours.end)] if fair.hours else [fair.date.isoformat(), None]
    return {
        "@type": "Event",
        "startDate": moments[0],
        "endDate": moments[1],
        "eventStatus": f"https://schema.org/{'EventCancelled' if fair.status is Status.CLOSED else 'EventScheduled'}",
        "eventAttendanceMode": f"https://schema.org/{'Online' if fair.place.kind is PlaceKind.NOT_PHYSICAL else 'Offline'}EventAttendanceMode",
        "location": _place(fair.place),
        "typicalAgeRange": _age_range(fair),
    }


def _moment(day: date, at: time) -> str:
    """Local time without an offset: it is the place's own, as the place is given."""
    return datetime.combine(day, at).isoformat()


def _place(place: Place) -> Node:
    address = open_address(place)
    split = postal(address) if address else None
    written: Any = address
    if split:
        written = {"@type": "PostalAddress", "streetAddress": split[0], "postalCode": split[1], "addressLocality": split[2], "addressCountry": "DK"}
    return known({"@type": "Place", "name": open_name(place) or place.kind.label, "address": written})


def _age_range(record: Record) -> str | None:
    ages = record.ages
    if ages is None or (ages.min is None and ages.max is None):
        return None
    return f"{'' if ages.min is None else ages.min}-{'' if ages.max is None else ages.max}"


def _organisation(record: Body | Organisation | FairPartner) -> Node:
    official = (isinstance(record, Body) and record.kind in _OFFICIAL) or (isinstance(record, Organisation) and record.kind in _PUBLIC)
    contact = record.contact
    return {
        "@type": "GovernmentOrganization" if official else "Organization",
        "alternateName": record.full_name if isinstance(record, Body) else None,
        "sameAs": record.website if isinstance(record, Organisation) else None,
        "contactPoint": known({"@type": "ContactPoint", "contactType": contact.function, "telephone": contact.phone, "email": contact.mail}) if contact else None,
    }


def _breadcrumbs(catalogue: Catalogue, crumbs: Sequence[tuple[str, str]]) -> Node:
    items = [{"@type": "ListItem", "position": place, "name": title, "item": absolute(catalogue, address)} for place, (title, address) in enumerate(crumbs, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": items}
