"""Everything can be reached and used with the keyboard alone, and the focus can be seen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility.conftest import PHONE
from tests.accessibility.layers import keyboard, none
from tests.accessibility.layers.focus import unseen_focus

pytestmark = pytest.mark.browser


def test_tab_stops_at_everything_once_and_never_sticks(own_page: Page) -> None:
    none(keyboard.order(own_page))


def test_what_has_the_focus_is_in_sight(page: Page) -> None:
    none(keyboard.in_sight(page))


def test_what_has_the_focus_is_in_sight_on_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    none(keyboard.in_sight(page))


def test_letters_do_nothing(own_page: Page) -> None:
    none(keyboard.single_keys(own_page))


def test_the_skip_link_leads_past_the_menu(own_page: Page) -> None:
    none(keyboard.skip_link(own_page))


def test_the_menu_of_a_phone_works_with_the_keyboard(own_page: Page) -> None:
    own_page.set_viewport_size(PHONE)
    none(keyboard.menu(own_page))


@pytest.fixture(scope="session")
def looks() -> dict[str, set[str]]:
    """Scheme → the looks of controls that have been seen with focus. What is drawn alike is looked at once a run."""
    return {"light": set(), "dark": set()}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_seen(page: Page, looks: dict[str, set[str]], scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    none(unseen_focus(page, looks[scheme]))
