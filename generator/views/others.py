"""Bodies, organisations, programmes, pathways and pages of prose."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.model.choices import PageGroup
from generator.model.common import Record
from generator.model.records import Body, Organisation, Page, Pathway, Programme
from generator.pathways import span_of
from generator.views import record as r
from generator.views import words
from generator.views.birthday import red_thread
from generator.views.cards import card, cards
from generator.views.parts import Cards, Fact, Link, Paragraph, Prose, RecordView, Said, Section
from generator.views.record import bullets, section
from generator.views.support import evaluation


def body(catalogue: Catalogue, of: Body, day: date) -> RecordView:
    facts = (
        Fact("hvem", "Slags", of.kind.label),
        Fact("lov", "Lovpligtigt", None if of.statutory is None else "Ja. Loven kræver det" if of.statutory else "Nej"),
        Fact("kalender", "Hvor tit", of.rhythm),
        Fact("sted", "Gælder i", words.municipality(catalogue, of)),
    )
    return r.assembled(catalogue, of, day, facts=facts, sections=_body_sections(catalogue, of, day))


def _body_sections(catalogue: Catalogue, of: Body, day: date) -> Iterator[Section]:
    if of.full_name and of.full_name != of.title:
        yield section("navn", "Hvad står det for?", Paragraph(f"{of.title} er en forkortelse for {of.full_name}."))
    if of.decides:
        yield section("bestemmer", "Hvad bestemmer de?", bullets(of.decides))
    if of.advises_on:
        yield section("raad", "Hvad giver de råd om?", bullets(of.advises_on))
    if not (of.decides or of.advises_on):
        yield section("bestemmer", "Hvad bestemmer de?", Said("Hvad de bestemmer", None))
    yield section("saadan", "Sådan kommer en sag derhen", r.steps(of.how_a_case_gets_there) or Said("Hvordan en sag kommer derhen", None))
    yield from r.more(of)
    yield from r.contact(of.contact)
    yield from _belonging(catalogue, catalogue.with_body(of.id), day, "Det handler de om")


def _belonging(catalogue: Catalogue, records: tuple[Record, ...], day: date, title: str) -> Iterator[Section]:
    if records:
        yield section("hoerer-til", title, Cards(tuple(card(catalogue, each, day, facts=False) for each in records)))


def organisation(catalogue: Catalogue, of: Organisation, day: date) -> RecordView:
    parent = catalogue.get(of.part_of) if of.part_of else None
    facts = (
        Fact("hvem", "Slags", of.kind.label),
        Fact("vej", "Del af", parent.title if parent else None, urls.of(parent) if parent else None),
        Fact("sted", "Gælder i", words.municipality(catalogue, of)),
        Fact("hen", "Webside", of.website.partition("://")[2].partition("/")[0] if of.website else None, of.website),
    )
    sections = (*r.more(of), *r.contact(of.contact), *_belonging(catalogue, catalogue.referring_to(of.id), day, "Det står de bag"))
    return r.assembled(catalogue, of, day, facts=facts, sections=sections, crumb=Link("Hvem tilbyder", urls.ORGANISATIONS))


def programme(catalogue: Catalogue, of: Programme, day: date) -> RecordView:
    parent = catalogue.get(of.part_of) if of.part_of else None
    facts = (
        Fact("sted", "Gælder i", words.municipality(catalogue, of)),
        Fact("status", "Status", words.status(of, day)),
        Fact("vej", "Del af", parent.title, urls.of(parent)) if parent else Fact("alder", "Alder", words.ages(of.ages)),
    )
    return r.assembled(catalogue, of, day, facts=facts, sections=_programme_sections(catalogue, of, day))


def _programme_sections(catalogue: Catalogue, of: Programme, day: date) -> Iterator[Section]:
    yield section("maal", "Hvad skal den føre til?", bullets(of.aims) or Said("Mål", None))
    yield from r.more(of)
    yield from _belonging(catalogue, tuple(dict.fromkeys((*catalogue.with_programme(of.id), *_parts(catalogue, of)))), day, "Det hører med")
    if of.evaluation:
        yield section("opfoelgning", "Sådan følger kommunen op", bullets([evaluation(each, day) for each in of.evaluation]))
    who = cards(catalogue, (*of.bodies, *of.partners), day)
    if who:
        yield section("hvem", "Hvem er med?", Cards(who))
    yield from r.contact(of.contact)


def _parts(catalogue: Catalogue, of: Programme) -> tuple[Record, ...]:
    return tuple(each for each in catalogue.of_kind("programme") if each.part_of == of.id)


def pathway(catalogue: Catalogue, of: Pathway, day: date) -> RecordView:
    ages = span_of(of)
    facts = (
        Fact("alder", "Alder", words.span(*ages) if ages else None),
        Fact("lov", "Fælles plan", of.shared_plan),
        Fact("sted", "Gælder i", words.municipality(catalogue, of)),
    )
    return r.assembled(catalogue, of, day, facts=facts, sections=(red_thread(catalogue, of, day), *r.more(of, "Sådan skal du læse vejen"), *r.contact(of.contact)))


GROUPS = {PageGroup.RIGHTS: Link("Dine rettigheder", urls.RIGHTS), PageGroup.ABOUT: Link("Om", urls.ABOUT), PageGroup.ACUTE: Link("", "")}


def page(catalogue: Catalogue, of: Page, day: date) -> RecordView:
    """A page of prose; its text comes before all else."""
    sections = []
    if of.steps:
        sections.append(section("saadan", "Sådan gør du", r.steps(of.steps)))
    if of.body:
        sections.extend(_chapters(of.body))
    if of.deadlines:
        sections.append(section("frister", "Frister", *(Said(each.what or "Frist", words.deadline(each)) for each in of.deadlines)))
    sections.extend(r.contact(of.contact) if of.group is not PageGroup.ACUTE else ())
    return r.assembled(catalogue, of, day, facts=(), sections=sections, crumb=GROUPS[of.group])


def _chapters(text: str) -> Iterator[Section]:
    """The second-level headings of a text, each a section; what stands before them comes first."""
    title, lines = "", list[str]()
    for line in [*text.splitlines(), "## "]:
        if line.startswith("## "):
            if "".join(lines).strip():
                yield section(r.anchor(title) if title else "det-vigtigste", title or "Det vigtigste", Prose("\n".join(lines), level=2))
            title, lines = line[3:].strip(), []
        else:
            lines.append(line)


