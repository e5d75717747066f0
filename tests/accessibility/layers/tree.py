"""What a screen reader meets: the landmarks, the headings, the names."""

from __future__ import annotations

from playwright.sync_api import Page


def outline(page: Page) -> list[str]:
    """One main, banner, contentinfo and h1; landmarks with names of their own; headings without a gap; pictures named or hidden."""
    found: list[str] = page.evaluate("probe.outline()")
    return found


def snapshot(page: Page) -> str:
    """The accessibility tree as text: roles, names, states."""
    return page.locator("body").aria_snapshot() + "\n"
