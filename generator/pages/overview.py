"""The overview of all support: one table to read, choose in and print. And the deadlines."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.danish import wording
from generator.pages.page import Page, Writer, changed, newest
from generator.views import overview as view
from generator.views.listings import Group
from generator.views.parts import Link

NAME = "Overblik over støtte"
CRUMB = Link("Overblik", urls.OVERVIEW)


def overview_pages(writer: Writer) -> Iterator[Page]:
    catalogue, day = writer.catalogue, writer.day
    records = view.in_table(catalogue, day)
    choices = view.choices(catalogue, day)
    tables = view.Tables(catalogue, day)
    lead = "Støtte og tilbud til børn, unge og deres familier. Delt op efter, hvad I har brug for."
    yield writer.page(
        urls.OVERVIEW, "overview.html.j2", title=NAME, description=lead, section="stoette", look="stoette", lead=lead, explain=False, crumbs=(), groups=tables.by_need(records),
        choices=choices, chosen="", total=len(records), csv=urls.SUPPORT_TABLE, changed=newest(map(changed, records)),
    )
    for by, _, values in choices:
        for each in values:
            groups = (tables.of(Group(each.id, each.link.title, each.records)),) if by == "behov" else tables.by_need(each.records)
            lead = f"{wording.count(len(each.records), 'mulighed', 'muligheder')}. Læs, print eller tag med til mødet."
            yield writer.page(
                each.link.href, "overview.html.j2", title=f"{NAME}: {each.link.title}", description=lead, section="stoette", look="stoette", lead=lead, explain=False, crumbs=(CRUMB,), groups=groups,
                choices=choices, chosen=each.link.href, total=len(each.records), csv=urls.SUPPORT_TABLE, changed=newest(map(changed, each.records)),
            )
    yield _deadlines(writer)


def _deadlines(writer: Writer) -> Page:
    lead = "Hvornår skal kommunen svare? Og hvor kan I klage? Her er det samlet på ét sted."
    return writer.page(
        urls.DEADLINES, "deadlines.html.j2", title="Frister og klage", description=lead, section="stoette", look="stoette", lead=lead, explain=False, crumbs=(CRUMB,),
        groups=view.deadlines(writer.catalogue, writer.day), csv=urls.DEADLINE_TABLE,
    )
