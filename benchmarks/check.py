"""What a check costs, beside the least possible work on the same files.

usage: python -m benchmarks.check [--records 1000 5000] [--rounds 5] [--base FOLDER]

Processor seconds (user and system), medians of the rounds. `--records` is how many records the
catalogue has in all: our own, and records made of its sentences. The floor parses the YAML with
the C loader, renders one template for each record and writes it, without any check.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks import synthetic
from benchmarks.build import BIN, DAY, ROOT, Cost, measure, median, table
from generator.catalogue import load
from generator.reading import Before
from generator.rules import Memory, run

# 1.0 s for 1,000 records and 4 s for 5,000, where the floor was measured at 0.54 and 2.2 s.
FLOOR, GROWTH = 1.85, 1.1
# One changed file of 1,000 in 0.3 s, where a whole check was allowed 1.0 s.
AGAIN, ONCE_MORE = "one saved file, checked again", 0.3
CHANGED = "youth-offers/benchmark-tilbud-0.yml"
MISTAKES = 40


def measured(base: Path, records: int, rounds: int) -> dict[str, Cost]:
    """Every row of the table for a size, by its name."""
    loaded = load(base).catalogue
    if loaded is None:
        raise ValueError(f"{base} has no usable catalogue.yml")
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary) / "project"
        project.mkdir()
        catalogue = project / "offers"
        # An offer brings a tenth of a service level and a tenth of a partner with it.
        synthetic.grow(base, catalogue, max(0, records - len(loaded.records)) * 10 // 12)
        python, check = str(BIN / "python"), [str(BIN / "vejviser"), "check", "--date", DAY]
        rows = {
            "floor": median(rounds, lambda number: measure([python, "-m", "benchmarks.floor", str(catalogue), f"{temporary}/floor-{number}"], project)),
            "check": median(rounds, lambda _: measure(check, project)),
            "check of one changed file": median(rounds, lambda _: measure([*check, f"offers/{CHANGED}"], project)),
            AGAIN: median(rounds, _again(catalogue)),
            "start of the command alone": median(rounds, lambda _: measure([str(BIN / "vejviser"), "explain", "V204"], project)),
        }
        for path in sorted((catalogue / "youth-offers").glob("benchmark-*.yml"))[:MISTAKES]:
            path.write_text(path.read_text(encoding="utf-8").replace("status: aktiv", "status: aktivt: ja"), encoding="utf-8")
        rows[f"check with {MISTAKES} broken files"] = median(rounds, lambda _: _failing(check, project))
        return rows


def _again(catalogue: Path) -> Callable[[int], Cost]:
    """What `check --watch` does when one file has been saved, in this process."""
    before: Before = {}
    memory = Memory()
    path, day = catalogue / CHANGED, date.fromisoformat(DAY)
    text = path.read_text(encoding="utf-8")

    def check() -> None:
        loaded = load(catalogue, before).catalogue
        assert loaded
        run(loaded, day, None, memory)

    def once(number: int) -> Cost:
        path.write_text(text.replace("summary: ", f"summary: Nu {number}. ", 1), encoding="utf-8")
        start = time.process_time()
        check()
        return Cost(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

    check()
    return once


def _failing(command: list[str], folder: Path) -> Cost:
    """Like `measure`, of a check that finds errors."""
    return measure(["/bin/sh", "-c", '"$@"; test $? -eq 1', "check", *command], folder)


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--records", type=int, nargs="+", default=[1000, 5000])
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--base", type=Path, default=ROOT / "offers")
    chosen = options.parse_args()
    found = {size: measured(chosen.base, size, chosen.rounds) for size in chosen.records}
    print(table(found), "\n")
    bars = [(f"{size:,}: check ÷ floor", rows["check"].seconds / rows["floor"].seconds, FLOOR) for size, rows in found.items()]
    bars += [(f"{size:,}: checked again ÷ check", rows[AGAIN].seconds / rows["check"].seconds, ONCE_MORE) for size, rows in found.items()]
    if len(found) > 1:
        small, large = min(found), max(found)
        further = (found[large]["check"].seconds - found[small]["check"].seconds) / (large - small)
        bars.append((f"a further record after {small:,} ÷ a record of the first", further * small / found[small]["check"].seconds, GROWTH))
    for what, value, most in bars:
        print(f"{'ok  ' if value <= most else 'OVER'} {what}: {value:.3g} (at most {most:.3g})")
    return 1 if any(value > most for _, value, most in bars) else 0


if __name__ == "__main__":
    sys.exit(main())
