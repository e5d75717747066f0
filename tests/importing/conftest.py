"""The catalogue of the exports' tests as a project on disk, and commands run in it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.catalogue import Catalogue
from generator.cli import main
from tests.exports.conftest import FILES, load_files


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return load_files(tmp_path_factory.mktemp("offers"), FILES)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    load_files(tmp_path / "offers", FILES)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    return tmp_path


@pytest.fixture
def run(project: Path):
    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, list(arguments))

    return invoke
