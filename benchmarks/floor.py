"""The least work that could make such pages: parse the YAML, render one template, write.

usage: python -m benchmarks.floor CATALOGUE OUTPUT

No checks, no references, no search, no frame: a lower bound, not a site.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml
from jinja2 import Environment

TEMPLATE = """<!doctype html><html lang="da"><head><meta charset="utf-8"><title>{{ r.title }}</title><meta name="description" content="{{ r.summary }}">
<link rel="stylesheet" href="../../assets/a.css"><script src="../../assets/a.js" defer></script></head><body><a href="#indhold">Gå til indholdet</a>
<header><a href="../../">Vejviser</a><nav>{% for name in ("stoette", "tilbud", "messe", "forloeb", "soeg") %}<a href="../../{{ name }}/">{{ name }}</a>{% endfor %}</nav></header>
<main id="indhold"><h1>{{ r.title }}</h1><p>{{ r.summary }}</p>
<dl>{% for key in ("status", "municipality", "cost", "when") %}{% if r[key] %}<dt>{{ key }}</dt><dd>{{ r[key] }}</dd>{% endif %}{% endfor %}
{% if r.ages %}<dt>Alder</dt><dd>{{ r.ages.min }}–{{ r.ages.max }}</dd>{% endif %}</dl>
<ul>{% for need in r.needs or () %}<li><a href="../../behov/{{ need }}/">{{ need }}</a></li>{% endfor %}</ul>
{% for thing in r.what_happens or () %}<p>{{ thing }}</p>{% endfor %}
<ol>{% for step in r.steps or () %}<li><h3>{{ step.title }}</h3>{% if step.text %}<p>{{ step.text }}</p>{% endif %}</li>{% endfor %}</ol>
{% for part in (r.body or "").split("\\n\\n") %}<p>{{ part }}</p>{% endfor %}
{% if r.contact %}<p>{{ r.contact.function }} {{ r.contact.phone or "" }}</p>{% endif %}</main><footer><a href="../../om/">Om</a></footer></body></html>
"""


def main(catalogue: Path, output: Path) -> None:
    template = Environment(autoescape=True).from_string(TEMPLATE)
    for path in sorted(catalogue.rglob("*.yml")):
        record = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        if "vocabulary" in path.parts or "id" not in record:
            continue
        folder = output / path.parent.name / path.stem
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(template.render(r=record), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
