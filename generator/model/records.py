"""The kinds of record that have a page of their own."""

from __future__ import annotations

from datetime import date

from generator.model import choices as c
from generator.model.common import (
    ANY_RECORD,
    Access,
    Ages,
    Criterion,
    Deadline,
    Evaluation,
    Exclusion,
    LegalReference,
    Place,
    Record,
    Step,
)
from generator.model.fields import Nested, listed, model, optional, required
from generator.model.types import Day, OneOf, Ref, Text, Url, Whole, YesNo


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
