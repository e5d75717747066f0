"""A preview that somebody fetched opens without a server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.mkdocs_plugin import frame_of
from generator.site import Order, build
from generator.site.from_disk import to_files
from tests.conftest import DAY
from tests.site.conftest import ROOT


@pytest.mark.parametrize(("before", "after"), [
    ('<a href="../om/">', '<a href="../om/index.html">'), ('<a class="x" href="../om/#a">', '<a class="x" href="../om/index.html#a">'), ('<a href="./">', '<a href="./index.html">'),
    ('<form action="../soeg/">', '<form action="../soeg/index.html">'), ('<a href="../soeg/?q=a">', '<a href="../soeg/index.html?q=a">'),
    *((each, each) for each in ('<a href="https://a.dk/b/">', '<a href="mailto:a@b.dk">', '<a href="#a/">', '<a href="//a.dk/">', '<link href="../a.css">', '<p>href="../om/"</p>', '<a data-href="../om/">')),
])
def test_a_link_to_a_folder_becomes_one_to_its_page(before: str, after: str):
    assert to_files(before.encode()) == after.encode()


@pytest.mark.browser
def test_the_shipped_site_opens_from_a_disk(chromium: Browser, tmp_path: Path):
    outcome = build(Order(
        catalogue=ROOT / "offers", theme=ROOT / "theme", output=tmp_path / "side", day=DAY, frame=lambda settings: frame_of(ROOT / "mkdocs.yml", settings), from_disk=True, verify=True,
    ))
    assert outcome.written
    page = chromium.new_page()
    page.goto((tmp_path / "side/index.html").as_uri())
    for name in ("Støtte", "Messe"):
        page.get_by_role("navigation").get_by_role("link", name=name, exact=True).first.click()
        page.wait_for_url(re.compile(r"^file:.*/index\.html"))
        expect(page.locator("main h1")).to_be_visible()
    page.locator("main a[href*='messe-2027']").first.click()
    expect(page.locator("main h1")).to_contain_text("Messe")
    page.close()
