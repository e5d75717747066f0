"""A service level as a family reads it, and an offer as a young person reads it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter

from generator import urls
from generator.catalogue import Catalogue, provisions, shown
from generator.danish import wording
from generator.model.choices import BodyKind, ComplaintRoute, Decision, PlaceKind, Stage
from generator.model.common import Evaluation
from generator.model.records import Body, YouthOffer
from generator.model.service_levels import ServiceLevel, Terms
from generator.views import record as r
from generator.views import words
from generator.views.birthday import before
from generator.views.cards import cards
from generator.views.casework import letters, way
from generator.views.parts import Bullets, Cards, Fact, Link, Links, Notice, Paragraph, RecordView, Said, Section, Steps
from generator.views.record import bullets, links, page_link, section
from generator.views.versions import level_notices, versions_section

COMPLAIN = Steps((
    ("Sig det til kommunen inden 4\u00a0uger", "Du kan skrive eller sige det. Kommunen skal hjælpe dig, hvis du beder om det."),
    ("Kommunen ser på sagen igen", "Det skal den gøre inden 4\u00a0uger."),
    ("Siger den stadig nej, går sagen videre", "Kommunen sender den til Ankestyrelsen. Du skal ikke gøre noget."),
))


def individual(catalogue: Catalogue) -> Notice:
    """What every service level must say (serviceniveauer are a guideline)."""
    return Notice(
        "Kommunen skal altid se på netop jer.", "Teksten her er vejledende. Du kan søge, selv om du er i tvivl.",
        page_link(catalogue, "individuel-vurdering", "Læs, hvad en individuel vurdering er"),
    )


def service_level(catalogue: Catalogue, level: ServiceLevel, day: date) -> RecordView:
    """The version in force, else the newest."""
    version = shown(level, day)
    terms = version.terms
    facts = (
        Fact("alder", "Alder", words.ages(level.ages)),
        Fact("penge", "Du betaler selv", terms.co_payment),
        Fact("vej", "Sådan får du det", words.way_in(level, terms.decision)),
        Fact("vaegt", "Hvem bestemmer", _decider(catalogue, terms)),
        Fact("ur", "Svarfrist", words.deadline(terms.deadlines[0]) if terms.deadlines else None),
        Fact("kalender", "Hvor længe", terms.duration),
        Fact("tale", "Kan du klage?", words.complaint_short(terms.complaint, terms.decision)),
        Fact("status", "Status", stage(level, day)),
    )
    return r.assembled(catalogue, level, day, facts=facts, sections=_level_sections(catalogue, level, terms, day), related=level.leads_to, notices=level_notices(level, day))


def stage(level: ServiceLevel, day: date) -> str:
    """»Gælder fra 1. januar 2024«, »Indstillet 7. januar 2025. Ikke endeligt vedtaget«."""
    version = shown(level, day)
    when = f" {wording.day(version.decided)}" if version.decided else ""
    if version.stage is Stage.LAW:
        return f"Følger af loven fra {wording.day(version.valid_from)}" if version.valid_from else version.stage.label
    if version.stage is Stage.APPROVED:
        since = f". Gælder fra {wording.day(version.valid_from)}" if version.valid_from else ""
        return f"{version.stage.label}{when}{since}"
    if version.stage is Stage.REPEALED:
        return version.stage.label
    return f"{version.stage.label}{when}. Ikke endeligt vedtaget"


def _decider(catalogue: Catalogue, terms: Terms) -> str | None:
    body = catalogue.get(terms.deciding_body) if terms.deciding_body else None
    return body.title if body else terms.decided_by


def _level_sections(catalogue: Catalogue, level: ServiceLevel, terms: Terms, day: date) -> Iterator[Section]:
    yield section(
        "hvem", "Hvem kan få det?", Paragraph(terms.purpose) if terms.purpose else None,
        bullets(terms.target_group) or Said("Hvem det er for", None), bullets(words.criteria(terms.criteria, level.ages)), individual(catalogue),
    )
    yield section(
        "hvad", "Hvad kan du få?", bullets(terms.provides) or Said("Hvad du kan få", None), Said("Hvor meget", terms.scope) if terms.scope else None,
        *_amounts(terms, day), Said("Du betaler selv", terms.co_payment) if terms.co_payment else None,
        Paragraph("Det dækker hjælpen normalt ikke:") if terms.excludes else None, bullets(terms.excludes),
    )
    yield section("saadan", "Sådan gør du", r.steps(level.steps) or Said("Sådan søger du", None))
    if level.documents:
        yield section("hav-klar", "Hav det her klar", bullets(level.documents))
    yield from r.more(level)
    yield from r.strengths(catalogue, level)
    yield section("laenge", "Hvor længe – og kan det forlænges?", *_duration(terms))
    yield section("svar", "Hvem bestemmer, og hvornår får du svar?", *_answer(catalogue, terms))
    yield section("sagen", "Sådan går sagen", way(terms))
    yield section("uenig", "Hvis du er uenig", *_complaint(catalogue, level, terms))
    yield section("breve", "Skriv til kommunen", letters(catalogue, level, terms))
    yield from versions_section(level, day)
    yield section("foer", "Hvad kan komme før?", before(catalogue, level))
    yield from r.contact(level.contact)


def _amounts(terms: Terms, day: date) -> Iterator[Bullets | Paragraph]:
    """The amounts, year by year, each year said once."""
    for _, found in groupby(terms.amounts, key=attrgetter("level_year")):
        of_year = tuple(found)
        yield Bullets(tuple(words.amount(each) for each in of_year))
        yield Paragraph(words.level_year(of_year, day))


def _duration(terms: Terms) -> Iterator[Said | Paragraph]:
    yield Said("Hvor længe du får det ad gangen", terms.duration)
    first = terms.first_follow_up
    if first:
        yield Said("Opfølgning", f"{words.follow_up(first)}. {first.text or ''}".strip())
    if terms.follow_up:
        yield Paragraph(terms.follow_up)
    extension = terms.extension
    if extension is None:
        yield Said("Hvad der skal til for at få det forlænget", None)
    elif not extension.possible:
        yield Said("Forlængelse", "Det kan ikke forlænges.")
    else:
        yield Said("Hvad der skal til for at få det forlænget", " ".join(extension.criteria) or None)


def _answer(catalogue: Catalogue, terms: Terms) -> Iterator[Paragraph | Said | Links]:
    if terms.decision is Decision.NO:
        yield Paragraph("Der bliver ikke truffet en afgørelse. Du kan bare spørge.")
    body = catalogue.get(terms.deciding_body) if terms.deciding_body else None
    yield Said("Hvem der bestemmer", terms.decided_by or (body.title if body else None))
    if isinstance(body, Body):
        yield Links((Link(f"Læs om {words.body_name(body)}", urls.of(body)),))
    for each in terms.deadlines or ():
        yield Said(each.what or "Svar", words.deadline(each))
    if not terms.deadlines and terms.decision is not Decision.NO:
        yield Said("Frist for svar", None)
        yield Paragraph("Kommunen skal selv sætte en frist for svar og vise den offentligt. Kan den ikke nå det, skal den skrive til dig.")
    yield from links(page_link(catalogue, "sagsbehandlingsfrister", "Hvad gør jeg, når fristen er gået?"), page_link(catalogue, "bisidder", "Tag en bisidder med"))


def _complaint(catalogue: Catalogue, level: ServiceLevel, terms: Terms) -> Iterator[Paragraph | Said | Steps | Links]:
    route = terms.complaint
    if route is ComplaintRoute.APPEALS_BOARD:
        yield Paragraph("Du kan klage over et nej. Du kan også klage, hvis du har fået for lidt.")
        yield COMPLAIN
    elif route is ComplaintRoute.SPECIAL_EDUCATION:
        yield Paragraph("Du kan klage til Klagenævnet for Specialundervisning. Kommunen skal skrive i sit svar, hvordan du gør.")
    elif route is ComplaintRoute.NOT_APPEALABLE:
        yield Paragraph("Du kan bede kommunen se på sagen igen. Ingen andre kan lave svaret om.")
    elif route is ComplaintRoute.NO_DECISION or terms.decision is Decision.NO:
        yield Paragraph("Her er ingen afgørelse at klage over. Er du utilfreds, så sig det til kommunen.")
    else:
        yield Said("Hvor du kan klage", None)
    advisers = [Link(f"Få råd: {each.title}", urls.of(each)) for each in catalogue.of_kind("body") if each.kind is BodyKind.ADVICE and each.municipality == level.municipality != words.WHOLE_COUNTRY]
    yield from links(page_link(catalogue, "klage", "Sådan klager du"), *advisers, Link("Få gratis råd hos DUKH", "https://www.dukh.dk/"))


def youth_offer(catalogue: Catalogue, offer: YouthOffer, day: date) -> RecordView:
    where = [text for text in map(r.place, offer.places) if text]
    legal = next(iter(provisions(offer)), None)
    facts = (
        Fact("alder", "Alder", words.ages(offer.ages)),
        Fact("penge", "Pris", offer.cost),
        Fact("vej", "Sådan kommer du med", words.way_in(offer)),
        Fact("sted", "Hvor", wording.listing(where) or None),
        Fact("kalender", "Hvornår", offer.when),
        Fact("ur", "Ventetid", _waiting(offer)),
        Fact("status", "Status", words.status(offer, day)),
        Fact("lov", "Lov", words.provision(catalogue, legal) if legal else "Ingen særlig lov" if offer.no_legal_basis else None),
    )
    return r.assembled(catalogue, offer, day, facts=facts, sections=_offer_sections(catalogue, offer, day))


def _waiting(offer: YouthOffer) -> str | None:
    found = offer.capacity
    if found is None or not found.waiting:
        return None
    return f"{found.waiting} (opgjort {wording.day(found.as_of)})" if found.as_of else found.waiting


def _offer_sections(catalogue: Catalogue, offer: YouthOffer, day: date) -> Iterator[Section]:
    outside = []
    for each in offer.not_for:
        other = catalogue.get(each.record) if each.record else None
        outside.append((each.text, other))
    instead = tuple(Link(f"Se i stedet: {other.title}", urls.of(other)) for _, other in outside if other)
    yield section(
        "hvem", "Hvem er det for?", bullets(offer.for_whom) or Said("Hvem det er for", None), bullets(words.criteria(offer.criteria, offer.ages)),
        Paragraph("Det er ikke for dig, når:") if outside else None, bullets([text for text, _ in outside]), Links(instead) if instead else None,
        Paragraph("Er du i tvivl? Så spørg alligevel."),
    )
    yield section("hvad", "Hvad sker der?", bullets(offer.what_happens) or Said("Hvad der sker", None))
    ways = [each.text or f"{each.route.label}. {each.route.meaning}" for each in offer.access]
    bodies = tuple(Link(f"Læs om {words.body_name(body)}", urls.of(body)) for body in (catalogue.get(each.body) for each in offer.access if each.body) if isinstance(body, Body))
    yield section(
        "saadan", "Sådan kommer du med", bullets(ways) or (None if offer.steps else Said("Sådan kommer du med", None)), r.steps(offer.steps), Links(bodies) if bodies else None,
        Said("Hav klar", wording.listing(list(offer.documents))) if offer.documents else None,
    )
    yield from r.more(offer)
    yield from r.strengths(catalogue, offer)
    yield section("sted", "Hvor er det?", *(_place(offer)))
    if offer.evaluation:
        yield section("opfoelgning", "Sådan følger kommunen op", bullets([evaluation(each, day) for each in offer.evaluation]))
    yield section("foer", "Hvad kan komme før?", before(catalogue, offer))
    if offer.leads_to:
        yield section("videre", "Hvad kan det føre til?", Cards(cards(catalogue, offer.leads_to, day, facts=True)))
    yield from r.contact(offer.contact)
    if offer.website:
        yield section("webside", "Tilbuddets egen side", Links((Link(offer.website.partition("://")[2].partition("/")[0], offer.website),)))
    provider = catalogue.get(offer.provider) if offer.provider else None
    if provider:
        yield section("udbyder", "Hvem står bag?", Links((Link(provider.title, urls.of(provider)),)))


def _place(offer: YouthOffer) -> Iterator[Said]:
    for each in offer.places:
        yield Said(each.name or "Sted", each.address or (None if each.kind is PlaceKind.ADDRESS else each.kind.label))
        for name, value in (("Kan man komme ind uden trin", each.step_free), ("Er der et stille rum", each.quiet_room)):
            yield Said(f"{name}?".removesuffix("?"), value.label if value else None)
        if each.transport:
            yield Said("Transport", each.transport)


def evaluation(of: Evaluation, day: date) -> str:
    """»Midtvejsevaluering, senest 31. december 2025: Vi har ikke set den«"""
    to = f" til {of.to[0].lower()}{of.to[1:]}" if of.to else ""
    text = f"{of.kind.label}{to}, senest {wording.day(of.due)}."
    if of.reported:
        return f"{text} Afleveret {wording.day(of.reported)}."
    return f"{text} Fristen er gået. Vi ved ikke, om den er lavet." if of.due < day else text
