"""What a build costs, beside MkDocs with Material as it comes and beside the least possible.

usage: python -m benchmarks.build [--records 1000 5000] [--rounds 3] [--base FOLDER] [--no-stock]

Processor seconds (user and system, children too) and peak memory, medians of the rounds. The
content is the same for all: our own catalogue and records made of its sentences.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import stock, synthetic

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
DAY = "2026-11-24"
INDEX = """
import resource, sys
from datetime import date
from pathlib import Path
from generator.catalogue import load
from generator.search import build_index
catalogue = load(Path(sys.argv[1])).catalogue
before = resource.getrusage(resource.RUSAGE_SELF)
files = build_index(catalogue, date.fromisoformat(sys.argv[2]))
after = resource.getrusage(resource.RUSAGE_SELF)
print(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
"""
# (what, at most): the bars that a change may not break.
STOCK, FLOOR, GROWTH, MEMORY = 1 / 6, 3.0, 1.1, 300


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
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary) / "project"
        project.mkdir()
        catalogue = project / "offers"
        synthetic.grow(base, catalogue, records)
        for name in ("mkdocs.yml", "theme", "site_overrides"):
            (project / name).symlink_to(ROOT / name)
        python, ours = str(BIN / "python"), [str(BIN / "vejviser"), "build", "--quiet", "--date", DAY, "--output", f"{temporary}/site"]
        rows = {
            "floor": median(rounds, lambda number: measure([python, "-m", "benchmarks.floor", str(catalogue), f"{temporary}/floor-{number}"], project)),
            "ours, without index": median(rounds, lambda _: measure([*ours, "--no-search-index", "--no-verify"], project)),
            "ours, links verified": median(rounds, lambda _: measure([*ours, "--no-search-index"], project)),
            "ours, whole": median(rounds, lambda _: measure(ours, project)),
            "index alone": median(rounds, lambda _: index(catalogue)),
        }
        if with_stock:
            stock.write_project(catalogue, Path(temporary) / "stock")
            rows["stock MkDocs and Material"] = median(rounds, lambda _: measure([str(BIN / "mkdocs"), "build", "-q"], Path(temporary) / "stock"))
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
    for name in found[sizes[0]]:
        lines.append(f"| {name} | " + " | ".join(f"{found[size][name].seconds:.2f} ({found[size][name].peak:.0f})" for size in sizes) + " |")
    return "\n".join(lines)


def bars(found: dict[int, dict[str, Cost]]) -> list[tuple[str, float, float]]:
    """(what, measured, at most) for every bar that these sizes can tell of."""
    said = []
    for size, rows in found.items():
        ours, verified = rows["ours, without index"], rows["ours, links verified"]
        if "stock MkDocs and Material" in rows:
            said.append((f"{size:,}: links verified ÷ stock", verified.seconds / rows["stock MkDocs and Material"].seconds, STOCK))
        said.append((f"{size:,}: without index ÷ floor", ours.seconds / rows["floor"].seconds, FLOOR))
        said.append((f"{size:,}: peak MB of the whole build", rows["ours, whole"].peak, MEMORY))
    if len(found) > 1:
        small, large = min(found), max(found)
        each = found[small]["ours, whole"].seconds / small
        further = (found[large]["ours, whole"].seconds - found[small]["ours, whole"].seconds) / (large - small)
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
