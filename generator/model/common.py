"""What records share: ages, contact, places, law, sources, checks, criteria, evaluation."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

from generator.model import choices as c
from generator.model.fields import Nested, listed, model, optional, required
from generator.model.types import (
    Clock,
    Day,
    Mail,
    Number,
    OneOf,
    Phone,
    Ref,
    Slug,
    Text,
    Url,
    Whole,
    YesNo,
)

ANY_RECORD = ("youth-offer", "service-level", "fair-partner", "fair", "pathway", "body", "organisation", "programme", "page")


@model
class Ages:
    """Whole years, both ends included. An absent end is open."""

    min: int | None = optional(Whole(0, 120), "Fra alder", "Den yngste alder i hele år. Udelad den, hvis der ikke er en nedre grænse.", example="15")
    max: int | None = optional(Whole(0, 120), "Til og med alder", "Den ældste alder i hele år. »Under 18« skrives 17.", example="24")


@model
class Contact:
    """A function and how to reach it; never a named person."""

    function: str = required(Text(90), "Funktion", "Hvem man får fat i. Skriv en funktion, aldrig et personnavn.", example="Ungeindsatsen")
    phone: str | None = optional(Phone(), "Telefon", "Funktionens nummer.", example="112")
    mail: str | None = optional(Mail(), "Mail", "Funktionens postkasse.")
    hours: str | None = optional(Text(160), "Telefontid", "Hvornår man kan ringe eller møde op.")
    url: str | None = optional(Url(), "Webside", "Funktionens side.", example="https://www.dukh.dk/")
    address: str | None = optional(Text(160), "Adresse", "Hvor man kan møde op.")


@model
class Source:
    """Provenance: which document, where in it, and which fields it supports."""

    document: str = required(Ref(("document",)), "Dokument", "Id'et på dokumentet i vocabulary/documents.yml.", example="holbaek-2025-01-07")
    place: str | None = optional(Text(120), "Sted i dokumentet", "Fx punkt, paragraf eller afsnit.", example="Punkt 4")
    supports: tuple[str, ...] = listed(Text(40), "Bakker op om", "Navnene på de felter, som kilden dokumenterer.", example="ages")


@model
class Check:
    """A human looked and found it right. An edit is not a check."""

    date: date = required(Day(), "Dato", "Den dag nogen sidst så efter, at alt passer.", example="2026-11-22")
    role: str = required(Text(90), "Rolle", "Hvem der så efter. Skriv en rolle, aldrig et personnavn.", example="Redaktionen")


@model
class Period:
    """When something exists. An absent end is open."""

    start: date | None = optional(Day(), "Begynder", "Første dag.", example="2024-01-08")
    end: date | None = optional(Day(), "Slutter", "Sidste dag.", example="2026-12-31")


@model
class Provision:
    """One place in one act. The act is always named: a bare § 84 stands in two acts."""

    act: str = required(Ref(("act",)), "Lov", "Id'et på loven i vocabulary/acts.yml.", example="barnets-lov")
    section: str = required(
        Text(12, pattern=r"\d{1,3}( [a-z])?", pattern_says="Skriv kun paragraffens nummer, fx 87 eller 32 a. Stk. og nr. har egne felter."),
        "Paragraf", "Paragraffens nummer uden tegnet §.", example="87",
    )
    to_section: str | None = optional(
        Text(12, pattern=r"\d{1,3}( [a-z])?", pattern_says="Skriv kun paragraffens nummer."),
        "Til og med paragraf", "Sidste paragraf, når det gælder flere i træk, fx 113 til 116.",
    )
    subsection: int | None = optional(Whole(1, 40), "Stykke", "Stykkets nummer.", example="1")
    number: str | None = optional(
        Text(12, pattern=r"\d{1,2}(-\d{1,2})?", pattern_says="Skriv kun tallet, fx 6."), "Nummer", "Nummeret i stykket.", example="6"
    )


@model
class LegalReference(Provision):
    """A provision, and where it is read together with another (»jf.«), that one too."""

    pursuant_to: Provision | None = optional(Nested(Provision), "Jf.", "Den bestemmelse, der henvises videre fra.")
    formerly: bool | None = optional(YesNo(), "Tidligere", "Skriv ja, hvis det var loven før. Den vises som »før« og bruges i søgning.")


@model
class Place:
    """Where it happens."""

    kind: c.PlaceKind = required(OneOf(c.PlaceKind), "Slags sted", "En adresse, en skjult adresse eller ikke et fysisk sted.", example="adresse")
    name: str | None = optional(Text(120), "Navn", "Stedets navn.", example="FGU i Aars")
    address: str | None = optional(Text(160), "Adresse", "Vej, postnummer og by. Udelad den, når stedet er skjult.")
    step_free: c.YesNoPartly | None = optional(OneOf(c.YesNoPartly), "Uden trin", "Kan man komme ind i kørestol?")
    quiet_room: c.YesNoPartly | None = optional(OneOf(c.YesNoPartly), "Stille rum", "Er der et rum, hvor man kan være i fred?")
    transport: str | None = optional(Text(160), "Transport", "Hvordan man kommer dertil.")


@model
class Access:
    """How one gets in."""

    route: c.AccessRoute = required(OneOf(c.AccessRoute), "Vej ind", "Hvordan man kommer med.", example="visitation")
    body: str | None = optional(Ref(("body",)), "Visitation", "Id'et på det råd eller udvalg, der bestemmer. Skal med ved »visitation«.", example="tuvu")
    text: str | None = optional(Text(300, prose=True), "Forklaring", "Kort forklaring i daglig tale.")


@model
class Step:
    """One step that the reader takes; the title is a verb phrase."""

    title: str = required(Text(90), "Trin", "Hvad man gør. Begynd med et udsagnsord.", example="Søg hos kommunen")
    text: str | None = optional(Text(500, prose=True), "Forklaring", "En eller to korte sætninger.")


@model
class Criterion:
    """A numeric criterion as an interval. Ends are included unless said otherwise."""

    measure: c.Measure = required(OneOf(c.Measure), "Hvad måles", "Det, tallet handler om.", example="fravær")
    min: Decimal | None = optional(Number(), "Fra", "Nedre grænse.", example="15")
    max: Decimal | None = optional(Number(), "Til", "Øvre grænse.", example="40")
    min_included: bool | None = optional(YesNo(), "Fra er med", "Skriv nej ved »over 15«. Ellers er tallet med.", example="nej")
    max_included: bool | None = optional(YesNo(), "Til er med", "Skriv nej ved »under 40«. Ellers er tallet med.", example="nej")


@model
class Deadline:
    """Number, unit and start event; one without the others says nothing."""

    number: int = required(Whole(1, 400), "Antal", "Hvor mange.", example="4")
    unit: c.DeadlineUnit = required(OneOf(c.DeadlineUnit), "Enhed", "Dage, arbejdsdage, uger eller måneder.", example="uger")
    start: c.DeadlineStart = required(OneOf(c.DeadlineStart), "Tæller", "Hvornår fristen begynder.", example="ansøgning")
    what: str | None = optional(Text(160), "Hvad fristen gælder", "Fx »Svar på ansøgning«.")


@model
class Exclusion:
    """Who it is not for, as a record when there is one (»ikke STU«)."""

    record: str | None = optional(Ref(ANY_RECORD), "Post", "Id'et på det, som man så skal have i stedet.", example="stu")
    text: str = required(Text(200, prose=True), "Hvem det ikke er for", "Sig det venligt og klart.", example="Du skal ikke på STU.")


@model
class Evaluation:
    """One evaluation in a plan, with its due date."""

    kind: c.EvaluationKind = required(OneOf(c.EvaluationKind), "Slags", "Status, evaluering, midtvejs eller slut.", example="evaluering")
    due: date = required(Day(), "Senest", "Den dag, den skal ligge klar.", example="2024-12-31")
    to: str | None = optional(Text(120), "Til hvem", "Hvem der får den.", example="Det politiske niveau")
    reported: date | None = optional(Day(), "Afleveret", "Den dag, den blev afleveret.")
    document: str | None = optional(Ref(("document",)), "Dokument", "Hvor man kan læse den.")


@model
class EasyRead:
    """A simpler text, bound to the text it simplifies by that text's fingerprint."""

    text: str = required(Text(2000, prose=True, markdown=True), "Letlæst tekst", "Det vigtigste først. Korte linjer. Ingen fagord.")
    fingerprint: str = required(
        Text(16, pattern=r"[0-9a-f]{16}", pattern_says="Kør `vejviser check`. Den viser det rigtige tal."),
        "Fingeraftryk", "Viser, hvilken tekst den letlæste hører til. Ændres teksten, advarer kontrollen.",
    )


@model
class Translation:
    """A text in another language, bound to its source in the same way."""

    language: str = required(
        Text(5, pattern=r"[a-z]{2}(-[A-Z]{2})?", pattern_says="Skriv to bogstaver, fx en eller ar."), "Sprog", "Sprogets kode.", example="en"
    )
    title: str = required(Text(120), "Titel", "Titlen på sproget.")
    text: str = required(Text(4000, markdown=True), "Tekst", "Teksten på sproget.")
    fingerprint: str = required(
        Text(16, pattern=r"[0-9a-f]{16}", pattern_says="Kør `vejviser check`. Den viser det rigtige tal."), "Fingeraftryk", "Viser, hvilken tekst oversættelsen hører til."
    )


@model
class Waiver:
    """An exception from one rule for this record, with the reason that reviewers read."""

    rule: str = required(Text(4, pattern=r"V\d{3}", pattern_says="Skriv reglens kode, fx V402."), "Regel", "Koden på den regel, der fraviges.", example="V402")
    reason: str = required(Text(300), "Begrundelse", "Hvorfor det er i orden her.")


@model
class TimeSlot:
    """From one time of day to another."""

    start: time = required(Clock(), "Fra", "Klokkeslæt.", example="16:00")
    end: time = required(Clock(), "Til", "Klokkeslæt.", example="17:00")


@model
class Record:
    """What every record carries (domain.md, »What every record carries«)."""

    id: str = required(Slug(), "Id", "Samme som filens navn uden .yml. Ændr det aldrig senere.", example="360")
    title: str = required(Text(90), "Titel", "Det navn, folk kender det ved.", example="#360")
    summary: str = required(Text(220, prose=True), "Kort fortalt", "Hvad det er, og hvem det er for. Højst 220 tegn. Korte sætninger.")
    body: str | None = optional(Text(8000, prose=True, markdown=True), "Brødtekst", "Længere tekst. Du kan bruge afsnit, lister, **fed** og links.")
    audiences: tuple[str, ...] = listed(Ref(("audience",)), "Hvem siden er til", "Fx forælder eller ung.", example="ung")
    ages: Ages | None = optional(Nested(Ages), "Alder", "Hele år, begge ender med.")
    needs: tuple[str, ...] = listed(Ref(("need",)), "Behov", "Id'er fra vocabulary/needs.yml.", example="skole")
    situations: tuple[str, ...] = listed(Ref(("situation",)), "Livssituationer", "Id'er fra vocabulary/situations.yml.", example="vil-ikke-i-skole")
    municipality: str = required(Ref(("municipality",)), "Kommune", "Kommunens id, eller hele-landet.", example="hele-landet")
    search_words: tuple[str, ...] = listed(Text(60), "Søgeord", "Det, folk skriver, når de leder. Også gamle navne og forkortelser.", example="TAF")
    contact: Contact | None = optional(Nested(Contact), "Kontakt", "Hvem man kan spørge. En funktion, aldrig en person.")
    owner: str | None = optional(Text(90), "Ansvarlig", "Den rolle, der holder siden rigtig.")
    backup: str | None = optional(Text(90), "Afløser", "Den rolle, der tager over ved fravær.")
    sources: tuple[Source, ...] = listed(Nested(Source), "Kilder", "Hvor oplysningerne kommer fra.")
    checked: Check | None = optional(Nested(Check), "Sidst kontrolleret", "Hvornår et menneske sidst så efter.")
    status: c.Status = required(OneOf(c.Status), "Status", "Om det kan bruges nu.", example="aktiv")
    period: Period | None = optional(Nested(Period), "Periode", "Hvornår det findes.")
    replaced_by: str | None = optional(Ref(ANY_RECORD), "Erstattet af", "Id'et på det, man skal bruge i stedet.")
    related: tuple[str, ...] = listed(Ref(ANY_RECORD), "Se også", "Id'er på poster, der hører sammen med denne.")
    programmes: tuple[str, ...] = listed(Ref(("programme",)), "Indsatser", "Id'er på de indsatser, posten hører til.")
    factors: tuple[str, ...] = listed(Ref(("factor",)), "Faktorer", "Id'er fra vocabulary/factors.yml.")
    kle: tuple[str, ...] = listed(
        Text(14, pattern=r"\d{2}\.\d{2}\.\d{2}(-[A-ZÆØÅ]\d{2})?", pattern_says="Skriv nummeret som 34.45.35."), "KLE-nummer", "Kun nummeret. KL's titler må ikke kopieres.", example="34.45.35"
    )
    case_number: str | None = optional(Text(40), "Sagsnummer", "Kommunens eget nummer på sagen.", example="24-021085")
    easy_read: EasyRead | None = optional(Nested(EasyRead), "Letlæst", "En enklere udgave af teksten.")
    translations: tuple[Translation, ...] = listed(Nested(Translation), "Oversættelser", "Teksten på andre sprog.")
    previous_ids: tuple[str, ...] = listed(Slug(), "Tidligere id'er", "Gamle id'er. Gamle adresser sender så videre hertil.")
    example: bool | None = optional(YesNo(), "Eksempel", "Skriv ja, når posten er fundet på for at vise, hvordan noget virker.")
    waivers: tuple[Waiver, ...] = listed(Nested(Waiver), "Undtagelser", "Regler, der fraviges for netop denne post.")
