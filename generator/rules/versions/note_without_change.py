"""En forklaring passer ikke til en ændring.

»field« under »changes« og i et høringspunkt skal være et felt i »terms«. Mellem to godkendte versioner skal feltet også være ændret.

Hvorfor: Oversigten over ændringer ville love noget, der ikke er sket.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from generator.catalogue import Catalogue
from generator.model.fields import fields_of
from generator.model.service_levels import Terms, Version
from generator.rules.rule import ERROR, WARNING, Finding, Path, rule
from generator.rules.versions.changed import changed_terms
from generator.rules.versions.levels import each_version


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    known = list(fields_of(Terms))
    for level, index, version in each_version(catalogue):
        for path, name in _named(version):
            if name not in known:
                near = get_close_matches(name, known, 1, 0.55)
                hint = f"Skriv {near[0]}." if near else f"Du kan bruge: {', '.join(known)}."
                yield Finding(of=level, path=("versions", index, *path), message=f"Der er ikke et felt i terms, der hedder {name}.", hint=hint)
    for level in catalogue.of_kind("service-level"):
        for before, index, names in changed_terms(level):
            for at, change in enumerate(level.versions[index].changes):
                if change.field in known and change.field not in names:
                    yield Finding(
                        of=level, path=("versions", index, "changes", at, "field"), severity=WARNING,
                        message=f"{change.field} er det samme som i version {level.versions[before].id}.", hint="Slet forklaringen, eller ret feltet i terms.",
                    )


def _named(version: Version) -> Iterator[tuple[Path, str]]:
    for at, change in enumerate(version.changes):
        yield ("changes", at, "field"), change.field
    for answer_at, answer in enumerate(version.hearing.answers if version.hearing else ()):
        for point_at, point in enumerate(answer.points):
            if point.field:
                yield ("hearing", "answers", answer_at, "points", point_at, "field"), point.field


RULE = rule(
    __doc__, "V350", ERROR, check, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: lov
        stage: lov
        changes:
          - {field: varighed, reason: Loven er ændret.}
        terms: {}
    """,
    good="""
    versions:
      - id: lov
        stage: lov
        changes:
          - {field: duration, reason: Loven er ændret.}
        terms: {}
    """,
)
