"""What other engines find on a judged collection: lunr, MiniSearch, Pagefind, and Material's own search.

usage: python benchmarks/beside.py --records RECORDS.yml --queries QUERIES.yml --peers FOLDER

`--peers` is a folder where npm has installed pagefind, lunr, lunr-languages and minisearch
(`make findability` does). The last two engines run in Chromium, on pages made of the records.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.drawing import FLAGS  # noqa: E402
from benchmarks.findability import score  # noqa: E402
from benchmarks.stock import CONFIG  # noqa: E402

Run = dict[str, list[str]]
TYPES = {".js": "text/javascript", ".json": "application/json", ".html": "text/html"}
PAGEFIND = """async (queries) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = {};
  for (const [id, text] of Object.entries(queries)) {
    const answer = await pagefind.search(text);
    found[id] = (await Promise.all(answer.results.slice(0, 10).map((each) => each.data()))).map((each) => each.url);
  }
  return found;
}"""
# Material's search worker: 0 sets up, 1 is ready, 2 asks, 3 answers. Its page adds a star to each word, as here.
MATERIAL = """async ([worker, queries]) => {
  const search = new Worker(worker);
  const reply = (type) => new Promise((done) => search.addEventListener("message", function heard({ data }) {
    if (data.type === type) { search.removeEventListener("message", heard); done(data.data); }
  }));
  const index = await (await fetch("/search/search_index.json")).json();
  const ready = reply(1);
  search.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await ready;
  const found = {};
  for (const [id, text] of Object.entries(queries)) {
    const answer = reply(3);
    search.postMessage({ type: 2, data: text.split(/"([^"]+)"/g).map((part, place) => (place & 1 ? part.replace(/^\\b|^(?![^\\x00-\\x7F]|$)|\\s+/g, " +") : part)).join("").replace(/"|(?:^|\\s+)[*+\\-:^~]+(?=\\s+|$)/g, "").split(/\\s+/).filter(Boolean).map((word) => /([~^]$)/.test(word) ? `${word}1` : /(^[+-]|[~^]\\d+$)/.test(word) ? word : `${word}~1`).map((word) => /([~^]\\d+$)/.test(word) ? word : `${word}*`).join(" ") });
    found[id] = [...new Set(((await answer).items || []).map((group) => group[0].location.split("#")[0]))].slice(0, 10);
  }
  return found;
}"""


def text_of(record: dict[str, Any]) -> str:
    """All that a record says besides its name and summary."""
    return "\n\n".join(filter(None, (record["body"], ", ".join(record.get("needs") or ()), record.get("place"), record.get("provider"))))


def in_node(records: list[dict[str, Any]], queries: dict[str, str], peers: Path) -> dict[str, Run]:
    listed = [{"id": str(each["id"]), "title": each["name"], "summary": each["summary"], "body": text_of(each)} for each in records]
    done = subprocess.run(["node", str(ROOT / "benchmarks" / "peers.cjs"), str(peers)], input=json.dumps({"records": listed, "queries": queries}), capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def pagefind(records: list[dict[str, Any]], queries: dict[str, str], peers: Path, folder: Path) -> Run:
    for place, each in enumerate(records):
        page = folder / str(place)
        page.mkdir(parents=True)
        text = "".join(f"<p>{part}</p>" for part in (each["summary"], text_of(each)))
        (page / "index.html").write_text(f'<!doctype html><html lang="da"><title>{each["name"]}</title><body data-pagefind-body><h1>{each["name"]}</h1>{text}</body></html>', encoding="utf-8")
    subprocess.run([str(peers / "node_modules" / ".bin" / "pagefind"), "--site", str(folder)], check=True, capture_output=True)
    return _named(in_chromium(folder, PAGEFIND, queries), records)


def material(records: list[dict[str, Any]], queries: dict[str, str], folder: Path) -> Run:
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG.split("nav:")[0], encoding="utf-8")
    (docs / "index.md").write_text("# Forside\n", encoding="utf-8")
    for place, each in enumerate(records):
        (docs / f"{place}.md").write_text(f"# {each['name']}\n\n{each['summary']}\n\n{text_of(each)}\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")], check=True, capture_output=True)
    worker = next((folder / "site" / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    return _named(in_chromium(folder / "site", MATERIAL, [f"/assets/javascripts/workers/{worker.name}", queries]), records)


def _named(found: dict[str, list[str]], records: list[dict[str, Any]]) -> Run:
    places = {query: [each.strip("/").split("/")[0] for each in urls] for query, urls in found.items()}
    return {query: [str(records[int(each)]["id"]) for each in listed if each.isdigit()] for query, listed in places.items()}


def in_chromium(site: Path, script: str, argument: Any) -> dict[str, list[str]]:
    """What a script gives on a page of a folder."""
    from playwright.sync_api import sync_playwright

    def serve(route: Any) -> None:
        path = site / route.request.url.split("search.test/", 1)[1].split("?", 1)[0]
        content = path.read_bytes() if path.is_file() else b"<!doctype html><title>x</title>"
        route.fulfill(body=content, content_type=TYPES.get(path.suffix, "application/octet-stream") if path.is_file() else "text/html")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page()
        page.context.route("**/*", serve)
        page.goto("http://search.test/blank.html")
        found: dict[str, list[str]] = page.evaluate(script, argument)
        browser.close()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--records", type=Path, required=True)
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--peers", type=Path, required=True)
    options = parser.parse_args()
    records = yaml.safe_load(options.records.read_text(encoding="utf-8"))
    judged = yaml.safe_load(options.queries.read_text(encoding="utf-8"))
    queries = {each["id"]: each["q"] for each in judged}
    with tempfile.TemporaryDirectory() as folder:
        runs = {
            "Material, lang: da": material(records, queries, Path(folder) / "material"),
            "Pagefind": pagefind(records, queries, options.peers, Path(folder) / "pagefind"),
            **in_node(records, queries, options.peers),
        }
    for name, run in runs.items():
        result = score(judged, run, dict.fromkeys(queries, True))
        print(f"{name:38} " + "  ".join(f"{each} {result[each]:.2f}" for each in ("success@1", "success@3", "success@5", "mrr")))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
