"""What differs between two catalogues that were seen on one day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from generator.diagnostics import Severity
from generator.difference import seeing
from generator.difference.result import Code, Difference, Fault, Measure, PageChange
from generator.difference.seeing import FRAME, Seen

FIRST = 3


def difference(before: Seen, after: Seen, revision: str, code: Code = Code.SAME) -> Difference:
    """What `after` has that `before` had not, and the other way round."""
    both = before.built and after.built
    counts = [Counter(each.severity for each in of.faults) for of in (before, after)]
    asked = [each for each in after.ranks if each in before.ranks]
    return Difference(
        revision=revision,
        code=code.value,
        comparable=both,
        pages=tuple(_pages(before.pages, after.pages)) if both else (),
        pages_after=len(after.pages.keys() - {FRAME}),
        reshaped=sum(before.pages[each] == after.pages[each] and before.looks[each] != after.looks[each] for each in after.pages if each in before.pages) if both else 0,
        restyled=tuple(sorted(each for each in {*before.assets, *after.assets} if before.assets.get(each) != after.assets.get(each))) if both else (),
        errors_before=counts[0][Severity.ERROR.value],
        errors_after=counts[1][Severity.ERROR.value],
        warnings_before=counts[0][Severity.WARNING.value],
        warnings_after=counts[1][Severity.WARNING.value],
        new_faults=tuple(_more(after.faults, before.faults)),
        gone_faults=tuple(_more(before.faults, after.faults)),
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


def _more(these: Iterable[seeing.Fault], than: Iterable[seeing.Fault]) -> Iterable[Fault]:
    left = Counter(each.same for each in than)
    for each in these:
        if left[each.same]:
            left[each.same] -= 1
        else:
            yield Fault(each.code, each.severity, f"{each.path}:{each.line}", each.message)


def _lix(before: Mapping[str, tuple[str, int]], after: Mapping[str, tuple[str, int]]) -> Iterable[Measure]:
    for id_ in dict.fromkeys((*after, *before)):
        old, new = before.get(id_), after.get(id_)
        if (old and old[1]) != (new and new[1]):
            yield Measure((new or old or (id_, 0))[0], old[1] if old else None, new[1] if new else None)
