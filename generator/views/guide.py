"""The guide in words: the questions as signs, and what fits, perhaps fits, or does not."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date

from generator import urls
from generator.catalogue import Catalogue, shown
from generator.danish import wording
from generator.frozen import frozen
from generator.guide import UNKNOWN, Node, Reason, Result, Topic, Verdict, Why, outcome
from generator.model.choices import BodyKind
from generator.model.common import Contact, Record
from generator.model.records import Body, Pathway, YouthOffer
from generator.model.records import Page as ProsePage
from generator.model.service_levels import ServiceLevel
from generator.model.vocabulary import Need
from generator.pathways import person_to_call, responsible
from generator.views.cards import card
from generator.views.parts import Card, Fact, Link
from generator.views.reasons import because, said
from generator.views.record import contact_facts

# As much as can be taken in. The rest stands on the page of the need.
MOST, MOST_AGAINST, MOST_MORE = 24, 8, 6
SHORT = {Topic.WHO: "Hvem?", Topic.AGE: "Alder", Topic.NEED: "Hvad er sværest?", Topic.PLACE: "Kommune"}
ICONS = {"foraelder": "foraelder", "ung": "person", "fagperson": "fagperson", "virksomhed": "virksomhed", UNKNOWN: "spoergsmaal"}


@frozen
class Answered:
    """A question that was answered, in short, and where to answer it again."""

    question: str
    answer: str
    href: str


@frozen
class Sign:
    """An answer to choose: where it leads, and its icon or nothing."""

    link: Link
    icon: str


@frozen(eq=False)
class Suggestion:
    """A record, why it fits or what it depends on, what it says itself must fit, the first thing to
    do, and whom to ask."""

    card: Card
    reasons: tuple[str, ...]
    conditions: tuple[str, ...]
    action: str | None
    ask: str | None
    contact: tuple[Fact, ...]


@frozen(eq=False)
class Against:
    """A record that does not fit, and what follows »fordi«."""

    link: Link
    why: str


@frozen(eq=False)
class Advice:
    """What tells more about a need, and whom to ask."""

    more: tuple[Link, ...]
    ask: str | None
    contact: tuple[Fact, ...]


@frozen
class Answer:
    """The three groups. `rest` leads to what is not shown, with how many. `young`: it is said to one
    young person, not to a family."""

    fits: tuple[Suggestion, ...]
    maybe: tuple[Suggestion, ...]
    against: tuple[Against, ...]
    rest: Link | None
    advice: Advice
    young: bool


def answered(node: Node) -> Answered:
    """The answer that led to a page. It leads back to its own question."""
    question, option = node.trail[-1]
    return Answered(SHORT.get(question.topic) or (question.measure.label if question.measure else question.text), option.title, urls.of_guide(node.path[:-1]))


def signs(node: Node) -> tuple[Sign, ...]:
    return tuple(Sign(Link(each.title, urls.of_guide((*node.path, each.id)), each.note), ICONS.get(each.id, "")) for each in node.options)


def title(node: Node) -> str:
    """Each page's own: the question or »Det kan hjælpe«, and the answers so far."""
    trail = wording.listing([option.title for _, option in node.trail])
    return (node.question.text if node.question else "Det kan måske hjælpe") + (f" – {trail}" if trail else "")


class Suggestions:
    """Results of one catalogue on one day. What is said of a record is the same on every page, and made once."""

    def __init__(self, catalogue: Catalogue, day: date) -> None:
        self._catalogue, self._day = catalogue, day
        self._known: dict[str, tuple[Card, str | None, str | None, tuple[Fact, ...], tuple[str, ...]]] = {}
        self._made: dict[tuple[str, tuple[Reason, ...], bool], Suggestion] = {}
        self._against: dict[tuple[str, tuple[Reason, ...]], Against] = {}
        self._advice: dict[str | None, Advice] = {}
        self._outcomes: dict[Hashable, Result] = {}
        self._results: dict[tuple[int, bool], Answer] = {}

    def result(self, node: Node) -> Answer:
        of = node.answers
        # Who asks matters only by what that rules out, and by whether it is said to one person; many who ask are told the same.
        key = of.need, of.ages, of.place, of.measured, tuple([node.ruled_out.get(each.kind) for each in node.groups])
        found = self._outcomes.get(key)
        if found is None:
            found = self._outcomes[key] = outcome(node, MOST, MOST_AGAINST if of.need else 0)
        # Each outcome is kept, so it may be told by where it lies; the key is long.
        said = id(found), of.young
        if said not in self._results:
            self._results[said] = self._result(node, found)
        return self._results[said]

    def _result(self, node: Node, found: Result) -> Answer:
        need = self._catalogue.entry("need", node.answers.need or "")
        return Answer(
            tuple(self._suggestion(each, node.answers.young) for each in found.fits), tuple(self._suggestion(each, node.answers.young) for each in found.maybe),
            tuple(map(self._row, found.against)), _rest(found.hidden, need) if found.hidden else None, self._advised(node.answers.need), node.answers.young,
        )

    def _suggestion(self, of: Verdict, young: bool) -> Suggestion:
        # Only what somebody decides on is said to one person in other words.
        young = young and any([each.why is Why.DECISION for each in of.reasons])
        key = of.record.id, of.reasons, young
        if key not in self._made:
            self._made[key] = self._new(of, young)
        return self._made[key]

    def _new(self, of: Verdict, young: bool) -> Suggestion:
        record = of.record
        if record.id not in self._known:
            steps = getattr(record, "steps", ())
            contact = person_to_call(self._catalogue, record, self._day)
            ask = contact.function if contact else responsible(self._catalogue, record, self._day)
            known = (card(self._catalogue, record, self._day, facts=False), steps[0].title if steps else None, ask, _reachable(contact), tuple(_conditions(record, self._day)))
            self._known[record.id] = known
        face, action, whom, reach, conditions = self._known[record.id]
        reasons = tuple(said(self._catalogue, record, each, self._day, young) for each in of.reasons)
        return Suggestion(face, reasons, conditions, action, whom, reach)

    def _row(self, of: Verdict) -> Against:
        key = of.record.id, of.reasons
        if key not in self._against:
            self._against[key] = Against(Link(of.record.title, urls.of(of.record)), because(self._catalogue, of.record, of.reasons, self._day))
        return self._against[key]

    def _advised(self, need: str | None) -> Advice:
        """With the first independent adviser who knows of the need."""
        if need not in self._advice:
            records = [each for each in (self._catalogue.with_need(need) if need else ()) if isinstance(each, ProsePage | Pathway) or _advises(each)]
            contact = self._catalogue.settings.contact or next((each.contact for each in records if _advises(each) and each.contact), None)
            more = tuple(Link(each.title, urls.of(each), each.summary) for each in records[:MOST_MORE])
            self._advice[need] = Advice(more, contact.function if contact else None, contact_facts(contact) if contact else ())
        return self._advice[need]


def _rest(hidden: int, need: Need | None) -> Link:
    """Where that stands which is not shown."""
    return Link(f"Se {wording.count(hidden, 'mulighed', 'muligheder')} mere under »{need.title}«", urls.of_need(need.id)) if need else Link("Se det hele i overblikket", urls.OVERVIEW)


def _advises(record: Record) -> bool:
    return isinstance(record, Body) and record.kind is BodyKind.ADVICE


def _reachable(contact: Contact | None) -> tuple[Fact, ...]:
    return tuple(each for each in contact_facts(contact) if each.value) if contact else ()


def _conditions(record: Record, day: date) -> Iterator[str]:
    """What the record itself says must fit, in its own words; the guide does not ask about these."""
    if isinstance(record, ServiceLevel):
        yield from shown(record, day).terms.target_group[:2]
    elif isinstance(record, YouthOffer):
        yield from record.for_whom[:2]
        yield from (f"Men: {each.text}" for each in record.not_for[:1])
