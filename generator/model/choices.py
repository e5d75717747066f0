"""The closed lists. Values are Danish, because staff write them; members are English."""

from __future__ import annotations

from generator.model.types import Choice


class Status(Choice):
    PROPOSED = "forslag", "Forslag", "Er foreslået, men ikke besluttet."
    PLANNED = "planlagt", "Planlagt", "Er besluttet, men er ikke begyndt."
    ACTIVE = "aktiv", "I gang", "Kan bruges nu."
    PILOT = "forsøg", "Forsøg", "Prøves af i en periode."
    PAUSED = "pause", "På pause", "Kan ikke bruges lige nu."
    CLOSED = "lukket", "Lukket", "Findes ikke længere."


class AccessRoute(Choice):
    SELF = "selv", "Du kan selv komme", "Ingen skal sende dig videre."
    APPLY = "ansøgning", "Du søger hos kommunen", "Du eller din familie søger selv."
    APPLY_ELSEWHERE = "ansøgning-andre", "Du søger hos andre end kommunen", "Du søger selv, fx hos SU. Skriv hvor i »text«."
    SCHOOL = "skole", "Gennem skolen", "Skolen kontakter tilbuddet sammen med dig."
    ADVISER = "rådgiver", "Gennem din rådgiver", "Din rådgiver eller vejleder i kommunen hjælper dig videre."
    REFERRAL = "visitation", "Et udvalg finder plads til dig", "En visitation bestemmer. Skriv hvilken i »body«."


class PlaceKind(Choice):
    ADDRESS = "adresse", "Et sted, man kan møde op"
    HIDDEN = "skjult", "Adressen er hemmelig", "Adressen må aldrig vises, fx et krisecenter."
    NOT_PHYSICAL = "ikke-fysisk", "Ikke et fysisk sted", "Telefon, chat eller hjemme hos familien."


class YesNoPartly(Choice):
    YES = "ja", "Ja"
    NO = "nej", "Nej"
    PARTLY = "delvist", "Delvist"


class Measure(Choice):
    """What a numeric criterion measures."""

    ABSENCE = "fravær", "Fravær fra skole", "Alt fravær i procent af skoletiden."
    UNLAWFUL_ABSENCE = "ulovligt-fravær", "Ulovligt fravær", "Ulovligt fravær i procent af et kvartal."
    AGE = "alder", "Alder", "Alder i hele år."
    HOURS = "timer", "Timer om ugen", "Timer om ugen, fx i arbejde."
    EXPENSES = "udgifter", "Udgifter om året", "Kroner om året."


class EvaluationKind(Choice):
    STATUS = "status", "Status"
    YEARLY = "evaluering", "Evaluering"
    MIDTERM = "midtvejs", "Midtvejsevaluering"
    FINAL = "slut", "Slutevaluering"


class Stage(Choice):
    """How far a version of a service level has come."""

    LAW = "lov", "Følger af loven", "Gælder i hele landet. Ingen kommune har vedtaget noget."
    DRAFT = "udkast", "Udkast", "Er under arbejde i forvaltningen."
    HEARING = "i-høring", "Forslag i høring", "Er sendt til rådene, som kan svare."
    UPDATED = "opdateret-efter-høring", "Rettet efter høring", "Er ændret efter svarene i høringen."
    RECOMMENDED = "indstillet", "Indstillet", "Et udvalg anbefaler det. Det er ikke endeligt vedtaget."
    APPROVED = "godkendt", "Godkendt", "Er vedtaget og gælder i sin periode."
    REPEALED = "ophævet", "Ophævet", "Gælder ikke mere."


class DeadlineUnit(Choice):
    DAYS = "dage", "dage"
    WORKDAYS = "arbejdsdage", "arbejdsdage"
    WEEKS = "uger", "uger"
    MONTHS = "måneder", "måneder"


class DeadlineStart(Choice):
    APPLICATION = "ansøgning", "fra kommunen har fået din ansøgning"
    MESSAGE = "besked", "fra kommunen har fået din besked", "Fx når du har sagt, at du er bekymret for et barn."
    INFORMED = "sagen-oplyst", "fra sagen er oplyst", "Når kommunen har de oplysninger, den skal bruge."
    KNOWN = "kendskab", "fra den dag, kommunen kender behovet"
    BREACH = "brud", "fra den dag, det gik i stå", "Fx når en ung stopper på sin uddannelse."
    DECISION = "afgørelse", "fra du har fået afgørelsen"


class ComplaintRoute(Choice):
    APPEALS_BOARD = "ankestyrelsen", "Ankestyrelsen", "Klag til kommunen inden 4 uger. Så går sagen til Ankestyrelsen."
    SPECIAL_EDUCATION = "klagenaevnet-for-specialundervisning", "Klagenævnet for Specialundervisning", "Fx klager om STU."
    NOT_APPEALABLE = "kan-ikke-påklages", "Du kan ikke klage til andre", "Loven siger, at ingen anden myndighed kan se på det."
    NO_DECISION = "ingen-afgørelse", "Der er ingen afgørelse at klage over", "Tilbuddet er åbent. Kommunen træffer ingen afgørelse."


class Decision(Choice):
    YES = "afgørelse", "Kommunen træffer en afgørelse"
    NO = "ingen-afgørelse", "Der bliver ikke truffet en afgørelse"


class BodyKind(Choice):
    COUNCIL = "råd", "Råd", "Giver råd og svarer på høringer."
    COMMITTEE = "politisk-udvalg", "Politisk udvalg", "Valgte politikere, som beslutter eller indstiller."
    REFERRAL = "visitation", "Visitation", "Finder plads eller bevilger."
    AUTHORITY = "myndighed", "Myndighed", "Bestemmer i sager."
    COMPLAINTS = "klageinstans", "Klageinstans", "Behandler klager."
    ADVICE = "rådgivning", "Uvildig rådgivning", "Hjælper borgere og bestemmer ikke."
    STEERING = "styregruppe", "Styregruppe eller arbejdsgruppe"


class OrganisationKind(Choice):
    MUNICIPAL = "kommunal", "En del af kommunen"
    PUBLIC = "offentlig", "Offentlig, men ikke kommunen"
    PRIVATE = "privat", "Privat virksomhed"
    VOLUNTARY = "frivillig", "Forening eller frivillige"
    EDUCATION = "skole", "Skole eller uddannelse"


class OpeningKind(Choice):
    INTERNSHIP = "praktik", "Praktik"
    SPARE_TIME = "fritidsjob", "Fritidsjob"
    APPRENTICESHIP = "læreplads", "Læreplads"


class PageGroup(Choice):
    RIGHTS = "rettigheder", "Dine rettigheder"
    ABOUT = "om", "Om Vejviser"
    ACUTE = "akut", "Akut hjælp"


class SituationFor(Choice):
    FAMILY = "familie", "Vi er en familie"
    YOUTH = "ung", "Jeg er ung"
    STUCK = "sag", "Det går ikke, som det skal"
    PROFESSIONAL = "fagperson", "Jeg er fagperson"
    COMPANY = "virksomhed", "Vi er en virksomhed"


class FactorKind(Choice):
    PROTECTIVE = "beskyttelse", "Beskytter"
    RISK = "risiko", "Øger risikoen"


class Verified(Choice):
    """How sure the catalogue is of a document."""

    SEEN = "set", "Set", "Vi har selv læst det."
    EXCERPT = "uddrag", "Set i uddrag", "Vi har læst en del af det."
    UNCONFIRMED = "ubekræftet", "Ubekræftet", "Vi har ikke fundet en sikker kilde."
