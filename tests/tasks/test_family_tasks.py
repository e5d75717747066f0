"""Forty families find what they need by doors or guide, in at most three choices, with nothing but links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from generator import urls
from generator.catalogue import Catalogue, load
from generator.guide import criteria_of
from tests.conftest import DAY, ROOT
from tests.tasks.walking import Site

MOST = 3
# Words that say nothing about where they lead.
EMPTY = {"her", "klik her", "læs mere", "mere", "videre", "næste", "link", "se her", "gå til"}


@dataclass(frozen=True)
class Task:
    persona: str
    need: str
    way: str
    start: str
    path: tuple[str, ...]
    record: str

    def __str__(self) -> str:
        return f"{self.way}-{self.record}"


TASKS = [Task(**{**each, "path": tuple(each["path"])}) for each in yaml.safe_load((Path(__file__).parent / "family-tasks.yml").read_text(encoding="utf-8"))["tasks"]]
each_task = pytest.mark.parametrize("task", TASKS, ids=str)


@pytest.fixture(scope="module")
def walked(site: Path) -> Site:
    return Site(site)


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    loaded = load(ROOT / "offers").catalogue
    assert loaded is not None
    return loaded


def address_of(catalogue: Catalogue, task: Task) -> str:
    record = catalogue.get(task.record)
    assert record is not None, f"The catalogue has no {task.record}"
    return urls.of(record)


def test_there_are_forty_different_tasks_and_both_ways_are_used() -> None:
    assert len({(each.persona, each.need) for each in TASKS}) == len(TASKS) >= 40
    assert min(sum(each.way == way for each in TASKS) for way in ("dør", "guide")) >= 10
    assert {each.way for each in TASKS} == {"dør", "guide"}
    assert len({each.record for each in TASKS}) >= 30


@each_task
def test_the_words_on_the_links_lead_to_the_record(task: Task, walked: Site, shipped: Catalogue) -> None:
    at = task.start
    for words in task.path:
        at = walked.follow(at, words)
    record = address_of(shipped, task)
    assert record in {target for _, target in walked.links(at)}, f"/{at} does not show {task.record}"
    assert walked.main(record).all("h1"), "the record has a page"
    # Through a door the link to the record counts as a choice; the guide's answer shows it.
    assert len(task.path) + (task.way == "dør") <= MOST


@pytest.mark.parametrize("task", [each for each in TASKS if each.way == "guide"], ids=str)
def test_the_guide_shows_it_as_an_answer_and_not_among_what_does_not_fit(task: Task, walked: Site, shipped: Catalogue) -> None:
    at = task.start
    for words in task.path:
        at = walked.follow(at, words)
    [own] = {name for name, target in walked.links(at) if target == address_of(shipped, task)}
    cards = [each for each in walked.main(at).walk() if each.has("card") and any(heading.text == own for heading in each.all("h3"))]
    assert cards and not any(each.inside("outcome--no") for each in cards)
    assert cards[0].all("dl"), "an answer says what to do first or whom to ask"


@each_task
def test_every_word_on_the_way_says_where_it_leads(task: Task) -> None:
    for words in task.path:
        assert words.lower() not in EMPTY and len(re.findall(r"\w", words)) >= 4


def test_every_help_is_an_answer_of_the_guide_within_three_choices(walked: Site, shipped: Catalogue) -> None:
    near = walked.within(urls.GUIDE, MOST)
    answers = {target for at in near for target in walked.answers(at)}
    missing = [each.record.id for each in criteria_of(shipped, DAY) if each.usable and urls.of(each.record) not in answers]
    assert missing == []
