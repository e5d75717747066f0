"""The same content for MkDocs with Material as it comes: a Markdown page for each record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

CONFIG = """
site_name: Stock
use_directory_urls: true
theme: {name: material, language: da, font: false}
plugins: [{search: {lang: da}}]
nav: [index.md]
not_in_nav: "/*/*.md"
"""


def write_project(catalogue: Path, project: Path) -> None:
    """A stock MkDocs project in a folder that does not exist, its pages outside the menu."""
    docs = project / "docs"
    docs.mkdir(parents=True)
    (project / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (docs / "index.md").write_text("# Forside\n", encoding="utf-8")
    for path in sorted(catalogue.rglob("*.yml")):
        record = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        if "vocabulary" in path.parts or "id" not in record:
            continue
        page = docs / path.parent.name / f"{path.stem}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(markdown(record), encoding="utf-8")


def markdown(record: dict[str, Any]) -> str:
    """A record as somebody would write it by hand."""
    facts = [(name, record[name]) for name in ("status", "municipality", "cost", "when") if record.get(name)]
    rows = "".join(f"| {name} | {value} |\n" for name, value in facts)
    things = "".join(f"- {each}\n" for each in record.get("what_happens", ()))
    steps = "".join(f"{number}. {each['title']}\n" for number, each in enumerate(record.get("steps", ()), 1))
    return f"# {record['title']}\n\n{record['summary']}\n\n| | |\n|-|-|\n{rows}\n## Hvad sker der?\n\n{things}\n## Sådan gør du\n\n{steps}\n## Mere\n\n{record.get('body') or ''}\n"
