"""The fair and its partners. Nothing here may show an education requirement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.danish import wording
from generator.deadlines import OpenOpening
from generator.model.fairs import Fair, FairPartner, Welcome
from generator.views import fair_companies, stands
from generator.views import record as r
from generator.views.cards import cards
from generator.views.fair_openings import left, unmet
from generator.views.fair_welcome import ANSWERS
from generator.views.parts import (
    Block,
    Bullets,
    Cards,
    Fact,
    Heading,
    Link,
    Links,
    Notice,
    Paragraph,
    RecordView,
    Said,
    Section,
    Steps,
    Until,
)
from generator.views.record import bullets, section
from generator.views.stands import slot


def fair(catalogue: Catalogue, of: Fair, day: date) -> RecordView:
    facts = (
        Fact("kalender", "Hvornår", wording.weekday(of.date)),
        Fact("ur", "Åbent", slot(of.hours)),
        Fact("sted", "Hvor", r.place(of.place)),
        Fact("stille", "Stille time", slot(of.quiet_hour)),
        Fact("adgang", "Uden trin", of.place.step_free.label if of.place.step_free else None),
        Fact("stille", "Stille rum", of.place.quiet_room.label if of.place.quiet_room else None),
        Fact("penge", "Pris", None),
    )
    return r.assembled(catalogue, of, day, facts=facts, sections=_fair_sections(of), notices=_over((of,), day), related=of.programmes)


def _over(of: Sequence[Fair], day: date) -> tuple[Notice, ...]:
    """Said on a fair that is over, and on a partner when all its fairs are."""
    if not of or any(each.date >= day for each in of):
        return ()
    return (Notice("Messen er slut.", f"Den var {wording.day(max(each.date for each in of))}."),)


def _fair_sections(of: Fair) -> Iterator[Section]:
    if of.quiet_hour or of.special_needs:
        way = Links((Link("Messen, når du har brug for ro", urls.of_fair(of, "ro"), "Se, hvem der har ro, og hvad du kan sige."),))
        yield section("stille", "Stille time", Said("Klokken", slot(of.quiet_hour)), bullets(of.special_needs), way)
    yield from r.more(of)
    yield from r.contact(of.contact)


def partner(catalogue: Catalogue, of: FairPartner, day: date) -> RecordView:
    at = [found for found in map(catalogue.get, of.fairs) if isinstance(found, Fair)]
    facts = (
        Fact("virksomhed", "Område", wording.listing(stands.field_titles(catalogue, of)) or None),
        Fact("person", "Hvem møder du?", stands.capitalised(wording.listing(of.meet))),
        Fact("sted", "Stand", of.stand),
        Fact("ur", "Tid på messen", slot(of.hours)),
        Fact("adgang", "Uden trin", _yes(of.welcome.step_free) if of.welcome else None),
        Fact("stille", "Ro", _yes(of.welcome.quiet) if of.welcome else None),
    )
    crumb = Link(at[0].title, urls.of(at[0])) if at else None
    return r.assembled(catalogue, of, day, facts=facts, sections=_partner_sections(catalogue, of, day), crumb=crumb, related=of.schemes, notices=_over(at, day))


def _yes(value: bool | None) -> str | None:
    return None if value is None else "Ja" if value else "Nej"


def _partner_sections(catalogue: Catalogue, of: FairPartner, day: date) -> Iterator[Section]:
    yield section("proev", "Det kan du prøve", bullets(of.try_out))
    yield section("moed", "Hvem møder du?", bullets(of.meet) or Said("Hvem du møder", None))
    yield section("velkommen", "Hvis du har brug for noget særligt", Bullets(welcome(of.welcome)))
    blocks: list[Block] = [block for each in stands.open_at(catalogue, of, day) for block in opening(each, unmet(catalogue, each, day))]
    yield section("opslag", "Ledige pladser", *(blocks or [Paragraph("Der er ingen ledige pladser lige nu. Du kan stadig komme og prøve.")]))
    for number, shared in enumerate(stands.shared_by(catalogue, of, day), 1):
        parts = tuple((f"Hos {who.title}{' (her)' if who is of else ''}", part.part) for who, part in shared.parts)
        others = cards(catalogue, (who.id for who in shared.partners if who is not of), day)
        yield section(f"deler-{number}", shared.arrangement.title, Paragraph("Flere arbejdspladser er fælles om dig. Så prøver du mere end én ting."), Steps(parts), Cards(others))
    if of.goals:
        yield section("maal", "Aftalen med kommunen", *(Said(asked, answer) for asked, answer in fair_companies.answers(of)))
    yield from r.more(of)
    yield from r.contact(of.contact)


def opening(of: OpenOpening, instead: str | None = None) -> Iterator[Block]:
    """A vacancy, how long there is to answer it, and what to do when there is no fair to ask at."""
    told = of.opening
    yield Heading(f"{told.kind.label}: {told.title}")
    if told.text:
        yield Paragraph(told.text)
    yield Until("Frist", wording.day(told.deadline), told.deadline.isoformat(), left(of.days))
    if instead:
        yield Paragraph(instead)
    yield Said("Timer", told.hours)
    yield Said("Pladser", wording.number(told.positions) if told.positions else None)
    if told.teaching_included is not None:
        yield Said("Undervisning følger med", _yes(told.teaching_included))


def welcome(of: Welcome | None) -> tuple[str, ...]:
    """Each thing said or not said: absent is »ikke oplyst«, never no."""
    rows = (("Det er roligt", "quiet"), ("Du kan komme ind uden trin", "step_free"), ("Du må tage en med", "companion"), ("Du kan skrive i stedet for at ringe", "written_contact"))
    return tuple(f"{text}: {ANSWERS[getattr(of, name) if of else None].lower()}" for text, name in rows)
