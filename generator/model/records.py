"""The kinds of record that have a page of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model import choices as c
from generator.model.common import (
    ANY_RECORD,
    Access,
    Ages,
    Criterion,
    Evaluation,
    Exclusion,
    LegalReference,
    Place,
    Record,
    Step,
    TimeSlot,
)
from generator.model.fields import Nested, listed, optional, required
from generator.model.types import Day, Number, OneOf, Ref, Text, Url, Whole, YesNo

model = dataclass(frozen=True, slots=True, kw_only=True)


@model
class Capacity:
    places: int | None = optional(Whole(1, 10_000), "Pladser", "Hvor mange der er plads til.")
    waiting: str | None = optional(Text(120), "Ventetid", "Hvor længe man venter.")
    as_of: date | None = optional(Day(), "Opgjort", "Den dag, ventetiden blev opgjort. Skal med, når der står en ventetid.")


@model
class YouthOffer(Record):
    """Something a young person or family can take part in."""

    provider: str | None = optional(Ref(("organisation",)), "Udbyder", "Id'et på den, der driver det.")
    places: tuple[Place, ...] = listed(Nested(Place), "Steder", "Hvor det foregår.")
    access: tuple[Access, ...] = listed(Nested(Access), "Sådan kommer du med", "En eller flere veje ind.")
    steps: tuple[Step, ...] = listed(Nested(Step), "Sådan gør du", "Trinene i rækkefølge.")
    documents: tuple[str, ...] = listed(Text(160), "Hav klar", "Papirer, man skal bruge.")
    what_happens: tuple[str, ...] = listed(Text(300, prose=True), "Hvad sker der?", "Det, man laver eller får. Én ting pr. linje.")
    for_whom: tuple[str, ...] = listed(Text(300, prose=True), "Hvem er det for?", "Det, der skal passe. Én ting pr. linje.")
    cost: str | None = optional(Text(160), "Pris", "Hvad det koster. Skriv »Gratis«, hvis det er gratis.", example="Gratis")
    when: str | None = optional(Text(160), "Hvornår", "Dage og tider, eller hvornår man kan begynde.")
    capacity: Capacity | None = optional(Nested(Capacity), "Plads og ventetid", "Kun med en dato for opgørelsen.")
    not_for: tuple[Exclusion, ...] = listed(Nested(Exclusion), "Hvem er det ikke for?", "Og hvad de kan bruge i stedet.")
    criteria: tuple[Criterion, ...] = listed(Nested(Criterion), "Målbare grænser", "Tal som intervaller, så huller kan findes.")
    legal: tuple[LegalReference, ...] = listed(Nested(LegalReference), "Lov", "Loven bag. Udelad, hvis den ikke er oplyst.")
    no_legal_basis: bool | None = optional(YesNo(), "Ingen særlig lov", "Skriv ja, når kilden siger, at der ikke er en lov bag.")
    leads_to: tuple[str, ...] = listed(Ref(ANY_RECORD), "Fører videre til", "Id'er på det næste skridt.")
    evaluation: tuple[Evaluation, ...] = listed(Nested(Evaluation), "Sådan følger vi op", "Planen for evaluering.")
    website: str | None = optional(Url(), "Webside", "Tilbuddets egen side.")


@model
class Amount:
    """An amount always carries its price-level year."""

    text: str = required(Text(200, prose=True), "Hvad beløbet er", "Fx »Du kan højst få«.", example="Du kan højst få")
    kroner: Decimal = required(Number(), "Kroner", "Beløbet uden tusindpunktum.", example="35247")
    per: str = required(Text(30), "Pr.", "Fx måned eller år.", example="måned")
    level_year: int = required(Whole(2000, 2100), "Prisniveau", "Det år, tallet gælder for.", example="2024")
    valid_from: date | None = optional(Day(), "Gælder fra", "Første dag.")
    valid_to: date | None = optional(Day(), "Gælder til og med", "Sidste dag.")


@model
class Deadline:
    """Number, unit and start event; one without the others says nothing."""

    number: int = required(Whole(1, 400), "Antal", "Hvor mange.", example="4")
    unit: c.DeadlineUnit = required(OneOf(c.DeadlineUnit), "Enhed", "Dage, arbejdsdage, uger eller måneder.", example="uger")
    start: c.DeadlineStart = required(OneOf(c.DeadlineStart), "Tæller", "Hvornår fristen begynder.", example="ansøgning")
    what: str | None = optional(Text(160), "Hvad fristen gælder", "Fx »Svar på ansøgning«.")


@model
class Extension:
    possible: bool = required(YesNo(), "Kan forlænges", "Skriv nej, hvis det ikke kan. Udelad ikke feltet.", example="ja")
    criteria: tuple[str, ...] = listed(Text(300, prose=True), "Det skal der til", "Hvad der skal være opfyldt.")


@model
class FollowUp:
    """An interval to the next look, e.g. 3–4 weeks."""

    least: int = required(Whole(1, 60), "Fra", "Tidligst.", example="3")
    most: int | None = optional(Whole(1, 60), "Til", "Senest.", example="4")
    unit: c.DeadlineUnit = required(OneOf(c.DeadlineUnit), "Enhed", "Dage, uger eller måneder.", example="uger")
    text: str | None = optional(Text(400, prose=True), "Hvad der ses på", "Det, man vurderer.")


@model
class HearingPoint:
    text: str = required(Text(500), "Rådets punkt", "Det, rådet sagde.")
    answer: str = required(Text(500), "Svar", "Det, kommunen svarede.")
    changed: bool = required(YesNo(), "Førte til en ændring", "ja eller nej.", example="nej")
    field: str | None = optional(Text(40), "Ændret felt", "Navnet på det felt, der blev ændret.")


@model
class HearingAnswer:
    body: str = required(Ref(("body",)), "Råd", "Id'et på rådet.", example="udsatteraadet-holbaek")
    points: tuple[HearingPoint, ...] = listed(Nested(HearingPoint), "Punkter", "Hvert punkt og svaret på det.", least=1)


@model
class Hearing:
    start: date = required(Day(), "Begynder", "Første dag i høringen.")
    end: date = required(Day(), "Slutter", "Sidste dag i høringen.")
    bodies: tuple[str, ...] = listed(Ref(("body",)), "Sendt til", "Rådene, der blev spurgt.", least=1)
    answers: tuple[HearingAnswer, ...] = listed(Nested(HearingAnswer), "Svar", "Det sagde rådene – det gjorde vi.")


@model
class Change:
    field: str = required(Text(40), "Felt", "Navnet på det felt, der er ændret.", example="first_follow_up")
    reason: str = required(Text(400), "Begrundelse", "Hvorfor det er ændret.")
    asked_by: str | None = optional(Ref(("body",)), "Foreslået af", "Det råd, der bad om det.")


@model
class Terms:
    """What one version grants: to whom, how much, how long. Every field may be absent: »ikke oplyst«."""

    purpose: str | None = optional(Text(400, prose=True), "Formål", "Hvad hjælpen skal gøre godt for.")
    target_group: tuple[str, ...] = listed(Text(300, prose=True), "Hvem kan få det?", "Det, der skal passe. Én ting pr. linje.")
    criteria: tuple[Criterion, ...] = listed(Nested(Criterion), "Målbare grænser", "Tal som intervaller.")
    provides: tuple[str, ...] = listed(Text(300, prose=True), "Hvad kan du få?", "Én ting pr. linje.")
    excludes: tuple[str, ...] = listed(Text(300, prose=True), "Ikke omfattet", "Det, hjælpen normalt ikke dækker. Skriv ikke »aldrig«.")
    amounts: tuple[Amount, ...] = listed(Nested(Amount), "Beløb", "Altid med prisniveau.")
    scope: str | None = optional(Text(300, prose=True), "Omfang", "Hvor meget, fx timer om måneden.")
    duration: str | None = optional(Text(300, prose=True), "Hvor længe", "Hvor længe man får det ad gangen.")
    first_follow_up: FollowUp | None = optional(Nested(FollowUp), "Første opfølgning", "Hvornår der første gang ses på det.")
    follow_up: str | None = optional(Text(300, prose=True), "Opfølgning", "Hvordan der følges op bagefter.")
    extension: Extension | None = optional(Nested(Extension), "Forlængelse", "Om hjælpen kan forlænges, og hvad der skal til.")
    co_payment: str | None = optional(Text(200, prose=True), "Egenbetaling", "Hvad man selv betaler.")
    deadlines: tuple[Deadline, ...] = listed(Nested(Deadline), "Frister", "Antal, enhed og hvornår den begynder.")
    decided_by: str | None = optional(Text(120), "Hvem bestemmer", "Den afdeling eller myndighed, der bestemmer.", example="Kommunen")
    deciding_body: str | None = optional(Ref(("body",)), "Udvalg eller visitation", "Id'et, når der er en post om den, der bestemmer.")
    decision: c.Decision | None = optional(OneOf(c.Decision), "Afgørelse", "Om der træffes en afgørelse.", example="afgørelse")
    complaint: c.ComplaintRoute | None = optional(OneOf(c.ComplaintRoute), "Klage", "Hvor man kan klage.", example="ankestyrelsen")
    quality_goals: tuple[str, ...] = listed(Text(300), "Kvalitetsmål", "Det, kommunen vil måles på.")


@model
class Version:
    """One version of a service level, from draft to repealed. Old versions stay readable."""

    id: str = required(Text(40, pattern=r"[a-z0-9-]+", pattern_says="Brug små bogstaver, tal og bindestreg."), "Versionens id", "Bruges i adressen. Ændr det aldrig senere.", example="2025-01-07")
    stage: c.Stage = required(OneOf(c.Stage), "Stadie", "Hvor langt versionen er kommet.", example="indstillet")
    body: str | None = optional(Ref(("body",)), "Besluttet af", "Det udvalg eller den myndighed, der har behandlet versionen.")
    decided: date | None = optional(Day(), "Dato", "Dagen for beslutningen.")
    agenda_item: str | None = optional(Text(60), "Dagsordenspunkt", "Punktet på mødet.", example="Punkt 4")
    valid_from: date | None = optional(Day(), "Gælder fra", "Første dag, versionen gælder.")
    valid_to: date | None = optional(Day(), "Gælder til og med", "Sidste dag, versionen gælder.")
    hearing: Hearing | None = optional(Nested(Hearing), "Høring", "Hvem der blev spurgt, og hvad de svarede.")
    changes: tuple[Change, ...] = listed(Nested(Change), "Ændringer", "Hvert ændret felt og hvorfor.")
    terms: Terms = required(Nested(Terms), "Indhold", "Det, versionen giver, til hvem og hvor længe.")


@model
class ServiceLevel(Record):
    """What is granted, as a guideline, under one legal provision."""

    legal: tuple[LegalReference, ...] = listed(Nested(LegalReference), "Lov", "Lov, paragraf og eventuelt stykke og nummer.", least=1)
    steps: tuple[Step, ...] = listed(Nested(Step), "Sådan gør du", "Trinene i rækkefølge.")
    documents: tuple[str, ...] = listed(Text(160), "Hav klar", "Papirer, man skal bruge.")
    leads_to: tuple[str, ...] = listed(Ref(ANY_RECORD), "Fører videre til", "Id'er på det næste skridt.")
    versions: tuple[Version, ...] = listed(Nested(Version), "Versioner", "Mindst én. Den nyeste sidst.", least=1)


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
    stand: str | None = optional(Text(20), "Stand", "Standens nummer.", example="A3")
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


@model
class Handover:
    """What changes hands at an age: 15, 16, 18, 23, 25, 30."""

    age: int = required(Whole(0, 40), "Alder", "Hele år.", example="18")
    what: str = required(Text(300, prose=True), "Hvad sker der", "Det, der ændrer sig.")
    responsible: str | None = optional(Text(120), "Ansvarlig", "Den funktion, der tager over.")


@model
class PathwayStep:
    title: str = required(Text(90), "Trin", "Kort overskrift.")
    text: str | None = optional(Text(500, prose=True), "Forklaring", "Et par korte sætninger.")
    ages: Ages | None = optional(Nested(Ages), "Alder", "Hvilken alder trinet gælder.")
    records: tuple[str, ...] = listed(Ref(ANY_RECORD), "Poster", "Det, man kan bruge på dette trin.")
    handover: Handover | None = optional(Nested(Handover), "Overgang", "Det, der sker ved en fødselsdag.")


@model
class Pathway(Record):
    """An ordered way through records, from child to adult."""

    steps: tuple[PathwayStep, ...] = listed(Nested(PathwayStep), "Trin", "I rækkefølge.", least=2)
    shared_plan: str | None = optional(Text(120), "Fælles plan", "Den plan, der følger den unge hele vejen.")


@model
class Body(Record):
    """Who decides, hears, refers or takes complaints."""

    kind: c.BodyKind = required(OneOf(c.BodyKind), "Slags", "Råd, udvalg, visitation, myndighed eller klageinstans.", example="råd")
    full_name: str | None = optional(Text(120), "Fulde navn", "Når titlen er en forkortelse.")
    statutory: bool | None = optional(YesNo(), "Lovpligtigt", "Om loven kræver det.")
    decides: tuple[str, ...] = listed(Text(300, prose=True), "Bestemmer om", "Én ting pr. linje.")
    advises_on: tuple[str, ...] = listed(Text(300, prose=True), "Giver råd om", "Én ting pr. linje.")
    how_a_case_gets_there: tuple[Step, ...] = listed(Nested(Step), "Sådan kommer en sag derhen", "Trinene i rækkefølge.")
    rhythm: str | None = optional(Text(160), "Hvor tit", "Hvornår den mødes eller behandler sager.")
    legal: tuple[LegalReference, ...] = listed(Nested(LegalReference), "Lov", "Loven bag.")


@model
class Organisation(Record):
    """Who runs an offer."""

    kind: c.OrganisationKind = required(OneOf(c.OrganisationKind), "Slags", "Kommunal, offentlig, privat, frivillig eller skole.", example="kommunal")
    website: str | None = optional(Url(), "Webside", "Organisationens side.")
    part_of: str | None = optional(Ref(("organisation",)), "Del af", "Id'et på den organisation, den hører under.")


@model
class Programme(Record):
    """What several records belong to, or a scheme with companies."""

    part_of: str | None = optional(Ref(("programme",)), "Del af", "Id'et på den større indsats.")
    aims: tuple[str, ...] = listed(Text(300, prose=True), "Mål", "Én ting pr. linje.")
    bodies: tuple[str, ...] = listed(Ref(("body",)), "Råd og udvalg", "Dem, der beslutter eller følger den.")
    partners: tuple[str, ...] = listed(Ref(("organisation",)), "Samarbejder med", "Id'er på organisationer.")
    evaluation: tuple[Evaluation, ...] = listed(Nested(Evaluation), "Sådan følger vi op", "Planen for evaluering.")
    target_groups_by: c.Measure | None = optional(OneOf(c.Measure), "Målgrupper deles efter", "Det tal, indsatsens målgrupper er delt efter. Så finder kontrollen huller imellem dem.", example="fravær")


@model
class Page(Record):
    """A page of prose: rights, acute help, about."""

    group: c.PageGroup = required(OneOf(c.PageGroup), "Gruppe", "Hvor siden hører til.", example="rettigheder")
    steps: tuple[Step, ...] = listed(Nested(Step), "Sådan gør du", "Trinene i rækkefølge.")
    legal: tuple[LegalReference, ...] = listed(Nested(LegalReference), "Lov", "Loven bag.")
    deadlines: tuple[Deadline, ...] = listed(Nested(Deadline), "Frister", "Antal, enhed og hvornår den begynder.")
