"""The fair for a young person who needs quiet or something else: an entrance of its own, and a page
for each thing one can need."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.model.fairs import Fair, FairPartner
from generator.pages.page import Page, Writer
from generator.views import fair_day, stands
from generator.views import fair_welcome as view
from generator.views.parts import Card, Link
from generator.views.record import place
from generator.views.stands import crumbs

# With more cards than this in a group, rows say enough.
MOST_CARDS = 60


def help_pages(writer: Writer, fair: Fair) -> Iterator[Page]:
    found = view.answered(writer.catalogue, fair, writer.day)
    yield _entrance(writer, fair, found)
    for each in found:
        groups = (
            ("ja", "Ja", "", each.yes),
            ("ikke-oplyst", "Ikke oplyst", "De har ikke sagt ja eller nej. Spørg dem, eller bed en voksen om at spørge.", each.unknown),
            ("nej", "Nej", "", each.no),
        )
        yield writer.page(
            view.address(fair, each.field), "fair-answer.html.j2", title=each.title, description=f"{fair.title}: {each.lead}", section="messe", look="messe",
            crumbs=(*crumbs(fair), Link("Brug for ro", urls.of_fair(fair, "ro"))), lead=each.lead, choices=view.choices(fair, found, each.field),
            groups=[(id_, title, text, len(group), _cards(writer, group), [Link(one.title, urls.of(one), f"Stand {one.stand}" if one.stand else "") for one in group]) for id_, title, text, group in groups],
        )


def _cards(writer: Writer, group: tuple[FairPartner, ...]) -> list[Card]:
    return [stands.card(writer.catalogue, each, writer.day) for each in group] if len(group) <= MOST_CARDS else []


def _entrance(writer: Writer, fair: Fair, found: tuple[view.Answered, ...]) -> Page:
    lead = "Her er messen, når larm og mange mennesker er svært. Du kan tage en med. Du kan holde pause. Du kan gå igen, når du vil."
    return writer.page(
        urls.of_fair(fair, "ro"), "fair-calm.html.j2", title="Messen, når du har brug for ro", description=lead, section="messe", look="messe",
        crumbs=crumbs(fair), lead=lead, fair=fair, facts=view.facts(fair, place(fair.place)), quiet=[each for each in fair_day.programme(fair) if each.quiet],
        choices=view.choices(fair, found), table=view.table(writer.catalogue, fair, writer.day), phrases=view.PHRASES, company=view.COMPANY,
        sheet=urls.of_fair(fair, "ark"),
    )
