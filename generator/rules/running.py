"""Every rule over the whole catalogue, and its findings as diagnostics at their place."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostic, in_order
from generator.ledger import Ledger
from generator.model.common import Record
from generator.model.fields import Unread
from generator.model.kinds import LEDGER_FILE
from generator.model.settings import Settings
from generator.reading import Origin, uncollected
from generator.rules.memory import Memory
from generator.rules.rule import Explained, Finding, Path, Rule, Target

SETTINGS_FILE = Origin("catalogue.yml")


def run_rules(rules: Iterable[Rule], waiver_rule: Rule, catalogue: Catalogue, day: date, only_paths: Collection[str] | None = None, memory: Memory | None = None) -> tuple[Diagnostic, ...]:
    """What the rules find on a day, in the order of its place.

    A finding on a record that waives the rule is left out; a waiver that leaves nothing out is
    itself found by `waiver_rule`. With `only_paths` (relative to the catalogue folder) the
    catalogue is still checked as a whole, but only findings in these files are given. With `memory` of the
    check before, only what a change can change is found again.
    """
    kept: list[tuple[Rule, Finding]] = []
    used: set[tuple[int, str]] = set()
    judged: list[Rule] = []
    rules = tuple(rules)
    memory = memory or Memory()
    with uncollected():
        memory.turn_to(catalogue, day)
        for rule in rules:
            try:
                findings = memory.found(rule)
            except Unread:
                continue  # it needs a setting that cannot be read, which has been reported
            judged.append(rule)
            for finding in findings:
                if rule.waivable and _is_waived(finding.of, rule.code):
                    used.add((id(finding.of), rule.code))
                else:
                    kept.append((rule, finding))
    known = frozenset(each.code for each in rules)
    kept.extend((waiver_rule, each) for each in idle_waivers(catalogue, judged, used, known - {each.code for each in judged}))
    return diagnosed(catalogue, kept, only_paths, memory)


def diagnosed(catalogue: Catalogue, found: Iterable[tuple[Explained, Finding]], only_paths: Collection[str] | None = None, memory: Memory | None = None) -> tuple[Diagnostic, ...]:
    """Findings with the code they break, as diagnostics at their place; with `only_paths`, only
    what stands in these files."""
    memory = memory or Memory()
    wanted = None if only_paths is None else frozenset(only_paths)
    return in_order(
        _diagnostic(catalogue, code, finding, memory)
        for code, finding in found
        if wanted is None or origin_of(catalogue, finding.of).path in wanted
    )


def idle_waivers(catalogue: Catalogue, rules: Iterable[Rule], used: Collection[tuple[int, str]], unknown: Collection[str] = ()) -> Iterable[Finding]:
    """The waivers that leave nothing out: the fault is mended, or the rule cannot be waived. Of
    rules that are `unknown` this cannot be said."""
    by_code = {each.code: each for each in rules}
    for record in catalogue.records:
        for index, waiver in enumerate(record.waivers):
            if (id(record), waiver.rule) in used or waiver.rule in unknown:
                continue
            rule = by_code.get(waiver.rule)
            if rule is None:
                message = f"Der er ingen regel {waiver.rule}, som kan fraviges."
            elif not rule.waivable:
                message = f"{waiver.rule} gælder altid og kan ikke fraviges."
            else:
                message = f"Undtagelsen fra {waiver.rule} har ingen virkning. Posten overholder reglen."
            yield Finding(of=record, path=("waivers", index, "rule"), message=message, hint="Slet undtagelsen.")


def origin_of(catalogue: Catalogue, of: Target) -> Origin:
    """The file of a record or an entry, catalogue.yml, or ledger.json."""
    if isinstance(of, Ledger):
        return Origin(LEDGER_FILE)
    return SETTINGS_FILE if isinstance(of, Settings) else catalogue.origin(of)


def _is_waived(of: Target, code: str) -> bool:
    return isinstance(of, Record) and any(each.rule == code for each in of.waivers)


def _diagnostic(catalogue: Catalogue, code: Explained, finding: Finding, memory: Memory) -> Diagnostic:
    origin, line, column, length = _place(catalogue, memory, finding.of, finding.path, finding.key, finding.words)
    other = None
    if finding.other:
        second, second_line, second_column, _ = _place(catalogue, memory, *finding.other)
        other = (second.path, second_line, second_column)
    return Diagnostic(
        path=origin.path, line=line, column=column, length=length, code=code.code, severity=finding.severity or code.severity,
        message=finding.message, hint=finding.hint, other=other,
    )


def _place(catalogue: Catalogue, memory: Memory, of: Target, path: Path, key: bool = False, words: str = "") -> tuple[Origin, int, int, int]:
    origin = origin_of(catalogue, of)
    return (origin, *memory.located(catalogue.root, origin, of, path, key, words))
