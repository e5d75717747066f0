"""Who needs help now can call from the first screen of the page about it."""

from __future__ import annotations

import pytest

from tests.accessibility.conftest import PHONE, Visitor

pytestmark = pytest.mark.browser


def test_all_numbers_are_on_a_phones_first_screen(visitor: Visitor) -> None:
    page = visitor.at("/akut-hjaelp/")
    page.set_viewport_size(PHONE)
    first = page.evaluate("[...document.querySelectorAll('main a[href^=\"tel:\"]')].filter((e) => e.getBoundingClientRect().bottom <= innerHeight).map((e) => e.getAttribute('href'))")
    assert first[:3] == ["tel:112", "tel:+4570201201", "tel:116111"]


def test_nothing_stands_between_the_heading_and_the_numbers(visitor: Visitor) -> None:
    page = visitor.at("/akut-hjaelp/")
    assert page.evaluate("document.querySelector('main h1').nextElementSibling.className") == "acute"
    assert page.locator(".page-tools, .jump-list, main [href$='akut-hjaelp/']").count() == 0
