"""Where staff go to mend something: the file and its line, and the record's page."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from generator import urls
from generator.catalogue import Catalogue
from generator.model.common import Record
from generator.model.fields import fields_of
from generator.model.settings import Settings
from generator.model.vocabulary import Entry
from generator.reading import locate
from generator.report.parts import Cell
from generator.rules.rule import Path
from generator.rules.running import origin_of

# Where the two kinds of host that we know show a file. HEAD is whatever branch is the main one.
FILE_ON = {"github": "/blob/HEAD/", "gitlab": "/-/blob/HEAD/"}


class Desk:
    """Finds files and pages of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        repository = (catalogue.settings.repository or "").rstrip("/")
        host = urlsplit(repository).hostname or ""
        self._files = next((repository + where for name, where in FILE_ON.items() if name in host), "")

    def page(self, address: str) -> str:
        """The whole address of a page of the public site."""
        return self._catalogue.settings.address.rstrip("/") + "/" + address

    def cell(self, of: Record | Entry | Settings, path: Path = (), *, text: str = "") -> Cell:
        """A record or entry by its title, with its page and the place in its file."""
        name, line = self.place(of, path)
        href = self.page(urls.of(of)) if isinstance(of, Record) else ""
        return Cell(text or of.title, href, *self.file(name, line))

    def file(self, name: str, line: int) -> tuple[str, str]:
        """»offers/bodies/x.yml:12«, and the address where it can be edited, when there is one."""
        shown = f"{self._catalogue.root.name}/{name}"
        where = f"{shown}:{line}" if line else shown
        return where, f"{self._files}{quote(shown)}{f'#L{line}' if line else ''}" if self._files else ""

    def place(self, of: Record | Entry | Settings, path: Path) -> tuple[str, int]:
        """The file and the line of a field. Where the field is missing, the line that it belongs after."""
        origin = origin_of(self._catalogue, of)
        return origin.path, locate(self._catalogue.root, origin, written(of, path), key=True)[0]


def written(of: object, path: Path) -> Path:
    """The way to a field that is written; for an absent one, to the field that stands before it."""
    for depth, part in enumerate(path):
        if isinstance(part, int):
            assert isinstance(of, tuple)
            of = of[part]
            continue
        if getattr(of, part) in (None, ()):
            before = None
            for name in fields_of(type(of)):
                if name == part:
                    break
                before = name if getattr(of, name) not in (None, ()) else before
            return (*path[:depth], *((before,) if before else ()))
        of = getattr(of, part)
    return path
