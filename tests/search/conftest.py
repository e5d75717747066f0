"""A small site of search alone: the page's own frame, the real scripts, the real index."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue, load
from generator.search.files import build_index
from generator.search.searching import Search

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
FRAME = """<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Søg – Vejviser</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)} body{margin:1rem;font:18px/1.5 sans-serif} [hidden]{display:none!important}</style>
<script src="../assets/search/search.js" defer></script></head><body><header><p>Vejviser</p></header><main>
<h1>Søg</h1><form role="search" action="./" method="get"><label for="q">Hvad har du brug for hjælp til?</label>
<input id="q" name="q" type="search"><button type="submit">Søg</button></form>
<div data-search><p>Find det også i <a href="../a-aa/">alt fra A til Å</a>.</p></div></main></body></html>"""


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    loaded = load(ROOT / "offers")
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture(scope="session")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    return build_index(catalogue, DAY)


@pytest.fixture(scope="session")
def search(files: dict[str, bytes]) -> Search:
    return Search(json.loads(files["index.json"]))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def address(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    (folder / "assets" / "search").mkdir(parents=True)
    (folder / "soeg").mkdir()
    for name, data in files.items():
        (folder / "assets" / "search" / name).write_bytes(data)
    (folder / "soeg" / "index.html").write_text(FRAME, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
