"""The words of a page that a reader sees, line by line, from its HTML."""

from __future__ import annotations

from html.parser import HTMLParser

UNSEEN = frozenset({"script", "style", "template", "svg"})
# These stand in a line; every other element begins one.
INLINE = frozenset("a abbr b bdi cite code data dfn em i kbd mark q s small span strong sub sup time u wbr label".split())
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def visible(html: str) -> tuple[str, ...]:
    """Lines of text in reading order, without what is hidden."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(line for line in (" ".join(each.split()) for each in "".join(reader.parts).split("\n")) if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.parts.append("\n")
        if tag not in VOID:
            given = dict(attrs)
            hidden = tag in UNSEEN or "hidden" in given
            self._open.append((tag, hidden or (bool(self._open) and self._open[-1][1])))

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.parts.append("\n")
        if any(each == tag for each, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not (self._open and self._open[-1][1]):
            self.parts.append(data.replace("\n", " "))
