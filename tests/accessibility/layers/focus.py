"""Focus that can be seen, by the pixels of the screen: enough of them change by 3:1 or more (2.4.7, 1.4.11)."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from struct import iter_unpack

from PIL import Image
from playwright.sync_api import Page

AROUND = 12
RATIO = 3.0
# One element stands for all that are drawn as it is: its kind, its look, and what it stands on.
LOOKS = """() => probe.stops().map((told, i) => { const e = probe.stop(i), s = getComputedStyle(e); let ground = e.parentElement;
  while (ground.parentElement && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  return [told, [e.tagName, e.className, e.parentElement.tagName, s.color, s.backgroundColor, s.borderTopColor, s.fontSize, getComputedStyle(ground).backgroundColor].join('|')]; })"""


def unseen_focus(page: Page, known: set[str]) -> list[str]:
    """Each look that is not in `known` yet, which grows. Moves the focus about."""
    faults = []
    # A key pressed: from here on the browser shows focus that a script moves.
    page.keyboard.press("Tab")
    for place, (told, look) in enumerate(page.evaluate(LOOKS)):
        if look in known:
            continue
        known.add(look)
        box = page.evaluate(
            "i => { const e = probe.stop(i); e.focus(); e.scrollIntoView({ block: 'center' }); e.blur();"
            " const b = [...e.getClientRects()].find(each => each.width > 1 && each.height > 1); return b && [b.left, b.top, b.width, b.height]; }",
            place,
        )
        if not box:
            faults.append(f"{told} has no size")
            continue
        left, top, width, height = box
        if top < -40 or left < 0:
            # The skip link: it comes into sight with the focus, so everything of it is new.
            continue
        clip = {"x": max(0, left - AROUND), "y": max(0, top - AROUND), "width": width + 2 * AROUND, "height": height + 2 * AROUND}
        before = page.screenshot(clip=clip)
        page.evaluate("i => probe.stop(i).focus({ preventScroll: true })", place)
        after = page.screenshot(clip=clip)
        changed = strongly_changed(before, after)
        if changed < 2 * max(width, height) - 8:
            faults.append(f"{told}: {changed} pixels change by {RATIO:g}:1 when it gets the focus, of {2 * max(width, height):.0f}")
        page.evaluate("document.activeElement.blur()")
    return faults


def strongly_changed(before: bytes, after: bytes) -> int:
    """How many pixels differ by a contrast of 3:1 or more between two pictures of one size."""
    pixels = (iter_unpack("3B", Image.open(BytesIO(each)).convert("RGB").tobytes()) for each in (before, after))
    pairs = Counter(pair for pair in zip(*pixels, strict=True) if pair[0] != pair[1])
    return sum(count for (one, other), count in pairs.items() if contrast(one, other) >= RATIO)


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """WCAG's contrast of two colours of 0–255."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: tuple[int, ...]) -> float:
    parts = [each / 255 for each in colour]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
