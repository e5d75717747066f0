"""The fair for companies: who to work with, who shares a young person, and what partnerships are for."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

from generator import urls
from generator.catalogue import Catalogue, is_closed
from generator.danish import wording
from generator.deadlines import Shared, shared_young
from generator.frozen import frozen
from generator.model.choices import SituationFor
from generator.model.fairs import FairPartner
from generator.model.vocabulary import Situation
from generator.views import stands
from generator.views.parts import Link

COMPANY = "virksomhed"
SUBJECT = "Vi vil gerne være med"
# What a company tells about itself; the mail is filled with it.
TOLD = (
    "Vi hedder:", "Vi arbejder med:", "En ung kan prøve:", "Den unge møder:", "Vi har plads til en ung fra og til:",
    "Vi kan dele en ung med andre (ja eller nej):", "Hos os er der roligt, uden trin, plads til en ledsager:", "I kan få fat i os (funktion og mail):",
)


@frozen
class Entry:
    """A partner in the directory. None where it has said nothing."""

    link: Link
    fields: str
    vacant: str | None
    shares: tuple[str, ...]
    schemes: tuple[Link, ...]
    contact: str | None


@frozen
class Arrangement:
    """»Del en ung« as companies and young people read it: each part with where it is."""

    id: str
    title: str
    parts: tuple[tuple[Link, str], ...]


@frozen
class Goals:
    link: Link
    answers: tuple[tuple[str, str | None], ...]


def directory(catalogue: Catalogue, day: date) -> tuple[Entry, ...]:
    """Every partner that still exists, in Danish alphabetical order."""
    return tuple(_entry(catalogue, each, day) for each in catalogue.of_kind("fair-partner") if not is_closed(each, day))


def _entry(catalogue: Catalogue, of: FairPartner, day: date) -> Entry:
    kinds = dict.fromkeys(each.opening.kind.label for each in stands.open_at(catalogue, of, day))
    schemes = [found for found in map(catalogue.get, of.schemes) if found]
    return Entry(
        Link(of.title, urls.of(of)), ", ".join(stands.field_titles(catalogue, of)), wording.listing(tuple(kinds)) or None,
        tuple(each.arrangement.title for each in stands.shared_by(catalogue, of, day)),
        tuple(Link(each.title, urls.of(each)) for each in schemes), of.contact.mail or of.contact.phone if of.contact else None,
    )


def arrangements(catalogue: Catalogue, day: date) -> tuple[Arrangement, ...]:
    """Each arrangement once, with all its parts."""
    return tuple(arrangement(f"del-{number}", each) for number, each in enumerate(shared_young(catalogue, day), 1))


def arrangement(id_: str, of: Shared) -> Arrangement:
    return Arrangement(id_, of.arrangement.title, tuple((Link(who.title, urls.of(who)), part.part) for who, part in of.parts))


def goals(catalogue: Catalogue, day: date) -> tuple[Goals, ...]:
    """What the partnerships of the fair are for, where it is said."""
    found = [each for each in catalogue.of_kind("fair-partner") if each.goals and not is_closed(each, day)]
    return tuple(Goals(Link(each.title, urls.of(each)), answers(each)) for each in found)


def answers(of: FairPartner) -> tuple[tuple[str, str | None], ...]:
    """Hedensted's three questions to a partnership (strategy for the young, »Partnerskaber«), answered."""
    asked = of.goals
    return (
        ("Hvad vil vi opnå?", asked.want if asked else None),
        ("Hvad er målet?", asked.aim if asked else None),
        ("Hvad bygger vi ovenpå?", asked.build_on if asked else None),
    )


def doors(catalogue: Catalogue) -> tuple[Situation, ...]:
    """The situations of companies, with their first steps."""
    return tuple(each for each in catalogue.of_kind("situation") if each.audience is SituationFor.COMPANY)


def programmes(catalogue: Catalogue, day: date) -> tuple[str, ...]:
    """The ids of programmes that companies are meant to read."""
    return tuple(each.id for each in catalogue.of_kind("programme") if COMPANY in each.audiences and not is_closed(each, day))


def mail(catalogue: Catalogue) -> str | None:
    """A mail to the municipality that asks a company what it must tell; None when no address is known."""
    contact = catalogue.settings.contact
    if not contact or not contact.mail:
        return None
    return f"mailto:{contact.mail}?subject={quote(SUBJECT)}&body={quote(chr(10).join(f'{each} ' for each in TOLD))}"
