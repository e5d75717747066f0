"""What planners look for: who has nothing, what is done about each factor, and which evaluations are due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator import urls
from generator.catalogue import Catalogue
from generator.coverage import AGES, Row, Span, coverage, spans
from generator.danish import wording
from generator.deadlines import Due, DueEvaluation, evaluations
from generator.factors import FactorRow, matrix
from generator.frozen import frozen
from generator.model.vocabulary import Factor, Municipality
from generator.views.listings import needs, place_name
from generator.views.parts import Link

# Units of the drawing for one year of age.
YEAR = 20


@frozen
class NeedRow:
    """One need in one municipality. The three lists of (x, width) are drawn; the texts say the same."""

    need: Link
    nothing: str
    only_the_law: str
    local: str
    drawn_law: tuple[tuple[int, int], ...]
    drawn_local: tuple[tuple[int, int], ...]


@frozen
class Rest:
    """A municipality's »restgruppe«: each need with the ages that have nothing, or only the law."""

    name: str
    href: str
    rows: tuple[NeedRow, ...]
    holes: int


def rest(catalogue: Catalogue, municipality: Municipality, day: date) -> Rest:
    found = {each.need.id: each for each in coverage(catalogue, day).rows if each.municipality is municipality}
    rows = tuple(_need(found[each.id]) for each in needs(catalogue) if each.id in found)
    return Rest(place_name(catalogue, municipality.id), urls.of_rest(municipality.id), rows, sum(bool(each.nothing) for each in rows))


def _need(row: Row) -> NeedRow:
    local = spans(age for age in AGES if row.cells[age].local)
    return NeedRow(
        Link(row.need.title, urls.of_need(row.need.id)), said(row.nothing), said(row.only_the_law), said(local),
        _drawn(spans(age for age in AGES if row.cells[age].national)), _drawn(local),
    )


def said(found: Iterable[Span]) -> str:
    """»0–5 og 25–30 år«; empty when there are none."""
    parts = [str(each.least) if each.least == each.most else f"{each.least}–{each.most}" for each in found]
    return f"{wording.listing(parts)}{wording.NBSP}år" if parts else ""


def _drawn(found: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((each.least * YEAR, (each.most + 1 - each.least) * YEAR) for each in found)


@frozen
class ThemeView:
    """A theme, its factors with the records that work with them, and whether nothing does."""

    title: str
    summary: str
    municipality: str
    is_example: bool
    is_empty: bool
    factors: tuple[tuple[Factor, tuple[Link, ...]], ...]


def themes(catalogue: Catalogue, day: date) -> tuple[ThemeView, ...]:
    """All themes; factors of no theme come last, under a heading of their own."""
    found = matrix(catalogue, day)
    views = [
        ThemeView(each.theme.title, each.theme.summary or "", place_name(catalogue, each.theme.municipality), bool(each.theme.example), each.is_empty, _factors(each.factors))
        for each in found.themes
    ]
    if found.loose:
        views.append(ThemeView("Uden tema", "Faktorer, som ikke er sat på et tema.", "", False, False, _factors(found.loose)))
    return tuple(views)


def holes(catalogue: Catalogue, day: date) -> tuple[str, ...]:
    """The titles of the themes and factors that nothing is done about."""
    return tuple(each.title for each in matrix(catalogue, day).gaps)


def _factors(rows: Sequence[FactorRow]) -> tuple[tuple[Factor, tuple[Link, ...]], ...]:
    return tuple((each.factor, tuple(Link(record.title, urls.of(record)) for record in each.records)) for each in rows)


@frozen
class EvaluationRow:
    """`state` and `days` in words, so that it can be read without colour."""

    record: Link
    kind: str
    due: str
    to: str | None
    state: str
    days: str
    document: Link | None


def due_list(catalogue: Catalogue, day: date) -> tuple[tuple[str, tuple[EvaluationRow, ...]], ...]:
    """(heading, rows): what is overdue first, then what comes, then what was handed in."""
    found = evaluations(catalogue, day)
    groups = (("Fristen er gået", (Due.OVERDUE,)), ("Kommer", (Due.COMING,)), ("Afleveret", (Due.REPORTED, Due.REPORTED_LATE)))
    rows = [(title, tuple(_evaluation(catalogue, each) for each in found if each.due in kinds)) for title, kinds in groups]
    return tuple(each for each in rows if each[1])


def _evaluation(catalogue: Catalogue, of: DueEvaluation) -> EvaluationRow:
    plan = of.evaluation
    document = catalogue.entry("document", plan.document) if plan.document else None
    return EvaluationRow(
        Link(of.record.title, urls.of(of.record)), plan.kind.label, wording.day(plan.due), plan.to, of.due.value, _days(of),
        Link(document.title, urls.of_document(document.id)) if document else None,
    )


def _days(of: DueEvaluation) -> str:
    if of.evaluation.reported and of.due in (Due.REPORTED, Due.REPORTED_LATE):
        return wording.day(of.evaluation.reported)
    if of.days == 0:
        return "I dag"
    amount = wording.count(abs(of.days), "dag", "dage")
    return f"Om {amount}" if of.days > 0 else f"{amount} over fristen"
