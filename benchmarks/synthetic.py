"""A catalogue of any size: our own, and after it records made of its sentences.

N offers of 180–350 words with structured fields, N/10 service levels and N/10 fair partners.
Always the same for a size. Every offer has a word that nobody else has, as real names are.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.catalogue import Catalogue, load

SYLLABLES = ("ba", "dal", "fir", "gro", "hus", "kil", "lund", "mark", "nor", "ris", "sko", "tin", "vej", "øst", "ås", "bæk")
FAIR = "benchmark-messe"


def grow(base: Path, folder: Path, offers: int) -> int:
    """Write the catalogue to a folder that does not exist. The number of records added."""
    shutil.copytree(base, folder)
    catalogue = load(base).catalogue
    if catalogue is None:
        raise ValueError(f"{base} has no usable catalogue.yml")
    added = 0
    for where, record in _records(catalogue, offers):
        path = folder / where / f"{record['id']}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
        added += 1
    return added


def _records(catalogue: Catalogue, offers: int) -> Iterator[tuple[str, dict[str, Any]]]:
    draw = random.Random(4)
    sentences = _sentences(catalogue)
    needs, situations, fields, acts = ([each.id for each in catalogue.of_kind(kind)] for kind in ("need", "situation", "field-of-work", "act"))
    municipality = catalogue.settings.municipalities[0]

    def text(words: int) -> str:
        parts, count = [], 0
        while count < words:
            part = draw.choice(sentences)
            parts.append(part)
            count += part.count(" ") + 1
        return " ".join(parts)

    def some(ids: list[str], most: int) -> list[str]:
        return sorted(draw.sample(ids, draw.randint(1, most)))

    def shared(id_: str, name: str) -> dict[str, Any]:
        return {
            "id": id_, "title": f"Eksempel {name}", "summary": draw.choice([each for each in sentences if len(each) < 200]), "audiences": ["ung"],
            "ages": {"min": draw.randint(6, 15), "max": draw.randint(16, 24)}, "needs": some(needs, 2), "municipality": municipality, "status": "aktiv",
            "checked": {"date": "2026-11-01", "role": "Redaktionen"}, "example": "ja",
        }

    def fresh(number: int) -> str:
        return "".join(SYLLABLES[number // len(SYLLABLES) ** place % len(SYLLABLES)] for place in range(4)).capitalize()

    for number in range(offers):
        body = "\n\n".join(text(draw.randint(55, 105)) for _ in range(3))
        yield "youth-offers", {
            **shared(f"benchmark-tilbud-{number}", f"tilbud {fresh(number)}"), "body": body, "situations": some(situations, 2), "cost": "Gratis", "when": "Hele året",
            "access": [{"route": "selv"}], "what_happens": [draw.choice(sentences)[:300] for _ in range(3)], "no_legal_basis": "ja",
            "steps": [{"title": "Spørg kommunen"}, {"title": "Begynd i dit eget tempo"}], "places": [{"kind": "ikke-fysisk", "name": fresh(number)}],
        }
    for number in range(offers // 10):
        yield "service-levels", {
            **shared(f"benchmark-stoette-{number}", f"støtte {fresh(number)}"), "body": text(150), "legal": [{"act": draw.choice(acts), "section": str(draw.randint(1, 120))}],
            "versions": [{"id": "2026-01-01", "stage": "lov", "valid_from": "2026-01-01", "terms": {
                "purpose": draw.choice(sentences)[:400], "target_group": [draw.choice(sentences)[:300]], "provides": [draw.choice(sentences)[:300] for _ in range(3)],
                "decision": "afgørelse", "complaint": "ankestyrelsen",
            }}],
        }
    if offers >= 10:
        yield "fairs", {**shared(FAIR, "messe"), "date": "2027-09-01", "place": {"kind": "ikke-fysisk"}, "fields_of_work": fields[:3]}
    for number in range(offers // 10):
        yield "fair-partners", {
            **shared(f"benchmark-partner-{number}", f"partner {fresh(number)}"), "fairs": [FAIR], "fields_of_work": some(fields, 2), "try_out": [draw.choice(sentences)[:200]], "body": text(80),
        }


def _sentences(catalogue: Catalogue) -> list[str]:
    """Whole sentences of the catalogue's own texts that can stand anywhere."""
    found: dict[str, None] = {}
    for record in catalogue.records:
        for sentence in re.split(r"(?<=[.!?])\s+", f"{record.summary} {record.body or ''}"):
            plain = sentence.strip(" -*#>\n").replace("\n", " ")
            if 30 < len(plain) < 190 and not re.search(r"[\d§*_\[\]()»«:|]", plain):
                found[plain] = None
    return list(found)
