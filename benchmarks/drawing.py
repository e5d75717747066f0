"""What typing a question costs a page's own thread, the drawing of the results with it, in Chromium.

Each question is typed letter by letter, and what the page's thread does from the last letter until
the page is at rest is summed from a trace: scripts, styles, layout and paint, in milliseconds of
the thread's own time, which other work on the machine does not change.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
TYPES = {".js": "text/javascript", ".json": "application/json", ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml"}
HOME = "http://search.test/"
LETTER = 40
# Questions to a trace: a longer one does not fit into Chromium's buffer.
LOT = 20
TASK = "ThreadControllerImpl::RunTask"
# Resolves when nothing on the page has changed for a while, longer than any engine waits for the next letter.
# The last mark stands two frames after the last change, when it has been painted.
AT_REST = """async (name) => {
  performance.mark(name);
  let timer = 0;
  let done = () => {};
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => done(), 500);
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name + "-end")));
  };
  const watch = new MutationObserver(wait);
  watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  wait();
  await new Promise((rest) => { done = rest; });
  watch.disconnect();
}"""
WATCH = """() => {
  window.longest = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.longest = Math.max(window.longest, each.duration); }).observe({ entryTypes: ["longtask"] });
}"""


def at(measured: list[float], share: float) -> float:
    return sorted(measured)[min(len(measured) - 1, int(len(measured) * share))]


@contextmanager
def opened(site: Path, instead: dict[str, bytes] | None = None, fetched: list[int] | None = None) -> Iterator[Page]:
    """A page that gets everything from a folder. `instead`: path → other content; `fetched` gets the gzipped bytes."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page()

        def serve(route: Route) -> None:
            name = route.request.url.removeprefix(HOME).split("?", 1)[0].split("#", 1)[0]
            path = site / (f"{name}index.html" if not name or name.endswith("/") else name)
            content = (instead or {}).get(name) or (path.read_bytes() if path.is_file() else None)
            if content is None:
                route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html")
                return
            if fetched is not None:
                # Pagefind's own files (.pf_*, .pagefind) are compressed already.
                fetched.append(min(len(content), len(gzip.compress(content, 9))))
            route.fulfill(body=content, content_type=TYPES.get(path.suffix, "application/octet-stream"))

        page.context.route("**/*", serve)
        yield page
        browser.close()


def typed(page: Page, box: str, questions: list[str], ready: Callable[[Page], None]) -> dict[str, float]:
    """What typing costs the page's thread. `box`: the field; `ready` opens the field and waits until the index is read."""
    ready(page)
    page.evaluate(WATCH)
    costs: list[float] = []
    longest = 0.0
    browser = page.context.browser
    assert browser is not None
    for start in range(0, len(questions), LOT):
        browser.start_tracing(page=page, categories=["toplevel", "blink.user_timing"])
        for number, text in enumerate(questions[start : start + LOT], start):
            page.fill(box, "")
            page.evaluate(AT_REST, f"cleared-{number}")
            page.focus(box)
            page.keyboard.type(text, delay=LETTER)
            page.evaluate(AT_REST, f"ask-{number}")
        lot, longer = read(json.loads(browser.stop_tracing())["traceEvents"])
        costs.extend(lot)
        longest = max(longest, longer)
    return {
        "drawing p50 ms": at(costs, 0.5), "drawing p95 ms": at(costs, 0.95),
        "longest task ms": longest, "longest task, wall ms": float(page.evaluate("window.longest")),
    }


def read(events: list[dict[str, Any]]) -> tuple[list[float], float]:
    """Of a trace: the thread's milliseconds for each question, and its longest task."""
    marks = {each["name"]: each for each in sorted(events, key=lambda each: each.get("ts", 0)) if "user_timing" in each.get("cat", "") and each["name"].startswith(("ask-", "cleared-"))}
    thread = next((each["pid"], each["tid"]) for each in marks.values())
    tasks = [(each["ts"], each.get("tdur", each["dur"]) / 1000) for each in events if each.get("name") == TASK and (each["pid"], each["tid"]) == thread and "dur" in each]
    costs = []
    for name, mark in marks.items():
        if name.startswith("ask-") and not name.endswith("-end"):
            until = marks[f"{name}-end"]["ts"]
            costs.append(sum(cost for when, cost in tasks if mark["ts"] <= when <= until))
    first = min(each["ts"] for each in marks.values())
    return costs, max((cost for when, cost in tasks if when >= first), default=0.0)
