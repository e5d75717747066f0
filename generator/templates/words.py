"""Texts as markup: plain lines and Markdown, with the hard words explained."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from generator.templates.compiling import as_markup, escaped
from generator.views.glossary import Glossary, Meaning

OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
# What may mean something in Markdown. A text without it is paragraphs alone, and most texts are.
_MARKS = (*"*_`[]<>#&\\\r", " \n", "\t\n")
_MARKED_LINE = re.compile(r"\n(?:[ \t\-+=]|\d+[.)])")
_BLANK, _BETWEEN = re.compile(r"\n\n+"), "</p>\n<p>"
# More explained words than this make a page restless.
MOST_WORDS = 8


class Words:
    """What a page needs to show texts: the way to the root, and the glossary.

    Each explained word is linked once a page, to its meaning at the end of the page; `used`
    holds those, in order. `own` is the page's own title, which is not explained on itself.
    """

    def __init__(self, root: str, glossary: Glossary | None, own: str = "", drawn: dict[Any, Markup] | None = None) -> None:
        self.root, self._glossary, self._own = root, glossary, own.lower()
        # What `once` has drawn on pages as far from the root; None where nothing is kept.
        self.drawn = drawn
        self.used: dict[str, Meaning] = {}
        # Ids that need no explanation any more.
        self._known: set[str] = set()

    def href(self, address: str) -> str:
        """An address as a link on this page: from the root, or elsewhere and left alone."""
        if address.startswith("#") or (":" in address and OUTSIDE.match(address)):
            return address
        return self.root + address.lstrip("/")

    def line(self, text: str) -> Markup:
        """A plain text with its hard words explained."""
        return as_markup(self._explained(text))

    def prose(self, text: str, level: int = 3) -> Markup:
        """Markdown as markup: no HTML in, links to https, mailto, tel and this site only."""
        if not _is_marked_up(f"\n{text}\n"):
            return as_markup(f"<p>{_BLANK.sub(_BETWEEN, self._explained(text.strip()))}</p>\n")
        env: dict[str, Any] = {}
        tokens = _markdown().parse(text, env)
        for token in tokens:
            if token.type in ("heading_open", "heading_close"):
                token.tag = f"h{min(6, int(token.tag[1]) - 2 + level)}"
            elif token.type == "inline":
                token.children = list(self._inline(token.children or ()))
        return Markup(_markdown().renderer.render(tokens, _markdown().options, env))

    def _inline(self, tokens: Sequence[Token]) -> list[Token]:
        found: list[Token] = []
        inside, calls = 0, False
        for token in tokens:
            if token.type == "link_open":
                inside += 1
                href = str(token.attrGet("href") or "")
                calls = href.startswith("tel:")
                token.attrSet("href", self.href(href))
            elif token.type == "link_close":
                inside, calls = inside - 1, False
            elif token.type == "text" and not inside:
                # html_inline is what the renderer writes as it is; its content is escaped here.
                found.append(Token("html_inline", "", 0, content=self._explained(token.content)))
                continue
            elif token.type == "text" and calls:
                # A number is not broken over two lines.
                token.content = token.content.replace(" ", "\u00a0")
            found.append(token)
        return found

    def _explained(self, text: str) -> str:
        if self._glossary is None or len(self.used) >= MOST_WORDS:
            return escaped(text)
        parts, place = [], 0
        for start, end, meaning in self._glossary.find(text):
            if meaning.id in self._known or len(self.used) >= MOST_WORDS:
                continue
            self._known.add(meaning.id)
            if meaning.title.lower() in self._own:
                continue
            self.used[meaning.id] = meaning
            parts.append(f'{escaped(text[place:start])}<a class="term" href="#ord-{meaning.id}">{escaped(text[start:end])}</a>')
            place = end
        return "".join([*parts, escaped(text[place:])]) if parts else escaped(text)


def _is_marked_up(lines: str) -> bool:
    return any([each in lines for each in _MARKS]) or _MARKED_LINE.search(lines) is not None


@cache
def _markdown() -> MarkdownIt:
    found = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline", "code", "fence", "entity"])
    # The name is the library's.
    found.validateLink = _may_be_linked  # type: ignore[method-assign]
    return found


def _may_be_linked(url: str) -> bool:
    return bool(OUTSIDE.match(url)) or (url.startswith("/") and not url.startswith("//")) or url.startswith("#")
