"""The forms that staff edit in are one choice of the build, in the command or in mkdocs.yml."""

import os
from pathlib import Path

import pytest
import yaml

from tests.site.conftest import ROOT, files_of
from tests.site.test_faces import run

NODE_MODULES = ROOT / "forms/node_modules"
EDITOR = pytest.mark.skipif(not NODE_MODULES.is_dir() and os.environ.get("CI") != "true", reason="npm ci --prefix forms --ignore-scripts")


def with_editor(project: Path) -> None:
    (project / "forms").mkdir()
    (project / "forms/node_modules").symlink_to(NODE_MODULES)


def ask_for(project: Path, options: str) -> None:
    path = project / "mkdocs.yml"
    path.write_text(path.read_text().replace("  - vejviser\n", f"  - vejviser: {options}\n"))
    assert options in path.read_text()


@EDITOR
def test_the_flag_and_mkdocs_yml_publish_the_same_forms_in_one_step(project: Path):
    with_editor(project)
    assert run(project, "vejviser", "build", "--output", "without").returncode == 0
    assert run(project, "vejviser", "build", "--forms", "--output", "flag").returncode == 0
    ask_for(project, "{forms: true}")
    assert run(project, "vejviser", "build", "--output", "said").returncode == 0
    assert run(project, "mkdocs", "build").returncode == 0
    without, flag, said, mkdocs = (files_of(project / each) for each in ("without", "flag", "said", "site"))
    assert flag == said == mkdocs
    forms = {name: content for name, content in flag.items() if name not in without}
    assert {"rediger/index.html", "rediger/config.yml", "rediger/keeping.js", "rediger/decap-cms.js", "rediger/yaml/index.js"} <= set(forms)
    assert all(name.startswith("rediger/") for name in forms) and {name: flag[name] for name in without} == without
    assert b"rediger" not in without["sitemap.xml"] and b"noindex" in forms["rediger/index.html"]
    config = yaml.safe_load(forms["rediger/config.yml"])
    assert config["backend"] == {"name": "test-repo"} and config["collections"][0]["folder"] == "offers/youth-offers"


@EDITOR
def test_they_write_to_the_repository_that_the_catalogue_names(project: Path):
    with_editor(project)
    settings = project / "offers/catalogue.yml"
    settings.write_text(settings.read_text() + "repository: https://github.com/kommune/katalog\n")
    ask_for(project, "{forms: true, forms_branch: udgivet, forms_sign_in: 'https://login.kommune.dk'}")
    assert run(project, "vejviser", "build").returncode == 0
    config = yaml.safe_load((project / "site/rediger/config.yml").read_bytes())
    assert config["backend"] == {"name": "github", "repo": "kommune/katalog", "branch": "udgivet", "base_url": "https://login.kommune.dk"}
    assert "connect-src 'self' https://api.github.com https://login.kommune.dk;" in (project / "site/rediger/index.html").read_text()


def test_without_the_editor_nothing_is_written_and_it_says_what_to_do(project: Path):
    ask_for(project, "{forms: true}")
    for command in (("vejviser", "build"), ("mkdocs", "build")):
        failed = run(project, *command)
        assert failed.returncode == 1
        assert "npm ci --prefix forms" in failed.stderr and "Traceback" not in failed.stderr
    assert not (project / "site").exists()
