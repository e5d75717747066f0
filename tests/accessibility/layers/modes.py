"""Other ways to see a page: forced colours, no movement, edges that stand out, without JavaScript, on paper."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from playwright.sync_api import Page
from pypdf import PdfReader


def faint_edges(page: Page) -> list[str]:
    """Fields and buttons whose edge is weaker than 3:1 (1.4.11, which axe does not look at)."""
    found: list[str] = page.evaluate("probe.faint()")
    return found


def lost_in_forced_colours(page: Page) -> list[str]:
    page.emulate_media(forced_colors="active")
    found: list[str] = page.evaluate("probe.lost()")
    page.emulate_media(forced_colors="none")
    return found


def moving(page: Page) -> list[str]:
    """What still moves for a person who has asked for no movement."""
    page.emulate_media(reduced_motion="reduce")
    found: list[str] = page.evaluate("probe.moving()")
    return found


def dead_without_javascript(page: Page) -> list[str]:
    """For a page of a context without JavaScript: what is shown and does nothing, and what is missing."""
    faults = [f"the button {each.inner_text()} is shown and can do nothing" for each in page.locator("button").all() if each.is_visible() and not _sends(each)]
    if not page.locator("#menu a").first.is_visible():
        faults.append("the menu is hidden")
    faults += [f"the form {each.get_attribute('action')} does not send by GET" for each in page.locator("form").all() if (each.get_attribute("method") or "get").lower() != "get" or not each.get_attribute("action")]
    hidden = page.locator("main :is(section, p, h2, h3, table, ul, ol, dl)").evaluate_all(
        "all => all.filter(e => e.textContent.trim() && !e.closest('[hidden], details:not([open]), template') && !e.checkVisibility({ visibilityProperty: true })).map(e => e.textContent.trim().slice(0, 60))"
    )
    return faults + [f"{each!r} is hidden" for each in hidden]


def _sends(button: Any) -> bool:
    sends: bool = button.evaluate("e => e.type === 'submit' && Boolean(e.form && e.form.action)")
    return sends


def on_paper(page: Page) -> list[str]:
    """The page as a PDF: tagged, in Danish, with its heading; what was folded is unfolded; no menu;
    no heading alone at the foot of a sheet."""
    # A letter is there to be copied, and is left out on purpose, with what leads to it.
    # The longest text of each stands for it.
    folded = page.locator("main details:not([open], .letter)").evaluate_all(
        "all => all.map(e => { const copy = e.cloneNode(true); copy.querySelectorAll('summary, .vh').forEach(each => each.remove());"
        " const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT), found = []; while (walker.nextNode()) found.push(walker.currentNode.data.trim());"
        " return found.sort((a, b) => b.length - a.length)[0] || ''; })"
    )
    page.emulate_media(media="print")
    # A sheet of signs for the stands has the names on the signs as its headings.
    heading = page.locator("main :is(h1, h2):visible").first.inner_text()
    headings = {_squeezed(each) for each in page.locator("main :is(h2, h3):visible").all_inner_texts()}
    pdf = PdfReader(BytesIO(page.pdf(format="A4", tagged=True)))
    page.emulate_media(media="screen")
    catalogue: Any = pdf.trailer["/Root"]
    sheets = [each.extract_text().rstrip() for each in pdf.pages]
    text = _squeezed("".join(sheets))
    last = [_squeezed(each[each.rfind("\n") + 1 :]) for each in sheets[:-1]]
    faults = [f"the heading {each!r} is alone at the foot of a sheet" for each in last if each in headings]
    if _squeezed("Her er breve, du kan kopiere") in text:
        faults.append("the paper leads to letters that are not on it")
    if catalogue.get("/Lang") != "da":
        faults.append("the PDF does not say that it is Danish")
    if not catalogue.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in catalogue:
        faults.append("the PDF is not tagged")
    if _squeezed(heading) not in text:
        faults.append(f"the heading {heading!r} is not on the paper")
    faults += [f"what is folded is not on the paper: {each!r}" for each in folded if _squeezed(each) not in text]
    if "Hopmenu" in text or _squeezed("Gå til indholdet") in text or _squeezed("Barn til voksen Messe") in text:
        faults.append("the menu is on the paper")
    return faults


def _squeezed(text: str) -> str:
    """Without spaces and soft hyphens: a PDF has its own."""
    return "".join(text.split()).replace("\u00ad", "")
