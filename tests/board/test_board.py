"""Each of the 23 wanted things works, walked as the person who wanted it; the README says where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
ROWS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "board.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A small telephone without JavaScript: what works there works everywhere."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['number']}-{row['who']}")
def test_the_wish_is_met(page: Page, site_address: str, row: dict[str, Any]) -> None:
    page.goto(site_address + row["start"])
    for words in row["walk"]:
        found = page.locator("main a, nav[aria-label=Sidefod] a").filter(visible=True)
        link = found.filter(has_text=re.compile(r"^\s*" + r"\s+".join(re.escape(each) for each in words.split())))
        assert link.count(), f"There is no link {words!r} on {page.url}"
        link.first.click()
    assert page.url.partition("#")[0] == site_address + row["ends"]
    text = " ".join(page.locator("body").inner_text().split())
    assert [each for each in row["sees"] if each not in text] == []


def test_all_wishes_are_there() -> None:
    assert [row["number"] for row in ROWS] == list(range(1, 24))


def test_the_readme_says_where_each_works() -> None:
    found = re.findall(r"^\| (\d+) \| ([^|]+) \| \[[^\]]+\]\(https://vejviser\.github\.io/vejviser/([^)]*)\) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert [(int(number), wish.strip(), page) for number, wish, page in found] == [(row["number"], row["wish"], row["ends"]) for row in ROWS]
