"""One catalogue as its readers and staff meet it on one day, by the generator that is imported.

Run by itself in the folder of a project it writes what it sees as JSON:
`python -m generator.difference.seeing CATALOGUE DAY PHRASES OUTPUT`. So an older revision of the
project is seen by its own code.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

import generator
from generator.catalogue import Catalogue, load
from generator.diagnostics import Severity, has_errors, in_order
from generator.difference.visible import visible
from generator.frozen import frozen
from generator.pages import all_pages
from generator.report.reading_ease import ease
from generator.rules import run
from generator.search.files import index_file
from generator.search.searching import Search
from generator.shell import Shell
from generator.site.assets import gather

NEAR = 10
# The frame around every page is seen once, under an address that no page has.
FRAME = "/*"
FRAME_TITLE = "Rammen om alle sider"
Phrases = Mapping[str, frozenset[str]]


@frozen
class Fault:
    """`same` says what makes it the same before and after: not its line, which other edits move."""

    code: str
    severity: str
    path: str
    line: int
    message: str

    @property
    def same(self) -> tuple[str, str, str]:
        return self.code, self.path, self.message


@frozen
class Seen:
    """`pages` maps an address to its title and its visible lines, `looks` to a hash of its HTML,
    and `assets` a style or script to a hash of it. All are empty when errors keep the site from
    being built. `lix` maps an id to a title and a number; `ranks` a question to the place of its
    right answer, 0 when it is not among the first NEAR."""

    faults: tuple[Fault, ...]
    pages: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    looks: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, str] = field(default_factory=dict)
    lix: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)

    @property
    def built(self) -> bool:
        return not any(each.severity == Severity.ERROR.value for each in self.faults)


def phrases(path: Path) -> Phrases:
    """Question → ids of right answers, from the catalogue's own findability test; none without it."""
    if not path.is_file():
        return {}
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {str(each["q"]): frozenset(map(str, each["best"])) for each in listed if each.get("best")}


def seen(root: Path, day: date, asked: Phrases) -> Seen:
    """Read, check and render a catalogue, with the frame and the theme of its project."""
    loaded = load(root)
    catalogue = loaded.catalogue
    diagnostics = in_order((*loaded.diagnostics, *(run(catalogue, day) if catalogue else ())))
    faults = tuple(Fault(each.code, each.severity.value, each.path, each.line, each.message) for each in diagnostics)
    if catalogue is None:
        return Seen(faults)
    lix = {each.record.id: (each.record.title, each.lix) for each in ease(catalogue, day)}
    if has_errors(diagnostics):
        return Seen(faults, lix=lix)
    bodies = {page.address: (page.title, page.body) for page in all_pages(catalogue, day)}
    assets = dict(_assets(root.parent / "theme"))
    bodies |= _frame(root.parent, catalogue)
    return Seen(
        faults, {address: (title, visible(html)) for address, (title, html) in bodies.items()}, {address: _hash(html.encode()) for address, (_, html) in bodies.items()},
        assets, lix, _ranks(catalogue, day, asked),
    )


def _frame(project: Path, catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    """The frame as a page of its own; none where the project has no mkdocs.yml."""
    config = project / "mkdocs.yml"
    if not config.is_file():
        return {}
    # Much to import, and a catalogue alone needs none of it.
    from generator.mkdocs_plugin import frame_of

    # Names of assets carry a hash, and are compared by themselves.
    names = dict.fromkeys(gather(project / "theme").names, "")
    return {FRAME: (FRAME_TITLE, Shell(frame_of(config, catalogue.settings), catalogue.settings.address, names).around("", ""))}


def _assets(theme: Path) -> Iterator[tuple[str, str]]:
    """Style or script → hash, by the name without its own hash: »assets/vejviser.css«."""
    if theme.is_dir():
        for path, content in gather(theme).files.items():
            stem, _, suffix = path.rpartition(".")
            yield f"{stem.rpartition('.')[0] or stem}.{suffix}", _hash(content)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _ranks(catalogue: Catalogue, day: date, asked: Phrases) -> dict[str, int]:
    if not asked:
        return {}
    search = Search(index_file(catalogue, day))
    # A record that was renamed is still the right answer.
    names = {each.id: {each.id, *each.previous_ids} for each in catalogue.records}
    found = {}
    for text, right in asked.items():
        ids = [search.id(hit) for hit in search.ask(text).hits[:NEAR]]
        found[text] = next((place for place, each in enumerate(ids, 1) if names[each] & right), 0)
    return found


def to_json(of: Seen) -> str:
    """With the folder of the code that saw it."""
    return json.dumps({"by": str(Path(generator.__file__).resolve().parent), "seen": asdict(of)}, ensure_ascii=False)


def from_json(text: str) -> tuple[Seen, Path]:
    """What was seen, and the folder of the code. Raises ValueError or TypeError when the other code tells it in another way."""
    data: Any = json.loads(text)
    if not isinstance(data, dict) or set(data) != {"by", "seen"}:
        raise ValueError("not what this code writes")
    found = dict(data["seen"])
    found["faults"] = tuple(Fault(**each) for each in found["faults"])
    found["pages"] = {str(address): (str(title), tuple(map(str, lines))) for address, (title, lines) in found["pages"].items()}
    found["lix"] = {str(id_): (str(title), int(lix)) for id_, (title, lix) in found["lix"].items()}
    found["ranks"] = {str(each): int(place) for each, place in found["ranks"].items()}
    return Seen(**found), Path(data["by"])


def main(arguments: list[str]) -> None:
    root, day, asked, output = arguments
    Path(output).write_text(to_json(seen(Path(root), date.fromisoformat(day), phrases(Path(asked)))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
