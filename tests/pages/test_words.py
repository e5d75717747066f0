"""Texts as markup: nothing that staff write can become live, and hard words are explained once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from generator.model.vocabulary import Term
from generator.templates import MOST_WORDS, Words, escaped
from generator.views.glossary import Glossary

TERMS = tuple(
    Term(id=id_, title=title, definition="Forklaring.", abbreviation=short)
    for id_, title, short in (
        ("bisidder", "Bisidder", None), ("ikke-oplyst", "Ikke oplyst", None), ("oplyst", "Oplyst", None), ("su", "SU", None), ("stu", "Særligt tilrettelagt ungdomsuddannelse", "STU"), ("afgoerelse", "Afgørelse", None), ("360", "#360", None),
    )
)
GLOSSARY = Glossary(TERMS)


def words(own: str = "") -> Words:
    return Words("../../", GLOSSARY, own)


@pytest.mark.parametrize("text", ["<b>x</b>", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "&lt;b&gt;", "<!-- x -->", "</p><iframe>"])
def test_html_in_a_text_stays_text(text: str) -> None:
    for html in (str(words().line(text)), str(words().prose(text))):
        assert not re.search(r"<(b|script|img|iframe|!--)", html)
        assert "49" not in html


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//evil.example/x", "JaVaScRiPt:x", "vbscript:x", "file:///etc/passwd", "ftp://x.dk/"])
def test_only_addresses_that_are_safe_become_links(url: str) -> None:
    assert "<a" not in str(words().prose(f"[klik]({url})"))


def test_a_link_inside_the_site_knows_the_way_to_the_root() -> None:
    assert 'href="../../stoette/fgu/"' in str(words().prose("[FGU](/stoette/fgu/)"))
    assert 'href="https://www.dukh.dk/"' in str(words().prose("[DUKH](https://www.dukh.dk/)"))


def test_headings_begin_where_the_page_says() -> None:
    assert str(words().prose("## A\n\n### B", level=2)).count("<h2>") == 1
    assert "<h4>" in str(words().prose("## A\n\n### B", level=3))


def test_a_number_to_call_is_not_broken() -> None:
    assert ">70\u00a020\u00a012\u00a001<" in str(words().prose("[70 20 12 01](tel:+4570201201)"))


def test_a_word_is_explained_the_first_time_only() -> None:
    page = words()
    html = str(page.line("Tag en bisidder med. Din bisidder må tale.")) + str(page.prose("En **bisidder** hjælper."))
    assert html.count('class="term"') == 1
    assert list(page.used) == ["bisidder"]


@pytest.mark.parametrize(("text", "found"), [
    ("Bisidderen kommer", ["bisidder"]), ("en afgørelse", ["afgoerelse"]), ("afgørelser og afgørelsens", ["afgoerelse"]), ("Du får SU", ["su"]), ("han er su", []),
    ("Støtten er STU", ["stu"]), ("særligt tilrettelagt ungdomsuddannelse", ["stu"]), ("særligt tilrettelagt", []), ("studie", []), ("#360 i Aars", ["360"]), ("1360", []), ("", []), ("STU-elev", []), ("STU-elever på STU", ["stu"]), ("afgørelsesom", []), ("(Afgørelsen)", ["afgoerelse"]), ("ikke oplysten", ["oplyst"]), ("SU-en", []), ("süSU", []),
])
def test_which_words_are_explained(text: str, found: list[str]) -> None:
    page = words()
    page.line(text)
    assert list(page.used) == found


def test_a_glossary_without_words_finds_nothing() -> None:
    assert list(Glossary(()).find("En bisidder, og ()")) == []


def test_a_word_inside_a_longer_known_name_is_not_explained_there() -> None:
    page = words()
    assert 'href="#ord-ikke-oplyst"' in str(page.line("Prisen er ikke oplyst."))
    assert 'class="term"' not in str(page.line("Stedet er ikke oplyst."))
    assert 'href="#ord-oplyst"' in str(page.line("Tiden er ikke oplyst. Stedet er oplyst."))


def test_a_page_does_not_explain_its_own_title() -> None:
    page = words(own="Bisidder")
    assert "term" not in str(page.line("En bisidder"))


def test_the_text_of_a_link_is_not_explained() -> None:
    assert 'class="term"' not in str(words().prose("[en bisidder](/rettigheder/bisidder/)"))


def test_a_page_is_not_restless() -> None:
    many = Glossary(tuple(Term(id=f"ord-{n}", title=f"Fagord{n}", definition="x") for n in range(30)))
    page = Words("./", many)
    page.line(" ".join(f"fagord{n}" for n in range(30)))
    assert len(page.used) == MOST_WORDS


PLAIN = st.text(alphabet="abc æøÅ.,:;!?()-+=1)§»«/\"'|~^@\n ", max_size=80)


@given(PLAIN)
@settings(max_examples=1500, deadline=None)
def test_a_text_without_markup_is_shown_as_markdown_shows_it(text: str) -> None:
    """The short way for plain paragraphs gives what the library gives."""
    if text.strip():
        plain = Words("../../", None)
        assert str(plain.prose(text, level=2)) == library(text)


def library(text: str) -> str:
    found = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline", "code", "fence", "entity"])
    rendered = str(found.render(text))
    # The library writes quotation marks in texts as &quot;, ours are written as &#34; and &#39;.
    return rendered.replace("&quot;", "&#34;").replace("'", "&#39;")


@pytest.mark.parametrize("value", ["<b>\"&'</b> – æ", Markup("<b>&amp;</b>"), 7, None, True, '"', ""])
def test_what_a_template_writes_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escaped(value) == str(escape(value))
