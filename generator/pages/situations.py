"""The doors: a page for each life situation, in the family's own words."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.catalogue import is_closed
from generator.facets import easiest_first
from generator.model.choices import PageGroup, SituationFor
from generator.model.records import Page as ProsePage
from generator.model.vocabulary import Situation
from generator.pages.page import Page, Writer
from generator.views.cards import card, cards
from generator.views.parts import Link
from generator.views.record import contact_facts


def situation_pages(writer: Writer) -> Iterator[Page]:
    doors = [(who, tuple(_door(each) for each in writer.catalogue.of_kind("situation") if each.audience is who)) for who in SituationFor]
    lead = "Vælg det, der ligner jeres hverdag. Du behøver ikke kende kommunens ord."
    yield writer.page(
        urls.SITUATIONS, "situations.html.j2", title="Hvad står I med lige nu?", description=lead, lead=lead,
        groups=[(who.name.lower(), who.label, links) for who, links in doors if links],
    )
    for each in writer.catalogue.of_kind("situation"):
        yield _situation(writer, each)


def _door(situation: Situation) -> Link:
    return Link(situation.title, urls.of_situation(situation.id), situation.summary or "")


def _situation(writer: Writer, situation: Situation) -> Page:
    catalogue, day = writer.catalogue, writer.day
    first = cards(catalogue, situation.records, day, facts=True)
    named = set(situation.records)
    rest = [each for each in catalogue.with_situation(situation.id) if each.id not in named and not is_closed(each, day)]
    return writer.page(
        urls.of_situation(situation.id), "situation.html.j2", title=situation.title, description=situation.summary or situation.title, look="sand", situation=situation,
        crumbs=(Link("Hvad står I med?", urls.SITUATIONS),), first=first, rest=[card(catalogue, each, day) for each in easiest_first(rest)],
        contacts=contact_facts(situation.contact) if situation.contact else (), steps=[(each.title, each.text or "") for each in situation.first],
        danger=any(isinstance(each, ProsePage) and each.group is PageGroup.ACUTE for each in catalogue.with_situation(situation.id)),
    )
