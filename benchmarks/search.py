"""Search beside Pagefind, lunr and Material's own on the same records: building, bytes, reading, answering, drawing.

usage: python benchmarks/search.py [--sizes 140 1000 5000] [--peers benchmarks/.peers] [--typed 55]

Records beyond the judged collection's 140 are made of its sentences, drawn with a fixed seed. The
peers are installed by `make benchmarks/.peers/.installed` (npm; Material is in the environment);
without `--peers` only ours is measured. Bytes are gzip -9 over all a first search fetches. Times
are processor time, but for »wall«: milliseconds on the clock, which other work on the machine
changes. Drawing is measured on our own page of results, on Pagefind's and on Material's, while
questions are typed letter by letter (benchmarks/drawing.py).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import findability, search_peers  # noqa: E402
from benchmarks.drawing import HOME, opened, typed  # noqa: E402
from generator.catalogue import Catalogue  # noqa: E402
from generator.search.files import build_index  # noqa: E402

HERE = ROOT / "tests" / "findability"
# What a first answer waits for; the situations come after it, but for an answer that is unsure.
FIRST = ("index.json", "worker.js", "search.js")
BOX = "main input[name=q]"


def grown(records: list[dict[str, Any]], size: int) -> list[dict[str, Any]]:
    """The collection, and after it records made of its sentences. Always the same for a size."""
    chance = random.Random(360)
    sentences = [each for record in records for each in record["body"].replace("\n", " ").split(". ") if len(each) > 30]
    made = list(records[:size])
    while len(made) < size:
        base = records[len(made) % len(records)]
        body = ". ".join(chance.sample(sentences, 12))
        title = f"{base['name'][:70]} {len(made)}"
        made.append({**base, "id": f"post-{len(made)}", "name": title, "summary": chance.choice(records)["summary"], "body": body})
    return made


def catalogue_of(records: list[dict[str, Any]], folder: Path) -> Catalogue:
    root = folder / "offers"
    root.mkdir()
    findability.collection(records, ROOT / "offers", root)
    return findability.whole(root)


def ours(records: list[dict[str, Any]], questions: list[str], few: list[str], folder: Path, site: Path) -> dict[str, float]:
    """`site`: a built site, whose page of results is used with the index of the records."""
    catalogue = catalogue_of(records, folder)
    began = time.process_time()
    files = build_index(catalogue, findability.DAY)
    built = time.process_time() - began
    for name, content in files.items():
        (folder / name).write_bytes(content)
    done = subprocess.run(["node", str(ROOT / "benchmarks" / "answering.cjs"), str(folder)], input=json.dumps(questions), capture_output=True, text=True, check=True)

    def ready(page: Page) -> None:
        page.goto(f"{HOME}soeg/?q=klub")
        page.wait_for_selector("li.card", timeout=60_000)

    with opened(site, {f"assets/search/{name}": content for name, content in files.items()}) as page:
        drawn = typed(page, BOX, few, ready)
    return {"build s": built, "bytes first": float(sum(len(gzip.compress(files[name], 9)) for name in FIRST)), **json.loads(done.stdout), **drawn}


def measured(sizes: list[int], peers: Path | None, typed_: int, site: Path) -> Iterator[tuple[int, str, dict[str, float]]]:
    records = yaml.safe_load((HERE / "records.yml").read_text(encoding="utf-8"))
    questions = [each["q"] for each in yaml.safe_load((HERE / "queries.yml").read_text(encoding="utf-8"))]
    few = questions[:: max(1, len(questions) // typed_)]
    for size in sizes:
        sized = grown(records, size)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            yield size, "ours", ours(sized, questions, few, folder, site)
            if peers:
                yield size, "Pagefind", search_peers.pagefind(sized, few, folder, peers)
                yield size, "lunr", search_peers.plain(sized, questions, folder, peers)
                yield size, "Material", search_peers.material(sized, questions, few, folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[140, 1000])
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--typed", type=int, default=55, help="how many of the judged questions are typed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        subprocess.run([sys.executable, "-c", "from generator.cli import main; main()", "build", "--no-verify", "--output", str(site)], check=True, capture_output=True, cwd=ROOT)
        for size, engine, found in measured(options.sizes, options.peers, options.typed, site):
            print(f"{size} records, {engine:9}", row(found), flush=True)
    return 0


def row(measured: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:,.0f}" if value >= 1000 else f"{name} {value:.2f}" for name, value in measured.items())


if __name__ == "__main__":
    raise SystemExit(main())
