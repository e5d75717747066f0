"""One page per record, each kind with a view and a template of its own; moved pages; tombstones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from generator import urls
from generator.catalogue import Catalogue, is_closed
from generator.exports import jsonld
from generator.model.common import Record
from generator.model.fairs import FairPartner
from generator.model.records import Body, Organisation, Pathway, Programme, YouthOffer
from generator.model.records import Page as ProsePage
from generator.model.service_levels import ServiceLevel
from generator.pages.page import Page, Writer, changed, redirect
from generator.views import fair, others, support
from generator.views.parts import RecordView
from generator.views.pathway import stops

View = Callable[[Catalogue, Any, date], RecordView]
# kind → its view, its template, the menu's item.
KINDS: dict[type[Any], tuple[View, str, str]] = {
    ServiceLevel: (support.service_level, "service-level.html.j2", "stoette"),
    YouthOffer: (support.youth_offer, "youth-offer.html.j2", "tilbud"),
    FairPartner: (fair.partner, "fair-partner.html.j2", "messe"),
    Pathway: (others.pathway, "pathway.html.j2", "forloeb"),
    Body: (others.body, "body.html.j2", ""),
    Organisation: (others.organisation, "organisation.html.j2", ""),
    Programme: (others.programme, "programme.html.j2", ""),
    ProsePage: (others.page, "prose.html.j2", ""),
}


def record_pages(writer: Writer) -> Iterator[Page]:
    """The pages of all records but fairs, which have a module of their own."""
    for record in writer.catalogue.records:
        if type(record) in KINDS:
            view, template, section = KINDS[type(record)]
            made = view(writer.catalogue, record, writer.day)
            address = urls.of(record)
            yield writer.page(
                address, template, title=record.title, description=record.summary, section=section, look=made.look, view=made, record=record,
                wrong=writer.wrong(record, address, record.title), stops=stops(writer.catalogue, record) if isinstance(record, Pathway) else (), changed=changed(record), head=linked_data(writer, record, address, made), indexed=not is_closed(record, writer.day),
            )


def linked_data(writer: Writer, record: Record, address: str, view: RecordView) -> str:
    """What the page is about, for search engines. A data block, which no browser runs."""
    crumbs = [("Forside", urls.HOME), *([(view.crumb.title, view.crumb.href)] if view.crumb.title else []), (record.title, address)]
    return f'<script type="application/ld+json">{jsonld(writer.catalogue, record, address, crumbs)}</script>'


def moved_pages(writer: Writer) -> Iterator[Page]:
    """A redirect at each former address."""
    for record in writer.catalogue.records:
        for old in urls.former(record):
            yield redirect(old, urls.of(record), record.title)
