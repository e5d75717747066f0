"""A municipality's small catalogue: enough offers that the guide has something to ask about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from tests.derived.world import write

DAY = date(2026, 11, 24)
AUDIENCES = """\
entries:
  - {id: foraelder, title: Forældre, answer: Mit barn, asks_age: Hvor gammelt er barnet?}
  - {id: ung, title: Unge, answer: Mig selv, ages: {min: 12}}
  - {id: planlaegger, title: Planlæggere}
"""
NEEDS = """\
entries:
  - {id: fritid, title: Fritid, order: "2"}
  - {id: skole, title: Skolen er svær, order: "1"}
  - {id: job, title: Job, order: "3"}
"""
Make = Callable[..., Catalogue]


def offer(id_: str, more: str = "", *, audiences: str = "[ung]", ages: str = "{min: 15, max: 24}", needs: str = "[fritid]", place: str = "hele-landet") -> str:
    """An offer one can come to by oneself, when `more` does not say otherwise."""
    stated = f"ages: {ages}\n" if ages else ""
    access = "" if "access:" in more else "access: [{route: selv}]\n"
    status = "" if "status:" in more else "status: aktiv\n"
    return f"id: {id_}\ntitle: {id_.capitalize()}\nsummary: Et sted at være.\naudiences: {audiences}\n{stated}needs: {needs}\nmunicipality: {place}\n{status}{access}{more}"


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Offers by id → a catalogue of them."""

    def made(*offers: str, **more: str) -> Catalogue:
        files = {f"youth-offers/{each.split()[1]}.yml": each for each in offers}
        return write(tmp_path, {"vocabulary/audiences.yml": AUDIENCES, "vocabulary/needs.yml": NEEDS, **files, **more})

    return made


@pytest.fixture
def many() -> list[str]:
    """Ten offers that differ in audience, age, need and place."""
    return [
        offer("bold"), offer("musik", needs="[fritid]", ages="{min: 18, max: 24}"), offer("laering", needs="[skole]"), offer("praktik", needs="[job]"),
        offer("leg", audiences="[foraelder]", ages="{max: 11}"), offer("lektier", audiences="[foraelder]", ages="{max: 17}", needs="[skole]"),
        offer("samtale", audiences="[foraelder, ung]", ages="", needs="[skole, fritid]"), offer("vaerksted", needs="[job]", place="holbaek"),
        offer("cykler", needs="[job]", place="slagelse"), offer("mester", needs="[job]"),
    ]
