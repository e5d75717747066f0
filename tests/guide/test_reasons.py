"""Why a record fits, perhaps fits, or does not, in Danish word order: after »fordi« stands »ikke« and »kun« before the verb."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from generator.catalogue import Catalogue, load, shown
from generator.guide import Answers, Reason, Span, Why, criteria_of, judge, walk
from generator.model.choices import Measure, Stage
from generator.model.common import Criterion
from generator.views.guide import Suggestions
from generator.views.reasons import because, said
from generator.views.words import limit
from tests.conftest import ROOT
from tests.guide.conftest import DAY, Make, offer

ANSWERED = Answers(who="ung", ages=Span(15, 17), need="fritid", place="holbaek")
LAW = "legal: [{act: barnets-lov, section: '32'}]\n"


def why_not(catalogue: Catalogue, answers: Answers = ANSWERED) -> str:
    [of] = criteria_of(catalogue, DAY)
    return because(catalogue, of.record, judge(of, answers).reasons, DAY)


@pytest.mark.parametrize(("text", "clause"), [
    (offer("bold", audiences="[foraelder]"), "det er for forældre"),
    (offer("bold", audiences="[foraelder, planlaegger]"), "det er for forældre og planlæggere"),
    (offer("bold", ages="{min: 18}"), "det er for dem, der er fyldt 18 år"),
    (offer("bold", ages="{max: 14}"), "det er for dem, der ikke er fyldt 15 år"),
    (offer("bold", ages="{min: 18, max: 24}"), "det er for 18–24 år"),
    (offer("bold", place="slagelse"), "det kun er i Slagelse Kommune"),
    (offer("bold", "status: pause\n"), "det ikke kan bruges nu (på pause)"),
    (offer("bold", "status: forslag\n"), "det ikke kan bruges nu (forslag)"),
    (offer("bold", "status: planlagt\nperiod: {start: 2027-01-01}\n"), "det ikke kan bruges nu (planlagt, begynder 1. januar 2027)"),
    (offer("bold", "period: {start: 2027-01-01}\n"), "det ikke kan bruges nu (begynder 1. januar 2027)"),
    (offer("bold", audiences="[foraelder]", place="slagelse"), "det er for forældre, og fordi det kun er i Slagelse Kommune"),
    (offer("bold", "status: pause\n", audiences="[foraelder]", ages="{min: 18}"), "det er for forældre, fordi det er for dem, der er fyldt 18 år, og fordi det ikke kan bruges nu (på pause)"),
])
def test_each_reason_against_is_a_clause_after_because(make: Make, text: str, clause: str) -> None:
    assert why_not(make(text)).replace("\u00a0", " ") == clause


def test_what_is_repealed_says_so(make: Make) -> None:
    level = f"id: hjaelp\ntitle: Hjælp\nsummary: Hjælp til jer.\naudiences: [ung]\nages: {{max: 24}}\nneeds: [fritid]\nmunicipality: hele-landet\nstatus: aktiv\n{LAW}versions:\n  - id: en\n    stage: ophævet\n    terms: {{decision: afgørelse}}\n"
    catalogue = make(**{"service-levels/hjaelp.yml": level})
    [of] = criteria_of(catalogue, DAY)
    assert shown(of.record, DAY).stage is Stage.REPEALED
    assert why_not(catalogue) == "det ikke kan bruges nu (ophævet)"


@pytest.mark.parametrize(("criterion", "clause", "item"), [
    (Criterion(measure=Measure.ABSENCE, min=Decimal(40), min_included=False), "fraværet fra skole skal være over 40 %", "Fravær fra skole: over 40 %."),
    (Criterion(measure=Measure.ABSENCE, min=Decimal(15), min_included=False, max=Decimal(40), max_included=False), "fraværet fra skole skal være over 15 og under 40 %", "Fravær fra skole: over 15 og under 40 %."),
    (Criterion(measure=Measure.UNLAWFUL_ABSENCE, min=Decimal(10)), "det ulovlige fravær i et kvartal skal være 10 % eller mere", "Ulovligt fravær: 10 % eller mere."),
    (Criterion(measure=Measure.HOURS, max=Decimal(20), max_included=False), "det skal handle om under 20 timer om ugen", "Timer: under 20 timer om ugen."),
    (Criterion(measure=Measure.EXPENSES, min=Decimal(6660)), "de ekstra udgifter skal være 6.660 kr. om året eller mere", "Udgifter: 6.660 kr. om året eller mere."),
    (Criterion(measure=Measure.AGE, min=Decimal(15), max=Decimal(24)), "alderen skal være 15 til og med 24 år", "Alder: 15 til og med 24 år."),
])
def test_a_limit_is_a_clause_after_because_and_an_item_in_a_list(make: Make, criterion: Criterion, clause: str, item: str) -> None:
    catalogue = make(offer("bold"))
    [of] = criteria_of(catalogue, DAY)
    reason = Reason(Why.NUMBER, criterion)
    assert because(catalogue, of.record, (reason,), DAY) == clause
    assert said(catalogue, of.record, reason, DAY) == item


def test_every_measure_has_a_clause() -> None:
    assert all(limit(Criterion(measure=each, min=Decimal(1))).split()[0].islower() for each in Measure)


def test_no_reason_of_the_shipped_guide_has_the_order_of_a_main_clause_after_because() -> None:
    catalogue = load(ROOT / "offers").catalogue
    assert catalogue is not None
    suggestions = Suggestions(catalogue, DAY)
    found = {each.why for node in walk(catalogue, DAY) if not node.question for each in suggestions.result(node).against}
    assert len(found) > 8
    wrong = re.compile(r"\b(er|kan|skal) (ikke|kun)\b")
    assert not [each for each in found if wrong.search(each.replace("der ikke er", "")) or ":" in each or each.endswith(".")]
