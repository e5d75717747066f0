"""One page of the site, ready to be poured into the frame, and what makes it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.frozen import frozen
from generator.model.common import Record
from generator.templates import Words, render
from generator.urls import root_from
from generator.views.cards import card
from generator.views.glossary import glossary
from generator.views.parts import Card

NOT_FOUND = "404.html"
DESCRIPTION = 155
_PERCENT = re.compile(r"%(?<= %)")


@frozen(kw_only=True)
class Page:
    """`address` is from the root with a slash in front; `changed` is the day its content was
    last checked or decided, and goes in the sitemap when `indexed`. `template` is the file in
    theme/pages/ that made the body; empty for a redirect."""

    title: str
    description: str
    address: str
    body: str
    section: str = ""
    head: str = ""
    header_search: str = ""
    indexed: bool = True
    changed: date | None = None
    template: str = ""


@frozen
class Wrong:
    """Where to say that a page is wrong; None where nobody is named."""

    owner: str
    mail: str | None
    issue: str | None


class Writer:
    """Makes pages of one catalogue on one day."""

    def __init__(self, catalogue: Catalogue, day: date) -> None:
        self.catalogue, self.day = catalogue, day
        self._glossary = glossary(catalogue)
        self._base = "/" + (urlsplit(catalogue.settings.address).path.strip("/") + "/").lstrip("/")
        self._search: dict[str, str] = {}
        self._drawn: dict[str, dict[Any, Markup]] = {}
        self._cards: dict[tuple[str, bool], Card] = {}

    def page(
        self, address: str, template: str, *, title: str, description: str, section: str = "", look: str = "", search: bool = True,
        explain: bool = True, indexed: bool = True, changed: date | None = None, head: str = "", **values: Any,
    ) -> Page:
        """Render a template of theme/pages/ into a page. `address` is as in generator/urls.py."""
        root = self._base if address == NOT_FOUND else root_from(f"/{address}")
        words = Words(root, self._glossary if explain else None, title, self._drawn.setdefault(root, {}))
        body = kept_together(render(f"pages/{template}", words=words, day=self.day, settings=self.catalogue.settings, title=title, look=look, **values))
        if not indexed:
            head += '<meta name="robots" content="noindex">'
        return Page(
            title=title, description=shortened(description), address=f"/{address}", section=section, head=head,
            header_search=self._search_field(root) if search else "", body=body, indexed=indexed, changed=changed, template=template,
        )

    def card(self, record: Record, facts: bool = True) -> Card:
        """A record as lists show it. It is made once: most records stand on several."""
        key = record.id, facts
        if key not in self._cards:
            self._cards[key] = card(self.catalogue, record, self.day, facts)
        return self._cards[key]

    def _search_field(self, root: str) -> str:
        if root not in self._search:
            self._search[root] = render("components/search-field/header.html.j2", root=root)
        return self._search[root]

    def wrong(self, record: Record | None, address: str, title: str) -> Wrong:
        """Where to report a fault on a page: the record's owner, and the repository when there is one."""
        settings = self.catalogue.settings
        owner = (record.owner if record else None) or settings.owner
        subject = f"Fejl på siden {title}"
        text = f"Siden: {settings.address}{address}\nPost: {record.id if record else '-'}\nAnsvarlig: {owner}\n\nDet er forkert:\n\nDet rigtige er:\n"
        contact = settings.feedback or settings.contact
        mail = f"mailto:{contact.mail}?subject={quote(subject)}&body={quote(text)}" if contact and contact.mail else None
        issue = f"{settings.repository.rstrip('/')}/issues/new?title={quote(subject)}&body={quote(text)}" if settings.repository else None
        return Wrong(owner, mail, issue)


def kept_together(html: str) -> str:
    """With »40 %« on one line, wherever its text is from: staff write a plain space, as they should."""
    # Few pages have one, and that is seen faster than it is replaced.
    return html.replace(" %", "\u00a0%") if "%" in html and _PERCENT.search(html) else html


def shortened(text: str) -> str:
    """At most 155 characters and what says that there is more, cut between words where there are several: what a search engine shows."""
    if len(text) <= DESCRIPTION:
        return text
    between = text.rfind(" ", 0, DESCRIPTION)
    return text[: between if between > 0 else DESCRIPTION].rstrip(" ,.–") + " …"


def redirect(address: str, target: str, title: str) -> Page:
    """A page that has moved. `target` is from the root; works without JavaScript."""
    way = root_from(f"/{address}") + target
    body = Markup(
        '<main id="indhold" tabindex="-1"><div class="section"><div class="wrap flow"><h1>Siden er flyttet</h1>'
        '<p><a href="{way}">Gå til {title}</a></p></div></div></main>'
    ).format(way=way, title=title)
    head = Markup('<meta http-equiv="refresh" content="0; url={way}"><meta name="robots" content="noindex">').format(way=way)
    return Page(title="Siden er flyttet", description=f"Siden hedder nu {title}.", address=f"/{address}", body=str(body), head=str(head), indexed=False)


def newest(days: Iterable[date | None]) -> date | None:
    """The last of some days, as far as they are known."""
    return max({each for each in days if each}, default=None)


def changed(record: Record) -> date | None:
    """The day the record was last checked."""
    return record.checked.date if record.checked else None
