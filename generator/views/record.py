"""What every record's page has: the head, the facts, the sources, and the way on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator import urls
from generator.catalogue import Catalogue, fingerprint, is_closed, provisions
from generator.danish import wording
from generator.model.choices import FactorKind, PageGroup
from generator.model.common import Contact, LegalReference, Place, Record, Step
from generator.model.fields import fields_of
from generator.model.records import Page
from generator.model.service_levels import ServiceLevel, Terms
from generator.model.types import slug_of
from generator.views import words
from generator.views.cards import cards, look
from generator.views.parts import Block, Bullets, Contacts, Fact, Link, Links, Notice, Paragraph, Prose, RecordView, Said, Section, Steps

INDEXES = {
    "stoette": Link("Støtte", urls.SUPPORT), "tilbud": Link("Tilbud", urls.OFFERS), "messe": Link("Messe", urls.FAIRS),
    "forloeb": Link("Barn til voksen", urls.PATHWAYS), "hvem": Link("Hvem bestemmer", urls.BODIES), "indsats": Link("Indsatser", urls.PROGRAMMES),
}


def assembled(
    catalogue: Catalogue, record: Record, day: date, *, facts: Sequence[Fact], sections: Iterable[Section], crumb: Link | None = None,
    related: Iterable[str] = (), notices: Iterable[Notice] = (),
) -> RecordView:
    """The view of a record from what its kind adds. Sections without blocks are left out."""
    name, icon, kind = look(catalogue, record)
    own = (*sections, *law(catalogue, record), *sources(catalogue, record))
    return RecordView(
        id=record.id, look=name, icon=icon, kind=kind, title=record.title, summary=record.summary,
        easy_read=record.easy_read.text if record.easy_read else None,
        easy_read_old=bool(record.easy_read and record.easy_read.fingerprint != fingerprint(record)),
        also=catalogue.also_called(record), municipality=words.municipality(catalogue, record), flags=words.flags(record),
        notices=(*standing(catalogue, record, day), *notices), facts=tuple(facts), sections=tuple([each for each in own if each.blocks]),
        related=cards(catalogue, (*record.related, *related, *record.programmes), day), href=urls.of(record),
        crumb=crumb or INDEXES[name],
        brief=brief(facts, record.contact), acute=isinstance(record, Page) and record.group is PageGroup.ACUTE,
        translations=tuple([(each.language, each.title, each.text) for each in record.translations if each.fingerprint == fingerprint(record)]),
    )


# The facts that a family needs at a meeting.
BRIEF = ("Alder", "Sådan får du det", "Sådan kommer du med", "Hvem bestemmer", "Svarfrist", "Kan du klage?", "Hvornår", "Hvor", "Stand", "Tid på messen")


def brief(facts: Sequence[Fact], of: Contact | None) -> tuple[tuple[str, str], ...]:
    """The stated facts that go along on the shortlist, and whom to ask."""
    found = [(each.name, each.value) for each in facts if each.name in BRIEF and each.value]
    if of:
        found.append(("Spørg", ", ".join(part for part in (of.function, of.phone, of.mail) if part)))
    return tuple(found)


def standing(catalogue: Catalogue, record: Record, day: date) -> Iterator[Notice]:
    """What must be said before all else: closed, replaced, not begun, made up."""
    if record.example:
        yield Notice("Det her er et eksempel.", "Vi har fundet på det for at vise, hvordan siden virker. Det findes ikke.")
    if is_closed(record, day):
        other = catalogue.get(record.replaced_by) if record.replaced_by else None
        yield Notice("Det her findes ikke længere.", "Brug i stedet:" if other else "", Link(other.title, urls.of(other)) if other else None)
    elif record.period and record.period.start and record.period.start > day:
        yield Notice("Det her er ikke begyndt endnu.", words.period(record.period, day))


def section(id_: str, title: str, *blocks: Block | None, quiet: bool = False) -> Section:
    """A section of the blocks that are there."""
    return Section(id_, title, tuple(filter(None, blocks)), quiet)


def links(*found: Link | None) -> Iterator[Links]:
    """The links that lead somewhere, if any."""
    kept = tuple(each for each in found if each)
    if kept:
        yield Links(kept)


def page_link(catalogue: Catalogue, id_: str, title: str) -> Link | None:
    """A link to a page of prose that the product ships and a municipality may have taken out."""
    found = catalogue.get(id_)
    return Link(title, urls.of(found)) if isinstance(found, Page) else None


def bullets(items: Sequence[str]) -> Bullets | None:
    return Bullets(tuple(items)) if items else None


def steps(of: Sequence[Step]) -> Steps | None:
    return Steps(tuple([(each.title, each.text or "") for each in of])) if of else None


def more(record: Record, title: str = "Mere om det") -> Iterator[Section]:
    """The running text that staff wrote."""
    if record.body:
        yield section("mere", title, Prose(record.body))


def strengths(catalogue: Catalogue, record: Record) -> Iterator[Section]:
    """What the record helps with besides: protective factors alone. A family has no use for a list of its risks."""
    found = [each for each in (catalogue.entry("factor", id_) for id_ in record.factors) if each and each.kind is FactorKind.PROTECTIVE]
    yield section("styrker", "Det passer også på barnet", bullets([f"{each.title}. {each.summary or ''}".strip() for each in found]))


def contact(of: Contact | None, title: str = "Spørg her") -> Iterator[Section]:
    """How to reach a function. Nothing is shown when nobody is named."""
    if of:
        yield section("kontakt", title, Paragraph(of.function), Contacts(contact_facts(of)))


def contact_facts(of: Contact) -> tuple[Fact, ...]:
    found = [
        Fact("telefon", "Ring", of.phone.replace(" ", "\u00a0") if of.phone else None, f"tel:{of.phone.replace(' ', '')}" if of.phone else None),
        Fact("mail", "Skriv", of.mail, f"mailto:{of.mail}" if of.mail else None),
        Fact("ur", "Telefontid", of.hours), Fact("sted", "Mød op", of.address), Fact("hen", "Læs mere", _host(of.url), of.url),
    ]
    kept = tuple(each for each in found if each.value)
    return kept or (Fact("telefon", "Ring", None),)


def _host(url: str | None) -> str | None:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.") if url else None


def place(of: Place) -> str | None:
    """A place in words; a hidden address is never shown."""
    if of.kind.value == "skjult":
        return f"{of.name}. {of.kind.label}" if of.name else of.kind.label
    parts = [each for each in (of.name, of.address) if each]
    return ", ".join(parts) or (of.kind.label if of.kind.value == "ikke-fysisk" else None)


def law(catalogue: Catalogue, record: Record) -> Iterator[Section]:
    """The law behind, now and before, with where to read it."""
    legal: tuple[LegalReference, ...] = getattr(record, "legal", ())
    lines = []
    for each in legal:
        text = words.provision(catalogue, each)
        if each.pursuant_to:
            text += f", jf. {words.provision(catalogue, each.pursuant_to)}"
        lines.append(f"Før: {text}." if each.formerly else f"{text}.")
    acts = dict.fromkeys(each.act for each in provisions(record))
    links = [Link(f"Alt fra {_in_sentence(act.title)} på {'denne side'}", urls.of_act(act.id), act.number or "") for act in (catalogue.entry("act", id_) for id_ in acts) if act]
    if getattr(record, "no_legal_basis", None):
        lines.append("Der er ingen særlig lov om det. Det står i kilden.")
    yield section("loven", "Loven", bullets(lines), Links(tuple(links)) if links else None, quiet=True)


def _in_sentence(title: str) -> str:
    return title[0].lower() + title[1:] if title[:1].isupper() and not title[1:2].isupper() else title


def sources(catalogue: Catalogue, record: Record) -> Iterator[Section]:
    """Where the facts come from, and who last looked."""
    if record.checked:
        checked: Block = Said("Sidst kontrolleret", f"{wording.day(record.checked.date)} af {record.checked.role}")
    else:
        checked = Said("Sidst kontrolleret", None)
    notes: dict[str, list[str]] = {}
    for each in record.sources:
        about = wording.listing([title.lower().rstrip("?") for title in _field_titles(record, each.supports)])
        note = "; ".join(part for part in (each.place or "", f"om {about}" if about else "") if part)
        notes.setdefault(each.document, []).extend([note] if note else [])
    links = [Link(document.title, urls.of_document(id_), ". ".join(notes[id_])) for id_ in notes if (document := catalogue.entry("document", id_))]
    numbers = [Said(name, value) for name, value in (("Sagsnummer", record.case_number), ("KLE-nummer", ", ".join(record.kle))) if value]
    owner = Said("Ansvarlig for siden", record.owner or catalogue.settings.owner)
    yield section("kilder", "Kilder og kontrol", checked, Links(tuple(links)) if links else Said("Kilder", None if not record.example else "Ingen. Det er et eksempel."), *numbers, owner, quiet=True)


def _field_titles(record: Record, names: Sequence[str]) -> list[str]:
    fields = fields_of(type(record))
    if isinstance(record, ServiceLevel):
        fields = fields | fields_of(Terms)
    return [fields[name].title for name in names if name in fields]


def anchor(text: str) -> str:
    return slug_of(text)
