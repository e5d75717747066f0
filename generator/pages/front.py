"""The front page: a signpost, the doors by life situation, and four ways in."""

from __future__ import annotations

from generator import urls
from generator.changes.hearings import open_hearings
from generator.danish import wording
from generator.model.choices import SituationFor
from generator.pages.page import Page, Writer
from generator.pathways import BIRTHDAYS_IN_WORDS
from generator.views.hearing import hearing_view
from generator.views.parts import Card, Link

# Who stands at the signpost: (icon, name, what for, where to: a page, or the doors of a group).
ARMS = (
    ("foraelder", "Forælder", "Hjælp til mit barn og os", SituationFor.FAMILY),
    ("person", "Ung", "Skole, job og hverdag", SituationFor.YOUTH),
    ("fagperson", "Fagperson", "Overblik, jeg kan give videre", urls.OVERVIEW),
    ("virksomhed", "Virksomhed", "Tag en ung ind", SituationFor.COMPANY),
)
# The company's arm where there is a fair.
FAIR_ARM = ("virksomhed", "Virksomhed", "Vær med på messen", urls.FAIR_COMPANIES)
WAYS = (
    Card("stoette", "stoette", "Støtte", "Overblik over støtte", urls.OVERVIEW, "Al støtte på én side. Til at læse, printe og tage med."),
    Card("tilbud", "tilbud", "Tilbud", "Tilbud til unge", urls.OFFERS, "Steder og forløb, når skole eller job ikke lige passer."),
    Card("forloeb", "forloeb", "Forløb", "Fra barn til voksen", urls.PATHWAYS, f"Se, hvad der sker ved {BIRTHDAYS_IN_WORDS}\u00a0år."),
    Card("messe", "messe", "Messe", "Messe om job og praktik", urls.FAIRS, "Gå efter det, du kan lide at lave. Der er en stille time."),
)
SHOWN = (SituationFor.FAMILY, SituationFor.YOUTH, SituationFor.STUCK)


def front_page(writer: Writer) -> Page:
    catalogue, settings = writer.catalogue, writer.catalogue.settings
    doors = [
        (who.name.lower(), who.label, tuple(Link(each.title, urls.of_situation(each.id), each.summary or "") for each in catalogue.of_kind("situation") if each.audience is who and each.home))
        for who in SHOWN
    ]
    # Of the other lists, one short row of links: the front page is a signpost, not a map.
    others = (
        Link("Efter det, der er svært", urls.NEEDS), Link("Efter alder", urls.AGES), Link("Efter kommune", urls.MUNICIPALITIES), Link("Hvem bestemmer?", urls.BODIES),
        Link("Lov og paragraf", urls.ACTS), Link("Dine rettigheder", urls.RIGHTS), Link("Frister og klage", urls.DEADLINES), Link("Livslinjen", urls.LIFELINE), Link("Alt fra A til Å", urls.INDEX),
    )
    return writer.page(
        urls.HOME, "front.html.j2", title="Find vej til støtte og tilbud", search=False, explain=False,
        description=f"{settings.title} {settings.tagline}. Til familier med et barn med handicap, til unge, der leder efter næste skridt, og til dem, der hjælper.",
        arms=[(*each, _arm(writer, to)) for *each, to in ((*ARMS[:-1], FAIR_ARM) if catalogue.of_kind("fair") else ARMS)],
        ways=[each for each in WAYS if each.href != urls.FAIRS or catalogue.of_kind("fair")], doors=[each for each in doors if each[2]], others=others, hearings=_open_hearings(writer),
    )


def _open_hearings(writer: Writer) -> list[Link]:
    """Each hearing that is open, with what it is about and the last day to answer."""
    found = [(hearing_view(writer.catalogue, each, writer.day), each.end) for each in open_hearings(writer.catalogue, writer.day)]
    return [Link(view.title, view.href, f"Om {wording.listing([each.title for each in view.levels])}. Svar senest {wording.day(end)}.") for view, end in found]


def _arm(writer: Writer, to: str | SituationFor) -> str:
    """Where an arm leads; a group without doors leads to all doors."""
    if isinstance(to, str):
        return to
    any_doors = any(each.audience is to for each in writer.catalogue.of_kind("situation"))
    return f"{urls.SITUATIONS}#{to.name.lower()}" if any_doors else urls.SITUATIONS
