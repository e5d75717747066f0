"""The ways in besides search: kinds, needs, ages, municipalities, acts, A–Å, the glossary, the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import urls
from generator.danish import alphabet, wording
from generator.facets import current
from generator.model.choices import BodyKind, PageGroup
from generator.model.common import Record
from generator.model.vocabulary import Document, Term
from generator.pages.page import Page, Writer, newest
from generator.pathways import BIRTHDAYS_IN_WORDS
from generator.views import listings, words
from generator.views.listings import Group
from generator.views.parts import Link

# With more records than this in a group, a row says enough: a page of cards is no overview.
MOST_CARDS = 60


def browse_pages(writer: Writer) -> Iterator[Page]:
    catalogue, day = writer.catalogue, writer.day
    of = {kind: current(catalogue, catalogue.of_kind(kind), day) for kind in ("service-level", "youth-offer", "pathway", "organisation", "programme")}

    yield _list(
        writer, urls.SUPPORT, "Støtte", "Det kan du søge eller få hos kommunen. Find det, der er svært, og se, hvad der findes.",
        listings.by_need(catalogue, of["service-level"]), section="stoette", look="stoette", ways=_support_ways(),
    )
    yield _list(
        writer, urls.OFFERS, "Tilbud", "Steder, forløb og ordninger, du kan være med i.",
        listings.by_need(catalogue, of["youth-offer"]), section="tilbud", look="tilbud", ways=(Link("Jeg er ung: find hjælp trin for trin", urls.GUIDE), Link("Hvem er hvert tilbud for?", urls.TARGET_GROUPS)),
    )
    yield _list(
        writer, urls.PATHWAYS, "Fra barn til voksen", "Vejen gennem flere tilbud og flere aldre. Se, hvad der sker, og hvem der hjælper dig videre.",
        (Group("forloeb", "Forløb", tuple(of["pathway"])),), section="forloeb", look="forloeb", ways=(Link(f"Se, hvad der sker, når du fylder {BIRTHDAYS_IN_WORDS}", urls.BIRTHDAYS), Link("Livslinjen: hvilken hjælp findes ved hvilken alder?", urls.LIFELINE)),
    )
    yield _list(writer, urls.BODIES, "Hvem bestemmer?", "Råd, udvalg og myndigheder. Se, hvad de bestemmer, og hvordan en sag kommer derhen.", _bodies(writer), look="hvem")
    yield _list(writer, urls.ORGANISATIONS, "Hvem tilbyder?", "Dem, der driver tilbuddene.", listings.by_kind(catalogue, of["organisation"]), look="hvem")
    yield _list(writer, urls.PROGRAMMES, "Indsatser", "Planer og projekter, som flere tilbud hører til.", _by_municipality(writer, of["programme"]), look="indsats")
    yield _list(writer, urls.RIGHTS, "Dine rettigheder", "Det kan du kræve. Og det kan du gøre, når det ikke går, som det skal.", _prose(writer, PageGroup.RIGHTS), look="side")
    yield _list(
        writer, urls.ABOUT, f"Alt om {catalogue.settings.title}", "Hvem der står bag, hvad vi bygger på, og hvordan vi passer på dig.", _prose(writer, PageGroup.ABOUT), look="side",
        ways=(Link("Kilder: alle dokumenter", urls.DOCUMENTS), Link("For planlæggere: huller, temaer og evalueringer", urls.PLANNING), Link("Tilgængelighedserklæring", urls.ACCESSIBILITY)),
    )
    yield from _needs(writer)
    yield from _ages(writer)
    yield from _municipalities(writer)
    yield from _acts(writer)
    letters = listings.by_letter(current(catalogue, catalogue.by_title, day))
    yield _list(writer, urls.INDEX, "A–Å", "Alt, der står på siden, i rækkefølge efter alfabetet.", letters, rows=True, letters=tuple(Link(each.title, f"#{each.id}") for each in letters))
    yield _glossary(writer)
    yield _documents(writer)


def _support_ways() -> tuple[Link, ...]:
    return (Link("Se alt i ét overblik, du kan printe", urls.OVERVIEW), Link("Svar på et par spørgsmål, og find det, der passer", urls.GUIDE))


def _list(
    writer: Writer, address: str, title: str, lead: str, groups: Iterable[Group], *, section: str = "", look: str = "", crumbs: tuple[Link, ...] = (),
    ways: tuple[Link, ...] = (), letters: tuple[Link, ...] = (), rows: bool = False, facts: bool = True,
) -> Page:
    """A page of groups of records. `ways` are other doors, shown before the groups."""
    known = listings.rows(writer.catalogue)
    shown = [(each, [known[record.id] for record in each.records]) for each in groups if each.records]
    return writer.page(
        address, "listing.html.j2", title=title, description=lead, section=section, look=look, lead=lead, crumbs=crumbs, ways=ways, letters=letters,
        groups=[(each, [], made) if rows or len(made) > MOST_CARDS else (each, [writer.card(record, facts) for record in each.records], []) for each, made in shown],
        changed=newest([row.checked for _, made in shown for row in made]),
    )


def _bodies(writer: Writer) -> list[Group]:
    bodies = writer.catalogue.of_kind("body")
    return [Group(f"slags-{kind.name.lower()}", kind.label, tuple(each for each in bodies if each.kind is kind), kind.meaning) for kind in BodyKind]


def _prose(writer: Writer, group: PageGroup) -> tuple[Group, ...]:
    return (Group("sider", "Læs om", tuple(each for each in writer.catalogue.of_kind("page") if each.group is group)),)


def _by_municipality(writer: Writer, records: Iterable[Record]) -> list[Group]:
    found: dict[str, list[Record]] = {}
    for each in records:
        found.setdefault(each.municipality, []).append(each)
    return [Group(id_, listings.place_name(writer.catalogue, id_), tuple(found[id_])) for id_ in sorted(found, key=lambda id_: alphabet.sort_key(listings.place_name(writer.catalogue, id_)))]


def _doors(writer: Writer, address: str, title: str, lead: str, doors: Iterable[Link], crumbs: tuple[Link, ...] = ()) -> Page:
    """A page of links to further pages."""
    return writer.page(address, "doors.html.j2", title=title, description=lead, lead=lead, doors=tuple(doors), crumbs=crumbs)


def _needs(writer: Writer) -> Iterator[Page]:
    needs = listings.needs(writer.catalogue)
    yield _doors(writer, urls.NEEDS, "Hvad er svært?", "Vælg det, der ligner mest.", (Link(each.title, urls.of_need(each.id), each.summary or "") for each in needs))
    for each in needs:
        groups = listings.with_need(writer.catalogue, each, writer.day)
        yield _list(writer, urls.of_need(each.id), f"{each.title}: al hjælp", each.summary or f"Hjælp, når det handler om: {each.title}.", groups, crumbs=(Link("Hvad er svært?", urls.NEEDS),))


def _ages(writer: Writer) -> Iterator[Page]:
    bands = listings.bands(writer.catalogue, writer.day)
    yield _doors(writer, urls.AGES, "Hvor gammel?", "Vælg barnets eller den unges alder.", (Link(band.title, urls.of_age(band.id), f"{wording.number(amount)} muligheder") for band, amount in bands if amount))
    for band, amount in bands:
        if amount:
            groups = listings.with_age(writer.catalogue, band, writer.day)
            yield _list(writer, urls.of_age(band.id), band.title, f"Støtte og tilbud til {band.title.replace(' og mere', ' og ældre')}.", groups, crumbs=(Link("Hvor gammel?", urls.AGES),))


def _municipalities(writer: Writer) -> Iterator[Page]:
    catalogue = writer.catalogue
    used = [each for each in catalogue.of_kind("municipality") if catalogue.in_municipality(each.id)]
    names = {each.id: listings.place_name(catalogue, each.id) for each in used}
    yield _doors(
        writer, urls.MUNICIPALITIES, "Hvor bor du?", "Noget gælder kun i én kommune. Andet gælder i hele landet.",
        (Link(names[each.id], urls.of_municipality(each.id), wording.count(len(catalogue.in_municipality(each.id)), "side", "sider")) for each in used),
    )
    for each in used:
        lead = "Det her følger af loven og gælder, hvor du end bor." if each.id == words.WHOLE_COUNTRY else f"Det her er fra {names[each.id]}. Det, der gælder i hele landet, gælder også her."
        elsewhere = each.id != words.WHOLE_COUNTRY and words.WHOLE_COUNTRY in names
        ways = (Link("Se også det, der gælder i hele landet", urls.of_municipality(words.WHOLE_COUNTRY)),) if elsewhere else ()
        yield _list(writer, urls.of_municipality(each.id), f"{names[each.id]}: støtte og tilbud", lead, listings.in_municipality(catalogue, each.id, writer.day), crumbs=(Link("Hvor bor du?", urls.MUNICIPALITIES),), ways=ways)


def _acts(writer: Writer) -> Iterator[Page]:
    catalogue = writer.catalogue
    used = [each for each in catalogue.of_kind("act") if catalogue.with_act(each.id)]
    yield _doors(writer, urls.ACTS, "Find efter lov og paragraf", "Til dig, der har et brev med en paragraf i.", (Link(each.title, urls.of_act(each.id), each.summary or "") for each in used))
    for each in used:
        ways = (Link(f"Læs {each.title} på {each.url.partition('://')[2].partition('/')[0].removeprefix('www.')}", each.url, each.number or ""),) if each.url else ()
        yield _list(
            writer, urls.of_act(each.id), each.title, each.summary or f"Sider om {each.title}.", listings.by_section(catalogue, each),
            crumbs=(Link("Lov og paragraf", urls.ACTS),), ways=ways, facts=False,
        )


def _glossary(writer: Writer) -> Page:
    groups: dict[str, list[Term]] = {}
    for each in sorted(writer.catalogue.of_kind("term"), key=lambda term: alphabet.sort_key(term.title)):
        groups.setdefault(alphabet.initial(each.title), []).append(each)
    records = {id_: record for term in writer.catalogue.of_kind("term") for id_ in term.records if (record := writer.catalogue.get(id_))}
    links = {id_: Link(record.title, urls.of(record)) for id_, record in records.items()}
    lead = "Ord, som kommunen bruger. Forklaret kort."
    return writer.page(urls.GLOSSARY, "glossary.html.j2", title="Ordbog", description=lead, lead=lead, groups=groups, links=links, explain=False)


def _documents(writer: Writer) -> Page:
    documents: list[Document] = sorted(writer.catalogue.of_kind("document"), key=lambda each: alphabet.sort_key(each.title))
    users: dict[str, list[Record]] = {}
    for record in writer.catalogue.records:
        for id_ in dict.fromkeys(each.document for each in record.sources):
            users.setdefault(id_, []).append(record)
    rows = [(each, wording.day(each.date) if each.date else None, [Link(record.title, urls.of(record)) for record in users.get(each.id, ())]) for each in documents]
    lead = "De dokumenter, som oplysningerne kommer fra. Og hvor på siden vi bruger dem."
    return writer.page(urls.DOCUMENTS, "documents.html.j2", title="Kilder", description=lead, lead=lead, documents=rows, explain=False, crumbs=(Link("Om", urls.ABOUT),))
