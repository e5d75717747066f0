"""A birthday as a young person and a parent read it: what begins, what ends, and who takes over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.records import Pathway
from generator.pathways import BIRTHDAYS, BIRTHDAYS_IN_WORDS, birthday, leading, thread
from generator.views import words
from generator.views.listings import place_name
from generator.views.parts import Link, Links, Said, Section


@frozen
class BirthdayView:
    title: str
    lead: str
    href: str
    handovers: tuple[tuple[Link, str, str | None], ...]
    begins: tuple[Link, ...]
    goes_on: tuple[tuple[Link, tuple[Link, ...]], ...]
    stops: tuple[Link, ...]


def birthdays(catalogue: Catalogue, day: date) -> tuple[BirthdayView, ...]:
    """The birthdays on which something happens."""
    return tuple(_view(catalogue, age, day) for age in BIRTHDAYS if birthday(catalogue, age, day))


def _view(catalogue: Catalogue, age: int, day: date) -> BirthdayView:
    found = birthday(catalogue, age, day)
    return BirthdayView(
        title=f"Når du fylder {age}", lead=f"Se, hvad der begynder, hvad der slutter, og hvem der tager over, når man fylder {age}.", href=urls.of_birthday(age),
        handovers=tuple((Link(pathway.title, urls.of(pathway)), handover.what, handover.responsible) for pathway, handover in found.handovers),
        begins=tuple(_named(catalogue, each) for each in found.begins),
        goes_on=tuple((_named(catalogue, each.record), tuple(_named(catalogue, to) for to in each.to)) for each in found.ends if each.to),
        stops=tuple(_named(catalogue, each.record) for each in found.ends if not each.to),
    )


def _named(catalogue: Catalogue, record: Record) -> Link:
    """With the municipality where it is not for the whole country."""
    return Link(record.title, urls.of(record), place_name(catalogue, record.municipality) if record.municipality != words.WHOLE_COUNTRY else "")


def red_thread(catalogue: Catalogue, pathway: Pathway, day: date) -> Section:
    """Who is responsible at each step, and the plan that follows all the way."""
    found = thread(catalogue, pathway, day)
    steps = tuple(Said(each.step.title, _joined(each.responsible)) for each in found.steps)
    return Section("roed-traad", "Hvem har ansvaret på hvert trin?", (Said("Plan, der følger den unge hele vejen", found.plan), *steps, Links((Link(f"Se, hvad der sker, når du fylder {BIRTHDAYS_IN_WORDS}", urls.BIRTHDAYS),))))


def before(catalogue: Catalogue, record: Record) -> Links | None:
    """What leads to a record."""
    found = leading(catalogue, record)
    return Links(tuple(_named(catalogue, each) for each in found)) if found else None


def _joined(names: Iterable[str]) -> str | None:
    return ", ".join(names) or None
