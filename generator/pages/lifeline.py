"""»Livslinjen«: what exists at which age, for everything and for one need."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.facets import help_records, needs
from generator.lifeline import LAST, lifeline, of_need
from generator.pages.page import Page, Writer
from generator.pathways import BIRTHDAYS_IN_WORDS
from generator.views import lifeline as view
from generator.views.listings import by_need
from generator.views.overview import MOST_ROWS
from generator.views.parts import Link

NAME = "Livslinjen"
CRUMBS = (Link("Fra barn til voksen", urls.PATHWAYS),)


def lifeline_pages(writer: Writer) -> Iterator[Page]:
    catalogue, day = writer.catalogue, writer.day
    drawing = view.Lines()
    lines = tuple(drawing.line(each.id, each.title, urls.of_lifeline(each.id), of_need(catalogue, each, day)) for each in needs(catalogue))
    drawn = tuple(each for each in lines if each.bars)
    records = help_records(catalogue, day)
    groups = by_need(catalogue, records) if len(records) <= MOST_ROWS else ()
    lead = "Hvilken hjælp findes ved hvilken alder? Nogle ting stopper, når man bliver ældre. Andre begynder."
    yield writer.page(
        urls.LIFELINE, "lifeline.html.j2", title=NAME, description=lead, section="forloeb", look="forloeb", lead=lead, explain=False, crumbs=CRUMBS, doors=tuple(Link(each.title, each.href) for each in drawn),
        lines=tuple(made for group in groups if (made := drawing.line(group.id, group.title, "", lifeline(group.records))).bars), alone=False, turns=view.turns(), steps=view.STEPS, caption=view.CAPTION,
    )
    for each in drawn:
        lead = f"»{each.title}«: den hjælp, der findes fra 0 til {LAST} år."
        yield writer.page(
            each.href, "lifeline.html.j2", title=f"{NAME}: {each.title}", description=lead, section="forloeb", look="forloeb", lead=lead, explain=False, crumbs=(*CRUMBS, Link(NAME, urls.LIFELINE)),
            doors=(Link(f"Læs om hjælpen: {each.title}", urls.of_need(each.id)),), birthdays=BIRTHDAYS_IN_WORDS, lines=(each,), alone=True, turns=view.turns(), steps=view.STEPS, caption=view.CAPTION,
        )
