"""What other judges say of one page of each template: QualWeb's ACT rules, Lighthouse on a phone, the Nu checker.

usage: python benchmarks/quality.py SITE [--peers benchmarks/.peers/quality] [--only stoette/]

SITE is a built site. Needs Node, Chromium and Java. The tools are installed with npm the first
time, in the versions below. Not run in CI: Lighthouse takes half a minute a page. Prints a row a
page and ends with 1 when a page fails the bar.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from generator.catalogue import load  # noqa: E402
from generator.clock import today  # noqa: E402
from generator.pages import all_pages  # noqa: E402
from tests.browser import Quiet, executable, launched, served  # noqa: E402

TOOLS = ("lighthouse@12.8.2", "@qualweb/core@0.8.7", "@qualweb/act-rules@0.7.5", "vnu-jar@26.9.27")
FLAGS = "--headless=new --no-sandbox --disable-gpu"
# A phone on a poor line: 200 KB/s, and 150 ms before the first byte of anything.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200 * 1024, "uploadThroughput": 90 * 1024}
PAINT = "new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))"
LEAST_SPEED, LARGEST_PAINT = 0.95, 1000
QUALWEB = """
const { QualWeb } = require('@qualweb/core');
const { ACTRules } = require('@qualweb/act-rules');
(async () => {
  const judge = new QualWeb({});
  await judge.start({ maxConcurrency: 1, timeout: 120000 }, { executablePath: process.env.CHROME_PATH, args: process.env.FLAGS.split(' '), headless: true });
  const found = {};
  for (const url of process.argv.slice(1)) {
    try {
      const reports = await judge.evaluate({ url, modules: [new ACTRules({})] });
      const rules = Object.values(reports[url].modules['act-rules'].assertions);
      found[url] = rules.filter((rule) => rule.metadata.outcome === 'failed').map((rule) => `${rule.code} ${rule.name}`);
    } catch (error) { found[url] = [`could not be judged: ${error.message}`]; }
  }
  await judge.stop();
  process.stdout.write(JSON.stringify(found));
})();
"""


def install(peers: Path) -> None:
    if not (peers / "node_modules/lighthouse").exists():
        peers.mkdir(parents=True, exist_ok=True)
        (peers / "package.json").write_text('{"private": true}', encoding="utf-8")
        subprocess.run(["npm", "install", "--prefix", peers, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", *TOOLS], check=True)


def pages(only: str) -> dict[str, str]:
    """Template → the address of its richest page."""
    catalogue = load(ROOT / "offers").catalogue
    assert catalogue is not None
    chosen = {each.template: each.address.lstrip("/") for each in sorted(all_pages(catalogue, today()), key=lambda each: len(each.body)) if each.template}
    return {template: address for template, address in sorted(chosen.items()) if address.startswith(only)}


def act_rules(addresses: list[str], peers: Path, browser: str) -> dict[str, list[str]]:
    """Address → the ACT rules that it fails."""
    env = {**os.environ, "CHROME_PATH": browser, "FLAGS": FLAGS}
    done = subprocess.run(["node", "-e", QUALWEB, *addresses], cwd=peers, env=env, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout[done.stdout.index("{") :])
    return found


def lighthouse(address: str, peers: Path, browser: str) -> dict[str, Any]:
    """Lighthouse's own report of an address, as a phone."""
    command = ["node_modules/.bin/lighthouse", address, "--output=json", "--quiet", f"--chrome-flags={FLAGS}", "--only-categories=accessibility,performance"]
    done = subprocess.run(command, cwd=peers, env={**os.environ, "CHROME_PATH": browser}, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def largest_paint(browser: Browser, address: str) -> float:
    """Milliseconds until the largest part of the first view is painted, with nothing in the cache."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)
    paint = float(page.evaluate(PAINT))
    context.close()
    return paint


class Packed(Quiet):
    """Compressed, as the web servers of the world send it."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in (".html", ".css", ".js", ".json", ".svg") or not path.exists():
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def nu_errors(site: Path, peers: Path) -> list[str]:
    """What the Nu checker calls an error in any page of the site."""
    command = ["java", "-jar", str(peers / "node_modules/vnu-jar/build/dist/vnu.jar"), "--errors-only", "--skip-non-html", "--format", "gnu", str(site)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr.splitlines()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("site", type=Path)
    asked.add_argument("--peers", type=Path, default=ROOT / "benchmarks/.peers/quality")
    asked.add_argument("--only", default="")
    options = asked.parse_args()
    install(options.peers)
    browser, failed = executable(), False
    errors = nu_errors(options.site, options.peers)
    print(f"The Nu checker, all pages: {len(errors)} errors", *errors[:20], sep="\n  ")
    with served(options.site, Packed) as root, sync_playwright() as playwright:
        browser_at_hand = launched(playwright)
        chosen = pages(options.only)
        rules = act_rules([root + address for address in chosen.values()], options.peers, browser)
        print(f"ACT rules, {len(chosen)} templates: {sum(map(len, rules.values()))} failed", flush=True)
        print(f"{'template':32}{'ACT failed':>11}{'a11y':>7}{'speed':>7}{'paint, ms':>11}{'shift':>7}{'bytes':>8}")
        for template, address in chosen.items():
            report, paint = lighthouse(root + address, options.peers, browser), largest_paint(browser_at_hand, root + address)
            scores = {name: float(each["score"] or 0) for name, each in report["categories"].items()}
            shift = float(report["audits"]["cumulative-layout-shift"]["numericValue"])
            sent = float(report["audits"]["total-byte-weight"]["numericValue"])
            broken = rules[root + address]
            print(f"{template:32}{len(broken):11}{scores['accessibility']:7.2f}{scores['performance']:7.2f}{paint:11.0f}{shift:7.3f}{sent:8.0f}", flush=True)
            for each in (*broken, *_failing(report)):
                print(f"  {each}")
            failed |= bool(broken) or scores["accessibility"] < 1 or scores["performance"] < LEAST_SPEED or paint >= LARGEST_PAINT
    return int(failed or bool(errors))


def _failing(report: dict[str, Any]) -> list[str]:
    asked = report["categories"]["accessibility"]["auditRefs"]
    return [f"{each['id']}: {report['audits'][each['id']]['title']}" for each in asked if each["weight"] and report["audits"][each["id"]]["score"] == 0]


if __name__ == "__main__":
    sys.exit(main())
