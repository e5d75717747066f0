"""The terms of a version as lines of words: what its page shows and what a comparison compares."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from generator.catalogue import Catalogue
from generator.changes.comparing import Say
from generator.danish import wording
from generator.model.common import Criterion, Deadline
from generator.model.service_levels import Amount, Extension, FollowUp
from generator.model.types import Choice
from generator.views import words


@lru_cache(maxsize=4)
def sayer(catalogue: Catalogue) -> Say:
    """How the catalogue says the value of a field of Terms: one line for prose, one for each item."""

    def say(name: str, value: Any) -> tuple[str, ...]:
        if name == "deciding_body":
            body = catalogue.get(value)
            return (body.title if body else value,)
        return tuple(line for each in (value if isinstance(value, tuple) else (value,)) for line in _lines(each))

    return say


def _lines(value: Any) -> tuple[str, ...]:
    if isinstance(value, Choice):
        return (value.label,)
    return _SAID[type(value)](value) if type(value) in _SAID else (str(value),)


def _amount(of: Amount) -> tuple[str, ...]:
    """Without a judgement of how new the number is: that changes with the day, not with the version."""
    days = [f"{name} {wording.day(day)}" for name, day in (("fra", of.valid_from), ("til og med", of.valid_to)) if day]
    valid = f". Gælder {' '.join(days)}" if days else ""
    return (f"{of.text.rstrip('.: ')}: {wording.kroner(of.kroner)} pr. {of.per} ({of.level_year}-tal){valid}",)


def _follow_up(of: FollowUp) -> tuple[str, ...]:
    return (words.follow_up(of), *((of.text,) if of.text else ()))


def _extension(of: Extension) -> tuple[str, ...]:
    return ("Hjælpen kan forlænges" if of.possible else "Hjælpen kan ikke forlænges", *of.criteria)


def _deadline(of: Deadline) -> tuple[str, ...]:
    said = words.deadline(of)
    return (f"{of.what.rstrip('.: ')}: {said}" if of.what else said,)


def _criterion(of: Criterion) -> tuple[str, ...]:
    return (words.criterion(of),)


_SAID: dict[type, Callable[[Any], tuple[str, ...]]] = {
    Amount: _amount, FollowUp: _follow_up, Extension: _extension, Deadline: _deadline, Criterion: _criterion,
}
