"""`vejviser export`: the chosen files, or none at all."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.exports.conftest import FILES


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name, text in FILES.items():
        path = tmp_path / "offers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["export", *arguments])

    return invoke


def written(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_without_a_format_all_files_are_written(run, tmp_path: Path):
    assert run().exit_code == 0
    files = written(tmp_path / "export")
    assert {"data/stoette.csv", "data/katalog.json", "data/hsds/services.json", "kalender/messe/messe-2027.ics", "feed.xml"} <= files
    assert "kalender/kontroller.ics" not in files


def test_formats_are_chosen_and_staff_ask_for_their_own(run, tmp_path: Path):
    assert run("--format", "hsds", "--format", "ics", "--staff", "-o", "ud/her").exit_code == 0
    assert written(tmp_path / "ud/her") == {
        "data/hsds/services.json", "data/hsds/organizations.json", "data/hsds/taxonomy_terms.json", "kalender/evalueringer.ics", "kalender/hoeringer.ics",
        "kalender/messer.ics", "kalender/messe/messe-2025.ics", "kalender/messe/messe-2027.ics", "kalender/kontroller.ics", "kalender/det-hele.ics",
        "kalender/kontroller/redaktionen.ics",
    }


def test_a_record_that_cannot_be_read_stops_it(run, tmp_path: Path):
    path = tmp_path / "offers/youth-offers/klub.yml"
    path.write_text(path.read_text("utf-8").replace("status: forsøg", "status: måske"), "utf-8")
    found = run()
    assert found.exit_code == 1 and "V204" in found.output and "klub.yml" in found.output
    assert not (tmp_path / "export").exists()


@pytest.mark.parametrize("arguments", [("--format", "pdf"), ("-o", "offers/data"), ("-o", "offers"), ("extra",)])
def test_a_command_that_is_written_wrong_gives_2(run, tmp_path: Path, arguments: tuple[str, ...]):
    before = written(tmp_path)
    assert run(*arguments).exit_code == 2
    assert written(tmp_path) == before
