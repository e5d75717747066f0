"""The way from child to adult: what leads where, what a birthday changes, and the red thread of a
pathway: who is responsible at each step, and which plan follows the young person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue, shown
from generator.danish import wording
from generator.facets import HELP, help_records, usable
from generator.frozen import frozen
from generator.model.choices import SituationFor
from generator.model.common import Contact, Record
from generator.model.records import Handover, Pathway, PathwayStep, YouthOffer
from generator.model.service_levels import ServiceLevel

# The birthdays that change something (facts: duty to be in education, adult law, ungestøtte, STU and FGU, the young rates).
BIRTHDAYS = (15, 16, 18, 23, 25, 30)
BIRTHDAYS_IN_WORDS = wording.listing([str(each) for each in BIRTHDAYS])


def following(catalogue: Catalogue, record: Record) -> tuple[Record, ...]:
    """What a record leads to, as far as the catalogue has it."""
    found = (catalogue.get(ref) for ref in dict.fromkeys(getattr(record, "leads_to", ())))
    return tuple(each for each in found if each is not None)


def leading(catalogue: Catalogue, record: Record) -> tuple[Record, ...]:
    """The records that lead to a record: the other end of the same threads, so the two always agree."""
    return _leading(catalogue).get(record.id, ())


@lru_cache(maxsize=4)
def _leading(catalogue: Catalogue) -> Mapping[str, tuple[Record, ...]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for record in catalogue.records:
        for each in following(catalogue, record):
            found[each.id].append(record)
    return {id_: tuple(each) for id_, each in found.items()}


@frozen
class Passing:
    """Something that stops at a birthday, and what it leads to that can be used from then on."""

    record: Record
    to: tuple[Record, ...]


@frozen
class Birthday:
    """What an age changes. `ends` are for those who are younger, `begins` for those who are that age."""

    age: int
    begins: tuple[Record, ...]
    ends: tuple[Passing, ...]
    handovers: tuple[tuple[Pathway, Handover], ...]

    def __bool__(self) -> bool:
        return bool(self.begins or self.ends or self.handovers)


@lru_cache(maxsize=32)
def birthday(catalogue: Catalogue, age: int, day: date) -> Birthday:
    """What begins, what ends and what changes hands on the day one turns an age."""
    begins, ends = _limits(catalogue, day)
    return Birthday(
        age=age,
        begins=tuple(begins.get(age, ())),
        ends=tuple(Passing(each, tuple(to for to in following(catalogue, each) if _is_for(to, age))) for each in ends.get(age - 1, ())),
        handovers=tuple(
            (pathway, step.handover) for pathway in catalogue.of_kind("pathway") for step in pathway.steps if step.handover and step.handover.age == age
        ),
    )


@lru_cache(maxsize=4)
def _limits(catalogue: Catalogue, day: date) -> tuple[Mapping[int, list[Record]], Mapping[int, list[Record]]]:
    """What one can use by the age from which it is, and by the last age for which it is."""
    begins: dict[int, list[Record]] = defaultdict(list)
    ends: dict[int, list[Record]] = defaultdict(list)
    for each in usable(catalogue, day):
        if _for_others(catalogue, each):
            continue
        if each.ages and each.ages.min is not None:
            begins[each.ages.min].append(each)
        if each.ages and each.ages.max is not None:
            ends[each.ages.max].append(each)
    return begins, ends


def _for_others(catalogue: Catalogue, record: Record) -> bool:
    """Whether a record is for those who see to somebody else alone, e.g. a worry about another's
    child: its ages are of that child, and nothing begins or ends for the reader."""
    situations = [found for each in record.situations if (found := catalogue.entry("situation", each))]
    return bool(situations) and all(each.audience in (SituationFor.PROFESSIONAL, SituationFor.COMPANY) for each in situations)


def _is_for(record: Record, age: int) -> bool:
    ages = record.ages
    return isinstance(record, HELP) and (ages is None or ((ages.min or 0) <= age and (ages.max is None or age <= ages.max)))


@frozen
class ThreadStep:
    """One step of a red thread. `responsible` is who the sources name: who takes over as the step
    begins, or those who decide on or run its records, or who took over at the last handover; empty
    when nobody is named."""

    step: PathwayStep
    records: tuple[Record, ...]
    responsible: tuple[str, ...]
    callable: tuple[tuple[Record, Contact], ...]


@frozen
class Thread:
    """A pathway's red thread; `plan` follows the young person all the way, when there is one."""

    pathway: Pathway
    plan: str | None
    steps: tuple[ThreadStep, ...]


def thread(catalogue: Catalogue, pathway: Pathway, day: date) -> Thread:
    steps, took_over = [], ""
    for step in pathway.steps:
        records = tuple(each for each in map(catalogue.get, step.records) if each is not None)
        named = dict.fromkeys(name for each in records if (name := responsible(catalogue, each, day)))
        people = tuple((each, contact) for each in records if (contact := person_to_call(catalogue, each, day)))
        taking_over = (step.handover.responsible if step.handover else None) or ""
        # The page names who takes over beside the step; the thread may name nobody else there.
        begins = step.ages is not None and step.handover is not None and step.handover.age == step.ages.min
        who = (taking_over,) if begins and taking_over else tuple(named) or ((took_over,) if took_over else ())
        steps.append(ThreadStep(step, records, who, people))
        took_over = taking_over or took_over
    return Thread(pathway, pathway.shared_plan, tuple(steps))


def span_of(pathway: Pathway) -> tuple[int | None, int | None] | None:
    """The ages a way is for: its own, or those that its steps span; None when they are not known of all."""
    ages = [pathway.ages] if pathway.ages else [each.ages for each in pathway.steps]
    known = [each for each in ages if each]
    if len(known) < len(ages):
        return None
    least, most = [each.min for each in known], [each.max for each in known]
    return (
        None if None in least else min(each for each in least if each is not None),
        None if None in most else max(each for each in most if each is not None),
    )


def responsible(catalogue: Catalogue, record: Record, day: date) -> str | None:
    """Who decides on it or runs it, in words; None when the sources do not say."""
    if isinstance(record, ServiceLevel):
        terms = shown(record, day).terms
        body = catalogue.get(terms.deciding_body or "")
        return body.title if body else terms.decided_by
    if isinstance(record, YouthOffer):
        provider = catalogue.get(record.provider or "")
        return provider.title if provider else None
    return None


def person_to_call(catalogue: Catalogue, record: Record, day: date) -> Contact | None:
    """The nearest function that one can ask: the record's own, or of those who run it, decide on it
    or find room in it; last the municipality's common way in."""
    return next((each.contact for each in _near(catalogue, record, day) if each.contact), catalogue.settings.contact)


def _near(catalogue: Catalogue, record: Record, day: date) -> Iterator[Record]:
    refs: list[str | None] = []
    if isinstance(record, YouthOffer):
        refs = [record.provider, *(each.body for each in record.access)]
    elif isinstance(record, ServiceLevel):
        refs = [shown(record, day).terms.deciding_body]
    yield record
    yield from (found for ref in refs if ref and (found := catalogue.get(ref)))


@frozen
class DeadEnd:
    """Where a way stops with nobody to ask; `path` leads to the place in the record."""

    record: Record
    path: tuple[str | int, ...]


def dead_ends(catalogue: Catalogue, day: date) -> Iterator[DeadEnd]:
    """Help that something leads to and that ends before one is 30, and pathways whose last step
    does: with no next step and nobody to call."""
    for record in help_records(catalogue, day):
        outgrown = record.ages is not None and record.ages.max is not None and record.ages.max < BIRTHDAYS[-1]
        if outgrown and leading(catalogue, record) and not following(catalogue, record) and not person_to_call(catalogue, record, day):
            yield DeadEnd(record, ("ages", "max"))
    for pathway in catalogue.of_kind("pathway"):
        last = thread(catalogue, pathway, day).steps[-1]
        if not pathway.contact and not last.callable:
            yield DeadEnd(pathway, ("steps", len(pathway.steps) - 1))
