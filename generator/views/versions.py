"""A version of a service level as its own page, two versions side by side, and what a level's page
says about its versions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator import urls
from generator.catalogue import Catalogue, in_force, shown
from generator.changes.comparing import Comparison, FieldChange, compare, read_aloud
from generator.changes.history import PROPOSED, Standing, neighbour, standing
from generator.changes.words import Line, Mark
from generator.danish import wording
from generator.frozen import frozen
from generator.model.choices import Stage
from generator.model.fields import fields_of
from generator.model.service_levels import HearingPoint, ServiceLevel, Terms, Version
from generator.views.parts import Fact, Link, Links, Notice, Paragraph, Section
from generator.views.standings import status
from generator.views.terms import sayer

EXISTING_DECISION = Notice(
    "Har du allerede en afgørelse?", "Så gælder den stadig. Den bliver ikke lavet om af det her. Kommunen skal først se på netop jer og skrive en ny afgørelse.",
    Link("Læs, hvad en individuel vurdering er", f"{urls.RIGHTS}individuel-vurdering/"),
)
# What is not decided is told from what was said about it: minutes, answers of councils. Its text may not have been read.
TOLD = (Stage.DRAFT, Stage.HEARING, Stage.UPDATED, Stage.RECOMMENDED)


def has_pages(level: ServiceLevel) -> bool:
    """Whether its versions have pages of their own. A single version that follows from the law is
    the level's own page."""
    return len(level.versions) > 1 or level.versions[0].stage is not Stage.LAW


@frozen
class Spoken:
    """A council's point about a field, and what it was answered."""

    council: str
    href: str | None
    text: str
    answer: str


@frozen
class Side:
    """One line as it stands in one of two versions: pieces of text, each marked or not."""

    pieces: tuple[tuple[bool, str], ...]
    moved: bool


@frozen
class ChangedField:
    """A field side by side. An empty side was »ikke oplyst«."""

    id: str
    title: str
    before: tuple[Side, ...]
    after: tuple[Side, ...]
    reasons: tuple[tuple[str, str | None, str | None], ...]
    spoken: tuple[Spoken, ...]


@frozen
class ComparisonView:
    """`before` and `now` link to the two versions and say what they are."""

    level: Link
    before: Link
    now: Link
    fields: tuple[ChangedField, ...]
    kept: tuple[str, ...]


@frozen
class VersionView:
    """One version on its own page. `contents` is the heading over what it says."""

    level: Link
    status: str
    notices: tuple[Notice, ...]
    facts: tuple[Fact, ...]
    contents: str
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    absent: tuple[str, ...]
    corrections: tuple[tuple[str, str, str, str], ...]
    others: tuple[tuple[Link, bool], ...]
    comparison: Link | None


def version_view(catalogue: Catalogue, level: ServiceLevel, version: Version, day: date) -> VersionView:
    said = read_aloud(version.terms, sayer(catalogue))
    titles = {name: spec.title for name, spec in fields_of(Terms).items()}
    titles |= {name: spec.title for name, spec in fields_of(Version).items()}
    before = neighbour(level, version)
    return VersionView(
        level=Link(level.title, urls.of(level)), status=status(level, version, day), notices=tuple(_notices(level, version, day)),
        facts=tuple(_facts(catalogue, level, version)), contents="Det ved vi om forslaget" if version.stage in TOLD else "Det står der", fields=tuple((titles[name], lines) for name, lines in said.items()),
        absent=tuple(titles[name] for name in fields_of(Terms) if name not in said),
        corrections=tuple((wording.day(each.date), titles.get(each.field, each.field), each.before, each.reason) for each in version.corrections),
        others=tuple((_link(level, each, day), each is version) for each in reversed(level.versions)),
        comparison=Link("Se, hvad der er ændret siden versionen før", urls.of_comparison(level, version)) if before else None,
    )


def _link(level: ServiceLevel, version: Version, day: date) -> Link:
    return Link(status(level, version, day), urls.of_version(level, version))


def _notices(level: ServiceLevel, version: Version, day: date) -> Iterator[Notice]:
    now = standing(level, version, day)
    current = in_force(level, day)
    if current is version:
        yield Notice("Den her version gælder nu.")
    elif current is not None:
        yield Notice("Den her version gælder ikke.", "Se den, der gælder nu:", _link(level, current, day))
    elif now in PROPOSED or now in (Standing.DRAFT, Standing.NOT_YET):
        yield Notice("Det her er et forslag.", "Det er ikke endeligt vedtaget.")
    if current is None and level.versions[-1] is not version:
        yield Notice("Der er en nyere version.", "", _link(level, level.versions[-1], day))
    if neighbour(level, version):
        yield EXISTING_DECISION


def _facts(catalogue: Catalogue, level: ServiceLevel, version: Version) -> Iterator[Fact]:
    municipality = catalogue.entry("municipality", level.municipality)
    yield Fact("sted", "Kommune", municipality.title if municipality else level.municipality)
    body = catalogue.get(version.body or "")
    if version.stage is not Stage.LAW:
        yield Fact("vaegt", "Behandlet af", body.title if body else version.body, urls.of(body) if body else None)
        yield Fact("kalender", "Dato", wording.day(version.decided) if version.decided else None)
        if version.agenda_item:
            yield Fact("side", "På dagsordenen", version.agenda_item)
    if version.valid_from:
        yield Fact("kalender", "Gælder fra", wording.day(version.valid_from))
    if version.valid_to:
        yield Fact("kalender", "Gælder til og med", wording.day(version.valid_to))
    if version.hearing:
        yield Fact("tale", "Høring", f"{wording.day(version.hearing.start)} til {wording.day(version.hearing.end)}", urls.of_hearing(level.municipality, version.hearing.start))
        asked = [found.title if (found := catalogue.get(each)) else each for each in version.hearing.bodies]
        yield Fact("hvem", "Spurgt", wording.listing(asked))


def comparison_view(catalogue: Catalogue, level: ServiceLevel, found: Comparison, day: date) -> ComparisonView:
    points = [(answer.body, point) for each in level.versions if each.hearing for answer in each.hearing.answers for point in answer.points]
    return ComparisonView(
        level=Link(level.title, urls.of(level)), before=_link(level, found.older, day), now=_link(level, found.newer, day),
        fields=tuple(_field(catalogue, f"{level.id}-{found.newer.id}", each, points) for each in found.changes), kept=found.kept,
    )


def compared(catalogue: Catalogue, level: ServiceLevel, version: Version, day: date) -> ComparisonView | None:
    """The version beside the one before it; None when it is the first."""
    before = neighbour(level, version)
    return comparison_view(catalogue, level, compare(before, version, sayer(catalogue)), day) if before else None


def _field(catalogue: Catalogue, under: str, change: FieldChange, points: list[tuple[str, HearingPoint]]) -> ChangedField:
    return ChangedField(
        id=f"{under}-{change.name}", title=change.title,
        before=tuple(_side(line, Mark.ADDED) for line in change.lines if line.before is not None),
        after=tuple(_side(line, Mark.REMOVED) for line in change.lines if line.after is not None),
        reasons=tuple((each.reason, *_named(catalogue, each.asked_by)) for each in change.notes),
        spoken=tuple(Spoken(*_council(catalogue, body), point.text, point.answer) for body, point in points if point.field == change.name),
    )


def _side(line: Line, without: Mark) -> Side:
    return Side(tuple((run.mark is not Mark.SAME, run.text) for run in line.runs if run.mark is not without), line.moved)


def _named(catalogue: Catalogue, body: str | None) -> tuple[str | None, str | None]:
    return _council(catalogue, body) if body else (None, None)


def _council(catalogue: Catalogue, id_: str) -> tuple[str, str | None]:
    body = catalogue.get(id_)
    return (body.title, urls.of(body)) if body else (id_, None)


def level_notices(level: ServiceLevel, day: date) -> Iterator[Notice]:
    """On the level's own page: what is proposed, and that an existing decision stands."""
    now = shown(level, day)
    for version in level.versions:
        if standing(level, version, day) is Standing.HEARING and version.stage is Stage.HEARING and version.hearing:
            yield Notice(
                "Kommunen vil ændre det her.", f"Forslaget er i høring til {wording.day(version.hearing.end)}.",
                Link("Se forslaget, og hvordan du svarer", urls.of_hearing(level.municipality, version.hearing.start)),
            )
    if neighbour(level, now):
        yield EXISTING_DECISION


def versions_section(level: ServiceLevel, day: date) -> Iterator[Section]:
    """All versions, the newest first, and what the one shown changed."""
    if not has_pages(level):
        return
    links = [_link(level, each, day) for each in reversed(level.versions)]
    heard = dict.fromkeys(each.hearing.start for each in level.versions if each.hearing)
    more = [Link("Det sagde rådene – det gjorde kommunen", urls.of_hearing(level.municipality, start)) for start in heard]
    changed = [Link(f"Se, hvad der er ændret: {status(level, each, day).lower()}", urls.of_comparison(level, each)) for each in reversed(level.versions) if neighbour(level, each)]
    yield Section("versioner", "Før og nu", (
        Paragraph("Alle versioner kan stadig læses. Hver har sin egen adresse."), Links(tuple(links)), Links((*changed, *more, Link("Hvad gjaldt på en anden dag?", urls.CHANGES))),
    ))
