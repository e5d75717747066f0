"""What machines read first: sitemap.xml with true dates, robots.txt, and the schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from html import escape

from generator.model.schema import schemas


def sitemap(address: str, pages: Iterable[tuple[str, date | None]]) -> bytes:
    """sitemap.xml. `pages` are addresses from the root with the day their content was last
    checked or decided; a page without such a day has no date, never the day of the build."""
    rows = []
    for page, changed in sorted(pages, key=lambda each: each[0]):
        when = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        rows.append(f"<url><loc>{escape(address + page.lstrip('/'))}</loc>{when}</url>\n")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{''.join(rows)}</urlset>\n".encode()


def robots(address: str) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n".encode()


def schema_files(address: str) -> dict[str, bytes]:
    """The JSON Schema of every kind, where the modelines of the files point."""
    return {f"schema/{name}.json": (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode() for name, schema in schemas(address).items()}
