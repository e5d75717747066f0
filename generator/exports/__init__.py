"""The catalogue for other programs and for people's own tools: tables, JSON, calendars, feeds.

Everything here is a pure function of the catalogue, the day and where records have their pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.exports import calendars, cpsv, directory, feed, hsds, tables, whole
from generator.exports.addresses import AddressOf
from generator.exports.jsonld import breadcrumbs, jsonld
from generator.exports.qr import qr_svg
from generator.exports.staff_calendars import staff_calendars

__all__ = ["FORMATS", "AddressOf", "breadcrumbs", "exported", "fair_calendar_path", "jsonld", "qr_svg", "staff_calendars"]

Outlet = Callable[[Catalogue, date, AddressOf], bytes]
# Form → path from the site's root → what writes it.
FORMATS: dict[str, dict[str, Outlet]] = {
    "csv": {
        "data/stoette.csv": tables.support,
        "data/tilbud.csv": tables.offers,
        "data/alt.csv": tables.everything,
        "data/frister.csv": tables.deadlines,
        "data/messe-partnere.csv": directory.partners_csv,
    },
    "json": {"data/katalog.json": whole.whole_json, "data/messe-partnere.json": directory.partners_json},
    "hsds": {
        "data/hsds/services.json": hsds.services,
        "data/hsds/organizations.json": hsds.organizations,
        "data/hsds/taxonomy_terms.json": hsds.taxonomy_terms,
    },
    "cpsv-ap": {"data/cpsv-ap.jsonld": cpsv.public_services},
    "ics": {
        "kalender/evalueringer.ics": calendars.evaluations,
        "kalender/hoeringer.ics": calendars.hearings,
        "kalender/messer.ics": calendars.fairs,
        "kalender/det-hele.ics": calendars.everything,
    },
    "atom": {feed.PATH: feed.feed},
}


def exported(catalogue: Catalogue, day: date, address_of: AddressOf, forms: tuple[str, ...] = tuple(FORMATS)) -> Iterator[tuple[str, bytes]]:
    """Every file of the chosen forms: its path from the site's root, and its content. One at a
    time, because those of a large catalogue are large."""
    for form in forms:
        for path, write in FORMATS[form].items():
            yield path, write(catalogue, day, address_of)
    if "ics" in forms:
        for each in catalogue.of_kind("fair"):
            yield fair_calendar_path(each.id), calendars.fair(catalogue, each, day, address_of)


def fair_calendar_path(id_: str) -> str:
    """Where a fair's own calendar lies, from the site's root."""
    return f"kalender/messe/{id_}.ics"
