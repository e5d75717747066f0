"""The only place that knows an address. Every address is from the site's root, without a slash in
front: `stoette/fgu/`. Templates put the way to the root before it."""

from __future__ import annotations

from datetime import date

from generator.model.choices import PageGroup
from generator.model.common import Record
from generator.model.fairs import COMPANY_PAGE, FAIR_PAGES, Fair, FairPartner
from generator.model.records import Body, Organisation, Page, Pathway, Programme, YouthOffer
from generator.model.service_levels import ServiceLevel, Version

HOME = ""
SUPPORT, OFFERS, FAIRS, PATHWAYS = "stoette/", "tilbud/", "messe/", "forloeb/"
BODIES, ORGANISATIONS, PROGRAMMES, RIGHTS, ABOUT = "hvem/", "udbyder/", "indsats/", "rettigheder/", "om/"
OVERVIEW, DEADLINES, GLOSSARY, INDEX, SEARCH = "overblik/", "frister/", "ordbog/", "a-aa/", "soeg/"
NEEDS, SITUATIONS, AGES, MUNICIPALITIES, ACTS = "behov/", "situation/", "alder/", "kommune/", "lov/"
GUIDE, SHORTLIST, CHANGES, ACUTE, ACCESSIBILITY = "guide/", "min-liste/", "aendringer/", "akut-hjaelp/", "was/"
TARGET_GROUPS, BIRTHDAYS, LIFELINE = "hvem-er-det-for/", "foedselsdag/", "livslinje/"
SUPPORT_TABLE, DEADLINE_TABLE = "data/stoette.csv", "data/frister.csv"
PLANNING, REST, THEMES, EVALUATIONS = "planlaegning/", "planlaegning/restgruppe/", "planlaegning/temaer/", "planlaegning/evalueringer/"
FAIR_COMPANIES = f"{FAIRS}{COMPANY_PAGE}/"
DOCUMENTS, CODES, COMPONENTS = "kilder/", "redaktion/koder/", "om/komponenter/"

_FOLDERS: dict[type[Record], str] = {
    ServiceLevel: SUPPORT, YouthOffer: OFFERS, Fair: FAIRS, Pathway: PATHWAYS, Body: BODIES, Organisation: ORGANISATIONS, Programme: PROGRAMMES,
}


def of(record: Record) -> str:
    """A record's page."""
    return _of(record, record.id)


def former(record: Record) -> tuple[str, ...]:
    """Addresses that the record's page had before; each is redirected for ever."""
    return tuple(_of(record, each) for each in record.previous_ids)


def _of(record: Record, id_: str) -> str:
    folder = _FOLDERS.get(type(record))
    if folder:
        return f"{folder}{id_}/"
    if isinstance(record, FairPartner):
        return f"{FAIRS}{record.fairs[0]}/{id_}/" if record.fairs else f"{FAIRS}{id_}/"
    if isinstance(record, Page):
        return ACUTE if record.group is PageGroup.ACUTE else f"{RIGHTS if record.group is PageGroup.RIGHTS else ABOUT}{id_}/"
    raise KeyError(type(record))


def of_fair(fair: Fair, *names: str) -> str:
    """One of a fair's own pages: »ro«, or »ro«, »stille«. Raises ValueError for a name that a partner could have."""
    if names[0] not in FAIR_PAGES:
        raise ValueError(f"{names[0]} is not among the fair's pages")
    return f"{of(fair)}{'/'.join(names)}/"


def of_version(level: ServiceLevel, version: Version) -> str:
    """A version's own page; it never moves."""
    return f"{SUPPORT}{level.id}/{version.id}/"


def of_comparison(level: ServiceLevel, version: Version) -> str:
    """What a version changed in the one before it."""
    return f"{of_version(level, version)}aendret/"


def of_hearing(municipality: str, start: date) -> str:
    """All that a municipality had in hearing from a day."""
    return f"{CHANGES}{municipality}-{start}/"


def of_day(day: date) -> str:
    """What applied from a day on which something changed."""
    return f"{CHANGES}{day}/"


def of_rest(municipality: str) -> str:
    """Who has nothing in a municipality."""
    return f"{REST}{municipality}/"


def of_birthday(age: int) -> str:
    """What happens at an age."""
    return f"{BIRTHDAYS}{age}/"


def of_guide(path: tuple[str, ...]) -> str:
    """The page of the guide after these answers, or the first when there are none."""
    return "".join(f"{each}/" for each in (GUIDE.rstrip("/"), *path))


def of_overview(by: str, id_: str) -> str:
    """The overview of one value: by »behov«, »alder« or »kommune«."""
    return f"{OVERVIEW}{by}/{id_}/"


def of_lifeline(need: str) -> str:
    """The lifeline of one need."""
    return f"{LIFELINE}{need}/"


def of_need(id_: str) -> str:
    return f"{NEEDS}{id_}/"


def of_situation(id_: str) -> str:
    return f"{SITUATIONS}{id_}/"


def of_age(id_: str) -> str:
    return f"{AGES}{id_}/"


def of_municipality(id_: str) -> str:
    return f"{MUNICIPALITIES}{id_}/"


def of_act(id_: str) -> str:
    return f"{ACTS}{id_}/"


def of_document(id_: str) -> str:
    return f"{DOCUMENTS}#{id_}"


def root_from(address: str) -> str:
    """The relative way from a page's address to the root: `/` → `./`, `/stoette/fgu/` → `../../`."""
    return "../" * (address.count("/") - 1) or "./"
