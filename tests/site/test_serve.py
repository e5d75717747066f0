"""The live server builds anew when a file is saved, and keeps the last good site meanwhile."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.site.conftest import FRAME
from tests.site.test_faces import BIN

PATIENCE = 30


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(project: Path, *command: str) -> Iterator[tuple[str, Path]]:
    port = free_port()
    log = project.parent / "log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [str(BIN / command[0]), *command[1:], f"127.0.0.1:{port}"], cwd=project, stdout=out, stderr=out,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
        )
        try:
            yield f"http://127.0.0.1:{port}/", log
        finally:
            process.terminate()
            process.wait(10)


def page(address: str) -> str:
    try:
        with urlopen(address, timeout=5) as reply:
            return str(reply.read().decode())
    except HTTPError as fault:
        return str(fault.read().decode())
    except OSError:
        return ""


def wait_for(true: Callable[[], bool], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert "Traceback" not in log.read_text(), log.read_text()
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.1)


@pytest.mark.parametrize("command", [("vejviser", "serve", "-a"), ("mkdocs", "serve", "-a")], ids=lambda command: command[0])
def test_a_saved_file_is_shown_and_an_error_is_not(project: Path, command: tuple[str, ...]):
    record = project / "offers/youth-offers/klub.yml"
    good = record.read_text(encoding="utf-8")
    with serving(project, *command) as (root, log):
        wait_for(lambda: "Eksempel på en klub" in page(root + OFFER), log)
        assert "Content-Security-Policy" not in page(root), "the policy would stop live reload"
        assert "livereload(" in page(root)

        record.write_text(good.replace("Eksempel på en klub", "Eksempel på en skole"), encoding="utf-8")
        wait_for(lambda: "Eksempel på en skole" in page(root + OFFER), log)

        record.write_text(good.replace("status: aktiv", "status: aktivt"), encoding="utf-8")
        wait_for(lambda: "V204" in log.read_text(), log)
        assert "youth-offers/klub.yml" in log.read_text() and "Du ser den sidste gode side." in log.read_text()
        assert "Eksempel på en skole" in page(root + OFFER)

        record.write_text(good, encoding="utf-8")
        wait_for(lambda: "Eksempel på en klub" in page(root + OFFER), log)

        (project / "theme/base.css").write_text("body{color:teal}")
        wait_for(lambda: "color:teal" in page(root + style_of(page(root))), log)
    assert not (project / "site").exists(), "looking at the site writes nothing"


OFFER = "tilbud/klub/"


def style_of(html: str) -> str:
    return "assets/vejviser." + html.partition("assets/vejviser.")[2].partition(".css")[0] + ".css"


# What somebody may save half-way or by accident, and a word of what is said then.
BROKEN = {
    "tabs": ("youth-offers/klub.yml", b"id: klub\n\ttitle: x\n", "tabulator"),
    "an open quote": ("youth-offers/klub.yml", b'id: klub\ntitle: "Klub\n', "anførselstegn"),
    "Latin-1": ("youth-offers/klub.yml", "id: klub\ntitle: Løb\n".encode("latin-1"), "UTF-8"),
    "nothing": ("youth-offers/klub.yml", b"", "klub.yml"),
    "deep": ("youth-offers/klub.yml", b"[" * 30_000, "klub.yml"),
    "no settings": ("catalogue.yml", b"title: [\n", "catalogue.yml"),
    "a list for a file": ("vocabulary/municipalities.yml", b"- herning\n", "municipalities.yml"),
}


def test_no_broken_file_stops_it_and_each_is_told_in_danish(project: Path):
    with serving(project, "vejviser", "serve", "-a") as (root, log):
        wait_for(lambda: "Eksempel på en klub" in page(root + OFFER), log)
        for name, (path, broken, words) in BROKEN.items():
            file = project / "offers" / path
            good, told, kept = file.read_bytes(), len(log.read_text()), page(root + OFFER)
            file.write_bytes(broken)
            wait_for(lambda told=told: "Du ser den sidste gode side. Ret det, der står her, og gem igen." in log.read_text()[told:], log)
            assert words in log.read_text()[told:], (name, log.read_text()[told:])
            assert without_stamp(page(root + OFFER)) == without_stamp(kept), name
            told = len(log.read_text())
            file.write_bytes(good)
            wait_for(lambda told=told: "Siden er bygget" in log.read_text()[told:], log)
        (project / "offers/youth-offers/klub.yml").unlink()
        wait_for(lambda: "Eksempel på en klub" not in page(root + OFFER), log)


def without_stamp(html: str) -> str:
    """The page without the mark of the live reload."""
    return html.partition("<script>")[0]


def test_a_frame_that_is_half_written_keeps_the_last_good_site(project: Path):
    frame = project / "site_overrides/main.html"
    with serving(project, "vejviser", "serve", "-a") as (root, log):
        wait_for(lambda: "Eksempel på en klub" in page(root + OFFER), log)
        frame.write_text(FRAME.read_text(encoding="utf-8") + "{% if %}", encoding="utf-8")
        wait_for(lambda: "Det er ikke noget i kataloget, men i koden eller temaet: TemplateSyntaxError" in log.read_text(), log)
        assert "Eksempel på en klub" in page(root + OFFER)
        frame.write_text(FRAME.read_text(encoding="utf-8").replace("<body", "<body data-new"), encoding="utf-8")
        wait_for(lambda: "data-new" in page(root), log)


def test_warnings_are_told_at_every_save_and_nothing_is_said_in_english(project: Path):
    record = project / "offers/youth-offers/klub.yml"
    with serving(project, "vejviser", "serve", "-a") as (root, log):
        wait_for(lambda: "Siden er bygget" in log.read_text(), log)
        wait_for(lambda: "Eksempel på en klub" in page(root + OFFER), log)
        told = len(log.read_text())
        record.write_text(record.read_text(encoding="utf-8").replace("2026-10-03", "2019-10-03"), encoding="utf-8")
        wait_for(lambda: "Siden er bygget" in log.read_text()[told:], log)
        said = log.read_text()[told:]
        assert "V503 Advarsel" in said and "youth-offers/klub.yml" in said
    lines = [line for line in log.read_text().splitlines() if "GET" not in line]
    assert lines[0].startswith("Siden vises på http://127.0.0.1:")
    assert not [line for line in lines if re.search(r"\b(the|building|serving|error|INFO)\b", line, re.IGNORECASE)], lines


def test_a_catalogue_with_errors_is_shown_as_a_page_until_it_is_mended(project: Path):
    record = project / "offers/youth-offers/klub.yml"
    good = record.read_text(encoding="utf-8")
    record.write_text(good.replace("status: aktiv", "status: aktivt"), encoding="utf-8")
    with serving(project, "vejviser", "serve", "-a") as (root, log):
        wait_for(lambda: "V204" in page(root), log)
        assert "youth-offers/klub.yml" in page(root + "anything/")
        record.write_text(good, encoding="utf-8")
        wait_for(lambda: "Eksempel på en klub" in page(root + OFFER), log)


def test_an_address_in_use_is_said_plainly(project: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        found = subprocess.run(
            [str(BIN / "vejviser"), "serve", "-a", f"127.0.0.1:{taken.getsockname()[1]}"],
            cwd=project, capture_output=True, text=True, check=False, timeout=PATIENCE,
        )
    assert found.returncode == 1
    assert "Traceback" not in found.stderr
