"""`vejviser build` and `mkdocs build` are two faces of one recipe."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import files_of

BIN = Path(sys.executable).parent
DAY = {"SOURCE_DATE_EPOCH": "1795478400"}  # 2026-11-24


def run(project: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=project, capture_output=True, text=True, check=False,
        env={**os.environ, **DAY, "NO_MKDOCS_2_WARNING": "1", **environment},
    )


def break_catalogue(project: Path) -> None:
    path = project / "offers/youth-offers/klub.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("status: aktiv", "status: aktivt"), encoding="utf-8")


def test_both_give_the_same_bytes_and_so_does_another_machine(project: Path):
    one = run(project, "vejviser", "build", "--output", "one")
    assert one.returncode == 0, one.stderr
    two = run(project, "mkdocs", "build", TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="7")
    assert two.returncode == 0, two.stderr
    three = run(project, "vejviser", "build", "--output", "three", "--date", "2026-11-24", PYTHONHASHSEED="99")
    assert three.returncode == 0, three.stderr
    assert files_of(project / "one") == files_of(project / "site") == files_of(project / "three")


def test_mkdocs_writes_nothing_of_its_own(project: Path):
    assert run(project, "mkdocs", "build").returncode == 0
    names = set(files_of(project / "site"))
    assert {"index.html", "404.html", "sitemap.xml", "robots.txt", ".nojekyll", "schema/youth-offer.json"} <= names
    assert not {name for name in names if name.endswith((".yml", ".xml.gz")) or "javascripts" in name or name.startswith("search/")}


@pytest.mark.parametrize("command", [("vejviser", "build"), ("mkdocs", "build"), ("mkdocs", "build", "-q"), ("vejviser", "build", "-q")], ids=" ".join)
def test_an_error_writes_no_site_and_keeps_the_old(project: Path, command: tuple[str, ...]):
    break_catalogue(project)
    failed = run(project, *command)
    assert failed.returncode == 1
    assert "youth-offers/klub.yml" in failed.stderr and "V204" in failed.stderr
    assert not (project / "site").exists()

    path = project / "offers/youth-offers/klub.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("aktivt", "aktiv"), encoding="utf-8")
    assert run(project, *command).returncode == 0
    before = files_of(project / "site")
    break_catalogue(project)
    assert run(project, *command).returncode == 1
    assert files_of(project / "site") == before
    assert sorted(each.name for each in project.iterdir()) == ["mkdocs.yml", "offers", "site", "site_overrides", "theme"]


@pytest.mark.parametrize("command", [("vejviser", "build", "--strict"), ("mkdocs", "build", "--strict")], ids=" ".join)
def test_strict_stops_at_a_warning(project: Path, command: tuple[str, ...]):
    path = project / "offers/youth-offers/klub.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-10-03", "2019-10-03"), encoding="utf-8")
    assert run(project, *command[:2]).returncode == 0
    before = files_of(project / "site")
    failed = run(project, *command)
    assert failed.returncode == 1
    assert "klub.yml" in failed.stderr
    assert files_of(project / "site") == before


def test_settings_are_escaped_in_the_frame(project: Path):
    assert run(project, "vejviser", "build").returncode == 0
    html = (project / "site/index.html").read_text(encoding="utf-8")
    assert "Prøve &amp; Søn, til &lt;alle&gt;" in html


def test_a_frame_that_does_not_fit_stops_both(project: Path):
    frame = project / "site_overrides/main.html"
    frame.write_text(frame.read_text().replace("%%BODY%%", ""))
    for command in (("vejviser", "build"), ("mkdocs", "build")):
        failed = run(project, *command)
        assert failed.returncode == 1
        assert "BODY" in failed.stderr
    assert not (project / "site").exists()


def test_a_folder_that_is_not_ours_is_left(project: Path):
    (project / "site").mkdir()
    (project / "site/thesis.txt").write_text("dear")
    for command in (("vejviser", "build"), ("mkdocs", "build")):
        failed = run(project, *command)
        assert failed.returncode == 1
        assert "ikke en side fra Vejviser" in failed.stderr
    assert (project / "site/thesis.txt").read_text() == "dear"
