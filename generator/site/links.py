"""Whether every link of the site leads somewhere, in one regular expression per page.

It reads our own HTML, where every attribute is in double quotes and every quotation mark in a
text is escaped; so `name="…"` is an attribute and nothing else.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from html import unescape

ATTRIBUTE = re.compile(r'[\s<](href|src|srcset|poster|action|formaction|data|id|name|rel)="([^"]*)"')
# These may lead to other sites, because the reader chooses to follow them.
FOLLOWED = "href"
EXTERNAL = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:|//)")
ALLOWED = ("https:", "http:", "mailto:", "tel:")
LOADED_LINK = re.compile(r"<link\b[^>]*>")
NOT_LOADED = ('rel="canonical"', 'rel="alternate"', 'rel="license"')


class Links:
    """Collects what pages point at, and says what is broken when all files are known."""

    def __init__(self, base: str) -> None:
        """`base` is the path of the site's address, such as `/vejviser/`."""
        self._base = base
        self._wanted: dict[str, str] = {}
        self._anchors: dict[tuple[str, str], str] = {}
        self._ids: dict[str, set[str]] = {}
        self._faults: list[str] = []
        self._resolved: dict[tuple[str, str], tuple[str, str]] = {}

    def read(self, path: str, html: str, shared: Iterable[str] = ()) -> None:
        """Take in a page, or a part of one. `path` is its file, such as `stoette/fgu/index.html`;
        `shared` are ids that its frame has."""
        folder = posixpath.dirname(path)
        ids = self._ids.setdefault(path, set(shared))
        for name, value in ATTRIBUTE.findall(html):
            if name == "id":
                if value in ids:
                    self._faults.append(f"{path}: id »{value}« står to gange")
                ids.add(value)
            elif name == FOLLOWED:
                self._follow(path, folder, value)
            elif name not in ("name", "rel"):
                self._load(path, folder, value)
        for link in LOADED_LINK.findall(html):
            if "://" in link and not any(each in link for each in NOT_LOADED):
                self._faults.append(f"{path}: siden henter fra et andet sted: {link}")

    def faults(self, files: Iterable[str]) -> list[str]:
        """Everything that is broken, given the files of the site. Empty when all is well."""
        known = set(files)
        found = list(self._faults)
        for target, source in self._wanted.items():
            if target not in known:
                found.append(f"{source}: linket til {target} fører ingen steder hen")
        for (target, anchor), source in self._anchors.items():
            if target in known and target in self._ids and anchor not in self._ids[target]:
                found.append(f"{source}: stedet #{anchor} findes ikke på {target}")
        return sorted(found)

    def _follow(self, path: str, folder: str, value: str) -> None:
        if EXTERNAL.match(value):
            if not value.lower().startswith(ALLOWED):
                self._faults.append(f"{path}: linket {value} kan ikke bruges")
            return
        target, anchor = self._resolve(path, folder, value)
        self._wanted.setdefault(target, path)
        if anchor:
            self._anchors.setdefault((target, anchor), path)

    def _load(self, path: str, folder: str, value: str) -> None:
        if EXTERNAL.match(value):
            self._faults.append(f"{path}: siden henter fra et andet sted: {value}")
        elif value and not value.startswith("#"):
            self._wanted.setdefault(self._resolve(path, folder, value)[0], path)

    def _resolve(self, path: str, folder: str, value: str) -> tuple[str, str]:
        found = self._resolved.get((folder, value))
        if found is None:
            address, _, anchor = unescape(value).partition("#")
            address = address.partition("?")[0]
            if not address:
                target = path
            elif address.startswith("/"):
                target = address.removeprefix(self._base) if address.startswith(self._base) else f"uden for siden: {address}"
            else:
                target = posixpath.normpath(posixpath.join(folder, address))
            if address and (address.endswith(("/", "..")) or address == "."):
                target = f"{target.strip('/')}/index.html".removeprefix("./").lstrip("/")
            found = self._resolved[folder, value] = target, anchor
        return found
