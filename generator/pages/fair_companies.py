"""The fair for companies: how to join, whom to work with, and what partnerships are for."""

from __future__ import annotations

from generator import urls
from generator.exports import FORMATS
from generator.pages.page import Page, Writer
from generator.views import fair_companies as view
from generator.views import stands
from generator.views.cards import cards
from generator.views.parts import Link
from generator.views.record import contact_facts

LISTS = tuple(path for form in ("csv", "json") for path in FORMATS[form] if "messe" in path)


def company_page(writer: Writer) -> Page:
    catalogue, day = writer.catalogue, writer.day
    lead = "Vis jeres fag frem. Lad unge prøve det. Store og små virksomheder kan være med, og I kan gå sammen om en ung."
    contact = catalogue.settings.contact
    coming = [Link(each.title, urls.of(each)) for each in stands.fairs(catalogue) if not stands.is_over(each, day)]
    return writer.page(
        urls.FAIR_COMPANIES, "fair-companies.html.j2", title="Messen for virksomheder", description=lead, section="messe", look="messe", lead=lead,
        doors=[(Link(each.title, urls.of_situation(each.id), each.summary or ""), [(step.title, step.text or "") for step in each.first]) for each in view.doors(catalogue)],
        coming=coming, mail=view.mail(catalogue), told=view.TOLD, contact=contact, contacts=contact_facts(contact) if contact else (), lists=LISTS,
        directory=view.directory(catalogue, day), arrangements=view.arrangements(catalogue, day), goals=view.goals(catalogue, day),
        programmes=cards(catalogue, view.programmes(catalogue, day), day),
    )
