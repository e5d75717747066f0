"""What each partner can offer a young person who needs something special. »Ikke oplyst« is an
answer of its own: never a no, and never left out."""

from __future__ import annotations

from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.danish import wording
from generator.frozen import frozen
from generator.model.fairs import Fair, FairPartner
from generator.views import stands
from generator.views.fair_openings import Choice
from generator.views.parts import Fact, Link
from generator.views.stands import WELCOME

ANSWERS = {True: "Ja", False: "Nej", None: "Ikke oplyst"}
# field → (name in a table, the page's title, its first lines)
ASKED = {
    "quiet": ("Ro", "Her er der ro", "Ved de her stande er der roligt, også uden for den stille time."),
    "step_free": ("Uden trin", "Her kan du komme ind uden trin", "Her kan du være med i kørestol."),
    "companion": ("Tag en med", "Her må du tage en med", "Du må have en med. Det kan være en, du er tryg ved."),
    "written_contact": ("Skriv i stedet", "Her kan du skrive i stedet for at tale", "Du kan skrive til dem. Du behøver ikke ringe."),
}
IN_QUIET_HOUR = "Åben i stille time"
# What one can say at a stand, or show on paper.
PHRASES = (
    "Hej. Jeg vil gerne prøve.",
    "Må jeg se først?",
    "Vil du vise mig én ting ad gangen?",
    "Jeg taler ikke så meget. Må jeg skrive eller pege?",
    "Jeg har brug for en pause. Jeg kommer måske igen.",
    "Nej tak. Ikke i dag.",
)
# Whom one can bring: (who, what for).
COMPANY = (
    ("En forælder eller en søskende", "Aftal et sted, I mødes, hvis I bliver væk fra hinanden."),
    ("En ven", "I kan vælge tre ting hver og gå til dem sammen."),
    ("En lærer eller pædagog", "Bed om at komme i den stille time."),
    ("Din kontaktperson eller vejleder", "Så kan I tale om praktik bagefter."),
)


@frozen
class Asked:
    """A partner's answers: (field, what is asked, True, False or None)."""

    link: Link
    stand: str | None
    answers: tuple[tuple[str, str, bool | None], ...]


@frozen
class Answered:
    """The partners of a fair by what they say to one question."""

    field: str
    title: str
    lead: str
    yes: tuple[FairPartner, ...]
    unknown: tuple[FairPartner, ...]
    no: tuple[FairPartner, ...]


def answered(catalogue: Catalogue, fair: Fair, day: date) -> tuple[Answered, ...]:
    """The four questions; every partner of the fair is in one of the three groups of each."""
    found = []
    for field, _, _, _ in WELCOME:
        groups: dict[bool | None, list[FairPartner]] = {True: [], None: [], False: []}
        for partner in stands.partners(catalogue, fair, day):
            groups[_said(partner, field)].append(partner)
        _, title, lead = ASKED[field]
        found.append(Answered(field, title, lead, tuple(groups[True]), tuple(groups[None]), tuple(groups[False])))
    return tuple(found)


def choices(fair: Fair, found: tuple[Answered, ...], current: str = "") -> tuple[Choice, ...]:
    """A page for each question, with how many say yes."""
    return tuple(Choice(Link(yes, address(fair, field)), len(each.yes), field == current) for (field, yes, _, _), each in zip(WELCOME, found, strict=True))


def address(fair: Fair, field: str) -> str:
    return urls.of_fair(fair, "ro", next(name for each, _, _, name in WELCOME if each == field))


def facts(fair: Fair, where: str | None) -> tuple[Fact, ...]:
    """What one needs to know before one comes. `where` is the place in words."""
    place = fair.place
    return (
        Fact("kalender", "Hvornår", wording.weekday(fair.date)), Fact("stille", "Stille time", stands.slot(fair.quiet_hour)), Fact("sted", "Hvor", where),
        Fact("adgang", "Uden trin", place.step_free.label if place.step_free else None), Fact("stille", "Stille rum", place.quiet_room.label if place.quiet_room else None),
        Fact("vej", "Sådan kommer du dertil", place.transport),
    )


def table(catalogue: Catalogue, fair: Fair, day: date) -> tuple[Asked, ...]:
    """All partners of a fair with all answers, by hall and stand."""
    ordered = sorted(stands.partners(catalogue, fair, day), key=lambda each: (stands.place_of(each.stand)[0] == stands.UNKNOWN, stands.place_of(each.stand)))
    return tuple(_asked(fair, each) for each in ordered)


def _asked(fair: Fair, of: FairPartner) -> Asked:
    answers = [(field, ASKED[field][0], _said(of, field)) for field, _, _, _ in WELCOME]
    if fair.quiet_hour:
        answers.append(("quiet_hour", IN_QUIET_HOUR, in_quiet_hour(fair, of)))
    return Asked(Link(of.title, urls.of(of)), of.stand, tuple(answers))


def in_quiet_hour(fair: Fair, of: FairPartner) -> bool | None:
    """Whether the stand is open for some of the quiet hour; None when its hours are not known."""
    if not fair.quiet_hour or not of.hours:
        return None
    return of.hours.start < fair.quiet_hour.end and fair.quiet_hour.start < of.hours.end


def _said(of: FairPartner, field: str) -> bool | None:
    value: bool | None = getattr(of.welcome, field) if of.welcome else None
    return value
