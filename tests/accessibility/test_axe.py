"""axe over one page of each template in both schemes and at both widths, and over states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.accessibility.conftest import PHONE, PROBE, WIDE
from tests.accessibility.layers import none
from tests.accessibility.layers.axe import axe
from tests.accessibility.states import STATES, State

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["1280", "320"])
def test_axe_finds_nothing_in_a_template(page: Page, scheme: Any, size: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    none(axe(page))


@pytest.fixture
def stranger(chromium: Browser) -> Iterator[Page]:
    """A page of a person who has never been here: states keep things on the device."""
    context = chromium.new_context(viewport=WIDE, locale="da-DK", reduced_motion="reduce")
    context.add_init_script(path=PROBE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_axe_finds_nothing_in_a_state(stranger: Page, site_address: str, state: State) -> None:
    found = []
    for size in [each for each in (WIDE, PHONE) if state.width in (None, each["width"])]:
        stranger.set_viewport_size(size)
        stranger.emulate_media(color_scheme="light")
        stranger.goto(site_address)
        stranger.evaluate("localStorage.clear()")
        stranger.goto("about:blank")
        stranger.goto(site_address + state.address.lstrip("/"))
        state.reach(stranger)
        for scheme in ("light", "dark"):
            stranger.emulate_media(color_scheme=scheme)
            found += [f"{size['width']} {scheme}: {each}" for each in axe(stranger, state.within)]
    none(found)
