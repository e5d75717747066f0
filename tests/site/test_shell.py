"""The frame: split once, poured without ever reading what is poured."""

from dataclasses import dataclass

import pytest

from generator.shell import FrameError, Shell
from generator.urls import root_from

FRAME = (
    '<title>%%TITLE%%</title><meta content="%%DESCRIPTION%%"><link rel="canonical" href="%%CANONICAL%%">'
    '<link href="%%ROOT%%%%CSS%%">%%HEAD%%<a href="%%ROOT%%stoette/"%%SECTION:stoette%%>S</a>'
    '<a href="%%ROOT%%tilbud/"%%SECTION:tilbud%%>T</a>%%HEADERSEARCH%%<main>%%BODY%%</main><i>%%TITLE%%</i>'
)
ASSETS = {"CSS": "assets/a.css", "DARKCSS": "assets/d.css", "JS": "assets/a.js", "THEMEJS": "assets/t.js"}


@dataclass
class Page:
    title: str = "FGU"
    description: str = "Om FGU"
    address: str = "/stoette/fgu/"
    section: str = "stoette"
    head: str = ""
    header_search: str = ""
    body: str = "<h1>FGU</h1>"


def shell(frame: str = FRAME) -> Shell:
    return Shell(frame, "https://kommune.dk/v/", ASSETS)


def poured(**fields: str) -> str:
    page = Page(**fields)
    return shell().pour(page, root_from(page.address)).decode()


def test_every_marker_is_filled():
    html = poured()
    assert "%%" not in html
    assert html.count("<title>FGU</title>") == 1
    assert html.endswith("<main><h1>FGU</h1></main><i>FGU</i>")
    assert 'href="https://kommune.dk/v/stoette/fgu/"' in html
    assert '<link href="../../assets/a.css">' in html


def test_only_the_pages_own_section_is_current():
    html = poured(section="stoette")
    assert '<a href="../../stoette/" aria-current="true">' in html
    assert '<a href="../../tilbud/">' in html


def test_texts_are_escaped_and_html_is_not():
    html = poured(title='<b>"&', description="a\"b", body="<p>x</p>")
    assert "<title>&lt;b&gt;&#34;&amp;</title>" in html
    assert 'content="a&#34;b"' in html
    assert "<p>x</p>" in html


def test_markers_in_poured_text_stay_text():
    html = poured(title="%%BODY%%", body="%%TITLE%% %%CSS%% %%HEAD%%")
    assert "<title>%%BODY%%</title>" in html
    assert "<main>%%TITLE%% %%CSS%% %%HEAD%%</main>" in html


def test_a_frame_is_split_once_for_each_root_and_section(monkeypatch: pytest.MonkeyPatch):
    one, split, found = shell(), Shell._split, []
    monkeypatch.setattr(Shell, "_split", lambda self, root, section: found.append((root, section)) or split(self, root, section))
    for address in ("/stoette/a/", "/stoette/b/", "/"):
        one.pour(Page(address=address), root_from(address))
    assert found == [("../../", "stoette"), ("./", "stoette")]


@pytest.mark.parametrize("frame", [FRAME + "%%NOSUCH%%", FRAME + "%%SECTION%%", FRAME.replace("%%BODY%%", ""), FRAME.replace("%%ROOT%%", "")])
def test_a_frame_that_does_not_fit_is_refused(frame: str):
    with pytest.raises(FrameError):
        shell(frame)


@pytest.mark.parametrize(("address", "root"), [("/", "./"), ("/stoette/", "../"), ("/stoette/fgu/", "../../"), ("/404.html", "./")])
def test_root_from(address: str, root: str):
    assert root_from(address) == root
