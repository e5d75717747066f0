"""catalogue.yml: who publishes, where, and the limits that `check` uses."""

from __future__ import annotations

from datetime import date

from generator.model.common import Contact
from generator.model.fields import Nested, listed, model, optional, required
from generator.model.types import Day, Ref, Text, Url, Whole, YesNo


@model
class AccessibilityStatement:
    """What the WAS statement asks for (bekendtgørelse 904 of 22 August 2019)."""

    updated: date = required(Day(), "Opdateret", "Sidste opdatering. Den skal fornyes mindst én gang om året.", example="2026-11-22")
    was_url: str | None = optional(Url(), "Adresse i WAS", "Erklæringens adresse hos Digitaliseringsstyrelsen.")
    method: str = required(Text(200), "Sådan har vi testet", "Fx selvevaluering.")
    known_issues: tuple[str, ...] = listed(Text(300), "Kendte fejl", "Det, der ikke er tilgængeligt endnu, og hvorfor.")


@model
class Limits:
    review_days: int = required(Whole(30, 2000), "Kontrol efter dage", "Så mange dage må der gå, før en post skal ses efter igen.", example="365")
    summary_lix: int = required(Whole(20, 80), "Højeste lix", "Over dette lix-tal advarer kontrollen.", example="45")


@model
class Settings:
    title: str = required(Text(60), "Navn", "Sitets navn.", example="Vejviser")
    tagline: str = required(Text(90), "Undertitel", "Står ved navnet.", example="til støtte, tilbud og messe")
    publisher: str = required(Text(120), "Udgiver", "Hvem der står bag.")
    address: str = required(Url(), "Adresse", "Sitets fulde adresse. Slut med en skråstreg.", example="https://eksempel.github.io/vejviser/")
    notice: str | None = optional(Text(200), "Besked øverst", "Fx at det er en prøveudgave.")
    owner: str = required(Text(90), "Ansvarlig", "Den rolle, der har ansvar, når en post ikke selv nævner en.")
    contact: Contact | None = optional(Nested(Contact), "Kontakt", "Kommunens indgang for borgere.")
    feedback: Contact | None = optional(Nested(Contact), "Ret en fejl", "Hvem man skriver til om fejl på siderne.")
    repository: str | None = optional(Url(), "Kodelager", "Hvor kataloget ligger, når det er åbent.")
    municipalities: tuple[str, ...] = listed(Ref(("municipality",)), "Kommuner", "De kommuner, kataloget dækker.", least=1)
    limits: Limits = required(Nested(Limits), "Grænser", "Tal, som kontrollen bruger.")
    accessibility: AccessibilityStatement = required(Nested(AccessibilityStatement), "Tilgængelighed", "Til tilgængelighedserklæringen.")
    demonstration: bool | None = optional(YesNo(), "Demonstration", "Skriv ja, når kataloget er et eksempel.")
