"""A small project of its own: two records, the least vocabulary, and a plain frame."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FRAME = Path(__file__).parent / "frame.html"

CATALOGUE = {
    "catalogue.yml": """
title: Prøve & Søn
tagline: til <alle>
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
    "pages/om.yml": """
id: om
title: Om <b>siden</b> & "%%BODY%%"
summary: Her står, hvem der har lavet siden.
audiences: [ung]
municipality: hele-landet
status: aktiv
checked: {date: 2026-10-02, role: Redaktionen}
group: om
""",
    "youth-offers/klub.yml": """
id: klub
title: Eksempel på en klub
summary: En klub for unge. Alle kan være med.
audiences: [ung]
ages: {min: 15, max: 24}
municipality: herning
status: aktiv
checked: {date: 2026-10-03, role: Redaktionen}
example: ja
cost: Gratis
no_legal_basis: ja
""",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with mkdocs.yml, offers/, theme/ and site_overrides/."""
    folder = tmp_path / "project"
    for name, text in CATALOGUE.items():
        path = folder / "offers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "site_overrides").mkdir()
    shutil.copy(FRAME, folder / "site_overrides" / "main.html")
    (folder / "theme").mkdir()
    for name in ("tokens.css", "base.css", "dark.css", "theme.js", "main.js"):
        (folder / "theme" / name).write_text(f"/* {name} */\n")
    return folder


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site by its path."""
    return {each.relative_to(site).as_posix(): each.read_bytes() for each in site.rglob("*") if each.is_file()}
