"""Room for a narrow screen, large text, wide spacing and fingers; edges that can be seen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility.conftest import PHONE, TABLET, WIDE
from tests.accessibility.layers import fit, modes, none

pytestmark = pytest.mark.browser


def test_a_page_fits_320_pixels(page: Page) -> None:
    """As wide as 1280 pixels at 400 % (1.4.10)."""
    page.set_viewport_size(PHONE)
    none(fit.misfits(page))


@pytest.mark.parametrize("size", [WIDE, TABLET, PHONE], ids=["1280", "768", "320"])
def test_text_may_be_twice_as_large(page: Page, size: Any) -> None:
    page.set_viewport_size(size)
    none(fit.with_large_text(page))


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "320"])
def test_text_may_be_spaced_widely(page: Page, size: Any) -> None:
    page.set_viewport_size(size)
    none(fit.with_wide_spacing(page))


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "320"])
def test_targets_and_text_are_large_enough(page: Page, size: Any) -> None:
    page.set_viewport_size(size)
    none([*fit.small_targets(page), *fit.small_text(page)])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_edges_of_fields_and_buttons_stand_out(page: Page, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    none(modes.faint_edges(page))
