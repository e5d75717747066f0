"""Service levels: what is granted under the law, in versions from draft to repealed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.model import choices as c
from generator.model.common import ANY_RECORD, Criterion, Deadline, LegalReference, Record, Step
from generator.model.fields import Nested, listed, model, optional, required
from generator.model.types import Day, Number, OneOf, Ref, Text, Whole, YesNo


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
    answers: tuple[HearingAnswer, ...] = listed(Nested(HearingAnswer), "Svar", "Det sagde rådene – det gjorde kommunen.")


@model
class Change:
    field: str = required(Text(40), "Felt", "Navnet på det felt, der er ændret.", example="first_follow_up")
    reason: str = required(Text(400), "Begrundelse", "Hvorfor det er ændret.")
    asked_by: str | None = optional(Ref(("body",)), "Foreslået af", "Det råd, der bad om det.")


@model
class Correction:
    """An error in a frozen version, corrected in the open. The page shows what stood there before."""

    date: date = required(Day(), "Rettet", "Den dag, fejlen blev rettet.", example="2026-11-24")
    field: str = required(Text(40), "Felt", "Navnet på det felt, der er rettet.", example="duration")
    before: str = required(Text(500), "Der stod", "Det, der stod før.", example="6 måneder")
    reason: str = required(Text(400), "Begrundelse", "Hvorfor det var en fejl. Ændrer kommunen mening, skal der en ny version til.")
    replaces: str = required(
        Text(12, pattern=r"[0-9a-f]{12}", pattern_says="Kør `vejviser check`. Den viser det rigtige tal."),
        "Erstatter", "Feltets fingeraftryk i ledger.json. Kontrollen viser det.",
    )


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
    corrections: tuple[Correction, ...] = listed(Nested(Correction), "Rettelser", "Fejl, der er rettet, efter at versionen blev besluttet.")
    terms: Terms = required(Nested(Terms), "Indhold", "Det, versionen giver, til hvem og hvor længe.")


@model
class ServiceLevel(Record):
    """What is granted, as a guideline, under one legal provision."""

    legal: tuple[LegalReference, ...] = listed(Nested(LegalReference), "Lov", "Lov, paragraf og eventuelt stykke og nummer.", least=1)
    steps: tuple[Step, ...] = listed(Nested(Step), "Sådan gør du", "Trinene i rækkefølge.")
    documents: tuple[str, ...] = listed(Text(160), "Hav klar", "Papirer, man skal bruge.")
    leads_to: tuple[str, ...] = listed(Ref(ANY_RECORD), "Fører videre til", "Id'er på det næste skridt.")
    versions: tuple[Version, ...] = listed(Nested(Version), "Versioner", "Mindst én. Den nyeste sidst.", least=1)
