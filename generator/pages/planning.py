"""Pages for planners and committees: who has nothing, factors and themes, evaluations. And what
each birthday changes, for those who have it."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.coverage import coverage
from generator.danish import wording
from generator.pages.page import Page, Writer
from generator.views.birthday import birthdays
from generator.views.parts import Link
from generator.views.planning import due_list, holes, rest, themes

PLANNING = Link("For planlæggere", urls.PLANNING)
REST = Link("Hvem har ikke noget?", urls.REST)


def planning_pages(writer: Writer) -> Iterator[Page]:
    catalogue, day = writer.catalogue, writer.day
    places = [rest(catalogue, each, day) for id_ in catalogue.settings.municipalities if (each := catalogue.entry("municipality", id_))]
    lead = "Til udvalg, ledere og planlæggere. Tallene kommer fra siderne selv."
    doors = (
        Link(REST.title, REST.href, "Behov, alder og kommune: der, hvor der er huller"), Link("Temaer og faktorer", urls.THEMES, "Hvad der gøres ved hver faktor, og hvor der ikke gøres noget"),
        Link("Evalueringer", urls.EVALUATIONS, "Hvad der skal afleveres, og hvad der mangler"), Link("Hvem er hvert tilbud for?", urls.TARGET_GROUPS, "Målgrupper og det, der falder imellem"),
        Link("Det er ændret", urls.CHANGES, "Høringer, svar og ændringer"),
    )
    yield writer.page(urls.PLANNING, "doors.html.j2", title=PLANNING.title, description=lead, lead=lead, doors=doors, crumbs=(), explain=False, indexed=False)

    lead = "Vælg en kommune. Se, hvilke aldre der ikke er noget for."
    yield writer.page(
        urls.REST, "doors.html.j2", title=REST.title, description=lead, lead=lead, crumbs=(PLANNING,), explain=False, indexed=False,
        doors=tuple(Link(each.name, each.href, f"Huller ved {wording.count(each.holes, 'behov', 'behov')}" if each.holes else "Ingen huller") for each in places),
    )
    unplaced = [Link(each.title, urls.of(each)) for each in coverage(catalogue, day).unplaced]
    for each in places:
        heading = f"Hvem har ikke noget i {each.name}?"
        lead = "For hvert behov: de aldre fra 0 til 30 år, som siden ikke har noget for. Det kan være en restgruppe, eller noget, der mangler at blive skrevet."
        yield writer.page(each.href, "planning-rest.html.j2", title=heading, heading=heading, description=lead, lead=lead, rest=each, unplaced=unplaced, crumbs=(PLANNING, REST), explain=False, indexed=False)

    lead = "Det, der passer på børn, og det, der øger risikoen. Sat på kommunernes egne temaer."
    yield writer.page(urls.THEMES, "planning-themes.html.j2", title="Temaer og faktorer", description=lead, lead=lead, themes=themes(catalogue, day), holes=holes(catalogue, day), crumbs=(PLANNING,), explain=False, indexed=False)
    lead = "Planer for evaluering: hvad der skal afleveres hvornår, og hvad der er afleveret."
    yield writer.page(urls.EVALUATIONS, "planning-evaluations.html.j2", title="Evalueringer", description=lead, lead=lead, groups=due_list(catalogue, day), crumbs=(PLANNING,), explain=False, indexed=False)


def birthday_pages(writer: Writer) -> Iterator[Page]:
    found = birthdays(writer.catalogue, writer.day)
    lead = "Nogle fødselsdage ændrer meget. Se, hvad der begynder, og hvad der slutter."
    doors = tuple(Link(each.title, each.href) for each in found)
    yield writer.page(urls.BIRTHDAYS, "doors.html.j2", title="Hvad sker der, når jeg bliver ældre?", description=lead, section="forloeb", lead=lead, doors=doors, crumbs=(Link("Fra barn til voksen", urls.PATHWAYS),))
    for each in found:
        yield writer.page(each.href, "birthday.html.j2", title=each.title, description=each.lead, section="forloeb", view=each, crumbs=(Link("Fra barn til voksen", urls.PATHWAYS), Link("Når jeg bliver ældre", urls.BIRTHDAYS)))
