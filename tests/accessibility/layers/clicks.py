"""How many choices it takes to reach a page, by the links of the built pages."""

from __future__ import annotations

import posixpath
from collections import deque
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from tests.accessibility.layers.html import Node


def links(address: str, page: Node, base: str) -> set[str]:
    """The addresses of this site, from its root, that a page links to. `base` is the path of the site's own address."""
    found = set()
    for link in page.all("a"):
        target = urlsplit(link.attributes.get("href", ""))
        if target.scheme or target.netloc or not target.path:
            continue
        path = unquote(target.path)
        found.add("/" + path.removeprefix(base) if path.startswith(base) else posixpath.normpath(posixpath.join(address, path)).rstrip("/") + "/")
    return {each.replace("//", "/") for each in found}


def choices(pages: Mapping[str, Node], start: str, base: str, without: tuple[str, ...] = ()) -> dict[str, int]:
    """The least number of links from `start` to each page that can be reached. Pages under `without` are not walked through."""
    found, waiting = {start: 0}, deque([start])
    while waiting:
        at = waiting.popleft()
        if at != start and at.startswith(without):
            continue
        for to in sorted(links(at, pages[at], base)):
            if to in pages and to not in found:
                found[to] = found[at] + 1
                waiting.append(to)
    return found
