"""Templates as Python: they write what Jinja writes, and are kept between builds, but never old."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined, UndefinedError
from markupsafe import Markup

from generator.templates.compiling import FastEnvironment, kept


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "compiled"))
    (tmp_path / "page.html.j2").write_text("Hej {{ name }}")
    return tmp_path


def rendered(theme: Path) -> str:
    """As a build in a new process renders it."""
    return FastEnvironment(loader=FileSystemLoader(theme), autoescape=True, bytecode_cache=kept(theme)).get_template("page.html.j2").render(name="<b>")


def files(theme: Path) -> list[Path]:
    return sorted((theme / "compiled").rglob("*.jinja"))


def test_a_second_build_uses_what_the_first_one_kept(theme: Path, monkeypatch: pytest.MonkeyPatch):
    first = rendered(theme)
    assert len(files(theme)) == 1
    monkeypatch.setattr(FastEnvironment, "_generate", lambda *_, **__: pytest.fail("compiled again"))
    assert rendered(theme) == first == "Hej &lt;b&gt;"


def test_a_changed_template_is_read_anew(theme: Path):
    rendered(theme)
    (theme / "page.html.j2").write_text("Goddag {{ name }}")
    assert rendered(theme) == "Goddag &lt;b&gt;"


def test_a_changed_icon_is_drawn_anew(theme: Path):
    (theme / "page.html.j2").write_text('{{ "ned" | icon }}')
    for drawn in ("<path/>", "<circle/>"):
        (theme / "icons.json").write_text(drawn)
        env = FastEnvironment(loader=FileSystemLoader(theme), autoescape=True, bytecode_cache=kept(theme))
        env.filters["icon"] = lambda _: Markup((theme / "icons.json").read_text())
        assert env.get_template("page.html.j2").render() == drawn


def test_a_spoiled_file_is_made_again(theme: Path):
    rendered(theme)
    [file] = files(theme)
    file.write_bytes(b"spoiled")
    assert rendered(theme) == "Hej &lt;b&gt;"


def test_nothing_is_kept_where_python_keeps_nothing(theme: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(theme) == "Hej &lt;b&gt;"
    assert files(theme) == []


def test_a_folder_that_cannot_be_made_stops_nothing(theme: Path):
    (theme / "compiled").write_text("a file in the way")
    assert rendered(theme) == "Hej &lt;b&gt;"


MACROS = """{% macro one(of, level=3, look="plain") %}<h{{ level }} class="{{ look }}">{{ of.title }}</h{{ level }}>{% endmacro %}
{% macro around(of) %}<b>{{ one(of) }}{{ caller() if caller else "" }}</b>{% endmacro %}
{% macro all(of) %}{{ varargs | join("+") }}{{ kwargs }}{% endmacro %}"""


@pytest.mark.parametrize("template", [
    "{{ one(of) }}", "{{ one(of, 4) }}", "{{ one(of, look='b<') }}", "{{ one(of, 2, look='x') }}", "{{ one(of=of) }}", "{{ all(of, 1, 2, a=3) }}",
    "{{ of.title }}{{ of.mark }}{{ of.number }}{{ of.nothing }}", "{{ of.title.upper() }}", "{{ of['title'] if of is mapping else of.many[1] }}",
    "{% for each in of.many %}{{ loop.index }}{{ each }}{% if not loop.last %}, {% endif %}{% endfor %}", "{% set a = of.title %}{{ a ~ of.mark }}", "{% call around(of) %}{{ of.title }}{% endcall %}",
    "{% from 'macros' import one as other %}{{ other(of) }}{{ other(of, 4, 'z<') | upper }}{{ other(of, look='z') ~ '<' }}", "{% macro use(one) %}{{ one(9) }}{% endmacro %}{{ use(of.title.center) }}",
    "{% set kept = one(of) %}{{ kept }}{{ [one(of), '<'] | join }}", "{{ of.mark.center(9) }}{{ of.title | center(9) }}{{ of.many | length }}",
])
def test_a_template_writes_what_jinja_writes(template: str):
    of = SimpleNamespace(title="<Æ> & 'ø'", mark=Markup("<b>"), number=7, nothing=None, many=("<", "b"))
    plain, fast = (kind(loader=DictLoader({"macros": MACROS}), autoescape=True, undefined=StrictUndefined).from_string(MACROS + template).render(of=of) for kind in (Environment, FastEnvironment))
    assert fast == plain


@pytest.mark.parametrize(("template", "error"), [
    ("{{ absent }}", UndefinedError), ("{{ absent.title }}", UndefinedError), ("{{ of.absent }}", AttributeError), ("{{ one() }}", UndefinedError),
    ("{{ one(1, 2, 3, 4) }}", TypeError), ("{{ one(of, size=1) }}", TypeError),
])
def test_what_is_not_there_is_an_error(template: str, error: type[Exception]):
    of: Any = SimpleNamespace(title="a")
    with pytest.raises(error):
        FastEnvironment(autoescape=True, undefined=StrictUndefined).from_string(MACROS + template).render(of=of)
