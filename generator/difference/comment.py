"""A difference as Markdown for a pull request. Everything in it may have been written by anybody:
it stands in code, where it links to nothing, calls nobody and shows no pictures.

Run by itself it makes the comment from a file: `python -m generator.difference.comment FILE RUN`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.difference.result import Code, Difference, Fault, Measure, PageChange, Unreadable, from_json

MARK = "<!-- vejviser-forhaandsvisning -->"
# GitHub takes 65,536 characters.
LONGEST = 60_000
PAGES, FAULTS, ROWS, LINES = 25, 20, 20, 40
CODE = {
    Code.OWN.value: "Koden, temaet eller rammen er også ændret. Den gamle side er bygget med sin egen kode.",
    Code.BROKEN.value: "Koden er også ændret, men den gamle kode kan ikke køre her. Begge sider er bygget med den nye kode, så kun indholdet er sammenlignet.",
    Code.FOREIGN.value: "Koden er også ændret, men den anden udgave er ikke en del af din egen historie. Fremmed kode bliver ikke kørt, så kun indholdet er sammenlignet. Stoler du på den, så skriv `--run-code`.",
}
KINDS = {"new": "Ny", "gone": "Væk", "changed": "Ændret"}


def comment(of: Difference, run: str = "") -> str:
    """The whole comment. `run` is the address where the built site can be fetched."""
    parts = [MARK, "## Det ændrer sig på siden", _summary(of, run), *_faults(of), *_lix(of), *_search(of)]
    text = "\n\n".join(parts)
    shown = 0
    for each in of.pages[:PAGES]:
        block = _page(each)
        if len(text) + len(block) > LONGEST:
            break
        text += f"\n\n{block}"
        shown += 1
    if shown < len(of.pages):
        text += f"\n\n… og {_many(len(of.pages) - shown, 'side', 'sider')} til, som ikke vises her. Kør `vejviser diff` for at se dem alle."
    return text + "\n"


def _summary(of: Difference, run: str) -> str:
    counted = {kind: sum(each.kind == kind for each in of.pages) for kind in KINDS}
    lines = [f"Sammenlignet med {_code(of.revision)}.", *filter(None, (CODE.get(of.code),))]
    if of.comparable:
        lines.append(f"{_many(counted['changed'], 'side', 'sider')} er ændret, {_many(counted['new'], 'er ny', 'er nye')}, og {counted['gone']} er væk. Siden har nu {_many(of.pages_after, 'side', 'sider')}.")
    else:
        lines.append("Siderne kan ikke sammenlignes, før fejlene er rettet.")
    if of.reshaped:
        lines.append(f"På {_many(of.reshaped, 'side', 'sider')} er ordene de samme, men HTML er en anden.")
    if of.restyled:
        lines.append(f"Udseendet kan være ændret på alle sider: {', '.join(_code(each) for each in of.restyled[:ROWS])}.")
    lines.append(f"Fejl: {of.errors_before} før, {of.errors_after} nu. Advarsler: {of.warnings_before} før, {of.warnings_after} nu.")
    if run:
        lines.append(f"Vil du se hele siden? Gå til [kørslen]({run}), hent »side« nederst, pak den ud, og åbn index.html.")
    return "\n".join(lines)


def _faults(of: Difference) -> Iterator[str]:
    for title, faults in (("Nye fejl og advarsler", of.new_faults), ("Rettet", of.gone_faults)):
        if faults:
            yield f"### {title}"
            yield _rest(_list(_fault(each) for each in faults[:FAULTS]), len(faults) - FAULTS)


def _fault(each: Fault) -> str:
    return f"{'Fejl' if each.severity == 'error' else 'Advarsel'} {_code(each.code)} {_code(each.where)} {_code(each.message)}"


def _lix(of: Difference) -> Iterator[str]:
    if of.lix:
        yield "### Lix (under 35 er let, over 45 er svært)"
        yield _rest(_table(("Post", "Før", "Nu"), of.lix[:ROWS], "–"), len(of.lix) - ROWS)


def _search(of: Difference) -> Iterator[str]:
    if of.asked:
        yield "### Søgning"
        yield f"Rigtigt svar blandt de tre første: {of.found_before} af {of.asked} før, {of.found_after} af {of.asked} nu."
        if of.moved:
            yield _rest(_table(("Søgning", "Plads før", "Plads nu"), of.moved[:ROWS], "–"), len(of.moved) - ROWS)


def _page(of: PageChange) -> str:
    head = f"<details><summary>{KINDS.get(of.kind, 'Ændret')}: <code>{_escaped(of.title)}</code> <code>{_escaped(of.address)}</code></summary>"
    lines = [_line(each) for each in of.lines[:LINES]]
    longest = max((len(each) for line in lines for each in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{head}\n\n" + _rest("\n".join([f"{fence}diff", *lines, fence]), len(of.lines) - LINES, "linjer") + "\n\n</details>"


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {each}" for each in lines)


def _table(heads: tuple[str, ...], rows: Iterable[Measure], none: str) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    lines.extend(f"| {_code(each.what)} | {none if not each.before else each.before} | {none if not each.after else each.after} |" for each in rows)
    return "\n".join(lines)


def _rest(text: str, left: int, what: str = "til") -> str:
    return f"{text}\n\n… og {left} {what if what == 'til' else f'{what} til'}." if left > 0 else text


def _many(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _line(text: str) -> str:
    return "".join(each if each.isprintable() else " " for each in text)


def _code(text: str) -> str:
    """Inline code: without backticks it cannot end before it should, without bars it fits in a table."""
    return f"`{_line(text).replace('`', chr(39)).replace('|', '¦').strip() or ' '}`"


def _escaped(text: str) -> str:
    """Text inside an HTML element: every sign that HTML or Markdown could use, as a number."""
    return re.sub(r"[^\w\s/.,–-]|_", lambda hit: f"&#{ord(hit[0])};", _line(text))


def main(arguments: list[str]) -> int:
    """FILE holds the difference as JSON; the comment is printed. 1 when it cannot be read."""
    path, run = arguments
    try:
        sys.stdout.write(comment(from_json(Path(path).read_text(encoding="utf-8")), run))
    except (OSError, ValueError, Unreadable) as fault:
        sys.stderr.write(f"{type(fault).__name__}: {fault}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
