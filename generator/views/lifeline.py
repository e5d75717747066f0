"""The lifeline as a picture and a table in one: the words are in the cells, the bars repeat them."""

from __future__ import annotations

from functools import lru_cache

from generator import urls
from generator.coverage import Span
from generator.danish import wording
from generator.frozen import frozen
from generator.lifeline import LAST, TURNS, Bar, Lifeline
from generator.model.service_levels import ServiceLevel
from generator.views import words
from generator.views.parts import Link

STEPS = range(0, LAST + 1, 5)
CAPTION = f"Bjælken viser årene fra 0 til {LAST}. Stregerne er {wording.listing([str(each) for each in TURNS])}\u00a0år. Er bjælken stiplet, ved vi ikke, hvornår det begynder."


@frozen
class BarView:
    """`x` and `width` are in percent of the line."""

    link: Link
    look: str
    ages: str
    x: str
    width: str
    begins_unsaid: bool


@frozen
class LineView:
    id: str
    title: str
    href: str
    bars: tuple[BarView, ...]
    unplaced: tuple[Link, ...]
    nothing: str


def turns() -> tuple[str, ...]:
    """Where the birthdays are on the line."""
    return tuple(_percent(each / LAST) for each in TURNS)


class Lines:
    """The lines of one catalogue. Help for several needs is on several, and its bar is made once."""

    def __init__(self) -> None:
        self._bars: dict[str, BarView] = {}

    def line(self, id_: str, title: str, href: str, of: Lifeline) -> LineView:
        """`nothing` is »0–11 år og 23–30 år«, or empty when every age has something."""
        return LineView(
            id_, title, href, tuple(map(self._bar, of.bars)), tuple(Link(each.title, urls.of(each), each.summary) for each in of.unplaced), wording.listing([_span(each) for each in of.nothing]),
        )

    def _bar(self, of: Bar) -> BarView:
        if of.record.id not in self._bars:
            self._bars[of.record.id] = _bar(of)
        return self._bars[of.record.id]


def _bar(of: Bar) -> BarView:
    return BarView(
        Link(of.record.title, urls.of(of.record)), "stoette" if isinstance(of.record, ServiceLevel) else "tilbud", words.ages(of.record.ages, short=True) or "", _percent(of.start), _percent(of.length), of.begins_unsaid,
    )


# There are as many shares as there are pairs of years.
@lru_cache(maxsize=1024)
def _percent(share: float) -> str:
    return f"{share * 100:.2f}%"


def _span(of: Span) -> str:
    return wording.ages_short(of.least, of.most)
