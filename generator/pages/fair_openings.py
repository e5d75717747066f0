"""What is vacant at a fair's partners: on one page, and a page for each kind."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.model.choices import OpeningKind
from generator.model.fairs import Fair
from generator.pages.page import Page, Writer
from generator.views import fair_openings as view
from generator.views.stands import crumbs


def opening_pages(writer: Writer, fair: Fair) -> Iterator[Page]:
    found = view.at_fair(writer.catalogue, fair, writer.day)
    kinds: tuple[OpeningKind | None, ...] = (None, *OpeningKind)
    for kind in kinds:
        lead = view.LEADS[kind] if kind else "Her er praktik, fritidsjob og lærepladser. Den, der slutter først, står øverst."
        yield writer.page(
            view.address(fair, kind) if kind else urls.of_fair(fair, "ledige"), "fair-openings.html.j2", title=view.PLURALS[kind] if kind else "Ledige pladser",
            description=f"{fair.title}: {lead}", section="messe", look="messe", crumbs=crumbs(fair), lead=lead,
            choices=view.choices(fair, found, kind), rows=view.rows(each for each in found if kind in (None, each.opening.kind)),
        )
