"""The shipped catalogue, read once for all tests of its content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, load

OFFERS = Path(__file__).parents[2] / "offers"
DAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    loaded = load(OFFERS)
    assert loaded.catalogue is not None and not loaded.diagnostics
    return loaded.catalogue
