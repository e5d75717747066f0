"""A built page as a tree of elements, for the layers that need no browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Node:
    """An element. `children` are elements and texts in order."""

    tag: str
    attributes: dict[str, str]
    parent: Node | None = None
    children: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """The element and all under it, in the order of the document."""
        yield self
        for each in self.children:
            if isinstance(each, Node):
                yield from each.walk()

    def all(self, *tags: str) -> list[Node]:
        return [each for each in self.walk() if each.tag in tags]

    def up(self) -> Iterator[Node]:
        """The element and what it stands in, from within."""
        found: Node | None = self
        while found is not None:
            yield found
            found = found.parent

    @property
    def text(self) -> str:
        """Its words on one line, as they are read."""
        return " ".join("".join(each if isinstance(each, str) else f" {each.text} " if each.tag in BLOCKS else each.text for each in self.children).split())

    def has(self, name: str) -> bool:
        """Whether it is of a class."""
        return name in self.attributes.get("class", "").split()

    def inside(self, *names: str) -> bool:
        """Whether it stands in an element of one of these classes, or is one."""
        return any(each.has(name) for each in self.up() for name in names)


BLOCKS = {"p", "li", "dt", "dd", "div", "section", "ul", "ol", "h1", "h2", "h3", "h4", "td", "th", "tr", "br", "figcaption", "summary", "button"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Node("#document", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(made)
        if tag not in VOID:
            self.at = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Node(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        for each in self.at.up():
            if each.tag == tag and each.parent is not None:
                self.at = each.parent
                return

    def handle_data(self, data: str) -> None:
        if self.at.tag not in ("script", "style"):
            self.at.children.append(data)


def read(html: str) -> Node:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
