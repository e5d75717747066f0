"""Whether every link of the site leads somewhere.

It reads our own HTML, where every attribute is in double quotes and every quotation mark in a
text is escaped; so what looks like an attribute with a value is one and nothing else.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterable
from html import unescape
from sys import intern

EXTERNAL = re.compile(r"(?i)(?:[a-z][a-z0-9+.-]*:|//)")
# A link may lead to other sites, because the reader chooses to follow it.
ALLOWED = ("https:", "http:", "mailto:", "tel:")
# What a browser fetches without being asked may not (HTML Standard, index of attributes).
LOADING = re.compile(r'<(audio|button|embed|f(?:eImage|orm|rame)|i(?:frame|mage|mg|nput)|link|object|s(?:cript|ource)|track|use|video)\b([^">]*(?:"[^"]*"[^">]*)*)>')
LOADED = re.compile(r'\s(src|srcset|imagesrcset|poster|action|formaction|data|(?:xlink:)?href)="([^"]*)"')
NOT_LOADED = ('rel="canonical"', 'rel="alternate"', 'rel="license"')


def _values(name: str) -> re.Pattern[str]:
    """Finds the values of an attribute. Its name stands first in the pattern, because a search for fixed letters is fast."""
    return re.compile(rf'{name}="(?<=\s{name}=")([^"]*)"')


_IDS, _FOLLOWED = _values("id"), _values("href")
# Data in the head of a page has quotation marks of its own.
_DATA = re.compile(r'<script type="application/ld\+json">[^<]*</script>')


class Links:
    """Collects what pages point at, and says what is broken when all files are known."""

    def __init__(self, base: str) -> None:
        """`base` is the path of the site's address, such as `/vejviser/`."""
        self._base = base
        self._wanted: dict[str, str] = {}
        self._anchors: dict[tuple[str, str], str] = {}
        self._ids: dict[str, tuple[str, ...]] = {}
        self._faults: list[str] = []
        # Way to the root → links that were followed: most pages as deep have the same.
        self._followed: dict[str, set[str]] = {}
        self._frames: dict[tuple[str, ...], tuple[dict[str, None], list[str]]] = {}

    def read(self, path: str, body: str, head: str = "", frame: tuple[str, ...] = ()) -> None:
        """Take in a page. `path` is its file, such as `stoette/fgu/index.html`; `body` and `head` are what it
        has of its own, and `frame` are the parts that stand around it on many pages, which are read once."""
        if frame not in self._frames:
            self._frames[frame] = self._taken_in(path, "".join(frame), ())
        shared, around = self._frames[frame]
        ids, here = self._taken_in(path, body + _DATA.sub("", head), shared)
        self._ids[path] = tuple(ids)
        self._faults += [f"{path}: stedet #{anchor} findes ikke på {path}" for anchor in {*around, *here} - ids.keys() if anchor]

    def _taken_in(self, path: str, html: str, shared: Collection[str]) -> tuple[dict[str, None], list[str]]:
        """Follow everything of a page or a frame. Its ids, with the shared ones, and the places in itself that it leads to."""
        own = [intern(unescape(each) if "&" in each else each) for each in _IDS.findall(html)]
        ids = dict.fromkeys((*shared, *own))
        if len(ids) < len(shared) + len(own):
            self._faults += [f"{path}: id »{each}« står to gange" for each, times in Counter((*shared, *own)).items() for _ in range(times - 1)]
        folder = path.rpartition("/")[0]
        root = "../" * (folder.count("/") + 1) if folder else "./"
        here: list[str] = []
        # Most links of a page are on others too, and have been followed.
        for value in set(_FOLLOWED.findall(html)) - self._followed.setdefault(root, set()):
            if value[:1] == "#":
                here.append(unescape(value[1:]) if "&" in value else value[1:])
            else:
                self._follow(path, folder, root, value)
        for element, attributes in LOADING.findall(html):
            # Nearly all that is found are buttons, and they load nothing.
            if element != "button" or "formaction" in attributes:
                self._load(path, folder, root, element, attributes)
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

    def _follow(self, path: str, folder: str, root: str, value: str) -> None:
        if value.startswith(ALLOWED):
            return
        if EXTERNAL.match(value):
            if not value.lower().startswith(ALLOWED):
                self._faults.append(f"{path}: linket {value} kan ikke bruges")
            return
        target, anchor = self._resolve(path, folder, root, value)
        self._wanted.setdefault(target, path)
        if anchor:
            self._anchors.setdefault((target, anchor), path)
        # From the root it is the same place on every page as deep.
        if value.startswith((root, "/")):
            self._followed[root].add(value)

    def _load(self, path: str, folder: str, root: str, element: str, attributes: str) -> None:
        if element == "link" and any([each in attributes for each in NOT_LOADED]):
            return
        for name, value in LOADED.findall(attributes):
            # Several pictures to choose from, each with its size after it.
            for each in [choice.split()[0] for choice in value.split(",") if choice.split()] if name.endswith("srcset") else [value]:
                if EXTERNAL.match(each):
                    self._faults.append(f"{path}: siden henter fra et andet sted: {each}")
                elif each[:1] not in ("", "#"):
                    self._wanted.setdefault(self._resolve(path, folder, root, each)[0], path)

    def _resolve(self, path: str, folder: str, root: str, value: str) -> tuple[str, str]:
        address, _, anchor = unescape(value).partition("#")
        address = address.partition("?")[0]
        if not address:
            target = path
        elif address.startswith("/"):
            target = address.removeprefix(self._base) if address.startswith(self._base) else f"uden for siden: {address}"
        elif address.startswith(root) and "/." not in (inside := address[len(root) - 1 :]) and "//" not in inside:
            target = inside[1:]
        else:
            target = posixpath.normpath(posixpath.join(folder, address))
        if address and (address.endswith(("/", "..")) or address == "."):
            target = f"{target.strip('/')}/index.html".removeprefix("./").lstrip("/")
        return target, anchor
