"""The day of the fair, for the wall and the hand: programme and floor, signs for the stands, and the
pupil's sheet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup

from generator import urls
from generator.exports import fair_calendar_path, qr_svg
from generator.model.fairs import Fair
from generator.pages.page import Page, Writer
from generator.views import fair_day as view
from generator.views import stands
from generator.views.stands import crumbs


def day_pages(writer: Writer, fair: Fair) -> Iterator[Page]:
    way = crumbs(fair)
    over = stands.is_over(fair, writer.day)
    lead = "Her er dagens program. Bagefter står alle stande, hal for hal. Du kan printe siden."
    yield writer.page(
        urls.of_fair(fair, "program"), "fair-day.html.j2", title="Program og stande", description=f"{fair.title}: {lead}", section="messe", look="messe", crumbs=way, lead=lead,
        facts=view.facts(fair), programme=view.programme(fair), halls=stands.halls(writer.catalogue, fair, writer.day), calendar=fair_calendar_path(fair.id),
        signs="" if over else urls.of_fair(fair, "skilte"),
    )
    lead = "Vælg tre ting, før du kommer. Så ved du, hvor du skal gå hen."
    yield writer.page(
        urls.of_fair(fair, "ark"), "fair-sheet.html.j2", title="Tre ting, jeg vil prøve", description=lead, section="messe", look="messe", crumbs=way, lead=lead,
        fair=fair, facts=view.facts(fair), tries=urls.of_fair(fair, "proev"), own=urls.of(fair), explain=False,
    )
    # Nobody hangs up signs when the fair is over.
    if not over:
        yield _signs(writer, fair)


def _signs(writer: Writer, fair: Fair) -> Page:
    address = writer.catalogue.settings.address
    lead = "Et skilt til hver stand. Print siden, så får hvert skilt sit eget ark. Koden fører til standens side."
    signs = [(each, _code(f"{address}{each.link.href}", each.title), view.spoken(address, each.link.href)) for hall in stands.halls(writer.catalogue, fair, writer.day) for each in hall.stands]
    return writer.page(
        urls.of_fair(fair, "skilte"), "fair-signs.html.j2", title="Skilte til standene", description=lead, section="messe", look="messe", crumbs=crumbs(fair), lead=lead,
        signs=signs, fair=fair, explain=False, indexed=False,
    )


# Drawing a code takes as long as writing six pages; while somebody edits, most stay the same.
@lru_cache(maxsize=4096)
def _code(address: str, title: str) -> Markup:
    # The drawing escapes its own texts.
    return Markup(qr_svg(address, f"Kode til siden om {title}"))
