"""The same content for MkDocs with Material as it comes: what our pages say, as Markdown by hand would.

Each page keeps its address, its headings, paragraphs, lists, tables and the links to other pages.
What only our theme has (icons, the menu, search fields, scripts, drawings) is left out.

usage: python -m benchmarks.stock CATALOGUE PROJECT DAY all|records
"""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Iterable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from generator import urls
from generator.catalogue import load
from generator.pages import all_pages
from generator.pages.page import NOT_FOUND, Page
from generator.urls import SEARCH

CONFIG = """
site_name: Stock
use_directory_urls: true
theme: {name: material, language: da, font: false}
plugins: [{search: {lang: da}}]
nav: [index.md]
not_in_nav: "*\\n*/**"
"""
_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"([\\`*_\[\]<>|#])")
_LEFT_OUT = ("nav", "svg", "script", "style", "template", "button", "form", "noscript")
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_BLOCKS = ("dt", "dd", "div", "section", "dl", "blockquote", "summary", "details")
_EMPTY = ("br", "input", "img", "hr", "wbr", "rect", "line", "path", "meta", "link")


def write_project(pages: Iterable[Page], project: Path) -> None:
    """A stock MkDocs project in a folder that does not exist, its pages outside the menu."""
    docs = project / "docs"
    docs.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    # What sends on, is found by no way, or has only a script in it, is nobody's content.
    kept = {each.address.lstrip("/"): each for each in pages if each.template and not each.address.endswith(NOT_FOUND) and each.address != f"/{SEARCH}"}
    files = {address: _file_of(address, kept) for address in kept}
    for address, page in kept.items():
        path = docs / files[address]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(markdown(page.body, address, files), encoding="utf-8")


def _file_of(address: str, others: Iterable[str]) -> str:
    """`stoette/fgu/` → `stoette/fgu.md`; a page that has pages below it is the index of its folder."""
    below = any(each != address and each.startswith(address) for each in others) if address.count("/") < 2 else False
    return f"{address}index.md" if below or not address else f"{address.rstrip('/')}.md"


def markdown(body: str, address: str, files: dict[str, str]) -> str:
    """A page's own HTML as Markdown. `files` are the Markdown files by address."""
    reader = _Reader(address, files)
    reader.feed(body)
    reader.close()
    return "\n\n".join(each for each in reader.blocks if each.strip()) + "\n"


class _Reader(HTMLParser):
    """Turns elements into blocks. Text outside a known block is a paragraph."""

    def __init__(self, address: str, files: dict[str, str]) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._address, self._files = address, files
        self._text: list[str] = []
        self._start = ""
        self._left_out = 0
        self._depth = 0
        self._links: list[str | None] = []
        self._row: list[str] | None = None
        self._rows = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._left_out += 1
        if self._left_out or tag in _EMPTY:
            return
        if tag in _HEADINGS:
            self._flush(f"{_HEADINGS[tag]} ")
        elif tag in ("ul", "ol"):
            self._flush()
            self._depth += 1
        elif tag == "li":
            self._flush(f"{'    ' * (self._depth - 1)}- ")
        elif tag == "table":
            self._flush()
            self._rows = 0
        elif tag == "tr":
            self._row = []
        elif tag in ("td", "th"):
            self._text = []
        elif tag == "a":
            self._links.append(self._markdown_of(dict(attrs).get("href") or ""))
            if self._links[-1]:
                self._text.append("[")
        elif self._row is None and (tag in _BLOCKS or (tag == "p" and not self._start.strip())):
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._left_out = max(0, self._left_out - 1)
            return
        if self._left_out:
            return
        if tag in ("td", "th") and self._row is not None:
            self._row.append(_SPACES.sub(" ", "".join(self._text)).strip())
            self._text = []
        elif tag == "tr" and self._row is not None:
            line = f"| {' | '.join(self._row)} |"
            rows = [line] if self._rows else [line, "|" + "---|" * len(self._row)]
            if self._rows:
                self.blocks[-1] += "\n" + rows[0]
            else:
                self.blocks.append("\n".join(rows))
            self._rows, self._row = self._rows + 1, None
        elif tag == "a" and self._links:
            target = self._links.pop()
            if target:
                self._text.append(f"]({target})")
        elif tag in ("ul", "ol"):
            self._flush()
            self._depth = max(0, self._depth - 1)
        elif self._row is None and (tag in _HEADINGS or tag in ("li", "p", "dt", "dd", "div", "section", "dl", "summary")):
            self._flush()

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self._text.append(_MARKS.sub(r"\\\1", data))

    def _flush(self, start: str = "") -> None:
        text = _SPACES.sub(" ", "".join(self._text)).strip()
        if text:
            self.blocks.append(self._start + text)
            self._start = ""
        self._text = []
        if start:
            self._start = start

    def _markdown_of(self, href: str) -> str | None:
        """A link as MkDocs wants it: to the Markdown file. None for what is no page."""
        if "://" in href or href.startswith(("mailto:", "tel:")):
            return href
        place = href.partition("#")[0].partition("?")[0]
        target = posixpath.normpath(posixpath.join("/", self._address, place)).lstrip("/")
        file = self._files.get(f"{target}/" if target else "")
        if not place or file is None:
            return None
        return posixpath.relpath(file, posixpath.dirname(self._files[self._address]) or ".")


def main(root: Path, project: Path, day: date, which: str) -> None:
    catalogue = load(root).catalogue
    assert catalogue is not None
    records = {f"/{urls.of(each)}" for each in catalogue.records} | {"/"}
    write_project((each for each in all_pages(catalogue, day) if which == "all" or each.address in records), project)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]), sys.argv[4])
