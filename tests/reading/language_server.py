"""The YAML language server that editors use, spoken to as an editor does: JSON-RPC over its standard streams
(https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "tests/node_modules/yaml-language-server/bin/yaml-language-server"
PUBLISHED = "https://vejviser.github.io/vejviser/schema/"
FOLDER = ROOT / ".vscode/schema"
ERROR = 1
PATIENCE = 120.0


class LanguageServer:
    def __init__(self, process: subprocess.Popen[bytes], settings: Mapping[str, Any]) -> None:
        self._process, self._settings = process, settings
        self._send(id=0, method="initialize", params={"processId": os.getpid(), "rootUri": ROOT.as_uri(), "capabilities": {"workspace": {"configuration": True}}})
        while "result" not in self._received():
            pass
        self._send(method="initialized", params={})
        self._send(method="workspace/didChangeConfiguration", params={"settings": self._settings})

    def faults(self, files: Mapping[str, str]) -> dict[str, list[str]]:
        """What the server calls errors in each file (relative to the project), as its own sentences."""
        waiting = {(ROOT / name).as_uri(): name for name in files}
        for uri, name in waiting.items():
            text = files[name].replace(PUBLISHED, f"{FOLDER.as_uri()}/")
            self._send(method="textDocument/didOpen", params={"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        found: dict[str, list[str]] = {}
        while waiting:
            message = self._received()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] in waiting:
                found[waiting.pop(message["params"]["uri"])] = [each["message"] for each in message["params"]["diagnostics"] if each.get("severity", ERROR) == ERROR]
        for name in files:
            self._send(method="textDocument/didClose", params={"textDocument": {"uri": (ROOT / name).as_uri()}})
        return found

    def _send(self, **message: Any) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _received(self) -> dict[str, Any]:
        """The next message. What the server asks for is answered on the way."""
        assert self._process.stdout
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            assert line or self._process.poll() is None, "the language server ended"
            length = int(line.split(b":")[1]) if line.lower().startswith(b"content-length") else length
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            self._send(id=message["id"], result=asked and [self._settings.get(each["section"]) for each in asked])
        return message


@contextmanager
def language_server() -> Iterator[LanguageServer]:
    """The server with the settings of .vscode. Without it the test is skipped at home, and fails where CI is set."""
    node = shutil.which("node")
    if node is None or not PROGRAM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail("There is no YAML language server. Install node, and what tests/package.json names.")
        pytest.skip("There is no YAML language server here.")
    written = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    schemas = {(ROOT / name).as_uri(): globs for name, globs in written["yaml.schemas"].items()}
    settings = {"yaml": {"validate": written["yaml.validate"], "schemas": schemas, "schemaStore": {"enable": False}}, "http": {}, "editor": {}, "files": {}}
    with subprocess.Popen([node, str(PROGRAM), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        # A server that has stopped answering is ended, and the reading of its answer with it.
        patience = Timer(PATIENCE, process.kill)
        patience.start()
        try:
            yield LanguageServer(process, settings)
        finally:
            patience.cancel()
            process.kill()
