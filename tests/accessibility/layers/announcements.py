"""What is said aloud when something changes: one message, politely."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

# Longer than the search waits before it counts.
QUIET = 900


def said_during(page: Page, act: Callable[[Page], None]) -> list[tuple[str, str]]:
    """(politeness, text) of each message while `act` is done and for a moment after."""
    page.evaluate("probe.listen()")
    act(page)
    page.wait_for_timeout(QUIET)
    return [(each[0], each[1]) for each in page.evaluate("probe.said()")]


def not_one_polite(page: Page, act: Callable[[Page], None]) -> list[str]:
    said = said_during(page, act)
    faults = [f"{text!r} interrupts" for politeness, text in said if politeness != "polite"]
    return faults if len(said) == 1 else [*faults, f"{len(said)} messages: {[text for _, text in said]}"]
