"""A pathway as stops on a road: the age, what happens, who takes over, where to read more."""

from __future__ import annotations

from generator import urls
from generator.catalogue import Catalogue
from generator.frozen import frozen
from generator.model.records import Handover, Pathway
from generator.model.types import slug_of
from generator.views import words
from generator.views.parts import Link


@frozen
class Stop:
    id: str
    title: str
    ages: str | None
    text: str | None
    handover: Handover | None
    links: tuple[Link, ...]


def stops(catalogue: Catalogue, pathway: Pathway) -> tuple[Stop, ...]:
    """The steps in order; records that are not there are left out (a rule reports them)."""
    found = []
    for number, step in enumerate(pathway.steps, 1):
        records = (catalogue.get(each) for each in step.records)
        links = tuple(Link(each.title, urls.of(each), each.summary.partition(". ")[0].rstrip(".") + ".") for each in records if each)
        found.append(Stop(f"trin-{number}-{slug_of(step.title)}"[:60], step.title, words.ages(step.ages, short=True), step.text, step.handover, links))
    return tuple(found)
