"""The language of a built page, and how hard it is to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.danish.readability import lix, sentences
from tests.accessibility.layers.html import Node

# Words of English interfaces that are no Danish words. Names may be English (3.1.2 excepts them).
ENGLISH = re.compile(r"\b(the|(?i:your|with|this|click|search|close|next|previous|skip|loading|not found|read more|permanent link|jump back|made with|page|please|show|hide|back to))\b")
FOREIGN_LETTERS = re.compile(r"[\u0370-\u1fff\u3040-\ud7ff\ufb1d-\ufdff\ufe70-\ufefc]{2,}")
SPOKEN = ("aria-label", "alt", "title", "placeholder", "aria-roledescription", "data-name")
# Below this a page has too few words for a number of its own.
LEAST_WORDS = 40


def language_faults(page: Node) -> list[str]:
    """Danish is declared; parts in other languages say so; no English of an interface is left."""
    [html] = page.all("html")
    faults = [] if html.attributes.get("lang") == "da" else [f"the page is in {html.attributes.get('lang')!r}"]
    faults += [f"{each.tag} has an empty lang" for each in html.walk() if each.attributes.get("lang") == ""]
    for each, text in _spoken(html):
        language = next((parent.attributes["lang"] for parent in each.up() if parent.attributes.get("lang")), "da")
        if language == "da" and not any(parent.tag in ("pre", "code", "svg") for parent in each.up()):
            faults += [f"English: {found[0]!r} in {text.strip()[:60]!r}" for found in [ENGLISH.search(text)] if found]
        if language == "da":
            faults += [f"no language is said for {found[0]!r}" for found in [FOREIGN_LETTERS.search(text)] if found]
    return faults


def _spoken(node: Node) -> Iterator[tuple[Node, str]]:
    for each in node.walk():
        if each.tag in ("script", "style"):
            continue
        for child in each.children:
            if isinstance(child, str) and child.strip():
                yield each, child
        for name in SPOKEN:
            if name in each.attributes:
                yield each, each.attributes[name]


def promises(page: Node) -> list[str]:
    """On every page: the way to the statement in the footer, as the law wants it; and no field that takes the focus by itself."""
    ways = [link.attributes.get("href", "") for footer in page.all("footer") for link in footer.all("a") if link.text == "Tilgængelighedserklæring"]
    faults = [] if any(each.rstrip("/").endswith("was") for each in ways) else ["the footer has no link to the accessibility statement"]
    return faults + [f"{each.tag} takes the focus by itself" for each in page.walk() if "autofocus" in each.attributes]


def running_text(page: Node) -> str:
    """What is read as text: paragraphs, and list items that are sentences. Not headings, labels, facts or notes on sources."""
    parts = []
    for main in page.all("main"):
        for each in main.all("p", "li"):
            outside = any(parent.tag in ("nav", "dl", "table", "figure", "template", "header") and parent is not each and not parent.has("page-head") for parent in each.up())
            if outside or each.inside("small", "quiet-box", "kind-tag", "feedback", "terms", "page-tools", "vh", "flag"):
                continue
            if each.tag == "li" and (each.all("p", "h2", "h3", "h4") or not each.text.endswith((".", "!", "?"))):
                continue
            if each.text:
                parts.append(each.text if each.text.endswith((".", "!", "?", ":")) else f"{each.text}.")
    return "\n\n".join(parts)


def difficulty(page: Node) -> float | None:
    """The LIX of a page; None when there is too little to measure."""
    text = running_text(page)
    return lix(text) if sum(len(each) for each in sentences(text)) >= LEAST_WORDS else None


def sentence_lengths(page: Node) -> list[int]:
    return [len(each) for each in sentences(running_text(page))]
