"""The layers have teeth: each of these faults, put into a good page, is found by its layer.

Each fault is one a template or a style sheet could get by mistake. First the page is looked at
as it is, so that what is found is the fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.accessibility.conftest import PHONE, PROBE, WIDE
from tests.accessibility.layers import fit, keyboard, modes
from tests.accessibility.layers.announcements import not_one_polite
from tests.accessibility.layers.axe import axe
from tests.accessibility.layers.clicks import choices
from tests.accessibility.layers.focus import unseen_focus
from tests.accessibility.layers.html import read
from tests.accessibility.layers.language import difficulty, language_faults, promises
from tests.accessibility.layers.tree import outline, snapshot
from tests.accessibility.layers.validity import invalid
from tests.accessibility.states import RECORD

STYLE = "(css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet); })"


def style(css: str) -> str:
    return f"{STYLE}({css!r})"


@dataclass(frozen=True)
class Mutation:
    """A fault, as JavaScript that makes it, and the layer that must find it."""

    name: str
    break_it: str
    layer: Callable[[Page], list[str]]
    phone: bool = False


def focus(page: Page) -> list[str]:
    return unseen_focus(page, set())


def saving(page: Page) -> list[str]:
    return not_one_polite(page, lambda it: it.locator("[data-save]").first.click())


MUTATIONS = (
    Mutation("a field loses its label", "document.querySelector('label[for=q]').remove()", axe),
    Mutation("words as light as their ground", style(".lead-box p { color: #b5b0a8 }"), axe),
    Mutation("the language of the page is gone", "document.documentElement.removeAttribute('lang')", axe),
    Mutation("a picture that means something has no words", "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')", axe),
    Mutation("a link without words", "document.querySelector('main').insertAdjacentHTML('beforeend', '<p><a href=\"./\"></a></p>')", axe),
    Mutation("links that differ from text by colour alone", style("main p a { text-decoration: none !important }"), axe),
    Mutation("a role that does not exist", "document.querySelector('.main-menu ul').setAttribute('role', 'menulist')", axe),
    Mutation("focus is hidden", style(":focus-visible { outline: 0 !important; box-shadow: none !important; background: none !important; color: inherit !important; text-decoration: inherit !important; border-color: inherit !important }"), focus),
    Mutation("focus in a colour too like the page", style(":focus-visible { outline: 3px solid #eee !important; box-shadow: none !important; background: none !important; color: inherit !important; text-decoration: inherit !important }"), focus),
    Mutation("a stop out of its order", "document.querySelector('.jump-list a').tabIndex = 3", keyboard.order),
    Mutation("a trap", "document.querySelector('.jump-list a').addEventListener('keydown', e => { if (e.key === 'Tab') e.preventDefault(); })", keyboard.order),
    Mutation("focus that runs away", "document.querySelector('.jump-list a').addEventListener('focus', () => document.querySelector('#q').focus())", keyboard.order),
    Mutation("a stop nobody sees", "document.querySelector('main').insertAdjacentHTML('beforeend', '<a href=\"./\" class=\"away\">Væk</a>');" + style(".away { position: absolute; left: -9999px }"), keyboard.in_sight),
    Mutation("a bar that lies over the page", "document.body.insertAdjacentHTML('beforeend', '<div class=\"over\">Vi bruger cookies</div>');" + style(".over { position: fixed; inset: 0; background: #fff }"), keyboard.in_sight),
    Mutation("the skip link is gone", "document.querySelector('.skip-link').remove()", keyboard.skip_link),
    Mutation("the skip link leads to what takes no focus", "document.querySelector('main').removeAttribute('tabindex'); document.querySelector('main').id = ''; document.querySelector('h1').id = 'indhold'", keyboard.skip_link),
    Mutation("a letter is a shortcut", "addEventListener('keydown', e => { if (e.key === 's') document.querySelector('#q').focus(); })", keyboard.single_keys),
    Mutation("Escape leaves the menu open", "addEventListener('keydown', e => { if (e.key === 'Escape') e.stopImmediatePropagation(); }, true)", keyboard.menu, phone=True),
    Mutation("the menu button is no button", "document.querySelector('.menu-button').outerHTML = '<span class=\"menu-button\">Menu</span>'", keyboard.menu, phone=True),
    Mutation("text of 12 pixels", style(".fact-list dd { font-size: 12px }"), fit.small_text),
    Mutation("text in pixels that does not grow", style("main p { font-size: 15px }"), fit.small_text),
    Mutation("tiny targets", style(".main-menu a { min-height: 0; line-height: 1; padding: 0; font-size: 16px }"), fit.small_targets),
    Mutation("a box wider than a phone", style(".lead-box { width: 500px }"), fit.misfits, phone=True),
    Mutation("text cut off", style(".lead-box p { height: 1.5em; overflow: hidden }"), fit.misfits),
    Mutation("a box that cannot grow with its text", style(".button { height: 2.75rem; max-height: 44px; width: 9rem; line-height: 44px !important; white-space: nowrap }"), fit.with_large_text),
    Mutation("a line height that nobody may change", style(".kind-tag { height: 32px; width: 90px; white-space: nowrap }"), fit.with_wide_spacing),
    Mutation("a table that scrolls without a name", "document.querySelector('main').insertAdjacentHTML('beforeend', '<div class=\"wide\"><p>Bred</p></div>');" + style(".wide { overflow-x: auto } .wide p { width: 900px; max-width: none }"), fit.misfits, phone=True),
    Mutation("a field whose edge cannot be seen", style("#q { border-color: #e5e0d8; background: #fff }"), modes.faint_edges),
    Mutation("buttons without an edge", style(".button { border: 0 }"), modes.lost_in_forced_colours),
    Mutation("pictures in a colour of their own", style(".icon { stroke: #fff !important; forced-color-adjust: none }"), modes.lost_in_forced_colours),
    Mutation("movement for everybody", style(".button { transition: transform 1s !important }"), modes.moving),
    Mutation("folded text stays off the paper", "document.querySelector('main').insertAdjacentHTML('beforeend', '<details><summary>Mere</summary><p>Usynligt papir</p></details>');" + style("@media print { details::details-content { display: none !important } }"), modes.on_paper),
    Mutation("the menu is printed", style("@media print { .main-menu { display: block !important } .main-menu ul { display: block !important } }"), modes.on_paper),
    Mutation("two headings of the first rank", "document.querySelector('main h2').outerHTML = '<h1>Igen</h1>'", outline),
    Mutation("a rank of headings is left out", "document.querySelectorAll('main h2').forEach(e => { e.outerHTML = `<h4>${e.innerHTML}</h4>`; })", outline),
    Mutation("two navigations of one name", "document.querySelectorAll('nav').forEach(e => { e.removeAttribute('aria-labelledby'); e.setAttribute('aria-label', 'Navigation'); })", outline),
    Mutation("a decoration is read aloud", "document.querySelector('main svg').removeAttribute('aria-hidden')", outline),
    Mutation("what happens is shouted", "document.querySelectorAll('[role=status]').forEach(e => e.setAttribute('role', 'alert'))", saving),
    Mutation("what happens is not said", "document.querySelectorAll('[role=status]').forEach(e => e.removeAttribute('role'))", saving),
)


@pytest.fixture(scope="module")
def patient(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=WIDE, locale="da-DK", reduced_motion="reduce")
    context.add_init_script(path=PROBE)
    yield context.new_page()
    context.close()


def _opened(patient: Page, address: str, mutation: Mutation) -> None:
    patient.emulate_media(media="screen", forced_colors="none")
    patient.set_viewport_size(PHONE if mutation.phone else WIDE)
    patient.goto(address + RECORD.lstrip("/"))
    patient.evaluate("localStorage.clear()")


@pytest.fixture(scope="module")
def healthy() -> dict[tuple[str, bool], list[str]]:
    """(layer, phone) → what it finds in the page as it is."""
    return {}


@pytest.mark.browser
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_fault_is_found(patient: Page, site_address: str, healthy: dict[tuple[str, bool], list[str]], mutation: Mutation) -> None:
    kind = (mutation.layer.__qualname__, mutation.phone)
    if kind not in healthy:
        _opened(patient, site_address, mutation)
        healthy[kind] = mutation.layer(patient)
    assert healthy[kind] == []
    _opened(patient, site_address, mutation)
    patient.evaluate(mutation.break_it)
    assert mutation.layer(patient) != []


@pytest.mark.browser
def test_a_dead_button_is_found_without_javascript(chromium: Browser, site_address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + RECORD.lstrip("/"))
    assert modes.dead_without_javascript(page) == []
    page.evaluate("document.querySelector('[data-print]').hidden = false; document.querySelector('.lead-box p').style.display = 'none'")
    assert len(modes.dead_without_javascript(page)) == 2
    context.close()


@pytest.mark.browser
def test_the_tree_sees_a_name_that_is_lost(patient: Page, site_address: str) -> None:
    patient.goto(site_address + RECORD.lstrip("/"))
    before = snapshot(patient)
    patient.evaluate("document.querySelector('#menu').removeAttribute('aria-label')")
    assert snapshot(patient) != before


@pytest.fixture(scope="module")
def good(site: Path) -> str:
    return (site / RECORD.strip("/") / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("a duplicate id", 'id="hjaelp"', 'id="indhold"'),
        ("a button in a link", "<h1>", '<a href="./"><button type="button">Tryk</button></a><h1>'),
        ("a reference to nothing", 'aria-labelledby="hjaelp"', 'aria-labelledby="intet"'),
    ],
)
def test_invalid_html_is_found(good: str, tmp_path: Path, name: str, old: str, new: str) -> None:
    assert old in good
    (tmp_path / "index.html").write_text(good.replace(old, new, 1), encoding="utf-8")
    assert invalid(tmp_path, [tmp_path / "index.html"]) != [], name


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<html lang="da">', "<html>"),
        ('<html lang="da">', '<html lang="en">'),
        ("Gå til indholdet", "Skip to content"),
        ('aria-label="Hovedmenu"', 'aria-label="Close the menu"'),
        ("<h1>", "<p>مساعدة للعائلات</p><h1>"),
    ],
)
def test_another_language_is_found(good: str, old: str, new: str) -> None:
    assert language_faults(read(good)) == []
    assert language_faults(read(good.replace(old, new, 1))) != []


def test_a_footer_without_the_statement_is_found(good: str) -> None:
    assert promises(read(good)) == []
    assert promises(read(good.replace("was/", "om/"))) != []


def test_a_field_that_takes_the_focus_is_found(good: str) -> None:
    assert promises(read(good.replace('name="q"', 'name="q" autofocus'))) != []


def test_hard_text_is_found(good: str) -> None:
    statute = "<p>" + "Kommunalbestyrelsen yder dækning af nødvendige merudgifter ved forsørgelse i hjemmet af et barn under 18 år med betydelig og varigt nedsat fysisk eller psykisk funktionsevne eller indgribende kronisk eller langvarig lidelse. " * 80 + "</p>"
    before, after = difficulty(read(good)), difficulty(read(good.replace("</h1>", f"</h1>{statute}", 1)))
    assert before is not None and after is not None
    assert before <= 45 < after


def test_a_page_that_is_far_away_is_found() -> None:
    pages = {"/": read('<a href="a/">a</a>'), "/a/": read('<a href="../b/">b</a>'), "/b/": read('<a href="/vejviser/c/">c</a>'), "/c/": read('<a href="../d/">d</a>'), "/d/": read(""), "/e/": read("")}
    assert choices(pages, "/", "/vejviser/") == {"/": 0, "/a/": 1, "/b/": 2, "/c/": 3, "/d/": 4}
    assert "/d/" not in choices(pages, "/", "/vejviser/", ("/c/",))
