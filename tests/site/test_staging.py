"""The old site stays whole until the new one is complete, whatever happens on the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site.staging import OURS, OutputError, staged


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    folder = tmp_path / "offers"
    folder.mkdir()
    return folder


def write_site(output: Path, catalogue: Path, text: str) -> None:
    with staged(output, catalogue=catalogue) as stage:
        stage.write("index.html", text.encode())
        stage.write("a/b/index.html", text.encode())


def left(output: Path) -> list[str]:
    return sorted(each.name for each in output.parent.iterdir() if each.name.startswith("."))


def test_a_site_takes_the_place_of_the_old_one(tmp_path: Path, catalogue: Path):
    output = tmp_path / "site"
    write_site(output, catalogue, "old")
    (output / "gone.html").write_text("only in the old one")
    write_site(output, catalogue, "new")
    assert (output / "index.html").read_text() == "new"
    assert (output / OURS).exists()
    assert not (output / "gone.html").exists()
    assert left(output) == []


def test_an_exception_leaves_the_old_site(tmp_path: Path, catalogue: Path):
    output = tmp_path / "site"
    write_site(output, catalogue, "old")
    with pytest.raises(RuntimeError), staged(output, catalogue=catalogue) as stage:
        stage.write("index.html", b"half")
        raise RuntimeError
    assert (output / "index.html").read_text() == "old"
    assert (output / "a/b/index.html").read_text() == "old"
    assert left(output) == []


def test_a_failed_rename_puts_the_old_site_back(tmp_path: Path, catalogue: Path, monkeypatch: pytest.MonkeyPatch):
    output = tmp_path / "site"
    write_site(output, catalogue, "old")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if ".new-" in self.name:
            raise OSError("disk")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="disk"):
        write_site(output, catalogue, "new")
    assert (output / "index.html").read_text() == "old"


KILLED = """
import sys, time
from pathlib import Path
from generator.site.staging import staged
with staged(Path(sys.argv[1]), catalogue=Path(sys.argv[2])) as stage:
    stage.write("index.html", b"half")
    print("ready", flush=True)
    time.sleep(60)
"""


def test_a_killed_build_leaves_the_old_site_and_the_next_tidies_up(tmp_path: Path, catalogue: Path):
    output = tmp_path / "site"
    write_site(output, catalogue, "old")
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(output), str(catalogue)], stdout=subprocess.PIPE)
    assert process.stdout and process.stdout.readline() == b"ready\n"
    process.kill()
    process.wait()
    assert (output / "index.html").read_text() == "old"
    assert left(output) == [f".site.new-{process.pid}"]
    write_site(output, catalogue, "new")
    assert (output / "index.html").read_text() == "new"
    assert left(output) == []


def test_a_build_killed_between_the_renames_is_put_back(tmp_path: Path, catalogue: Path):
    output = tmp_path / "site"
    write_site(output, catalogue, "old")
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    output.rename(tmp_path / f".site.old-{dead.pid}")
    with pytest.raises(RuntimeError), staged(output, catalogue=catalogue):
        raise RuntimeError
    assert (output / "index.html").read_text() == "old"
    assert left(output) == []


def test_another_build_under_way_is_left_alone(tmp_path: Path, catalogue: Path):
    output = tmp_path / "site"
    other = tmp_path / f".site.new-{os.getppid()}"
    other.mkdir()
    write_site(output, catalogue, "new")
    assert other.exists()


def test_what_is_not_ours_is_not_replaced(tmp_path: Path, catalogue: Path):
    home = tmp_path / "documents"
    home.mkdir()
    (home / "thesis.txt").write_text("dear")
    file = tmp_path / "file"
    file.write_text("")
    link = tmp_path / "link"
    link.symlink_to(home)
    for output in (home, file, link, catalogue, tmp_path, catalogue / "site"):
        with pytest.raises(OutputError):
            write_site(output, catalogue, "new")
    assert (home / "thesis.txt").read_text() == "dear"


def test_an_empty_folder_may_be_filled(tmp_path: Path, catalogue: Path):
    output = tmp_path / "site"
    output.mkdir()
    write_site(output, catalogue, "new")
    assert (output / "index.html").exists()


@pytest.mark.parametrize("path", ["../x", "/x/y", "a/../../x"])
def test_nothing_is_written_outside(tmp_path: Path, catalogue: Path, path: str):
    with pytest.raises(ValueError, match="out of the site"), staged(tmp_path / "site", catalogue=catalogue) as stage:
        stage.write(path, b"")


def test_two_pages_cannot_have_one_path(tmp_path: Path, catalogue: Path):
    with pytest.raises(ValueError, match="Two files"), staged(tmp_path / "site", catalogue=catalogue) as stage:
        stage.write("a/index.html", b"one")
        stage.write("a/index.html", b"two")
