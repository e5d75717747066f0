"""What pages are made of. Every text is plain (or safe Markdown in Prose) and is escaped by the
templates; None where a fact is missing, which is shown as »Ikke oplyst«. Addresses are from the
site's root (generator/urls.py)."""

from __future__ import annotations

from typing import ClassVar

from generator.frozen import frozen


@frozen
class Fact:
    """One row of a fact list. `icon` is a name in theme/icons.json."""

    icon: str
    name: str
    value: str | None
    href: str | None = None


@frozen
class Link:
    """Where to go, and what is there. `href` is from the root, or a whole address elsewhere."""

    title: str
    href: str
    note: str = ""


@frozen
class Card:
    """A record as others show it. `look` names its colour (k-stoette)."""

    look: str
    icon: str
    kind: str
    title: str
    href: str
    text: str
    facts: tuple[Fact, ...] = ()
    flags: tuple[str, ...] = ()


@frozen
class Paragraph:
    block: ClassVar[str] = "paragraph"
    text: str


@frozen
class Heading:
    """A heading inside a section."""

    block: ClassVar[str] = "heading"
    text: str


@frozen
class Prose:
    """Markdown that staff wrote; its headings begin at level `level`."""

    block: ClassVar[str] = "prose"
    text: str
    level: int = 3


@frozen
class Bullets:
    block: ClassVar[str] = "bullets"
    items: tuple[str, ...]


@frozen
class Said:
    """»Hvor længe: Ikke oplyst« — a named fact in running text."""

    block: ClassVar[str] = "said"
    name: str
    value: str | None


@frozen
class Until:
    """A last day: in words, as ISO 8601, and how long there is left on the day of the build."""

    block: ClassVar[str] = "until"
    name: str
    value: str
    iso: str
    left: str


@frozen
class Steps:
    """Steps in order: (title, text or empty)."""

    block: ClassVar[str] = "steps"
    items: tuple[tuple[str, str], ...]


@frozen
class Notice:
    """Something that must be seen. `lead` is bold and comes first."""

    block: ClassVar[str] = "notice"
    lead: str
    text: str = ""
    link: Link | None = None


@frozen
class Links:
    block: ClassVar[str] = "links"
    items: tuple[Link, ...]


@frozen
class Cards:
    block: ClassVar[str] = "cards"
    items: tuple[Card, ...]


@frozen
class Contacts:
    """How to reach a function: (icon, name, text or None, href or None)."""

    block: ClassVar[str] = "contacts"
    items: tuple[Fact, ...]


@frozen
class Letter:
    """A letter to copy; what the reader fills in stands in square brackets."""

    id: str
    title: str
    text: str


@frozen
class Letters:
    block: ClassVar[str] = "letters"
    items: tuple[Letter, ...]


Block = Paragraph | Heading | Prose | Bullets | Said | Until | Steps | Notice | Links | Cards | Contacts | Letters


@frozen
class Section:
    """One question and its answer. `quiet` is for the law and the sources."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    quiet: bool = False


@frozen
class RecordView:
    """A record's whole page."""

    id: str
    look: str
    icon: str
    kind: str
    title: str
    summary: str
    easy_read: str | None
    easy_read_old: bool
    also: tuple[str, ...]
    municipality: str
    flags: tuple[str, ...]
    notices: tuple[Notice, ...]
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    related: tuple[Card, ...]
    href: str
    crumb: Link
    translations: tuple[tuple[str, str, str], ...]
    # What goes along to a meeting with a saved page: (name, value).
    brief: tuple[tuple[str, str], ...] = ()
    # Help comes before all else, and nothing stands between it and the reader.
    acute: bool = False
