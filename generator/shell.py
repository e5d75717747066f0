"""The page frame: rendered once, split where our content goes, and poured once per page.

The frame is HTML with markers `%%NAME%%`. Markers that are the same for many pages (the way to
the root, the section in the menu, the names of the assets) are filled once per variant; the
rest are filled for each page by joining bytes, so that what is the same is not made into bytes
again. Poured text is never searched for markers, so staff can write `%%BODY%%` in a title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from markupsafe import escape

from generator.frozen import frozen

MARKER = re.compile(r"%%([A-Z]+)(?::([a-z0-9-]+))?%%")
PER_PAGE = ("TITLE", "DESCRIPTION", "CANONICAL", "HEAD", "HEADERSEARCH", "BODY")
ASSETS = ("CSS", "DARKCSS", "JS", "THEMEJS", "ICON", "FONT", "BOLDFONT")
NEEDED = ("TITLE", "CANONICAL", "ROOT", "BODY")
CURRENT = ' aria-current="true"'


class FrameError(ValueError):
    """The frame lacks a marker, or has one that nobody fills."""


class Content(Protocol):
    """What a page brings. `head` and `body` are HTML; title and description are plain text.

    `address` is from the site's root: `/` or `/stoette/fgu/`. `root` is how the page reaches
    the site's root: `./`, `../../`, or an absolute path for a page that is served anywhere.
    `section` is the id of the menu's item that the page belongs to, or empty.
    """

    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def section(self) -> str: ...
    @property
    def head(self) -> str: ...
    @property
    def header_search(self) -> str: ...
    @property
    def body(self) -> str: ...


@frozen
class _Variant:
    """A frame with everything filled but the page: texts in UTF-8, and the name of the slot after each."""

    texts: tuple[bytes, ...]
    slots: tuple[str, ...]
    around: str


class Shell:
    """A frame that pages are poured into.

    `site_address` ends with a slash; `assets` maps CSS, DARKCSS, JS, THEMEJS, ICON, FONT and BOLDFONT to paths from
    the root. Raises FrameError when the frame's markers do not fit.
    """

    def __init__(self, frame: str, site_address: str, assets: Mapping[str, str]) -> None:
        self._frame, self._site, self._assets = frame, site_address, assets
        self._variants: dict[tuple[str, str], _Variant] = {}
        _examine(frame)

    def pour(self, page: Content, root: str) -> bytes:
        """The whole HTML of a page in UTF-8. `root` is the way from the page to the site's root."""
        variant = self._variants.get((root, page.section))
        if variant is None:
            variant = self._variants[root, page.section] = self._split(root, page.section)
        filled = {
            "TITLE": str(escape(page.title)),
            "DESCRIPTION": str(escape(page.description)),
            "CANONICAL": str(escape(self._site + page.address.lstrip("/"))),
            "HEAD": page.head,
            "HEADERSEARCH": page.header_search,
            "BODY": page.body,
        }
        parts = [variant.texts[0]]
        for slot, text in zip(variant.slots, variant.texts[1:], strict=True):
            parts.append(filled[slot].encode())
            parts.append(text)
        return b"".join(parts)

    def around(self, root: str, section: str) -> str:
        """The frame of a variant without a page in it, for the check of its links."""
        return (self._variants.get((root, section)) or self._split(root, section)).around

    def _split(self, root: str, section: str) -> _Variant:
        texts, slots = [""], []
        place = 0
        for match in MARKER.finditer(self._frame):
            texts[-1] += self._frame[place : match.start()]
            place = match.end()
            name, of = match.groups()
            if name in PER_PAGE:
                slots.append(name)
                texts.append("")
            elif name == "ROOT":
                texts[-1] += root
            elif name == "SECTION":
                texts[-1] += CURRENT if of == section else ""
            else:
                texts[-1] += self._assets[name]
        texts[-1] += self._frame[place:]
        return _Variant(tuple([each.encode() for each in texts]), tuple(slots), "".join(texts))


def _examine(frame: str) -> None:
    found = [match.groups() for match in MARKER.finditer(frame)]
    names = {name for name, _ in found}
    unknown = sorted(name for name, of in found if name not in (*PER_PAGE, *ASSETS, "ROOT") and not (name == "SECTION" and of))
    missing = [name for name in NEEDED if name not in names]
    if unknown:
        raise FrameError(f"The frame has markers that nobody fills: {', '.join(unknown)}")
    if missing:
        raise FrameError(f"The frame lacks the markers {', '.join(missing)}")
