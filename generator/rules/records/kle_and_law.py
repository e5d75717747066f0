"""KLE-nummeret passer ikke til loven.

Nogle numre hører til bestemte paragraffer. Nævner posten en lov, skal mindst én af dem være blandt nummerets paragraffer.

Hvorfor: Sagen bliver journaliseret efter nummeret. Et forkert nummer lægger den et sted, hvor ingen leder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.catalogue import Catalogue, provisions
from generator.model.common import Provision
from generator.rules.rule import WARNING, Finding, rule


class Sections(NamedTuple):
    """Sections of one act, both ends included."""

    act: str
    first: int
    last: int


def _child_law(first: int, last: int | None = None) -> Sections:
    return Sections("barnets-lov", first, last or first)


# Our own table of pairs. Numbers only; the titles of KLE are KL's and are not copied.
PAIRS: dict[str, tuple[Sections, ...]] = {
    "34.05.10": (_child_law(154),),
    "34.10.30": (_child_law(132, 138),),
    "34.15.00": (_child_law(28, 29),),
    "34.15.05": (_child_law(30, 31),),
    "34.15.25": (_child_law(32), _child_law(35, 37)),
    "34.45.00": (_child_law(80, 81), _child_law(122, 123)),
    "34.45.10": (_child_law(82, 84),),
    "34.45.20": (_child_law(85),),
    "34.45.30": (_child_law(86),),
    "34.45.35": (_child_law(87, 88),),
    "34.45.40": (_child_law(89),),
    "34.45.45": (Sections("serviceloven", 83, 83),),
    "34.45.50": (Sections("serviceloven", 84, 84),),
    "34.45.55": (Sections("serviceloven", 86, 86),),
    "34.50.15": (_child_law(108, 110),),
    "34.50.20": (_child_law(111), _child_law(113, 121)),
}
# Whole groups of numbers.
GROUPS = {"34.40": (_child_law(75, 79),)}


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in catalogue.records:
        if not record.kle:
            continue
        current = [each for each in provisions(record) if not getattr(each, "formerly", None)]
        for index, number in enumerate(record.kle):
            belongs = sections_of(number)
            if current and belongs and not any(fits(each, one) for each in current for one in belongs):
                yield Finding(
                    of=record, path=("kle", index), other=(record, ("legal",)), message=f"{number} hører til {_said(catalogue, belongs)}. Den lov nævner posten ikke.",
                    hint="Ret nummeret, eller tilføj loven under legal. Står loven i pursuant_to, tæller den med.",
                )


def sections_of(number: str) -> tuple[Sections, ...]:
    """The sections that a number belongs to; none when the table does not know it."""
    subject = number.partition("-")[0]
    return PAIRS.get(subject, GROUPS.get(subject[:5], ()))


def fits(provision: Provision, sections: Sections) -> bool:
    """Whether a provision, or any of the sections it runs through, is among them."""
    first, last = _number(provision.section), _number(provision.to_section or provision.section)
    return provision.act == sections.act and first <= sections.last and sections.first <= last


def _number(section: str) -> int:
    found = re.match(r"\d+", section)
    return int(found[0]) if found else 0


def _said(catalogue: Catalogue, belongs: tuple[Sections, ...]) -> str:
    act = catalogue.entry("act", belongs[0].act)
    spans = [f"§ {each.first}" if each.first == each.last else f"§§ {each.first} til {each.last}" for each in belongs]
    return f"{act.title if act else belongs[0].act} {' og '.join(spans)}"


RULE = rule(
    __doc__, "V330", WARNING, check, file="service-levels/ledsagelse.yml",
    bad="""
    kle: ["34.45.35"]
    legal:
      - {act: barnets-lov, section: "89"}
    """,
    good="""
    kle: ["34.45.40"]
    legal:
      - {act: barnets-lov, section: "89"}
    """,
)
