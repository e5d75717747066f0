"""`vejviser links`: what is called dead, what is only unsure, and how politely it is asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.report.fetching import Fetcher
from generator.report.listing import FormatError, as_json, as_markdown, read_found
from generator.report.outside import Found, Reply, Verdict, looked_at, outside
from tests.derived.world import write

PLACES = (("youth-offers/klub.yml", 4),)


def judged(replies: dict[tuple[str, str], Reply], address: str = "https://a.dk/") -> Found:
    [found] = looked_at({address: PLACES}, lambda method, where: replies[method, where], lambda: 0.0, lambda _: None)
    return found


@pytest.mark.parametrize(("head", "get", "verdict"), [
    (200, None, Verdict.ALIVE), (204, None, Verdict.ALIVE),
    (404, 404, Verdict.DEAD), (410, 410, Verdict.DEAD),
    # HEAD is refused, and the page is there all the same.
    (405, 200, Verdict.ALIVE), (501, 200, Verdict.ALIVE), (403, 200, Verdict.ALIVE), (404, 200, Verdict.ALIVE),
    (403, 403, Verdict.UNSURE), (429, None, Verdict.UNSURE), (500, 500, Verdict.UNSURE), (503, 503, Verdict.UNSURE), (401, None, Verdict.UNSURE),
])
def test_a_status_is_judged(head: int, get: int | None, verdict: Verdict) -> None:
    replies = {("HEAD", "https://a.dk/"): Reply(head)} | ({("GET", "https://a.dk/"): Reply(get)} if get else {})
    assert judged(replies).verdict is verdict


def test_a_page_that_moved_for_good_says_where_to() -> None:
    found = judged({("HEAD", "https://a.dk/"): Reply(301, "/ny"), ("HEAD", "https://a.dk/ny"): Reply(308, "https://b.dk/"), ("HEAD", "https://b.dk/"): Reply(200)})
    assert (found.verdict, found.now) == (Verdict.MOVED, "https://b.dk/")


def test_a_page_that_sends_on_for_now_keeps_its_address() -> None:
    assert judged({("HEAD", "https://a.dk/"): Reply(302, "/log-ind"), ("HEAD", "https://a.dk/log-ind"): Reply(200)}).verdict is Verdict.ALIVE


def test_a_page_that_moved_to_nothing_is_dead() -> None:
    gone = {("HEAD", "https://a.dk/"): Reply(301, "/ny"), ("HEAD", "https://a.dk/ny"): Reply(404), ("GET", "https://a.dk/ny"): Reply(404)}
    assert judged(gone).verdict is Verdict.DEAD


def test_a_ring_an_endless_way_and_another_scheme_are_dead_and_are_left() -> None:
    ring = {("HEAD", "https://a.dk/"): Reply(301, "/1"), ("HEAD", "https://a.dk/1"): Reply(302, "/")}
    assert "i ring" in judged(ring).says
    endless = {("HEAD", "https://a.dk/"): Reply(302, "/1")} | {("HEAD", f"https://a.dk/{step}"): Reply(302, f"/{step + 1}") for step in range(1, 20)}
    assert "mere end 5 gange" in judged(endless).says
    for target in ("file:///etc/passwd", "javascript:alert(1)", ""):
        assert judged({("HEAD", "https://a.dk/"): Reply(301, target)}).verdict is Verdict.DEAD


def test_no_answer_is_unsure_and_no_such_host_is_dead() -> None:
    silent = Reply(None, fault="det tog for lang tid")
    assert judged({("HEAD", "https://a.dk/"): silent, ("GET", "https://a.dk/"): silent}).verdict is Verdict.UNSURE
    assert judged({("HEAD", "https://a.dk/"): silent, ("GET", "https://a.dk/"): Reply(200)}).verdict is Verdict.ALIVE
    assert judged({("HEAD", "https://a.dk/"): Reply(None, nowhere=True)}).verdict is Verdict.DEAD


def test_one_host_is_asked_slowly_and_others_meanwhile() -> None:
    clock, asked = [0.0], []

    def fetch(method: str, address: str) -> Reply:
        asked.append((clock[0], address))
        return Reply(200)

    def wait(seconds: float) -> None:
        clock[0] += seconds

    found = looked_at({each: PLACES for each in ("https://a.dk/1", "https://a.dk/2", "https://a.dk/3", "https://b.dk/1")}, fetch, lambda: clock[0], wait, pause=2.0)
    assert [each.address for each in found] == ["https://a.dk/1", "https://a.dk/2", "https://a.dk/3", "https://b.dk/1"]
    assert asked == [(0.0, "https://a.dk/1"), (0.0, "https://b.dk/1"), (2.0, "https://a.dk/2"), (4.0, "https://a.dk/3")]


OFFER = """\
id: klub
title: Klub
summary: En klub for unge.
municipality: holbaek
status: aktiv
website: {address}ok
body: |
  Læs [mere]({address}gone#afsnit), [igen]({address}ok), eller <{address}moved>. Ikke {address}plain.
contact:
  function: Klubben
  url: {address}head-not-allowed
"""


def test_every_address_of_the_catalogue_is_found_with_its_line(tmp_path: Path) -> None:
    catalogue = write(tmp_path, {"youth-offers/klub.yml": OFFER.format(address="https://a.dk/"), "vocabulary/documents/alle.yml": "entries:\n  - {id: notat, title: Notat, publisher: Os, url: https://b.dk/}\n"})
    klub = "youth-offers/klub.yml"
    assert outside(catalogue) == {
        "https://a.dk/gone": ((klub, 7),), "https://a.dk/head-not-allowed": ((klub, 11),), "https://a.dk/moved": ((klub, 7),), "https://a.dk/ok": ((klub, 6), (klub, 7)),
        "https://b.dk/": (("vocabulary/documents/alle.yml", 2),),
    }


class _Server(BaseHTTPRequestHandler):
    """A host with one page of each sort."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/slow":
            time.sleep(0.6)
        if path == "/broken":
            self.wfile.write(b"not http at all\r\n\r\n")
            return
        status = {"/ok": 200, "/slow": 200, "/moved": 301, "/temporary": 302, "/ring": 302, "/forbidden": 403, "/error": 500}.get(path, 404)
        if path == "/head-not-allowed":
            status = 405 if self.command == "HEAD" else 200
        if path == "/%C3%B8l":
            status = 200
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", "/ring" if path == "/ring" else "/ok")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.mark.parametrize(("path", "verdict"), [
    ("ok", Verdict.ALIVE), ("head-not-allowed", Verdict.ALIVE), ("temporary", Verdict.ALIVE), ("øl", Verdict.ALIVE), ("moved", Verdict.MOVED), ("gone", Verdict.DEAD),
    ("ring", Verdict.DEAD), ("forbidden", Verdict.UNSURE), ("error", Verdict.UNSURE), ("slow", Verdict.UNSURE), ("broken", Verdict.UNSURE),
])
def test_a_real_server_is_judged(host: str, path: str, verdict: Verdict) -> None:
    fetch = Fetcher("https://eksempel.dk/", timeout=0.3)
    [found] = looked_at({host + path: PLACES}, fetch, time.monotonic, time.sleep, pause=0)
    assert found.verdict is verdict, found


def test_a_host_that_does_not_listen_says_nothing_about_the_page() -> None:
    [found] = looked_at({"http://127.0.0.1:9/": PLACES}, Fetcher("https://eksempel.dk/", timeout=1), time.monotonic, time.sleep, pause=0)
    assert (found.verdict, found.unanswered) == (Verdict.UNSURE, True)


def links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, offer: str, *arguments: str) -> Result:
    write(tmp_path / "offers", {"youth-offers/klub.yml": offer})
    monkeypatch.chdir(tmp_path)
    return CliRunner().invoke(main, ["links", "--pause", "0", "--timeout", "2", *arguments])


def test_the_command_names_the_dead_one_and_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    found = links(tmp_path, monkeypatch, OFFER.format(address=host))
    assert found.exit_code == 1, found.output
    assert f"Døde links: 1\n  {host}gone\n    Siden findes ikke (404).\n    --> offers/youth-offers/klub.yml:7\n" in found.output
    assert f"Flyttede sider: 1\n  {host}moved\n    Siden er flyttet. Skriv {host}ok\n" in found.output
    assert found.output.endswith("4 links. Svarer: 2. Døde: 1. Flyttet: 1. Kunne ikke efterses: 0.\n")


def test_the_command_is_content_when_all_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    found = links(tmp_path, monkeypatch, OFFER.format(address=host).replace("gone", "forbidden"))
    assert found.exit_code == 0
    assert "Kunne ikke efterses: 1\n" in found.output and "Døde links" not in found.output


def test_without_a_network_nothing_is_called_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = links(tmp_path, monkeypatch, OFFER.format(address="http://127.0.0.1:9/"))
    assert (found.exit_code, "Er der net?" in found.output) == (2, True)


def test_what_is_found_comes_back_from_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    found = read_found(links(tmp_path, monkeypatch, OFFER.format(address=host), "--format", "json").output)
    assert [(each.address.removeprefix(host), each.verdict) for each in found] == [("gone", Verdict.DEAD), ("head-not-allowed", Verdict.ALIVE), ("moved", Verdict.MOVED), ("ok", Verdict.ALIVE)]
    assert read_found(as_json(found, "offers")) == found
    for wrong in ("", "[]", "{}", '{"links": [{}]}', json.dumps({"links": [{"address": "javascript:x", "verdict": "dead", "says": "", "now": "", "places": []}]})):
        with pytest.raises(FormatError):
            read_found(wrong)


def test_an_issue_cannot_be_written_by_an_address() -> None:
    found = (Found("https://a.dk/`@all` <img>", Verdict.DEAD, "Siden findes ikke (404).", PLACES),)
    assert "- `https://a.dk/%60@all%60 <img>`: Siden findes ikke" in as_markdown(found, "offers")
    many = as_markdown(tuple(Found(f"https://a.dk/{number:05}", Verdict.DEAD, "Siden findes ikke (404).", PLACES) for number in range(3000)), "offers")
    assert len(many) < 65_536 and many.endswith("for at se det hele.\n")
