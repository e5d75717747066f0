"""Catalogues made for a test: from files with YAML in them, or straight from records."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import Catalogue, load
from generator.ledger import Ledger
from generator.model.choices import Status
from generator.model.common import LegalReference
from generator.model.service_levels import ServiceLevel, Version

SETTINGS = """\
title: Vejviser
tagline: til støtte
publisher: Prøve
address: https://eksempel.dk/
owner: Redaktionen
municipalities: [holbaek, slagelse]
limits: {review_days: 365, summary_lix: 45}
accessibility: {updated: 2026-11-22, method: Selvevaluering}
"""
VOCABULARY = {
    "vocabulary/municipalities.yml": "entries:\n  - {id: hele-landet, title: Hele landet}\n  - {id: holbaek, title: Holbæk}\n  - {id: slagelse, title: Slagelse}\n",
    "vocabulary/acts.yml": "entries:\n  - {id: barnets-lov, title: Barnets lov}\n  - {id: serviceloven, title: Serviceloven}\n",
}


def write(root: Path, files: dict[str, str]) -> Catalogue:
    """The catalogue in a folder after writing these files into it; everything must be readable."""
    for name, text in {"catalogue.yml": SETTINGS, **VOCABULARY, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load(root)
    assert loaded.diagnostics == ()
    assert loaded.catalogue is not None
    return loaded.catalogue


def level(*versions: Version, id_: str = "hjaelp") -> ServiceLevel:
    return ServiceLevel(
        id=id_, title="Hjælp", summary="Hjælp til jer.", municipality="holbaek", status=Status.ACTIVE,
        legal=(LegalReference(act="barnets-lov", section="32"),), versions=versions,
    )


def bare(root: Path, *records: ServiceLevel) -> Catalogue:
    """A catalogue of records that never were files."""
    settings = write(root, {}).settings
    return Catalogue(root, settings, records, {}, frozenset(), {}, Ledger())
