"""The vocabularies: lists that records refer to. One file per vocabulary, `entries:` in it."""

from __future__ import annotations

from datetime import date

from generator.model import choices as c
from generator.model.common import ANY_RECORD, Ages, Contact, Step
from generator.model.fields import Nested, listed, model, optional, required
from generator.model.types import Day, OneOf, Ref, Slug, Text, Url, YesNo


@model
class Entry:
    """What every entry of a vocabulary carries."""

    id: str = required(Slug(), "Id", "Det, poster skriver. Ændr det aldrig senere.", example="skole")
    title: str = required(Text(90), "Titel", "Det, folk læser.", example="Skole og fravær")
    summary: str | None = optional(Text(220, prose=True), "Kort fortalt", "Én eller to sætninger.")
    search_words: tuple[str, ...] = listed(Text(80), "Søgeord", "Det, folk skriver. Også slang, stavefejl og gamle navne.")


@model
class Need(Entry):
    """What is hard, in plain words."""

    order: str | None = optional(Text(3, pattern=r"\d{1,3}", pattern_says="Skriv et tal."), "Rækkefølge", "Tal. Lavest kommer først i overblikket.")
    ages: Ages | None = optional(Nested(Ages), "Alder i guiden", "De aldre, guiden spørger om behovet for. Udelad, når det kan være svært i alle aldre.")
    young_title: str | None = optional(Text(90), "Titel, når den unge selv svarer", "Sådan siger den unge det selv i guiden. Udelad, når titlen passer til alle.", example="Jeg har det skidt")
    young_summary: str | None = optional(Text(220, prose=True), "Kort fortalt, når den unge selv svarer", "Udelad, når den korte tekst passer til alle.")


@model
class Situation(Entry):
    """A life situation in the family's own words: a door."""

    audience: c.SituationFor = required(OneOf(c.SituationFor), "Hvem", "Hvem situationen gælder.", example="familie")
    needs: tuple[str, ...] = listed(Ref(("need",)), "Behov", "De behov, der hører til.")
    explains: tuple[str, ...] = listed(Text(300, prose=True), "Forklaring", "Højst fem korte linjer.")
    first: tuple[Step, ...] = listed(Nested(Step), "Gør det her først", "De første skridt.")
    next: tuple[str, ...] = listed(Text(300, prose=True), "Hvad sker der så?", "Det, der sker bagefter.")
    contact: Contact | None = optional(Nested(Contact), "Hvem kan du ringe til?", "En funktion.")
    records: tuple[str, ...] = listed(Ref(ANY_RECORD), "Se først", "Poster, der skal stå øverst, i rækkefølge.")
    home: bool | None = optional(YesNo(), "Vis på forsiden", "ja eller nej.")


@model
class Audience(Entry):
    """Who a page is for, and how such a reader answers in the guide."""

    answer: str | None = optional(Text(60), "Svar i guiden", "Svaret på »Hvem søger du hjælp til?«. Uden et svar spørger guiden ikke efter målgruppen.", example="Mit barn")
    asks_age: str | None = optional(Text(90), "Spørgsmål om alder", "Sådan spørger guiden om alderen bagefter.", example="Hvor gammelt er barnet?")
    ages: Ages | None = optional(Nested(Ages), "Alder i guiden", "De aldre, guiden spørger om. Udelad, når alle kan passe.")


@model
class FieldOfWork(Entry):
    """One of FGU's twelve themes, the fields of a fair."""

    interest: str | None = optional(Text(160), "Interesse", "Hvad man kan lide at lave.")


@model
class Act(Entry):
    """An act, or another legal text with sections."""

    short: tuple[str, ...] = listed(Text(20), "Forkortelser", "Fx BL eller SEL.")
    number: str | None = optional(Text(120), "Nummer", "Lovbekendtgørelsens nummer og dato.")
    url: str | None = optional(Url(), "Adresse", "Hvor loven kan læses.")
    in_force: date | None = optional(Day(), "I kraft", "Den dag, loven trådte i kraft.")
    replaces: tuple[str, ...] = listed(Ref(("act",)), "Erstatter", "Ældre love, den har taget over fra.")


@model
class Theme(Entry):
    """A theme of a municipality's policy for children and young people. Theirs to name."""

    municipality: str = required(Ref(("municipality",)), "Kommune", "Kommunen, hvis politik det er.")
    example: bool | None = optional(YesNo(), "Eksempel", "Skriv ja, når navnet er fundet på for at vise, hvordan det virker.")


@model
class Factor(Entry):
    """A risk or protective factor, tied to a theme."""

    kind: c.FactorKind = required(OneOf(c.FactorKind), "Slags", "Beskyttelse eller risiko.", example="beskyttelse")
    theme: str | None = optional(Ref(("theme",)), "Tema", "Det politiske tema, faktoren hører til.")
    document: str | None = optional(Ref(("document",)), "Dokument", "Hvor faktoren er nævnt.")


@model
class Municipality(Entry):
    """A municipality, or `hele-landet`."""

    possessive: str | None = optional(Text(60), "Fulde navn", "Fx Holbæk Kommune.")
    website: str | None = optional(Url(), "Webside", "Kommunens side.")


@model
class Term(Entry):
    """A word of the glossary, explained before it is used."""

    definition: str = required(Text(500, prose=True), "Forklaring", "Hvad ordet betyder. Korte sætninger.")
    abbreviation: str | None = optional(Text(20), "Forkortelse", "Fx STU. Den post, der har samme titel som ordet, viser den som »Kaldes også«.")
    formerly: tuple[str, ...] = listed(Text(80), "Hed før", "Gamle navne.")
    records: tuple[str, ...] = listed(Ref(ANY_RECORD), "Læs mere", "Poster om det.")


@model
class Document(Entry):
    """A document that facts come from."""

    publisher: str = required(Text(120), "Udgiver", "Hvem der har udgivet det.", example="Holbæk Kommune")
    date: date | None = optional(Day(), "Dato", "Dokumentets dato.")
    url: str | None = optional(Url(), "Adresse", "Hvor det kan læses.")
    verified: c.Verified | None = optional(OneOf(c.Verified), "Set", "Om vi har læst det selv.", example="set")


@model
class Concept(Entry):
    """A meaning that people search for, and the many ways they write it."""

    needs: tuple[str, ...] = listed(Ref(("need",)), "Behov", "Behov, meningen hører til.")
    situations: tuple[str, ...] = listed(Ref(("situation",)), "Livssituationer", "Situationer, meningen hører til.")
    near: tuple[str, ...] = listed(Ref(("concept", "term")), "Tæt på", "Beslægtede begreber. De tæller mindre i søgning.")
    names: tuple[str, ...] = listed(Text(80), "Navne", "Det, begrebet hedder i tekster. Bruges også til at finde de poster, der handler om det. Kun præcise ord.")
    mentioned: bool | None = optional(YesNo(), "Nævnes i forbifarten", "Skriv ja, når mange tekster nævner ordet uden at handle om det, fx klage. Så tæller det kun i titel og resumé.")
    danger: bool | None = optional(YesNo(), "Akut", "Skriv ja, når ordene tyder på, at nogen er i fare. Så vises akut hjælp først.")
