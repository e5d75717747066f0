"""All support in one table, and all deadlines and complaint routes in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from generator import urls
from generator.catalogue import Catalogue, shown
from generator.danish import wording
from generator.facets import AGE_BANDS, bands_of, help_in_band, help_records, needs
from generator.frozen import frozen
from generator.model.choices import AccessRoute
from generator.model.common import LegalReference, Record
from generator.model.records import Page, YouthOffer
from generator.model.service_levels import ServiceLevel, Terms
from generator.pathways import responsible
from generator.views import words
from generator.views.listings import Group, by_need, place_name
from generator.views.parts import Link

# More rows than this are no overview; then the table is of support alone, and offers have their own lists.
MOST_ROWS = 400
MOST_LAW = 2
# Who says yes or no where the way in is all that is known.
UNNAMED = ((AccessRoute.SELF, "Ingen"), (AccessRoute.APPLY_ELSEWHERE, "Andre end kommunen"))


@frozen(eq=False)
class Row:
    """A record in the table. `needs`, `bands` and `place` are ids, for choosing rows in the browser."""

    link: Link
    look: str
    flags: tuple[str, ...]
    ages: str | None
    way: str | None
    decides: str | None
    deadline: str | None
    law: tuple[str, ...]
    needs: tuple[str, ...]
    bands: tuple[str, ...]
    place: str


@frozen
class Rows:
    """Rows under a heading."""

    id: str
    title: str
    text: str
    rows: tuple[Row, ...]


@frozen
class Choice:
    """One value to choose by: its page, and how many rows it leaves."""

    id: str
    link: Link
    records: tuple[Record, ...]


@frozen
class DeadlineRow:
    link: Link
    deadlines: tuple[str, ...]
    decides: str | None
    complaint: str | None
    law: tuple[str, ...]


@frozen
class DeadlineRows:
    id: str
    title: str
    rows: tuple[DeadlineRow, ...]


def in_table(catalogue: Catalogue, day: date) -> tuple[Record, ...]:
    """What the overview shows: support and offers, or support alone when there is too much."""
    records = help_records(catalogue, day)
    return records if len(records) <= MOST_ROWS else tuple(each for each in records if isinstance(each, ServiceLevel))


class Tables:
    """The tables of one catalogue on one day. A record stands in several, and its row is made once."""

    def __init__(self, catalogue: Catalogue, day: date) -> None:
        self._catalogue, self._day = catalogue, day
        self._rows: dict[str, Row] = {}

    def by_need(self, records: Iterable[Record]) -> tuple[Rows, ...]:
        """The rows by what is hard, in the order of the needs."""
        return tuple(self.of(group) for group in by_need(self._catalogue, records))

    def of(self, group: Group) -> Rows:
        """The rows of one group."""
        return Rows(group.id, group.title, group.text, tuple(self._row(each) for each in group.records))

    def _row(self, record: Record) -> Row:
        if record.id not in self._rows:
            self._rows[record.id] = _row(self._catalogue, record, self._day)
        return self._rows[record.id]


def _row(catalogue: Catalogue, record: Record, day: date) -> Row:
    terms = shown(record, day).terms if isinstance(record, ServiceLevel) else None
    return Row(
        link=Link(record.title, urls.of(record), record.summary), look="stoette" if terms else "tilbud", flags=words.flags(record),
        ages=words.ages(record.ages, short=True), way=words.way_in(record, terms.decision if terms else None), decides=_decides(catalogue, record, day),
        deadline=words.deadline(terms.deadlines[0]) if terms and terms.deadlines else None, law=law(catalogue, record),
        needs=record.needs, bands=tuple(each.id for each in bands_of(record.ages)), place=record.municipality,
    )


def _decides(catalogue: Catalogue, record: Record, day: date) -> str | None:
    """Who says yes or no; nobody does where one can come by oneself."""
    if isinstance(record, YouthOffer):
        body = next((catalogue.get(each.body) for each in record.access if each.body), None)
        return body.title if body else next((said for route, said in UNNAMED if any(each.route is route for each in record.access)), None)
    return responsible(catalogue, record, day)


def law(catalogue: Catalogue, record: Record) -> tuple[str, ...]:
    """The provisions of today without what they refer to, each once, at most two."""
    legal: tuple[LegalReference, ...] = getattr(record, "legal", ())
    return tuple(dict.fromkeys(words.provision(catalogue, each) for each in legal if not each.formerly))[:MOST_LAW]


def choices(catalogue: Catalogue, day: date) -> tuple[tuple[str, str, tuple[Choice, ...]], ...]:
    """(name in the address, heading, values) of each way to choose. A value with nothing behind it,
    or too much for one table, has no page."""
    with_need: dict[str, list[Record]] = defaultdict(list)
    in_place: dict[str, list[Record]] = defaultdict(list)
    for record in help_records(catalogue, day):
        in_place[record.municipality].append(record)
        for need in dict.fromkeys(record.needs):
            with_need[need].append(record)
    of_age = help_in_band(catalogue, day)
    found = (
        ("behov", "Det, der er svært", [(each.id, each.title, with_need.get(each.id, ())) for each in needs(catalogue)]),
        ("alder", "Alder", [(each.id, each.title, of_age[each.id]) for each in AGE_BANDS]),
        ("kommune", "Kommune", [(each.id, place_name(catalogue, each.id), in_place.get(each.id, ())) for each in catalogue.of_kind("municipality")]),
    )
    return tuple((by, heading, tuple(Choice(id_, Link(title, urls.of_overview(by, id_), wording.number(len(left))), tuple(left)) for id_, title, left in values if 0 < len(left) <= MOST_ROWS)) for by, heading, values in found)


def deadlines(catalogue: Catalogue, day: date) -> tuple[DeadlineRows, ...]:
    """What always holds first, then each support that says a deadline or a way to complain, by need."""
    general = tuple(
        DeadlineRow(Link(page.title, urls.of(page)), tuple(_deadlines(page)), None, None, law(catalogue, page)) for page in catalogue.of_kind("page") if isinstance(page, Page) and page.deadlines
    )
    levels = [each for each in help_records(catalogue, day) if isinstance(each, ServiceLevel) and _says(shown(each, day).terms)]
    groups = [DeadlineRows(group.id, group.title, tuple(_deadline_row(catalogue, each, day) for each in group.records)) for group in by_need(catalogue, levels)]
    return (*((DeadlineRows("altid", "Det gælder i alle sager", general),) if general else ()), *groups)


def _says(terms: Terms) -> bool:
    return bool(terms.deadlines or terms.complaint or terms.decision)


def _deadlines(of: Terms | Page) -> Iterator[str]:
    for each in of.deadlines:
        yield f"{each.what.rstrip(': .')}: {words.deadline(each)}" if each.what else words.deadline(each)


def _deadline_row(catalogue: Catalogue, record: Record, day: date) -> DeadlineRow:
    assert isinstance(record, ServiceLevel)
    terms = shown(record, day).terms
    return DeadlineRow(
        Link(record.title, urls.of(record)), tuple(_deadlines(terms)), responsible(catalogue, record, day), words.complaint_short(terms.complaint, terms.decision), law(catalogue, record),
    )
