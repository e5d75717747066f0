"""The fairs: by fields of work and interest, never by education. The list of them, each fair with
its fields, and what one can try."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator import urls
from generator.danish import wording
from generator.exports import fair_calendar_path
from generator.model.fairs import Fair, FairPartner
from generator.model.vocabulary import FieldOfWork
from generator.pages.fair_companies import company_page
from generator.pages.fair_day import day_pages
from generator.pages.fair_help import help_pages
from generator.pages.fair_openings import opening_pages
from generator.pages.page import Page, Writer, changed
from generator.views import fair as view
from generator.views import fair_openings, stands
from generator.views.cards import card
from generator.views.parts import Card, Link
from generator.views.stands import Hall, Stand, crumbs

# With more partners than this, the fair's first page names the fields alone.
MOST_NAMED = 60
CALENDAR = "kalender/messer.ics"


def fair_pages(writer: Writer) -> Iterator[Page]:
    yield _list(writer)
    yield company_page(writer)
    for fair in stands.fairs(writer.catalogue):
        fields = stands.by_field(writer.catalogue, fair, writer.day)
        halls = stands.halls(writer.catalogue, fair, writer.day)
        known = {each.link.href: each for hall in halls for each in hall.stands}
        yield _fair(writer, fair, fields)
        for entry, found in fields:
            yield _field(writer, fair, entry, found, fields, known)
        yield _tries(writer, fair, halls)
        yield from opening_pages(writer, fair)
        yield from help_pages(writer, fair)
        yield from day_pages(writer, fair, halls)


def _list(writer: Writer) -> Page:
    lead = "Gå efter det, du kan lide at lave. Virksomhederne viser det frem, og du kan prøve selv. Ingen spørger til dine karakterer."
    every = stands.fairs(writer.catalogue)
    coming, over = ([each for each in every if stands.is_over(each, writer.day) is past] for past in (False, True))
    show = partial(_shown, writer)
    return writer.page(
        urls.FAIRS, "fairs.html.j2", title="Messer om job og praktik", description=lead, lead=lead, section="messe", look="messe",
        coming=[show(each) for each in coming], over=[show(each) for each in reversed(over)], calendar=CALENDAR, companies=urls.FAIR_COMPANIES,
        calm=[Link(each.title, urls.of_fair(each, "ro")) for each in coming],
    )


def _shown(writer: Writer, fair: Fair) -> tuple[Card, str]:
    return card(writer.catalogue, fair, writer.day), wording.weekday(fair.date)


def _doors(writer: Writer, fair: Fair) -> tuple[Link, ...]:
    """The ways through a fair, the calm one among the first."""
    vacant = len(fair_openings.at_fair(writer.catalogue, fair, writer.day))
    return (
        Link("Se alt det, du kan prøve", urls.of_fair(fair, "proev"), "Gem det, du vil prøve, på din liste."),
        Link("Jeg har brug for ro", urls.of_fair(fair, "ro"), "Den stille time, stille stande, og hvad du kan sige."),
        Link("Find praktik, fritidsjob eller læreplads", urls.of_fair(fair, "ledige"), f"{vacant} ledige lige nu." if vacant else "Ingen lige nu."),
        Link("Se program og stande", urls.of_fair(fair, "program"), "Hvad sker der hvornår, og hvor står de?"),
        Link("Print arket: Tre ting, jeg vil prøve", urls.of_fair(fair, "ark"), "Til dig og til hele klassen."),
        Link("Vi er en virksomhed", urls.FAIR_COMPANIES, "Vær med, del en ung, og find andre at gå sammen med."),
    )


def _fair(writer: Writer, fair: Fair, fields: tuple[tuple[FieldOfWork, tuple[FairPartner, ...]], ...]) -> Page:
    made = view.fair(writer.catalogue, fair, writer.day)
    few = len(stands.partners(writer.catalogue, fair, writer.day)) <= MOST_NAMED
    interests = [(interest(fair, entry, len(found)), entry.title, [Link(each.title, urls.of(each), each.try_out[0]) for each in found] if few else []) for entry, found in fields]
    return writer.page(
        urls.of(fair), "fair.html.j2", title=fair.title, description=fair.summary, section="messe", look="messe", view=made, record=fair, interests=interests,
        doors=_doors(writer, fair), calendar=fair_calendar_path(fair.id),
        wrong=writer.wrong(fair, urls.of(fair), fair.title), changed=changed(fair),
    )


def interest(fair: Fair, entry: FieldOfWork, count: int) -> Link:
    """A door by what one likes to do, and how many places there are to try it."""
    where = f"{wording.count(count, 'sted', 'steder')} at prøve" if count else "Ingen er kommet med endnu"
    return Link(entry.interest or entry.title, urls.of_fair(fair, "fag", entry.id), where)


def _field(
    writer: Writer, fair: Fair, entry: FieldOfWork, found: tuple[FairPartner, ...], fields: tuple[tuple[FieldOfWork, tuple[FairPartner, ...]], ...],
    known: Mapping[str, Stand],
) -> Page:
    catalogue, day = writer.catalogue, writer.day
    lead = entry.interest or entry.summary or entry.title
    return writer.page(
        urls.of_fair(fair, "fag", entry.id), "fair-field.html.j2", title=entry.title, description=f"{entry.summary or lead} Se, hvad du kan prøve på messen.", section="messe", look="messe",
        crumbs=crumbs(fair), lead=lead, summary=entry.summary, stands=[known[urls.of(each)] for each in found],
        cards=[stands.card(catalogue, each, day) for each in found], openings=fair_openings.rows(catalogue, fair_openings.of_partners(catalogue, found, day), day),
        others=[Link(other.title, urls.of_fair(fair, "fag", other.id)) for other, _ in fields if other is not entry], calm=urls.of_fair(fair, "ro"),
    )


def _tries(writer: Writer, fair: Fair, halls: tuple[Hall, ...]) -> Page:
    lead = "Her er alt det, du kan prøve. Sæt kryds ved det, du har lyst til. Du kan også gemme det på din liste."
    return writer.page(
        urls.of_fair(fair, "proev"), "fair-tries.html.j2", title="Det kan du prøve", description=f"{fair.title}: {lead}", section="messe", look="messe",
        crumbs=crumbs(fair), lead=lead, halls=halls, sheet=urls.of_fair(fair, "ark"),
    )
