"""The day of the fair, for the wall and the hand: programme and floor, signs for the stands, and the
pupil's sheet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup

from generator import urls
from generator.danish.web import in_ascii
from generator.exports import fair_calendar_path, qr_svg
from generator.model.fairs import Fair
from generator.pages.page import Page, Writer
from generator.views import fair_day as view
from generator.views import stands
from generator.views.parts import Link
from generator.views.stands import Hall, crumbs


def day_pages(writer: Writer, fair: Fair, halls: tuple[Hall, ...]) -> Iterator[Page]:
    way = crumbs(fair)
    over = stands.is_over(fair, writer.day)
    lead = "Her er dagens program. Bagefter står alle stande, hal for hal. Du kan printe siden."
    yield writer.page(
        urls.of_fair(fair, "program"), "fair-day.html.j2", title="Program og stande", description=f"{fair.title}: {lead}", section="messe", look="messe", crumbs=way, lead=lead,
        facts=view.facts(fair), programme=view.programme(fair), halls=halls, calendar=fair_calendar_path(fair.id),
        signs="" if over else urls.of_fair(fair, "skilte"),
    )
    lead = "Vælg tre ting, før du kommer. Så ved du, hvor du skal gå hen."
    yield writer.page(
        urls.of_fair(fair, "ark"), "fair-sheet.html.j2", title="Tre ting, jeg vil prøve", description=lead, section="messe", look="messe", crumbs=way, lead=lead,
        fair=fair, facts=view.facts(fair), tries=urls.of_fair(fair, "proev"), own=urls.of(fair), explain=False,
    )
    # Nobody hangs up signs when the fair is over.
    if not over:
        yield from _signs(writer, fair, halls)


def _signs(writer: Writer, fair: Fair, halls: tuple[Hall, ...]) -> Iterator[Page]:
    """The signs in the order of the floor, so many on a page that a telephone can open it; each
    page leads to the others."""
    parts = view.sign_parts(halls)
    ways = [Link(part.title, urls.of_fair(fair, "skilte", *([str(number)] if number > 1 else []))) for number, part in enumerate(parts, 1)]
    address = writer.catalogue.settings.address
    for way, part in zip(ways, parts, strict=True):
        several = len(parts) > 1
        lead = f"{part.title}. " if several else ""
        lead += "Et skilt til hver stand. Print siden, så får hvert skilt sit eget ark. Koden fører til standens side."
        yield writer.page(
            way.href, "fair-signs.html.j2", title=f"Skilte til standene: {part.title}" if several else "Skilte til standene", description=f"{fair.title}: {lead}", section="messe", look="messe",
            crumbs=(*crumbs(fair), Link("Skilte til standene", ways[0].href)) if way is not ways[0] else crumbs(fair), lead=lead,
            signs=[(each, _code(in_ascii(f"{address}{each.link.href}"), each.title), view.spoken(address, each.link.href)) for each in part.stands],
            ways=ways if several else [], own=way.href, fair=fair, explain=False, indexed=False,
        )


# Drawing a code takes as long as writing six pages; while somebody edits, most stay the same.
@lru_cache(maxsize=4096)
def _code(address: str, title: str) -> Markup:
    # The drawing escapes its own texts.
    return Markup(qr_svg(address, f"Kode til siden om {title}"))
