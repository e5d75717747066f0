"""Room for everybody's settings: a narrow screen, large text, wide spacing, and fingers."""

from __future__ import annotations

from playwright.sync_api import Page

SMALLEST_TEXT = 16
SMALLEST_TARGET = 24
# WCAG 1.4.12: what a person's own style sheet may ask for.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"


def misfits(page: Page) -> list[str]:
    """What stands beside the screen, is cut off, or spills out of its box."""
    found: list[str] = page.evaluate("probe.misfits()")
    return found


def with_large_text(page: Page) -> list[str]:
    """The same with text twice as large (1.4.4)."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found = misfits(page)
    page.evaluate("document.documentElement.style.fontSize = ''")
    return [f"{each}, with text of 200 %" for each in found]


def with_wide_spacing(page: Page) -> list[str]:
    """The same with wide spacing (1.4.12)."""
    page.evaluate("text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets.push(sheet); }", SPACING)
    found = misfits(page)
    page.evaluate("document.adoptedStyleSheets.pop()")
    return [f"{each}, with wide spacing" for each in found]


def small_text(page: Page) -> list[str]:
    found: list[str] = page.evaluate("least => probe.small(least)", SMALLEST_TEXT)
    return found


def small_targets(page: Page) -> list[str]:
    """What is harder to hit than 24 by 24 pixels, also where it has space around it (2.5.8)."""
    found: list[str] = page.evaluate("least => probe.targets(least)", SMALLEST_TARGET)
    return found
