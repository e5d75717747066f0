"""The built site as a family walks it: the links in a page's content, and the words on them."""

from __future__ import annotations

from collections import deque
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tests.accessibility.layers.html import Node, read


class Site:
    """Pages by their address from the root, without a slash in front. Nothing runs: no script, no style."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.main = cache(self._main)
        self.links = cache(self._links)

    def _main(self, address: str) -> Node:
        [main] = read((self.folder / address / "index.html").read_text(encoding="utf-8")).all("main")
        return main

    def _links(self, address: str) -> tuple[tuple[str, str], ...]:
        """(words, address) of each link in the content to another page of the site, in order."""
        found = []
        for link in self.main(address).all("a"):
            target = urlsplit(urljoin(f"http://site/{address}", link.attributes.get("href", "")))
            if target.netloc == "site" and target.path.strip("/") != address.strip("/"):
                found.append((said(link), target.path.lstrip("/")))
        return tuple(found)

    def follow(self, address: str, words: str) -> str:
        """Where the one link with these words leads. Raises AssertionError when there is none, or more than one."""
        found = {target for name, target in self.links(address) if name == words}
        assert len(found) == 1, f"/{address} has {len(found)} links »{words}«, among {sorted({name for name, _ in self.links(address)})[:30]}"
        return found.pop()

    def within(self, start: str, most: int) -> list[str]:
        """The pages under a page that are at most so many links from it."""
        found, waiting = {start: 0}, deque([start])
        while waiting:
            at = waiting.popleft()
            for _, target in self.links(at) if found[at] < most else ():
                if target.startswith(start) and target not in found:
                    found[target] = found[at] + 1
                    waiting.append(target)
        return list(found)

    def answers(self, address: str) -> set[str]:
        """The records that a result of the guide says fit, or perhaps fit."""
        cards = [each for each in self.main(address).walk() if each.has("card") and each.inside("outcome")]
        return {urljoin(f"/{address}", link.attributes["href"]).lstrip("/") for each in cards for heading in each.all("h3") for link in heading.all("a")}


def said(link: Node) -> str:
    """What a link is called: the name on a sign, without the smaller line under it."""
    names = [each for each in link.walk() if each.has("name")]
    return " ".join((names[0] if names else link).text.replace("\u00a0", " ").split())
