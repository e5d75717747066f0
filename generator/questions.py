"""What is asked of somebody who begins a new record: the few fields that every page needs, and
the ones that its kind must have. The words come from the declarations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from generator.catalogue import Catalogue
from generator.drafts import Given
from generator.frozen import frozen
from generator.model.common import Ages, Record, Source
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import KINDS, Kind
from generator.model.types import Invalid, OneOf, Ref, Slug, Text

COMMON = ("title", "summary", "municipality", "audiences", "ages", "needs", "situations", "owner", "sources")
# The command knows the first; a new record is planned until somebody has checked it.
NOT_ASKED = ("id", "status")


@frozen
class Question:
    """One field, and what may be answered: id → title; empty where anything may."""

    spec: Field
    choices: Mapping[str, str]

    @property
    def between(self) -> str:
        """The sign between several: sentences have commas of their own."""
        return "semikolon" if isinstance(self.spec.type, Text) and self.spec.type.prose else "komma"

    def answer(self, text: str) -> Given:
        """The value of an answer; several stand on a line each, or with `between` in between.
        Raises Invalid, in Danish."""
        kind = self.spec.type
        if isinstance(kind, Nested):
            if kind.model is Ages:
                return _ages(text)
            return [{"document": self._one(each, fields_of(kind.model)["document"])} for each in self._parts(text)]
        if not self.spec.many:
            return self._one(text.strip(), self.spec)
        return [self._one(each, self.spec) for each in self._parts(text)]

    def _parts(self, text: str) -> list[str]:
        parts = re.split(r"[;\n]" if self.between == "semikolon" else r"[,\n]", text)
        return [each.strip() for each in parts if each.strip()]

    def _one(self, text: str, spec: Field) -> str:
        of: Any = spec.type
        if self.choices and text not in self.choices:
            titles = {title.lower(): id_ for id_, title in self.choices.items()}
            if text.lower() in titles:
                return titles[text.lower()]
            near = get_close_matches(text.lower(), [*self.choices, *titles], 1, 0.5)
            shown = f"Skriv {titles.get(near[0], near[0])}. " if near else ""
            listed = f"Du kan vælge: {', '.join(self.choices)}." if len(self.choices) <= 30 else ""
            raise Invalid("V301", f"»{text}« er ikke en af mulighederne.", f"{shown}{listed}".strip())
        of.parse(text)
        return text


def questions(kind: Kind, catalogue: Catalogue) -> Iterator[Question]:
    """The questions for a kind, in the order of its declarations."""
    return (question(spec, catalogue) for spec in asked(kind))


def asked(kind: Kind) -> Iterator[Field]:
    """The fields that are asked for: the common ones, and what the kind must have."""
    for name, spec in fields_of(kind.model).items():
        own = spec.required and not isinstance(spec.type, Nested) and name not in NOT_ASKED
        if name in COMMON or own:
            yield spec


def question(spec: Field, catalogue: Catalogue) -> Question:
    """The question of one field. Raises Invalid for a field that a short answer cannot fill."""
    of = spec.type
    if isinstance(of, Nested):
        if of.model not in (Ages, Source):
            raise Invalid("V216", f"»{spec.name}« består af flere felter.", "Skriv det i filen bagefter.")
        of = Ref(("document",)) if of.model is Source else Slug()
    if isinstance(of, OneOf):
        return Question(spec, {str(each.value): each.label for each in of.of})
    if isinstance(of, Ref):
        return Question(spec, {each.id: each.title for kind in of.to for each in catalogue.of_kind(KINDS[kind].name)})
    return Question(spec, {})


def common() -> Iterator[Field]:
    """The fields that can be answered on the command line for every kind."""
    declared = fields_of(Record)
    return (declared[name] for name in COMMON)


def _ages(text: str) -> Given:
    """`15-24`, `15-` or `-17`; both ends included."""
    found = re.fullmatch(r"\s*(\d{1,3})?\s*[-–]\s*(\d{1,3})?\s*", text)
    if not found or not any(found.groups()):
        raise Invalid("V205", f"»{text}« er ikke en alder.", "Skriv fx 15-24. Er der ingen øvre grænse, så skriv 15-. Er der ingen nedre, så skriv -17.")
    ends = {name: str(fields_of(Ages)[name].type.parse(each)) for name, each in zip(("min", "max"), found.groups(), strict=True) if each}  # type: ignore[union-attr]
    if len(ends) == 2 and int(ends["min"]) > int(ends["max"]):
        raise Invalid("V311", f"»{text}« begynder efter sin slutning.", f"Skriv {ends['max']}-{ends['min']}.")
    return ends
