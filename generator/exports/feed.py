"""feed.xml: what is new, as an Atom feed (RFC 4287) that a reader or another site can follow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from generator.catalogue import Catalogue
from generator.danish import wording
from generator.exports.addresses import AddressOf, absolute, stable_ids
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.service_levels import ServiceLevel, Version

PATH = "feed.xml"
NEWEST = 100


@frozen
class Change:
    """Something that happened to a record on a day. `what` makes it unique within the record."""

    when: date
    record: Record
    what: str
    title: str
    text: str


def changes(catalogue: Catalogue, day: date) -> list[Change]:
    """Everything that has happened until the day, newest first. What changed for people comes
    before checks of the same day."""
    found = [each for record in catalogue.records for each in _of(catalogue, record) if each.when <= day]
    return sorted(found, key=lambda each: (-each.when.toordinal(), each.what == "kontrol", each.record.title, each.record.id, each.what))


def feed(catalogue: Catalogue, day: date, address_of: AddressOf) -> bytes:
    """The feed with the newest 100 changes. Its own date is that of the newest change, so a
    build without news gives the same bytes."""
    settings = catalogue.settings
    newest = changes(catalogue, day)[:NEWEST]
    updated = newest[0].when if newest else settings.accessibility.updated
    id_of = stable_ids(catalogue)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
        f"<title>{escape(settings.title)}: nyt</title>",
        f"<subtitle>{escape(settings.tagline)}</subtitle>",
        f"<id>urn:uuid:{id_of('feed')}</id>",
        f"<link rel=\"self\" type=\"application/atom+xml\" href=\"{escape(absolute(catalogue, PATH))}\"/>",
        f"<link rel=\"alternate\" type=\"text/html\" href=\"{escape(settings.address)}\"/>",
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{escape(settings.publisher)}</name></author>",
    ]
    for each in newest:
        lines += [
            "<entry>",
            f"<title>{escape(each.title)}</title>",
            f"<id>urn:uuid:{id_of(f'{each.record.id}/{each.what}/{each.when}')}</id>",
            f"<link rel=\"alternate\" type=\"text/html\" href=\"{escape(absolute(catalogue, address_of(each.record)))}\"/>",
            f"<updated>{_moment(each.when)}</updated>",
            f"<category term=\"{escape(catalogue.kind_of(each.record).name)}\" label=\"{escape(catalogue.kind_of(each.record).label)}\"/>",
            f"<summary>{escape(each.text)}</summary>",
            "</entry>",
        ]
    return ("\n".join(lines) + "\n</feed>\n").encode()


def _moment(when: date) -> str:
    return f"{when.isoformat()}T00:00:00Z"


def _of(catalogue: Catalogue, record: Record) -> Iterator[Change]:
    if isinstance(record, ServiceLevel):
        for version in record.versions:
            yield from _of_version(record, version)
    if record.period and record.period.start:
        yield Change(record.period.start, record, "begynder", f"Begynder: {record.title}", record.summary)
    if record.period and record.period.end:
        yield Change(record.period.end, record, "slutter", f"Slutter: {record.title}", f"Sidste dag er {wording.day(record.period.end)}.")
    if record.checked:
        yield Change(record.checked.date, record, "kontrol", f"Kontrolleret: {record.title}", record.summary)


def _of_version(level: ServiceLevel, version: Version) -> Iterator[Change]:
    reasons = " ".join(each.reason for each in version.changes)
    if version.decided:
        yield Change(version.decided, level, f"{version.id}/{version.stage.value}", f"{version.stage.label}: {level.title}", reasons or level.summary)
    if version.valid_from and version.valid_from != version.decided:
        yield Change(version.valid_from, level, f"{version.id}/gælder", f"Gælder fra {wording.day(version.valid_from)}: {level.title}", reasons or level.summary)
    for each in version.corrections:
        yield Change(each.date, level, f"{version.id}/rettet/{each.field}", f"Fejl rettet: {level.title}", each.reason)
    if version.hearing:
        text = f"Forslag i høring til og med {wording.day(version.hearing.end)}."
        yield Change(version.hearing.start, level, f"{version.id}/høring", f"I høring: {level.title}", text)
