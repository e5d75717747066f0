"""The other engines of benchmarks/search.py, on pages made of the same records: Pagefind, lunr, Material's own search."""

from __future__ import annotations

import gzip
import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks.drawing import HOME, opened, typed
from benchmarks.stock import CONFIG

ROOT = Path(__file__).resolve().parents[1]
Measured = dict[str, float]
BOX = "input[data-md-component=search-query]"
PAGEFIND_PAGE = """<!doctype html><html lang="da"><title>Søg</title><link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<script src="/pagefind/pagefind-ui.js"></script><body><main id="search"></main></body></html>"""
# Material's search worker: 0 sets up, 1 is ready, 2 asks, 3 answers.
MATERIAL = """async ([worker, questions]) => {
  const search = new Worker(worker);
  const reply = (type) => new Promise((done) => search.addEventListener("message", function heard({ data }) {
    if (data.type === type) { search.removeEventListener("message", heard); done(data.data); }
  }));
  const index = await (await fetch("/search/search_index.json")).json();
  const began = performance.now();
  const ready = reply(1);
  search.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await ready;
  const read = performance.now() - began;
  const walls = [];
  for (const text of questions) {
    const start = performance.now();
    const answer = reply(3);
    search.postMessage({ type: 2, data: text.split(/\\s+/).filter((word) => /^[\\p{L}\\p{N}]+$/u.test(word)).map((word) => `${word}~1 ${word}*`).join(" ") });
    await answer;
    walls.push(performance.now() - start);
  }
  walls.sort((one, two) => one - two);
  return { read, p50: walls[Math.floor(walls.length * 0.5)], p95: walls[Math.floor(walls.length * 0.95)] };
}"""


def spent(command: list[str]) -> float:
    """A command's processor seconds, of all its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pagefind(records: list[dict[str, Any]], few: list[str], folder: Path, peers: Path) -> Measured:
    site = folder / "site"
    for each in records:
        page = site / each["id"]
        page.mkdir(parents=True)
        text = "".join(f"<p>{part}</p>" for part in (each["summary"], each["body"]))
        (page / "index.html").write_text(f'<!doctype html><html lang="da"><title>{each["name"]}</title><body data-pagefind-body><h1>{each["name"]}</h1>{text}</body></html>', encoding="utf-8")
    built = spent([str(peers / "node_modules" / ".bin" / "pagefind"), "--site", str(site)])
    fetched: list[int] = []
    with opened(site, fetched=fetched) as page_:
        page_.goto(HOME + "blank.html")
        page_.evaluate("""async () => {
          const pagefind = await import("/pagefind/pagefind.js");
          const found = await pagefind.search("aflastning");
          await Promise.all(found.results.slice(0, 5).map((each) => each.data()));
        }""")
    (site / "soeg").mkdir()
    (site / "soeg" / "index.html").write_text(PAGEFIND_PAGE, encoding="utf-8")

    def ready(page: Page) -> None:
        page.goto(HOME + "soeg/")
        page.evaluate("new PagefindUI({ element: '#search', showImages: false, debounceTimeoutMs: 250 })")
        page.fill(".pagefind-ui__search-input", "klub")
        page.wait_for_selector(".pagefind-ui__result")

    with opened(site) as page_:
        drawn = typed(page_, ".pagefind-ui__search-input", few, ready)
    return {"build s": built, "bytes first": float(sum(fetched)), **drawn}


def plain(records: list[dict[str, Any]], questions: list[str], folder: Path, peers: Path) -> Measured:
    """lunr.js with lunr-languages; what it costs on whichever thread it runs. A page of results is not part of it."""
    listed = [{"id": each["id"], "title": each["name"], "summary": each["summary"], "body": each["body"]} for each in records]
    out = folder / "plain"
    out.mkdir()
    asked = json.dumps({"records": listed, "queries": questions})
    done = subprocess.run(["node", "--max-old-space-size=4096", str(ROOT / "benchmarks" / "plain.cjs"), str(peers), str(out)], input=asked, capture_output=True, text=True, check=True)
    measured: Measured = json.loads(done.stdout)
    return {**measured, "bytes first": float(sum(len(gzip.compress(path.read_bytes(), 9)) for path in out.iterdir()))}


def material(records: list[dict[str, Any]], questions: list[str], few: list[str], folder: Path) -> Measured:
    """Material's own search. Build: the whole of `mkdocs build`, and what of it the search plugin is."""
    project = folder / "material"
    docs = project / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Forside\n", encoding="utf-8")
    for each in records:
        (docs / f"{each['id']}.md").write_text(f"# {each['name']}\n\n{each['summary']}\n\n{each['body']}\n", encoding="utf-8")

    def build(config: str) -> float:
        (project / "mkdocs.yml").write_text(config, encoding="utf-8")
        return spent([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml")])

    without = build(CONFIG.replace("plugins: [{search: {lang: da}}]", "plugins: []"))
    whole = build(CONFIG)
    site = project / "site"
    worker = next((site / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    fetched: list[int] = []
    with opened(site, fetched=fetched) as page:
        page.goto(HOME + "blank.html")
        found = page.evaluate(MATERIAL, [f"/assets/javascripts/workers/{worker.name}", questions])

    def ready(page: Page) -> None:
        page.goto(HOME)
        page.focus(BOX)
        page.fill(BOX, "klub")
        page.wait_for_selector(".md-search-result__item", timeout=120_000)

    with opened(site) as page:
        drawn = typed(page, BOX, few, ready)
    return {
        "build s": whole, "of it search s": whole - without, "bytes first": float(sum(fetched)),
        "reading wall ms": found["read"], "answer wall p50 ms": found["p50"], "answer wall p95 ms": found["p95"], **drawn,
    }

