"""Whether every link of the site leads somewhere.

It reads our own HTML, where every attribute is in double quotes and every quotation mark in a
text is escaped; so what stands between two quotation marks is an attribute's value and nothing else.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from html import unescape
from sys import intern

# This may lead to other sites, because the reader chooses to follow it; these may not.
FOLLOWED = "href"
LOADED = ("src", "srcset", "poster", "action", "formaction", "data")
# The last letters of each, and the equals sign.
_ENDINGS = frozenset(f" {each}="[-4:] for each in (FOLLOWED, *LOADED, "id")) | {"\nid="}
EXTERNAL = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:|//)")
ALLOWED = ("https:", "http:", "mailto:", "tel:")
LOADED_LINK = re.compile(r"<link\b[^>]*>")
NOT_LOADED = ('rel="canonical"', 'rel="alternate"', 'rel="license"')
# Data in a page has quotation marks of its own.
_DATA = re.compile(r'(<script type="application/ld\+json">)[^<]*')


class Links:
    """Collects what pages point at, and says what is broken when all files are known."""

    def __init__(self, base: str) -> None:
        """`base` is the path of the site's address, such as `/vejviser/`."""
        self._base = base
        self._wanted: dict[str, str] = {}
        self._anchors: dict[tuple[str, str], str] = {}
        self._ids: dict[str, tuple[str, ...]] = {}
        self._faults: list[str] = []
        # Way to the root → link → where it leads: most pages as deep have the same links.
        self._resolved: dict[str, dict[str, tuple[str, str]]] = {}
        self._frames: dict[str, tuple[dict[str, None], list[str]]] = {}

    def read(self, path: str, html: str, frame: str = "") -> None:
        """Take in a page. `path` is its file, such as `stoette/fgu/index.html`; `html` is what it
        has of its own, and `frame` what stands around it on many pages, which is read once."""
        if frame not in self._frames:
            self._frames[frame] = self._taken_in(path, frame, ())
        shared, around = self._frames[frame]
        ids, here = self._taken_in(path, html, shared)
        self._ids[path] = tuple(ids)
        self._faults += [f"{path}: stedet #{anchor} findes ikke på {path}" for anchor in dict.fromkeys((*around, *here)) if anchor and anchor not in ids]

    def _taken_in(self, path: str, html: str, shared: Iterable[str]) -> tuple[dict[str, None], list[str]]:
        """Follow everything of a page or a frame. Its ids, with the shared ones, and the places in itself that it leads to."""
        ids = dict.fromkeys(shared)
        folder = posixpath.dirname(path)
        here: list[str] = []
        root = "../" * (folder.count("/") + 1) if folder else "./"
        known = self._resolved.setdefault(root, {})
        pieces = (_DATA.sub(r"\1", html) if "<script" in html else html).split('"')
        # Most attributes are classes, so what is none of ours goes first and fast.
        for before, value in [pair for pair in zip(pieces[::2], pieces[1::2], strict=False) if pair[0][-4:] in _ENDINGS]:
            name = before[-12:-1].split()[-1]
            if name == "id":
                if value in ids:
                    self._faults.append(f"{path}: id »{value}« står to gange")
                ids[intern(value)] = None
            elif name == FOLLOWED and value[:1] == "#":
                here.append(unescape(value[1:]))
            elif value in known:
                target, anchor = known[value]
                if anchor:
                    self._anchors.setdefault((target, anchor), path)
            elif name == FOLLOWED:
                self._follow(path, folder, value, known)
            elif name in LOADED:
                self._load(path, folder, value)
        for link in LOADED_LINK.findall(html) if "<link" in html else ():
            if "://" in link and not any(each in link for each in NOT_LOADED):
                self._faults.append(f"{path}: siden henter fra et andet sted: {link}")
        return ids, here

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

    def _follow(self, path: str, folder: str, value: str, known: dict[str, tuple[str, str]]) -> None:
        if EXTERNAL.match(value):
            if not value.lower().startswith(ALLOWED):
                self._faults.append(f"{path}: linket {value} kan ikke bruges")
            return
        target, anchor = self._resolve(path, folder, value)
        self._wanted.setdefault(target, path)
        if anchor:
            self._anchors.setdefault((target, anchor), path)
        # From the root it is the same place on every page as deep.
        if value.startswith("../" * (folder.count("/") + 1)) or value.startswith("/"):
            known[value] = target, anchor

    def _load(self, path: str, folder: str, value: str) -> None:
        if EXTERNAL.match(value):
            self._faults.append(f"{path}: siden henter fra et andet sted: {value}")
        elif value and not value.startswith("#"):
            self._wanted.setdefault(self._resolve(path, folder, value)[0], path)

    def _resolve(self, path: str, folder: str, value: str) -> tuple[str, str]:
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
        return target, anchor
