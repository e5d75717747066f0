"""What a check can keep for the check after it. A file that has not changed keeps the very
objects it was read as, so whatever was found in one of them alone still holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path as File

from generator.catalogue import Catalogue
from generator.reading import Origin, locate
from generator.rules.nested import targets
from generator.rules.rule import Finding, Path, Rule, Target

Place = tuple[int, int, int]


class Memory:
    """Of the last check: the catalogue, the findings of each rule that looks at one thing alone,
    and where each field that was pointed at stands in its file."""

    def __init__(self) -> None:
        self._catalogue: Catalogue | None = None
        self._day: date | None = None
        self._changed: Catalogue | None = None
        self._known: dict[int, Target] = {}
        self._alone: dict[str, list[Finding]] = {}
        self._places: dict[tuple[int, Path, bool, str], tuple[Target, Place]] = {}

    def turn_to(self, catalogue: Catalogue, day: date) -> None:
        """Keep what still holds for this catalogue on this day."""
        now = {id(each): each for each in targets(catalogue)}
        same = self._catalogue is not None and self._catalogue.settings is catalogue.settings and self._day == day
        kept = self._known.keys() & now.keys() if same else set()
        self._alone = {code: [each for each in found if id(each.of) in kept] for code, found in self._alone.items()}
        self._places = {key: place for key, place in self._places.items() if key[0] in now and now[key[0]] is place[0]}
        records = tuple(each for each in catalogue.records if id(each) not in kept)
        vocabulary = {kind: tuple(each for each in entries if id(each) not in kept) for kind, entries in catalogue.vocabulary.items()}
        self._changed = replace(catalogue, records=records, vocabulary=vocabulary) if kept else catalogue
        self._catalogue, self._day, self._known = catalogue, day, now

    def found(self, rule: Rule) -> list[Finding]:
        """All that a rule finds in the catalogue that was turned to."""
        assert self._catalogue and self._changed and self._day
        if not rule.alone:
            return list(rule.check(self._catalogue, self._day))
        kept = self._alone.get(rule.code, [])
        # The settings are in the part that is looked at again, too.
        known = {id(each.of) for each in kept} & {id(self._catalogue.settings)}
        new = [each for each in rule.check(self._changed, self._day) if id(each.of) not in known]
        self._alone[rule.code] = [*kept, *new]
        return self._alone[rule.code]

    def located(self, root: File, origin: Origin, of: Target, path: Path, key: bool, words: str) -> Place:
        """The line, column and length of a field. What is not of a file that is read anew (the
        ledger) is looked up each time."""
        if id(of) not in self._known:
            return locate(root, origin, path, key=key, words=words)
        asked = (id(of), path, key, words)
        if asked not in self._places:
            self._places[asked] = (of, locate(root, origin, path, key=key, words=words))
        return self._places[asked][1]
