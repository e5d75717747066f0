"""Templates that are kept between builds: faster, and never old."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

from generator.templates.compiling import FastEnvironment, kept_in


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "page.html.j2").write_text("Hej {{ name }}")
    return tmp_path


def rendered(theme: Path) -> str:
    """As a build in a new process renders it."""
    return FastEnvironment(loader=FileSystemLoader(theme), autoescape=True, bytecode_cache=kept_in(theme)).get_template("page.html.j2").render(name="<b>")


def kept(theme: Path) -> list[Path]:
    return sorted((theme / "__pycache__").glob("*.jinja"))


def test_a_second_build_uses_what_the_first_one_kept(theme: Path, monkeypatch: pytest.MonkeyPatch):
    first = rendered(theme)
    assert len(kept(theme)) == 1
    monkeypatch.setattr(FastEnvironment, "_generate", lambda *_, **__: pytest.fail("compiled again"))
    assert rendered(theme) == first == "Hej &lt;b&gt;"


def test_a_changed_template_is_read_anew(theme: Path):
    rendered(theme)
    (theme / "page.html.j2").write_text("Goddag {{ name }}")
    assert rendered(theme) == "Goddag &lt;b&gt;"


def test_a_spoiled_file_is_made_again(theme: Path):
    rendered(theme)
    [file] = kept(theme)
    file.write_bytes(b"spoiled")
    assert rendered(theme) == "Hej &lt;b&gt;"


def test_nothing_is_kept_where_python_keeps_nothing(theme: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(theme) == "Hej &lt;b&gt;"
    assert not (theme / "__pycache__").exists()


def test_a_folder_that_cannot_be_made_stops_nothing(theme: Path):
    (theme / "__pycache__").write_text("a file in the way")
    assert rendered(theme) == "Hej &lt;b&gt;"
