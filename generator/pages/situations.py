"""The doors: a page for each life situation, in the family's own words."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.guide import Fitting, fits
from generator.model.choices import AccessRoute, PageGroup, SituationFor
from generator.model.records import Page as ProsePage
from generator.model.vocabulary import Situation
from generator.pages.browse import MOST_CARDS
from generator.pages.page import Page, Writer
from generator.views.parts import Link
from generator.views.record import contact_facts

# What each way in asks of the reader.
WAYS_IN = {
    AccessRoute.SELF: ("Du kan selv komme", "Ingen skal sige ja først."),
    AccessRoute.SCHOOL: ("Gennem skolen", "Tal med skolen. Den kan åbne døren."),
    AccessRoute.APPLY: ("Du søger hos kommunen", "Kommunen ser på netop jer og giver et svar."),
    AccessRoute.APPLY_ELSEWHERE: ("Du søger hos andre end kommunen", "De ser på netop dig og giver et svar. Læs på siden, hvor du søger."),
    AccessRoute.ADVISER: ("Gennem din rådgiver", "En rådgiver eller vejleder i kommunen hjælper dig videre."),
    AccessRoute.REFERRAL: ("Et udvalg finder plads til dig", "Tal med kommunen først. Så ser udvalget på det."),
}


def situation_pages(writer: Writer) -> Iterator[Page]:
    doors = [(who, tuple(_door(each) for each in writer.catalogue.of_kind("situation") if each.audience is who)) for who in SituationFor]
    lead = "Vælg det, der ligner jeres hverdag. Du behøver ikke kende kommunens ord."
    yield writer.page(
        urls.SITUATIONS, "situations.html.j2", title="Hvad står I med lige nu?", description=lead, lead=lead,
        groups=[(who.name.lower(), who.label, links) for who, links in doors if links],
    )
    for each in writer.catalogue.of_kind("situation"):
        yield _situation(writer, each)


def _door(situation: Situation) -> Link:
    return Link(situation.title, urls.of_situation(situation.id), situation.summary or "")


def _situation(writer: Writer, situation: Situation) -> Page:
    catalogue, day = writer.catalogue, writer.day
    found = fits(catalogue, situation, day)
    many = sum(len(each.records) for each in found) > MOST_CARDS
    # Of very much only what the situation itself names is shown; the rest is one step away, by need.
    kept = [(each, [record for record in each.records if not many or record.id in situation.records]) for each in found]
    needs = [entry for entry in (catalogue.entry("need", each) for each in situation.needs) if entry]
    return writer.page(
        urls.of_situation(situation.id), "situation.html.j2", title=situation.title, description=situation.summary or situation.title, look="sand", situation=situation,
        crumbs=(Link("Hvad står I med?", urls.SITUATIONS),), groups=[(f"vej-{number}", *_heading(each), [writer.card(each) for each in records]) for number, (each, records) in enumerate(kept, 1) if records],
        contacts=contact_facts(situation.contact) if situation.contact else (), steps=[(each.title, each.text or "") for each in situation.first],
        further=[*_fair(writer, situation), *(Link(f"Mere hjælp: {each.title}", urls.of_need(each.id), each.summary or "") for each in needs)],
        danger=any(isinstance(each, ProsePage) and each.group is PageGroup.ACUTE for each in catalogue.with_situation(situation.id)),
    )


def _fair(writer: Writer, situation: Situation) -> Iterator[Link]:
    """Companies are led to their side of the fair."""
    if situation.audience is SituationFor.COMPANY and writer.catalogue.of_kind("fair"):
        yield Link("Messen for virksomheder", urls.FAIR_COMPANIES, "Vær med, del en ung, og find andre at gå sammen med.")


def _heading(of: Fitting) -> tuple[str, str]:
    """Who can use it: the way in, and what that means."""
    if of.tells:
        return "Læs mere", "Det er ikke hjælp i sig selv. Men det er godt at vide."
    return WAYS_IN[of.route] if of.route else ("Spørg kommunen", "Vi ved ikke, om kommunen skal sige ja først.")
