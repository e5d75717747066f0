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
SECTION = re.compile(r"\d{1,3}( [a-z])?")
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
    entries("needs", (need for each in records for need in each.get("needs") or ()), root)
    entries("fields-of-work", (field for each in records for field in each.get("fields_of_work") or ()), root)
    acts = known_acts(shipped)
    more = sorted({slug(each["act"]) for record in records for each in record.get("law") or ()} - acts)
    if more:
        dump({"entries": [{"id": each, "title": each.replace("-", " ")} for each in more]}, root / "vocabulary" / "acts-more.yml", acts=True)
    for place, record in enumerate(records):
        folder = root / FOLDERS[record["kind"]]
        folder.mkdir(exist_ok=True)
        dump({**ours(record), "id": own_id(place)}, folder / f"{own_id(place)}.yml")
    providers = sorted({each["provider"] for each in records if slug(each.get("provider") or "") and each["kind"] == "offer"})
    (root / "organisations").mkdir(exist_ok=True)
    for id_, name in {provider_id(each): each for each in providers}.items():
        dump({"id": id_, "title": name[:90], "summary": "Udbyder.", "kind": "kommunal", "municipality": "hele-landet", "status": "lukket"}, root / "organisations" / f"{id_}.yml")


def known_acts(shipped: Path) -> set[str]:
    catalogue = load(shipped).catalogue
    return {each.id for each in catalogue.of_kind("act")} if catalogue else set()


def slug(text: str) -> str:
    lowered = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", lowered).strip("-")[:55].strip("-")


def own_id(place: int) -> str:
    """A collection's ids may be written in any way, ours are slugs: the record's place stands for it."""
    return f"post-{place:05}"


def provider_id(name: str) -> str:
    return f"udbyder-{slug(name)[:48].strip('-')}"


def entries(name: str, titles: Any, root: Path) -> None:
    unique = {slug(each): each for each in reversed(list(titles)) if slug(each)}
    if unique:
        dump({"entries": [{"id": id_, "title": title} for id_, title in reversed(unique.items())]}, root / "vocabulary" / f"{name}.yml")


def ours(record: dict[str, Any]) -> dict[str, Any]:
    """A record of the collection in our fields; what has no field, or is too long for one, goes into the text."""
    title, summary = (str(record.get(name) or "").strip() for name in ("name", "summary"))
    made: dict[str, Any] = {
        "title": shortened(title, 90), "summary": shortened(summary, 220),
        "audiences": [AUDIENCES[each] for each in record.get("audience") or () if each in AUDIENCES],
        "needs": [slug(each) for each in record.get("needs") or ()], "municipality": "hele-landet", "status": "aktiv",
    }
    ages = {end: str(age) for end, age in (record.get("ages") or {}).items() if age is not None}
    if ages:
        made["ages"] = ages
    legal = [provision(each) for each in record.get("law") or () if SECTION.fullmatch(str(each.get("section")))]
    provider, place, cost = (record.get(name) or "" for name in ("provider", "place", "cost"))
    extra = [full for full, kept in ((title, made["title"]), (summary, made["summary"])) if full != kept]
    extra.append(place)
    if record["kind"] == "partner":
        made["fields_of_work"] = [slug(each) for each in record.get("fields_of_work") or ()]
        made["try_out"] = record.get("tries")
        extra.extend((record.get("positions") or "", provider))
    elif record["kind"] == "service_level":
        made["legal"] = legal or [{"act": "barnets-lov", "section": "1"}]
        made["versions"] = [{"id": "2026", "stage": "lov", "terms": {"decided_by": (provider or "Kommunen")[:120]}}]
        extra.append(cost)
    else:
        made["legal"] = legal
        made["cost"] = cost
        made["access"] = [{"route": ROUTES.get(str(record.get("referral")), "selv")}]
        if slug(provider):
            made["provider"] = provider_id(provider)
    made["body"] = "\n\n".join(each for each in ((record.get("body") or "").strip(), *extra) if each)[:8000]
    return {key: value for key, value in made.items() if value not in (None, [], {}, "")}


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0]


def provision(law: dict[str, Any]) -> dict[str, str]:
    names = {"section": "section", "stk": "subsection", "nr": "number"}
    return {"act": slug(law["act"]), **{ours_: str(law[theirs]) for theirs, ours_ in names.items() if law.get(theirs)}}


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
        listed = yaml.safe_load(records.read_text(encoding="utf-8"))
        collection(listed, shipped, root)
        file = json.loads(json.dumps(index_file(whole(root), DAY)))
        own = {own_id(place): str(each["id"]) for place, each in enumerate(listed)}
        file["documents"] = [{**each, "id": own[each["id"]]} for each in file["documents"]]
        return Search(file)


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
