"""The big list of naughty strings (naughty/blns.json, MIT): no error, the same answer in both halves, no markup alive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.search.scripts import WORKER, script
from generator.search.searching import Search

pytestmark = pytest.mark.browser
STRINGS: list[str] = json.loads((Path(__file__).parent / "naughty" / "blns.json").read_text(encoding="utf-8"))
OWN = ["musik:", "-", "+klub", "a~2", "klub^5", "__proto__", "constructor", "toString", "hasOwnProperty", "x" * 10_000, "klub " * 2_500, "🙂🙂", "مساعدة", "\u202eabc", "§§ 9999999", "\\", "%00", "\ud7ff", "=1", "=0 =2"]
# What the page shows after each text: its heading, and whether anything came alive.
SHOWN = """async (texts) => {
  window.alive = [];
  window.alert = (text) => window.alive.push(text);
  history.pushState = history.replaceState = () => {};
  const q = document.querySelector("#q"), heading = document.querySelector("#antal"), found = [];
  for (const text of texts) {
    q.value = text;
    const marker = document.createTextNode("…");
    heading.replaceChildren(marker);
    q.form.requestSubmit();
    for (let left = 500; left > 0 && heading.contains(marker) && q.value.trim(); left -= 1) await new Promise((done) => setTimeout(done, 10));
    const strange = [...document.querySelectorAll("[data-search] :is(script, img, iframe, style, svg, video, object, embed, form form), [data-search] [onerror], [data-search] a[href^='javascript:']")];
    if (heading.contains(marker) && q.value.trim()) found.push([text, "no answer"]);
    if (heading.textContent.includes("virker ikke")) found.push([text, "failed"]);
    if (strange.length) found.push([text, strange[0].outerHTML]);
  }
  return [...found, ...window.alive];
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    made = chromium.new_page()
    yield made
    made.close()


def test_the_list_is_whole() -> None:
    assert len(STRINGS) == 515


def test_both_halves_answer_all_of_it_alike(page: Page, search: Search) -> None:
    page.add_script_tag(content=script(WORKER).decode())
    asked = [*STRINGS, *OWN]
    theirs: list[Any] = page.evaluate(
        """([file, texts]) => { const parsed = JSON.parse(file), known = unpacking.knowledge(parsed);
          return texts.map((text) => { answering.suggest(text, parsed, known); const a = answering.answer(text, parsed, known); return [a.hits.slice(0, 10).map((h) => parsed.documents[h.document].id), a.sure, a.danger]; }); }""",
        [json.dumps(search.file), asked],
    )
    for text, (hits, sure, danger) in zip(asked, theirs, strict=True):
        answer = search.ask(text)
        assert [search.id(hit) for hit in answer.hits[:10]] == hits, text
        assert (answer.sure, answer.question.danger) == (sure, danger), text


def test_nothing_of_it_comes_alive_on_the_page(page: Page, address: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.goto(f"{address}soeg/")
    assert page.evaluate(SHOWN, [*STRINGS, *OWN]) == []
    assert not faults
