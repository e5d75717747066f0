"""The keyboard alone: Tab stops at everything once, in order, in sight, and never sticks."""

from __future__ import annotations

from playwright.sync_api import Page

# Keys that are taken by sites with shortcuts of one letter (2.1.4).
SINGLE_KEYS = ("s", "f", "/", "n", "p", ",", ".", "m", "j", "k", "h", "g", "?")


def order(page: Page) -> list[str]:
    """Press Tab through the page. Each stop comes once, in the order of the document, and the last leads out."""
    stops: list[str] = page.evaluate("probe.record()")
    for _ in range(len(stops) + 1):
        page.keyboard.press("Tab")
    walked: list[int | str] = page.evaluate("probe.walked()")
    for place, expected in enumerate(stops):
        found = walked[place] if place < len(walked) else "nothing"
        if found != place:
            there = stops[found] if isinstance(found, int) else found
            return [f"stop {place + 1} is {there}, not {expected}"]
    after = walked[len(stops) :]
    return [f"after the last stop comes {after[0]}"] if after and after[0] != 0 else []


def in_sight(page: Page) -> list[str]:
    """Each stop, when it has the focus, is on the screen, has a size, and lies under nothing."""
    found: list[str] = page.evaluate("probe.covered()")
    return found


def single_keys(page: Page) -> list[str]:
    """Letters do nothing outside a field."""
    state = "() => [location.href, document.activeElement.outerHTML.slice(0, 80), document.body.innerHTML.length, scrollY].join()"
    page.evaluate("document.activeElement.blur()")
    before, faults = page.evaluate(state), []
    for key in SINGLE_KEYS:
        page.keyboard.press(key)
        if page.evaluate(state) != before:
            faults.append(f"the key {key} does something")
            before = page.evaluate(state)
    return faults


def skip_link(page: Page) -> list[str]:
    """The first stop is the way past the menu, it can be seen, and it moves the focus."""
    page.evaluate("probe.record()")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    if not link.count() or not (link.get_attribute("href") or "").startswith("#"):
        return ["the first stop is no skip link"]
    box = link.bounding_box()
    if not box or box["y"] < 0 or box["x"] < 0:
        return ["the skip link cannot be seen when it has the focus"]
    page.keyboard.press("Enter")
    at = page.evaluate("document.activeElement.tagName")
    if at != "MAIN":
        return [f"the skip link leaves the focus at {at}"]
    page.keyboard.press("Tab")
    return [] if page.evaluate("Boolean(document.activeElement.closest('main, .help-block, footer'))") else ["Tab after the skip link is back in the menu"]


def menu(page: Page) -> list[str]:
    """On a phone the menu is opened by Enter, is walked into by Tab, and closed by Escape."""
    button = page.get_by_role("button", name="Menu", exact=True)
    if not button.count() or not button.is_visible():
        return ["there is no menu button"]
    first, faults = page.locator("#menu a").first, []
    if first.is_visible():
        faults.append("the menu is open before it is opened")
    button.focus()
    page.keyboard.press("Enter")
    if button.get_attribute("aria-expanded") != "true" or not first.is_visible():
        faults.append("Enter does not open the menu")
    page.keyboard.press("Tab")
    if not first.evaluate("e => e === document.activeElement"):
        faults.append("Tab does not go from the button into the menu")
    page.keyboard.press("Escape")
    if button.get_attribute("aria-expanded") != "false" or first.is_visible():
        faults.append("Escape does not close the menu")
    if not button.evaluate("e => e === document.activeElement"):
        faults.append("Escape does not give the focus back to the button")
    return faults
