"""A frame that takes nothing from MkDocs is drawn without it, to the same text; any other by MkDocs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.catalogue import load
from generator.mkdocs_plugin import frame_of
from generator.model.settings import Settings
from generator.templates.framing import frame_in
from tests.site.conftest import ROOT, files_of
from tests.site.test_faces import DAY, run

BUILD = """
import atexit, sys
from generator.cli import main
atexit.register(lambda: print("mkdocs" in sys.modules))
main(["build", "--quiet"])
"""


def settings_of(root: Path) -> Settings:
    catalogue = load(root).catalogue
    assert catalogue
    return catalogue.settings


def needs_mkdocs(project: Path) -> str:
    """Whether a build imports MkDocs."""
    return subprocess.run([sys.executable, "-c", BUILD], cwd=project, env={**os.environ, **DAY}, capture_output=True, text=True, check=True).stdout.strip()


def test_the_frame_is_the_one_that_mkdocs_draws(project: Path):
    for root in (ROOT / "offers", project / "offers"):
        settings = settings_of(root)
        assert frame_in(ROOT / "site_overrides", settings) == frame_of(ROOT / "mkdocs.yml", settings)


def test_a_build_needs_mkdocs_only_for_a_frame_that_asks_for_it(project: Path):
    assert needs_mkdocs(project) == "False"
    frame = project / "site_overrides/main.html"
    frame.write_text(frame.read_text(encoding="utf-8").replace("</head>", "<meta name=\"x\" content=\"{{ config.site_name }}, {{ 'a/' | url }}\"></head>"), encoding="utf-8")
    assert needs_mkdocs(project) == "True"
    assert '<meta name="x" content="Vejviser, ' in (project / "site/index.html").read_text(encoding="utf-8")
    mine = files_of(project / "site")
    assert run(project, "mkdocs", "build").returncode == 0
    assert files_of(project / "site") == mine


@pytest.mark.parametrize("asks", [
    "{{ config.site_name }}", "{{ config['site_name'] }}", "{% if config.copyright is defined %}{% endif %}", "{{ config.copyright | default('') }}",
    "{{ config.extra.other | default('') }}", "{% for each in config.extra %}{% endfor %}", "{% extends 'base.html' %}", "{% include 'partials/footer.html' ignore missing %}",
    "{{ 'a/' | url }}", "{% trans %}a{% endtrans %}", "{{ build_date }}", "{{ config.extra.vejviser.nothing }}", "{% if %}",
])
def test_what_only_mkdocs_knows_is_left_to_it(tmp_path: Path, asks: str):
    settings = settings_of(ROOT / "offers")
    assert frame_in(tmp_path, settings) is None
    main = tmp_path / "main.html"
    main.write_text("{% include 'own.html' %}{{ config.extra.vejviser.title }}")
    (tmp_path / "own.html").write_text("Vores ")
    assert frame_in(tmp_path, settings) == f"Vores {settings.title}"
    main.write_text(asks)
    assert frame_in(tmp_path, settings) is None


def test_a_file_that_mkdocs_cannot_use_is_explained_by_it(project: Path):
    config = project / "mkdocs.yml"
    for wrong in ("site_name: [\n", "theme: material\n", "theme: !ENV [X, {custom_dir: site_overrides}]\n"):
        config.write_text(wrong)
        failed = run(project, "vejviser", "build")
        assert failed.returncode == 1 and not (project / "site").exists()
