"""Search beside Pagefind on the same records: bytes before the first result, building, answering.

usage: python benchmarks/search.py [--sizes 140 1000 5000] [--peers FOLDER]

Records beyond the judged collection's 140 are made of its sentences, drawn with a fixed seed.
`--peers` is a folder where `npm install pagefind@1.5.2` has run; without it only ours is measured.
Bytes are gzip -9 over what a first search fetches; times are processor seconds, or wall
milliseconds in Chromium where it says so.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import findability  # noqa: E402
from generator.catalogue import Catalogue  # noqa: E402
from generator.search.files import build_index  # noqa: E402
from generator.search.searching import Search  # noqa: E402

HERE = ROOT / "tests" / "findability"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


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


def ours(records: list[dict[str, Any]], folder: Path) -> dict[str, float]:
    catalogue = catalogue_of(records, folder)
    began = time.process_time()
    files = build_index(catalogue, findability.DAY)
    built = time.process_time() - began
    search = Search(json.loads(files["index.json"]))
    queries = [each["q"] for each in yaml.safe_load((HERE / "queries.yml").read_text(encoding="utf-8"))]
    found = search.ask(queries[0])
    assert found is not None
    bytes_first = sum(len(gzip.compress(each, 9)) for each in files.values())
    return {"build s": built, "bytes first": bytes_first, **in_node(files, folder, queries), **in_chromium(files, folder, queries)}


def in_node(files: dict[str, bytes], folder: Path, queries: list[str]) -> dict[str, float]:
    """The worker's processor time, which other work on the machine does not change."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    done = subprocess.run(["node", str(ROOT / "benchmarks" / "answering.cjs"), str(folder)], input=json.dumps(queries), capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def in_chromium(files: dict[str, bytes], folder: Path, queries: list[str]) -> dict[str, float]:
    """How long the worker takes per question, and whether the page's own thread is ever held up."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(body=files.get(route.request.url.rsplit("/", 1)[-1], b"<!doctype html><title>x</title>"), content_type="text/javascript" if route.request.url.endswith(".js") else "application/json" if route.request.url.endswith(".json") else "text/html"))
        page.goto("http://search.test/")
        taken = page.evaluate(
            """async (queries) => {
              window.long = 0;
              new PerformanceObserver((list) => { for (const each of list.getEntries()) window.long = Math.max(window.long, each.duration); }).observe({ entryTypes: ["longtask"] });
              const worker = new Worker("/worker.js");
              const reply = () => new Promise((done) => worker.addEventListener("message", (event) => done([performance.now(), event.data]), { once: true }));
              const began = performance.now();
              let next = reply();
              worker.postMessage({ load: "/index.json" });
              const ready = (await next)[0] - began;
              const walls = [];
              const posts = [];
              for (const text of queries) {
                next = reply();
                const start = performance.now();
                worker.postMessage({ text, number: 1, without: [] });
                posts.push(performance.now() - start);
                walls.push((await next)[0] - start);
              }
              const at = (list, share) => list.sort((a, b) => a - b)[Math.floor(list.length * share)];
              return { ready, p50: at(walls, 0.5), p95: at(walls, 0.95), post: at(posts, 0.95), long: window.long };
            }""",
            queries,
        )
        browser.close()
    return {"ready ms": taken["ready"], "answer p50 ms": taken["p50"], "answer p95 ms": taken["p95"], "main thread p95 ms": taken["post"], "longest task ms": taken["long"]}


def pagefind(records: list[dict[str, Any]], folder: Path, peers: Path) -> dict[str, float]:
    site = folder / "site"
    for each in records:
        page = site / each["id"]
        page.mkdir(parents=True)
        text = "".join(f"<p>{part}</p>" for part in (each["summary"], each["body"]))
        (page / "index.html").write_text(f'<!doctype html><html lang="da"><title>{each["name"]}</title><body data-pagefind-body><h1>{each["name"]}</h1>{text}</body></html>', encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(peers / "node_modules" / ".bin" / "pagefind"), "--site", str(site)], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    built = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"build s": built, "bytes first": first_bytes(site)}


def first_bytes(site: Path) -> float:
    """What Pagefind fetches until five results of one query can be shown."""
    from playwright.sync_api import sync_playwright

    fetched: list[int] = []

    def serve(route: Any) -> None:
        path = site / route.request.url.split("search.test/", 1)[1].split("?", 1)[0]
        if not path.is_file():
            route.fulfill(body="<!doctype html>", content_type="text/html")
            return
        data = path.read_bytes()
        # Its own files (.pf_*, .pagefind) are compressed already.
        fetched.append(min(len(data), len(gzip.compress(data, 9))))
        kind = "text/javascript" if path.suffix == ".js" else "application/json" if path.suffix == ".json" else "application/octet-stream"
        route.fulfill(body=data, content_type=kind)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page()
        page.route("**/*", serve)
        page.goto("http://search.test/blank.html")
        page.evaluate("""async () => {
          const pagefind = await import("/pagefind/pagefind.js");
          const found = await pagefind.search("aflastning");
          await Promise.all(found.results.slice(0, 5).map((each) => each.data()));
        }""")
        browser.close()
    return float(sum(fetched))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[140, 1000])
    parser.add_argument("--peers", type=Path)
    options = parser.parse_args()
    records = yaml.safe_load((HERE / "records.yml").read_text(encoding="utf-8"))
    for size in options.sizes:
        sized = grown(records, size)
        with tempfile.TemporaryDirectory() as folder:
            print(f"{size} records, ours      ", row(ours(sized, Path(folder))))
        if options.peers:
            with tempfile.TemporaryDirectory() as folder:
                print(f"{size} records, Pagefind  ", row(pagefind(sized, Path(folder), options.peers)))
    return 0


def row(measured: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:,.0f}" if value >= 1000 else f"{name} {value:.2f}" for name, value in measured.items())


if __name__ == "__main__":
    raise SystemExit(main())
