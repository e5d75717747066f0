"""What a build costs, beside MkDocs with Material as it comes and beside the least possible.

usage: python -m benchmarks.build [--records 1000 5000] [--rounds 3] [--base FOLDER] [--no-stock]

Processor seconds (user and system, children too) and peak memory, medians of the rounds. The
content is the same for all: our own catalogue and records made of its sentences. Each build
writes to a new folder, and finds Python's compiled modules of a build before it, as installed
programs do. Everything is written to memory where there is a folder for that: what a disk's journal
costs differs by seconds from run to run, and hides what is measured. Stock takes long and is built once.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import synthetic

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
MEMORY_FOLDER = Path("/dev/shm")
DAY = "2026-11-24"
INDEX = """
import resource, sys
from datetime import date
from pathlib import Path
from generator.catalogue import load
from generator.search.files import build_index
catalogue = load(Path(sys.argv[1])).catalogue
before = resource.getrusage(resource.RUSAGE_SELF)
files = build_index(catalogue, date.fromisoformat(sys.argv[2]))
after = resource.getrusage(resource.RUSAGE_SELF)
print(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
"""
# The bars that a change may not break.
STOCK, FLOOR, GROWTH, MEMORY = 1 / 6, 3.0, 1.1, 300
FLOOR_ROW, OURS, WHOLE = "floor", "ours, without index", "ours, whole"
STOCK_RECORDS, STOCK_ROW = "stock, records alone", "stock, all that we write"


@dataclass(frozen=True)
class Cost:
    """Processor seconds and peak memory in MB."""

    seconds: float
    peak: float


def measure(command: list[str], folder: Path) -> Cost:
    """Run a command to its end. Raises RuntimeError when it fails."""
    process = os.fork()
    if process == 0:
        os.chdir(folder)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        os.environ["PYTHONPATH"] = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execv(command[0], command)
    _, status, usage = os.wait4(process, 0)
    if status:
        raise RuntimeError(f"{' '.join(command)} failed in {folder}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(rounds: int, once: Callable[[int], Cost]) -> Cost:
    costs = [once(number) for number in range(rounds)]
    return Cost(statistics.median(each.seconds for each in costs), statistics.median(each.peak for each in costs))


def measured(base: Path, records: int, rounds: int, with_stock: bool) -> dict[str, Cost]:
    """Every row of the table for a size, by its name."""
    # A site of 5,000 and its stock take less than 2 GB.
    roomy = MEMORY_FOLDER.is_dir() and shutil.disk_usage(MEMORY_FOLDER).free > 4e9
    with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER if roomy else None) as temporary:
        project = Path(temporary) / "project"
        project.mkdir()
        catalogue = project / "offers"
        synthetic.grow(base, catalogue, records)
        for name in ("mkdocs.yml", "theme", "site_overrides"):
            (project / name).symlink_to(ROOT / name)

        def floor(number: int) -> Cost:
            return measure([str(BIN / "python"), "-m", "benchmarks.floor", str(catalogue), f"{temporary}/floor-{number}"], project)

        def ours(*without: str) -> Callable[[int], Cost]:
            def build(number: int) -> Cost:
                output = Path(temporary) / f"site-{number}{''.join(without)}"
                cost = measure([str(BIN / "vejviser"), "build", "--quiet", "--date", DAY, "--output", str(output), *without], project)
                shutil.rmtree(output)
                return cost

            return build

        ours()(0)
        floor(0)
        rows = {
            FLOOR_ROW: median(rounds, lambda number: floor(number + 1)),
            OURS: median(rounds, ours("--no-search-index")),
            "ours, links not looked after": median(rounds, ours("--no-search-index", "--no-verify")),
            WHOLE: median(rounds, ours()),
            "index alone": median(rounds, lambda _: index(catalogue)),
        }
        if with_stock:
            rows |= _stock(catalogue, Path(temporary))
        return rows


def _stock(catalogue: Path, temporary: Path) -> dict[str, Cost]:
    """MkDocs and Material with the pages of the records alone, and with all that we write."""
    rows = {}
    for row, which in ((STOCK_RECORDS, "records"), (STOCK_ROW, "all")):
        project = temporary / which
        # In a process of its own: what this one has in memory would count as the peak of those it starts.
        measure([str(BIN / "python"), "-m", "benchmarks.stock", str(catalogue), str(project), DAY, which], temporary)
        count = sum(1 for _ in (project / "docs").rglob("*.md"))
        rows[f"{row} ({count:,} pages)"] = measure([str(BIN / "mkdocs"), "build", "-q"], project)
        shutil.rmtree(project)
    return rows


def index(catalogue: Path) -> Cost:
    """Building the search index, without the reading before it."""
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        os.dup2(write, 1)
        os.environ["PYTHONPATH"] = str(ROOT)
        # The whole path: by its name alone an interpreter does not know its environment.
        os.execv(str(BIN / "python"), [str(BIN / "python"), "-c", INDEX, str(catalogue), DAY])
    os.close(write)
    with os.fdopen(read) as answer:
        seconds = float(answer.read())
    _, _, usage = os.wait4(process, 0)
    return Cost(seconds, usage.ru_maxrss / 1024)


def table(found: dict[int, dict[str, Cost]]) -> str:
    sizes = list(found)
    lines = ["| processor seconds (peak MB) | " + " | ".join(f"{size:,}" for size in sizes) + " |", "|---|" + "---|" * len(sizes)]
    for rows in zip(*(found[size].items() for size in sizes), strict=True):
        lines.append(f"| {rows[0][0].partition(' (')[0]} | " + " | ".join(f"{cost.seconds:.2f} ({cost.peak:.0f}{', ' + name.partition(' (')[2][:-1] if ' (' in name else ''})" for name, cost in rows) + " |")
    return "\n".join(lines)


def bars(found: dict[int, dict[str, Cost]]) -> list[tuple[str, float, float]]:
    """(what, measured, at most) for every bar that these sizes can tell of."""
    said = []
    for size, rows in found.items():
        ours = rows[OURS].seconds
        said += [(f"{size:,}: without index ÷ {row}", ours / cost.seconds, STOCK) for row, cost in rows.items() if row.startswith("stock")]
        said.append((f"{size:,}: without index ÷ floor", ours / rows[FLOOR_ROW].seconds, FLOOR))
        said.append((f"{size:,}: peak MB of the whole build", rows[WHOLE].peak, MEMORY))
    if len(found) > 1:
        small, large = min(found), max(found)
        each = found[small][WHOLE].seconds / small
        further = (found[large][WHOLE].seconds - found[small][WHOLE].seconds) / (large - small)
        said.append((f"a further record after {small:,} ÷ a record of the first", further / each, GROWTH))
    return said


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--records", type=int, nargs="+", default=[1000, 5000])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--base", type=Path, default=ROOT / "offers")
    options.add_argument("--no-stock", action="store_true")
    chosen = options.parse_args()
    found = {size: measured(chosen.base, size, chosen.rounds, not chosen.no_stock) for size in chosen.records}
    print(table(found), "\n")
    broken = 0
    for what, value, most in bars(found):
        broken += value > most
        print(f"{'ok  ' if value <= most else 'OVER'} {what}: {value:.3g} (at most {most:.3g})")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
