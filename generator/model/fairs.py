"""The fair, its partners, and what they offer young people."""

from __future__ import annotations

from datetime import date

from generator.model import choices as c
from generator.model.common import Place, Record, TimeSlot
from generator.model.fields import Nested, listed, model, optional, required
from generator.model.types import Day, OneOf, Ref, Text, Whole, YesNo, slug_of

# Names of a fair's own pages, beside those of its partners (generator/urls.py).
FAIR_PAGES = ("fag", "proev", "ledige", *(slug_of(each.value) for each in c.OpeningKind), "ro", "program", "skilte", "ark")
# The name of the companies' page, beside the fairs.
COMPANY_PAGE = "virksomheder"


@model
class Opening:
    """A dated vacancy. It expires by itself after its deadline."""

    kind: c.OpeningKind = required(OneOf(c.OpeningKind), "Slags", "Praktik, fritidsjob eller læreplads.", example="praktik")
    title: str = required(Text(90), "Titel", "Hvad man kommer til at lave.")
    text: str | None = optional(Text(400, prose=True), "Beskrivelse", "Kort. Uden krav om uddannelse.")
    hours: str | None = optional(Text(90), "Timer", "Hvor meget, fx 8 timer om ugen.")
    positions: int | None = optional(Whole(1, 500), "Pladser", "Antal.", example="2")
    teaching_included: bool | None = optional(YesNo(), "Undervisning følger med", "ja eller nej.")
    deadline: date = required(Day(), "Frist", "Sidste dag, man kan melde sig.", example="2027-03-01")


@model
class SharedPart:
    partner: str = required(Ref(("fair-partner",)), "Partner", "Id'et på partneren.")
    part: str = required(Text(200), "Del", "Hvad den unge prøver hos partneren.")


@model
class SharingArrangement:
    """Two or more partners who share a young person; never a person's name."""

    title: str = required(Text(90), "Titel", "Fx »Del en ung: lager og butik«.")
    parts: tuple[SharedPart, ...] = listed(Nested(SharedPart), "Dele", "Mindst to partnere.", least=2)


@model
class Welcome:
    quiet: bool | None = optional(YesNo(), "Ro", "Er der roligt?")
    step_free: bool | None = optional(YesNo(), "Uden trin", "Kan man komme frem i kørestol?")
    companion: bool | None = optional(YesNo(), "Ledsager", "Må man have en med?")
    written_contact: bool | None = optional(YesNo(), "Skriftlig kontakt", "Kan man skrive i stedet for at ringe?")


@model
class PartnershipGoals:
    """Hedensted's three questions to a partnership."""

    want: str | None = optional(Text(300), "Hvad vil vi opnå?", "Det, partnerskabet vil.")
    aim: str | None = optional(Text(300), "Hvad er målet?", "Det konkrete mål.")
    build_on: str | None = optional(Text(300), "Hvad bygger vi ovenpå?", "Det, der allerede findes.")


@model
class FairPartner(Record):
    """A company or school that represents a field of work. It never shows education requirements."""

    fairs: tuple[str, ...] = listed(Ref(("fair",)), "Messer", "De messer, partneren er med på.")
    organisation: str | None = optional(Ref(("organisation",)), "Organisation", "Id'et, når der er en post.")
    fields_of_work: tuple[str, ...] = listed(Ref(("field-of-work",)), "Fagområder", "Id'er fra vocabulary/fields-of-work.yml.", least=1)
    try_out: tuple[str, ...] = listed(Text(200, prose=True), "Det kan du prøve", "Én ting pr. linje.", least=1)
    meet: tuple[str, ...] = listed(Text(120), "Hvem møder du?", "Funktioner, fx en lærling. Aldrig navne.")
    stand: str | None = optional(Text(20), "Stand", "Hallens bogstav og standens nummer.", example="A3")
    hours: TimeSlot | None = optional(Nested(TimeSlot), "Tid på messen", "Hvornår standen er åben.")
    openings: tuple[Opening, ...] = listed(Nested(Opening), "Opslag", "Praktik, fritidsjob og lærepladser med frist.")
    welcome: Welcome | None = optional(Nested(Welcome), "For unge med særlige behov", "Det, partneren kan tilbyde.")
    schemes: tuple[str, ...] = listed(Ref(("programme",)), "Ordninger", "Fx Code of Care.")
    sharing: tuple[SharingArrangement, ...] = listed(Nested(SharingArrangement), "Deler en ung", "Aftaler med andre partnere.")
    goals: PartnershipGoals | None = optional(Nested(PartnershipGoals), "Mål for partnerskabet", "Tre spørgsmål.")


@model
class ProgrammeItem:
    time: TimeSlot = required(Nested(TimeSlot), "Tid", "Fra og til.")
    title: str = required(Text(120), "Titel", "Det, der sker.")
    text: str | None = optional(Text(300, prose=True), "Beskrivelse", "Kort.")
    quiet: bool | None = optional(YesNo(), "Stille", "Skriv ja, når det er en stille tid.")


@model
class Fair(Record):
    """A fair by fields of work and interest."""

    date: date = required(Day(), "Dato", "Messens dag.")
    place: Place = required(Nested(Place), "Sted", "Hvor den holdes.")
    hours: TimeSlot | None = optional(Nested(TimeSlot), "Åbent", "Fra og til.")
    fields_of_work: tuple[str, ...] = listed(Ref(("field-of-work",)), "Fagområder", "De fagområder, man kan møde.", least=1)
    programme: tuple[ProgrammeItem, ...] = listed(Nested(ProgrammeItem), "Program", "Dagens program.")
    quiet_hour: TimeSlot | None = optional(Nested(TimeSlot), "Stille time", "En tid med færre mennesker og mindre lyd.")
    special_needs: tuple[str, ...] = listed(Text(300, prose=True), "For unge med særlige behov", "Det, der er gjort for dem. Én ting pr. linje.")
