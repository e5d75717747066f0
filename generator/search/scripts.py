"""The scripts of search, each of several files."""

from __future__ import annotations

from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "theme" / "components" / "search"
# Read in this order, as one script: a worker starts after one request, not after seven.
WORKER = ("vendor/lunr.query.min.js", "danish.js", "words.js", "unpacking.js", "asking.js", "ranking.js", "answering.js", "worker.js")
PAGE = ("filters.js", "results.js", "suggestions.js", "connection.js", "search.js")


def script(names: tuple[str, ...]) -> bytes:
    """Several scripts as one, without their comments and indents."""
    lines = (line.strip() for name in names for line in (SCRIPTS / name).read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")).encode()
