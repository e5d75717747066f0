"""A catalogue written by hand: comments, odd quotes, and references of every sort."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

DAY = "2026-11-24"
FILES = {
    "catalogue.yml": """
title: Prøve
tagline: til alle
publisher: Prøvekøbing Kommune
address: https://kommune.example.dk/proeve/
owner: Redaktionen
municipalities: [herning]
limits: {review_days: 365, summary_lix: 45}
accessibility: {updated: 2026-11-01, method: Vi har selv prøvet siden.}
demonstration: ja
""",
    "vocabulary/municipalities.yml": """
entries:
  - {id: hele-landet, title: Hele landet}
  - {id: herning, title: Herning}
""",
    "vocabulary/audiences.yml": """
entries:
  - {id: ung, title: Ung}
""",
    "vocabulary/needs.yml": """
entries:
  - {id: klub, title: Fritid}
  - {id: job, title: Job}
""",
    "vocabulary/situations.yml": """
entries:
  # En dør for hver situation.
  - id: keder-mig
    title: Jeg keder mig
    audience: ung
    needs: [klub]   # behovet, ikke posten
    records:
      - 'klub'
      - om
""",
    "pages/om.yml": """
# Denne fil er skrevet i hånden.
id: om
title: Om siden
summary: Her står, hvem der har lavet siden.
body: |
  Se [klubben](/tilbud/klub/) eller [afsnittet](/tilbud/klub/#pris).

  Klub og klubben er bare ord.

audiences: [ung]
municipality: hele-landet
status: "aktiv"   # i brug
checked:
  # Ring altid først.
  date: '2025-12-02'
  role: "Redaktionen"   # hele holdet
group: om
related:
- klub
""",
    "youth-offers/klub.yml": """
id:   klub
title: Eksempel på en klub
summary: En klub for unge. Alle kan være med.
audiences: [ung]
ages: {min: 15, max: 24}
needs: [ klub ]
municipality: herning
checked: {date: 2026-10-03, role: Redaktionen}  # pr. telefon
status: aktiv
example: ja
cost: Gratis
no_legal_basis: ja
not_for:
  - {record: om, text: Du skal ikke læse om siden.}
""",
    "youth-offers/hold.yml": """
id: hold
title: Eksempel på et hold
summary: Et hold for unge. Alle kan være med.
body: "Holdet mødes hver uge."
audiences: [ung]
municipality: herning
related: [om, "klub"]
checked: {date: 2026-10-03, role: Redaktionen}
status: aktiv
previous_ids: [gammelt-hold, andet-hold]
example: ja
no_legal_basis: ja
""",
}


@pytest.fixture
def offers(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "offers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    return tmp_path / "offers"


@pytest.fixture
def run(offers: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(offers.parent)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")  # 2026-11-24

    def invoke(*arguments: str, **options: str) -> Result:
        return CliRunner().invoke(main, list(arguments), catch_exceptions=False, **options)

    return invoke


def contents(offers: Path) -> dict[str, bytes]:
    """Every file of the catalogue by its path."""
    return {each.relative_to(offers).as_posix(): each.read_bytes() for each in offers.rglob("*") if each.is_file()}
