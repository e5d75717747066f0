"""What a version is, in words: »Gælder fra …«, »Forslag i høring til …«, »Gjaldt fra … til …«."""

from __future__ import annotations

from datetime import date, timedelta

from generator.catalogue import Catalogue
from generator.changes.history import Event, Standing, Turn, standing
from generator.danish.wording import day as in_words
from generator.model.choices import Stage
from generator.model.service_levels import ServiceLevel, Version


def status(level: ServiceLevel, version: Version, day: date) -> str:
    """»Indstillet den 7. januar 2025 – ikke endeligt vedtaget«; never »godkendt« before it is."""
    now = standing(level, version, day)
    if now in (Standing.HEARING_COMES, Standing.HEARING, Standing.HEARD):
        assert version.hearing is not None
        start, end = in_words(version.hearing.start), in_words(version.hearing.end)
        if now is Standing.HEARING_COMES:
            return f"Forslag. Kommer i høring den {start}"
        return f"Forslag i høring til {end}" if now is Standing.HEARING else f"Forslag. Høringen sluttede den {end}"
    if now is Standing.UPDATED:
        return f"Forslag, rettet efter høringen{_on(version.decided)} – ikke vedtaget"
    if now is Standing.RECOMMENDED:
        return f"Indstillet{_on(version.decided)} – ikke endeligt vedtaget"
    if now in (Standing.DRAFT, Standing.NOT_YET):
        return "Udkast – gælder ikke" if now is Standing.DRAFT else "Ikke lavet endnu"
    return _in_time(version, now)


def _in_time(version: Version, now: Standing) -> str:
    first, last = version.valid_from, version.valid_to
    if now is Standing.COMES:
        assert first is not None
        return f"Skal gælde fra {in_words(first)}"
    if now is Standing.IN_FORCE:
        start = f"Gælder fra {in_words(first)}" if first else "Gælder"
        law = ". Følger af loven" if version.stage is Stage.LAW else ""
        return start + (f" til og med {in_words(last)}" if last else "") + law
    if first and last:
        return f"Gjaldt fra {in_words(first)} til {in_words(last)}"
    if last:
        return f"Gjaldt til {in_words(last)}"
    return f"Ophævet. Gjaldt fra {in_words(first)}" if first else "Ophævet"


def happened(catalogue: Catalogue, event: Event, day: date) -> str:
    """What a day of change brought, or will bring when it comes after `day`, without the record's
    name: »Høringen sluttede den …«, »Slutter …«."""
    coming, last = event.day > day, in_words(event.day - timedelta(days=1))
    if event.version is None:
        if event.turn is Turn.BEGINS:
            return "Begynder" if coming else "Begyndte"
        return f"{'Slutter' if coming else 'Sluttede'} {last}"
    body = catalogue.get(event.version.body or "")
    return {
        Turn.BEGINS: "En ny version gælder fra denne dag" if event.version.stage is not Stage.LAW else "Loven gælder fra denne dag",
        Turn.ENDED: f"En version {'gælder' if coming else 'gjaldt'} til {last}",
        Turn.HEARING_OPENS: f"Et forslag {'kommer' if coming else 'kom'} i høring",
        Turn.HEARING_CLOSED: f"Høringen {'slutter' if coming else 'sluttede'} den {last}",
        Turn.UPDATED: "Forslaget blev rettet efter høringen",
        Turn.RECOMMENDED: f"{body.title if body else 'Udvalget'} indstillede forslaget. Det er ikke endeligt vedtaget",
    }[event.turn]


def _on(when: date | None) -> str:
    return f" den {in_words(when)}" if when else ""
