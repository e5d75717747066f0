"""What is vacant at a fair's partners: on one page, and a page for each kind."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.model.choices import OpeningKind
from generator.model.fairs import Fair
from generator.pages.page import Page, Writer
from generator.views import fair_openings as view
from generator.views import stands
from generator.views.stands import crumbs


def opening_pages(writer: Writer, fair: Fair) -> Iterator[Page]:
    found = view.at_fair(writer.catalogue, fair, writer.day)
    rows = tuple(zip(found, view.rows(writer.catalogue, found, writer.day), strict=True))
    over = stands.is_over(fair, writer.day)
    kinds: tuple[OpeningKind | None, ...] = (None, *OpeningKind)
    for kind in kinds:
        lead = view.LEADS[kind] if kind else "Her er praktik, fritidsjob og lærepladser. Den, der slutter først, står øverst."
        own = [row for each, row in rows if kind in (None, each.opening.kind)]
        yield writer.page(
            view.address(fair, kind) if kind else urls.of_fair(fair, "ledige"), "fair-openings.html.j2", title=view.PLURALS[kind] if kind else "Ledige pladser",
            description=f"{fair.title}: {lead}", section="messe", look="messe", crumbs=crumbs(fair), lead=lead,
            choices=view.choices(fair, found, kind), rows=own, over=over, early=not over and any(row.unmet for row in own), ask=view.ASK,
        )
