"""The pictures of REDAKTION.md and README.md, taken anew of the real screens:
`python -m tests.content.pictures`. Look at them, and commit what changed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.catalogue import load
from generator.diagnostics import in_order
from generator.forms import Repository, configuration, folder_files, write_folder
from generator.mkdocs_plugin import frame_of
from generator.report import Basis, report
from generator.rules import run
from generator.site import Order, build
from tests.browser import launched, served
from tests.conftest import DAY

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs/pictures"
EXAMPLE = "youth-offers/eksempel-klub.yml"
# What goes wrong in the example, for the picture of the check.
MISTAKES = (("audiences:", "audience:"), ("date: 2026-11-24", "date: 24/11 2026"), ("status: aktiv", "status: aktivt"), ("cost: Det koster ikke noget.", "cost:"))


def example() -> str:
    """The file that REDAKTION.md shows, whole."""
    return next(text for text in re.findall(r"```yaml\n(.*?)```", (ROOT / "REDAKTION.md").read_text(encoding="utf-8"), re.DOTALL) if "id: eksempel-klub\n" in text)


def taken(browser: Browser, address: str, name: str, width: int, height: int, *, click: str = "") -> None:
    page = browser.new_page(viewport={"width": width, "height": height}, locale="da-DK", reduced_motion="reduce")
    page.goto(address)
    if click:
        page.get_by_role("button", name=click).click()
        page.get_by_text("Samlinger").first.wait_for()
        for place in ("", "/entries/eksempel-klub"):
            page.evaluate(f"location.hash = '#/collections/youth-offer{place}'")
            page.wait_for_timeout(1500)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def checked(project: Path) -> str:
    """What the check says of the example with its mistakes, as a page in the looks of a terminal."""
    text = example()
    for old, new in MISTAKES:
        assert old in text, old
        text = text.replace(old, new)
    (project / "offers" / EXAMPLE).write_text(text, encoding="utf-8")
    told = subprocess.run([sys.executable, "-c", "from generator.cli import main; main()", "check", f"offers/{EXAMPLE}", "--date", str(DAY)], cwd=project, capture_output=True, text=True, check=False).stdout
    marked = re.sub(r"(?m)^(V\d+ .*)$", r"<b>\1</b>", escape(told, quote=False))
    marked = re.sub(r"(\^+)", r'<i class="at">\1</i>', marked).replace("Gør sådan:", '<b class="do">Gør sådan:</b>')
    return (
        '<!doctype html><html lang="da"><meta charset="utf-8"><style>body{margin:0;background:#fff}pre{margin:0;padding:22px 24px;font:15px/1.5 "DejaVu Sans Mono",monospace;color:#1c1c1c;border:1px solid #888}'
        f'.at{{color:#a31621;font-style:normal;font-weight:700}}.do{{color:#00563f}}</style><pre>$ vejviser check offers/{EXAMPLE}\n\n{marked}</pre></html>'
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project, browser = Path(folder), launched(playwright)
        shutil.copytree(ROOT / "offers", project / "offers")
        (project / "offers" / EXAMPLE).write_text(example(), encoding="utf-8")
        outcome = build(Order(catalogue=project / "offers", theme=ROOT / "theme", output=project / "site", day=DAY, frame=lambda settings: frame_of(ROOT / "mkdocs.yml", settings)))
        assert outcome.written, outcome.diagnostics
        loaded = load(project / "offers")
        assert loaded.catalogue
        basis = Basis(loaded.catalogue, DAY, in_order((*loaded.diagnostics, *run(loaded.catalogue, DAY))))
        for name, content in report(basis, ROOT / "theme").items():
            path = project / "rapport" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        write_folder(project / "rediger", folder_files(configuration(loaded.catalogue, Repository(), "offers"), Repository(), ROOT / "forms/node_modules"))
        text = (project / "rediger/index.html").read_text(encoding="utf-8")
        files = {"offers": _tree(project / "offers")}
        (project / "rediger/files.js").write_text(f"window.repoFiles = {json.dumps(files, ensure_ascii=False)};", encoding="utf-8")
        (project / "rediger/index.html").write_text(text.replace("<script src=", '<script src="files.js"></script><script src=', 1), encoding="utf-8")
        with served(project / "site") as address:
            taken(browser, address, "forside", 1200, 820)
            taken(browser, f"{address}tilbud/eksempel-klub/", "side", 420, 1110)
        with served(project / "rapport") as address:
            taken(browser, address, "rapport", 1200, 820)
        with served(project / "rediger") as address:
            taken(browser, address, "skema", 1200, 820, click="Log ind")
        page = browser.new_page(viewport={"width": 912, "height": 400})
        page.set_content(checked(project))
        page.locator("pre").screenshot(path=PICTURES / "kontrol.png")
        browser.close()


def _tree(folder: Path) -> dict[str, object]:
    return {each.name: _tree(each) if each.is_dir() else {"content": each.read_text(encoding="utf-8")} for each in sorted(folder.iterdir())}


if __name__ == "__main__":
    main()
