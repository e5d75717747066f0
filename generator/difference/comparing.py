"""Two catalogues seen on one day with the same generator, and what differs between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import yaml

from generator.catalogue import Catalogue, load
from generator.diagnostics import Diagnostic, Severity, has_errors, in_order
from generator.difference.result import Difference, Fault, Measure, PageChange
from generator.difference.visible import visible
from generator.pages import all_pages
from generator.report.reading_ease import ease
from generator.rules import run
from generator.search.files import index_file
from generator.search.searching import Search

FIRST, NEAR = 3, 10
Phrases = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Seen:
    """One catalogue as its readers and staff meet it. `pages` and `ranks` are empty when errors
    keep the site from being built."""

    diagnostics: tuple[Diagnostic, ...]
    pages: Mapping[str, tuple[str, tuple[str, ...]]]
    lix: Mapping[str, tuple[str, int]]
    ranks: Mapping[str, int]

    @property
    def built(self) -> bool:
        return not has_errors(self.diagnostics)


def phrases(path: Path) -> Phrases:
    """Question → ids of right answers, from the catalogue's own findability test; none without it."""
    if not path.is_file():
        return {}
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {str(each["q"]): frozenset(map(str, each["best"])) for each in listed if each.get("best")}


def seen(root: Path, day: date, asked: Phrases) -> Seen:
    """Read, check and render a catalogue."""
    loaded = load(root)
    catalogue = loaded.catalogue
    if catalogue is None:
        return Seen(loaded.diagnostics, {}, {}, {})
    diagnostics = in_order((*loaded.diagnostics, *run(catalogue, day)))
    lix = {each.record.id: (each.record.title, each.lix) for each in ease(catalogue, day)}
    if has_errors(diagnostics):
        return Seen(diagnostics, {}, lix, {})
    pages = {page.address: (page.title, visible(page.body)) for page in all_pages(catalogue, day)}
    return Seen(diagnostics, pages, lix, _ranks(catalogue, day, asked))


def difference(before: Seen, after: Seen, revision: str) -> Difference:
    """What `after` has that `before` had not, and the other way round."""
    both = before.built and after.built
    faults = _faults(before.diagnostics), _faults(after.diagnostics)
    counts = [Counter(each.severity for each in of.diagnostics) for of in (before, after)]
    asked = [each for each in after.ranks if each in before.ranks]
    return Difference(
        revision=revision,
        comparable=both,
        pages=tuple(_pages(before.pages, after.pages)) if both else (),
        pages_after=len(after.pages),
        errors_before=counts[0][Severity.ERROR],
        errors_after=counts[1][Severity.ERROR],
        warnings_before=counts[0][Severity.WARNING],
        warnings_after=counts[1][Severity.WARNING],
        new_faults=tuple(_more(faults[1], faults[0])),
        gone_faults=tuple(_more(faults[0], faults[1])),
        lix=tuple(_lix(before.lix, after.lix)),
        asked=len(asked),
        found_before=sum(0 < before.ranks[each] <= FIRST for each in asked),
        found_after=sum(0 < after.ranks[each] <= FIRST for each in asked),
        moved=tuple(Measure(each, before.ranks[each], after.ranks[each]) for each in asked if before.ranks[each] != after.ranks[each]),
    )


def _pages(before: Mapping[str, tuple[str, tuple[str, ...]]], after: Mapping[str, tuple[str, tuple[str, ...]]]) -> Iterable[PageChange]:
    """Changed pages first, those with most changed lines before lists that name them; then new, then gone."""
    changed = [PageChange(address, after[address][0], "changed", _lines(before[address][1], after[address][1])) for address in after if address in before and before[address] != after[address]]
    yield from sorted(changed, key=lambda each: -len(each.lines))
    yield from (PageChange(address, title, "new", _lines((), lines)) for address, (title, lines) in after.items() if address not in before)
    yield from (PageChange(address, title, "gone", _lines(lines, ())) for address, (title, lines) in before.items() if address not in after)


def _lines(old: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            found.extend(f"- {line}" for line in old[a:b])
            found.extend(f"+ {line}" for line in new[c:d])
    return tuple(found)


def _faults(of: Iterable[Diagnostic]) -> list[tuple[tuple[str, str, str], Fault]]:
    """Each with what makes it the same before and after: not its line, which other edits move."""
    return [((each.code, each.path, each.message), Fault(each.code, each.severity.value, f"{each.path}:{each.line}", each.message)) for each in of]


def _more(these: Iterable[tuple[tuple[str, str, str], Fault]], than: Iterable[tuple[tuple[str, str, str], Fault]]) -> Iterable[Fault]:
    left = Counter(key for key, _ in than)
    for key, fault in these:
        if left[key]:
            left[key] -= 1
        else:
            yield fault


def _lix(before: Mapping[str, tuple[str, int]], after: Mapping[str, tuple[str, int]]) -> Iterable[Measure]:
    for id_ in dict.fromkeys((*after, *before)):
        old, new = before.get(id_), after.get(id_)
        if (old and old[1]) != (new and new[1]):
            yield Measure((new or old or (id_, 0))[0], old[1] if old else None, new[1] if new else None)


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
