"""Measure search on a judged collection, through the real index.

usage: python benchmarks/findability.py --records RECORDS.yml --queries QUERIES.yml --output RUN.json

The collection's records become records of ours, written as a catalogue and read like any other,
with the shipped vocabularies and no hand-written search words. RUN.json gets the first ten ids
of each query, RUN.sure.json whether the first would be shown as sure. Without --records the
shipped catalogue is searched. Exit code 1 when success@3 is below --least.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.catalogue import Catalogue, load  # noqa: E402
from generator.search.files import index_file  # noqa: E402
from generator.search.searching import Search  # noqa: E402

DAY = date(2026, 11, 22)
FOLDERS = {"offer": "youth-offers", "service_level": "service-levels", "partner": "fair-partners"}
ROUTES = {"selv": "selv", "skole": "skole", "raadgiver": "rådgiver", "visitation": "visitation"}
AUDIENCES = {"forælder": "foraelder", "ung": "ung", "fagperson": "fagperson", "virksomhed": "virksomhed"}
KEPT = ("acts", "concepts", "audiences", "municipalities", "glossary", "documents", "situations")


def collection(records: list[dict[str, Any]], shipped: Path, root: Path) -> None:
    """Write the collection as a catalogue in `root`, with the vocabularies of `shipped`."""
    (root / "vocabulary").mkdir(parents=True)
    for name in KEPT:
        for path in (shipped / "vocabulary" / name, shipped / "vocabulary" / f"{name}.yml"):
            if path.is_dir():
                shutil.copytree(path, root / "vocabulary" / name)
            elif path.exists():
                shutil.copy(path, root / "vocabulary" / f"{name}.yml")
    shutil.copy(shipped / "catalogue.yml", root / "catalogue.yml")
    entries("needs", (need for each in records for need in each["needs"]), root)
    entries("fields-of-work", (field for each in records for field in each.get("fields_of_work") or ()), root)
    acts = known_acts(shipped)
    more = sorted({each["act"] for record in records for each in record["law"]} - acts)
    if more:
        dump({"entries": [{"id": each, "title": each.replace("-", " ")} for each in more]}, root / "vocabulary" / "acts-more.yml", acts=True)
    for record in records:
        folder = root / FOLDERS[record["kind"]]
        folder.mkdir(exist_ok=True)
        dump(ours(record), folder / f"{record['id']}.yml")
    providers = sorted({each["provider"] for each in records if each.get("provider") and each["kind"] == "offer"})
    (root / "organisations").mkdir(exist_ok=True)
    taken = {each["id"] for each in records}
    for name in providers:
        id_ = provider_id(name, taken)
        dump({"id": id_, "title": name[:90], "summary": "Udbyder.", "kind": "kommunal", "municipality": "hele-landet", "status": "lukket"}, root / "organisations" / f"{id_}.yml")


def known_acts(shipped: Path) -> set[str]:
    catalogue = load(shipped).catalogue
    return {each.id for each in catalogue.of_kind("act")} if catalogue else set()


def slug(text: str) -> str:
    lowered = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", lowered).strip("-")[:55].strip("-")


def provider_id(name: str, taken: set[str]) -> str:
    id_ = slug(name)
    return f"udbyder-{id_}" if id_ in taken else id_


def entries(name: str, titles: Any, root: Path) -> None:
    unique = list(dict.fromkeys(titles))
    if unique:
        dump({"entries": [{"id": slug(each), "title": each} for each in unique]}, root / "vocabulary" / f"{name}.yml")


def ours(record: dict[str, Any]) -> dict[str, Any]:
    """A record of the collection in our fields; what has no field goes into the text."""
    made: dict[str, Any] = {
        "id": record["id"], "title": record["name"], "summary": record["summary"],
        "audiences": [AUDIENCES[each] for each in record["audience"] if each in AUDIENCES],
        "needs": [slug(each) for each in record["needs"]], "municipality": "hele-landet", "status": "aktiv",
    }
    ages = {end: str(age) for end, age in record["ages"].items() if age is not None}
    if ages:
        made["ages"] = ages
    legal = [provision(each) for each in record["law"]]
    extra = [record["place"] or ""]
    if record["kind"] == "partner":
        made["fields_of_work"] = [slug(each) for each in record["fields_of_work"]]
        made["try_out"] = record["tries"]
        extra.extend((record["positions"] or "", record["provider"] or ""))
    elif record["kind"] == "service_level":
        made["legal"] = legal or [{"act": "barnets-lov", "section": "1"}]
        made["versions"] = [{"id": "2026", "stage": "lov", "terms": {"decided_by": (record["provider"] or "Kommunen")[:120]}}]
        extra.append(record["cost"] or "")
    else:
        made["legal"] = legal
        made["cost"] = record["cost"]
        made["access"] = [{"route": ROUTES[record["referral"]]}]
        if record["provider"]:
            made["provider"] = provider_id(record["provider"], set())
    made["body"] = "\n\n".join(each for each in (record["body"].strip(), *extra) if each)
    return {key: value for key, value in made.items() if value not in (None, [], {}, "")}


def provision(law: dict[str, Any]) -> dict[str, str]:
    names = {"act": "act", "section": "section", "stk": "subsection", "nr": "number"}
    return {ours_: str(law[theirs]) for theirs, ours_ in names.items() if law.get(theirs)}


class Quoted(str):
    """Text that is always written in quotes, so that nothing in it is read as a value."""


def dump(value: Any, path: Path, acts: bool = False) -> None:
    if acts:
        folder = path.parent / "acts"
        if not folder.exists():
            folder.mkdir()
            old = path.parent / "acts.yml"
            if old.exists():
                old.rename(folder / "acts.yml")
        path = folder / "more.yml"
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, default_style='"', width=100000), encoding="utf-8")


def opened(records: Path | None, shipped: Path) -> Search:
    """Search over a collection, or over the shipped catalogue."""
    if records is None:
        return Search(json.loads(json.dumps(index_file(whole(shipped), DAY))))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "offers"
        root.mkdir()
        collection(yaml.safe_load(records.read_text(encoding="utf-8")), shipped, root)
        return Search(json.loads(json.dumps(index_file(whole(root), DAY))))


def whole(root: Path) -> Catalogue:
    loaded = load(root)
    for each in loaded.diagnostics:
        print(f"{each.path}:{each.line}: {each.message} {each.hint}", file=sys.stderr)
    if loaded.catalogue is None:
        raise SystemExit(2)
    return loaded.catalogue


def score(judged: list[dict[str, Any]], run: dict[str, list[str]], sure: dict[str, bool]) -> dict[str, Any]:
    """success@1, @3, @5 and mean reciprocal rank over `best`, and how honest the sure ones are."""
    ranks = {}
    for each in judged:
        if not each.get("none"):
            ranks[each["id"]] = next((place for place, id_ in enumerate(run[each["id"]], 1) if id_ in each["best"]), 0)
    count = len(ranks) or 1
    empty = [each["id"] for each in judged if each.get("none")]
    return {
        "queries": len(ranks),
        **{f"success@{most}": sum(0 < rank <= most for rank in ranks.values()) / count for most in (1, 3, 5)},
        "mrr": math.fsum(1 / rank for rank in ranks.values() if rank) / count,
        "no answer, and said so": sum(not sure[id_] for id_ in empty) / (len(empty) or 1),
        "answer, but called unsure": sum(not sure[id_] for id_ in ranks) / count,
        "misses": [id_ for id_, rank in ranks.items() if not 0 < rank <= 3],
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--records", type=Path)
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--offers", type=Path, default=ROOT / "offers")
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--misses", action="store_true", help="print the queries whose record is not among the first three")
    options = parser.parse_args(arguments)
    search = opened(options.records, options.offers)
    judged = yaml.safe_load(options.queries.read_text(encoding="utf-8"))
    run, sure = {}, {}
    for each in judged:
        answer = search.ask(each["q"])
        run[each["id"]] = [search.id(hit) for hit in answer.hits[:10]]
        sure[each["id"]] = answer.sure
    if options.output:
        options.output.write_text(json.dumps(run, indent=1), encoding="utf-8")
        options.output.with_suffix(".sure.json").write_text(json.dumps(sure, indent=1), encoding="utf-8")
    if not all("best" in each for each in judged):
        return 0
    result = score(judged, run, sure)
    misses = result.pop("misses")
    for name, value in result.items():
        print(f"{name:28} {value:.3f}" if isinstance(value, float) else f"{name:28} {value}")
    if options.misses:
        wording = {each["id"]: each for each in judged}
        for id_ in misses:
            print(f"  {wording[id_]['q']}  → {', '.join(wording[id_]['best'])}  (fik {', '.join(run[id_][:3]) or 'intet'})")
    return int(result["success@3"] < options.least)


if __name__ == "__main__":
    raise SystemExit(main())
