"""The live server builds anew when a file is saved, and keeps the last good site meanwhile."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

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
        assert "youth-offers/klub.yml" in log.read_text()
        assert "Eksempel på en skole" in page(root + OFFER)

        record.write_text(good, encoding="utf-8")
        wait_for(lambda: "Eksempel på en klub" in page(root + OFFER), log)

        (project / "theme/base.css").write_text("body{color:teal}")
        wait_for(lambda: "color:teal" in page(root + style_of(page(root))), log)
    assert not (project / "site").exists(), "looking at the site writes nothing"


OFFER = "tilbud/klub/"


def style_of(html: str) -> str:
    return "assets/vejviser." + html.partition("assets/vejviser.")[2].partition(".css")[0] + ".css"


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
