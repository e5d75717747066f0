"""What a page costs on the way to a phone."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

from tests.accessibility.layers.html import Node

FACE = re.compile(r'url\("?([^")]+\.woff2)"?\)')


def files_of(site: Path, folder: Path, page: Node) -> dict[str, Path]:
    """What the first view of a page asks for besides itself: (address as written) → file. Every font of the style sheet counts."""
    found = {}
    for each in page.all("link", "script", "img"):
        address = each.attributes.get("src") or (each.attributes.get("href", "") if each.attributes.get("rel") in ("stylesheet", "preload", "icon") else "")
        if address and not address.startswith("data:"):
            found[address] = (site / address.split("/vejviser/", 1)[1]) if address.startswith("/vejviser/") else (folder / address).resolve()
    for path in [each for each in found.values() if each.suffix == ".css"]:
        for font in FACE.findall(path.read_text(encoding="utf-8")):
            found[font] = (path.parent / font).resolve()
    return {path.as_posix(): path for path in found.values()}


@cache
def packed(path: Path) -> int:
    """Bytes as a server sends them: compressed, unless they are already."""
    data = path.read_bytes()
    return len(data) if path.suffix in (".woff2", ".png") else len(gzip.compress(data, 6))
