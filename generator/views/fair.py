"""The fair and its partners. Nothing here may show an education requirement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.danish import wording
from generator.model.common import TimeSlot
from generator.model.fairs import Fair, FairPartner, Opening, Welcome
from generator.views import record as r
from generator.views.cards import cards
from generator.views.parts import Block, Bullets, Cards, Fact, Heading, Link, Notice, Paragraph, RecordView, Said, Section, Steps
from generator.views.record import bullets, section


def slot(of: TimeSlot | None) -> str | None:
    return wording.hours(of.start, of.end) if of else None


def fair(catalogue: Catalogue, of: Fair, day: date) -> RecordView:
    facts = (
        Fact("kalender", "Hvornår", wording.weekday(of.date)),
        Fact("ur", "Åbent", slot(of.hours)),
        Fact("sted", "Hvor", r.place(of.place)),
        Fact("stille", "Stille time", slot(of.quiet_hour)),
        Fact("adgang", "Uden trin", of.place.step_free.label if of.place.step_free else None),
        Fact("penge", "Pris", None),
    )
    notices = (Notice("Messen er slut.", f"Den var {wording.day(of.date)}."),) if of.date < day else ()
    return r.assembled(catalogue, of, day, facts=facts, sections=_fair_sections(catalogue, of), notices=notices, related=of.programmes)


def partners(catalogue: Catalogue, of: Fair) -> tuple[FairPartner, ...]:
    """The partners of a fair, in Danish alphabetical order."""
    return tuple(each for each in catalogue.of_kind("fair-partner") if of.id in each.fairs)


def _fair_sections(catalogue: Catalogue, of: Fair) -> Iterator[Section]:
    if of.quiet_hour or of.special_needs:
        yield section("stille", "For dig, der har brug for ro", Said("Stille time", slot(of.quiet_hour)), bullets(of.special_needs))
    if of.programme:
        items = tuple((f"{slot(each.time)}: {each.title}{' (stille)' if each.quiet else ''}", each.text or "") for each in of.programme)
        yield section("program", "Dagens program", Steps(items))
    yield from r.more(of)
    yield from r.contact(of.contact)


def partner(catalogue: Catalogue, of: FairPartner, day: date) -> RecordView:
    fields = [entry.title for entry in (catalogue.entry("field-of-work", each) for each in of.fields_of_work) if entry]
    at = catalogue.get(of.fairs[0]) if of.fairs else None
    facts = (
        Fact("virksomhed", "Område", wording.listing(fields) or None),
        Fact("person", "Hvem møder du?", wording.listing(list(of.meet)) or None),
        Fact("sted", "Stand", of.stand),
        Fact("ur", "Tid på messen", slot(of.hours)),
        Fact("adgang", "Uden trin", _yes(of.welcome.step_free) if of.welcome else None),
        Fact("stille", "Ro", _yes(of.welcome.quiet) if of.welcome else None),
    )
    crumb = Link(at.title, urls.of(at)) if at else None
    return r.assembled(catalogue, of, day, facts=facts, sections=_partner_sections(catalogue, of, day), crumb=crumb, related=of.schemes)


def _yes(value: bool | None) -> str | None:
    return None if value is None else "Ja" if value else "Nej"


def _partner_sections(catalogue: Catalogue, of: FairPartner, day: date) -> Iterator[Section]:
    yield section("proev", "Det kan du prøve", bullets(of.try_out))
    yield section("moed", "Hvem møder du?", bullets(of.meet) or Said("Hvem du møder", None))
    yield section("velkommen", "Hvis du har brug for noget særligt", Bullets(welcome(of.welcome)))
    current = [each for each in of.openings if each.deadline >= day]
    blocks: list[Block] = [block for each in current for block in opening(each, day)]
    yield section("opslag", "Ledige pladser", *(blocks or [Paragraph("Der er ingen ledige pladser lige nu. Du kan stadig komme og prøve.")]))
    for number, each in enumerate(of.sharing, 1):
        parts = [f"{other.title if (other := catalogue.get(part.partner)) else part.partner}: {part.part}" for part in each.parts]
        yield section(f"deler-{number}", each.title, Paragraph("Flere arbejdspladser er fælles om dig. Så kan du prøve mere end én ting."), bullets(parts), Cards(cards(catalogue, (part.partner for part in each.parts if part.partner != of.id), day)))
    if of.goals:
        goals = of.goals
        yield section("maal", "Aftalen med kommunen", Said("Hvad vil vi opnå?", goals.want), Said("Hvad er målet?", goals.aim), Said("Hvad bygger vi ovenpå?", goals.build_on))
    yield from r.more(of)
    yield from r.contact(of.contact)


def opening(of: Opening, day: date) -> Iterator[Block]:
    """A vacancy, and how long there is to answer it."""
    yield Heading(f"{of.kind.label}: {of.title}")
    if of.text:
        yield Paragraph(of.text)
    left = (of.deadline - day).days
    when = "i dag er sidste dag" if left == 0 else f"{wording.count(left, 'dag', 'dage')} endnu"
    yield Said("Frist", f"{wording.day(of.deadline)} – {when}")
    yield Said("Timer", of.hours)
    yield Said("Pladser", wording.number(of.positions) if of.positions else None)
    if of.teaching_included is not None:
        yield Said("Undervisning følger med", _yes(of.teaching_included))


def welcome(of: Welcome | None) -> tuple[str, ...]:
    """Each thing said or not said: absent is »ikke oplyst«, never no."""
    rows = (("Det er roligt", "quiet"), ("Du kan komme ind uden trin", "step_free"), ("Du må tage en med", "companion"), ("Du kan skrive i stedet for at ringe", "written_contact"))
    found = []
    for text, name in rows:
        value = getattr(of, name) if of else None
        found.append(f"{text}: {'ikke oplyst' if value is None else 'ja' if value else 'nej'}")
    return tuple(found)


