"""`vejviser report`: each planted fault stands where it should, and nothing else does."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import urls
from generator.coverage import AGES
from generator.duties import Duty, duties
from generator.exports import staff_calendars
from generator.report import Basis, findability, report, sheets
from generator.report.editing import Desk
from generator.report.gap_sheets import HEIGHT, MOST, YEAR
from generator.report.missing import facts
from generator.report.outside import Found, Verdict
from generator.report.parts import SHOWN, Cell, HeatMap, Sheet, Table, Text
from generator.report.reading_ease import bands, ease
from generator.report.start import to_do
from generator.views.support import service_level, youth_offer
from tests.derived.world import SETTINGS, write
from tests.report.conftest import DAY, FILES, HARD, ROOT, ids, offer, rows, section


def test_late_checks_stand_under_their_owner_with_the_one_never_checked_first(pages: dict[str, Sheet]) -> None:
    assert ids(pages["frister/"], "kontrol") == ["aldrig", "for-sent"]
    [table] = [each for each in section(pages["frister/"], "kontrol").parts if isinstance(each, Table)]
    assert table.caption == "klubben: 2 poster. Afløser: Skolen"
    never, late = table.rows
    assert (never[1].text, never[2].text, never[3].text) == ("Aldrig", "Straks", "vejviser confirm aldrig")
    assert late[2].text.replace("\u00a0", " ") == "1. november 2026 (23 dage for sent)"


def test_what_ends_and_what_is_over_stand_apart(pages: dict[str, Sheet]) -> None:
    assert ids(pages["frister/"], "slut") == ["slut"]
    assert ids(pages["frister/"], "udloeber") == ["snart"]
    assert ids(pages["frister/"], "kommer") == ["snart"]
    assert rows(pages["frister/"], "udloeber")[0][2].text.endswith("(om 26 dage)")


def test_evaluations_are_told_by_how_they_stand(pages: dict[str, Sheet]) -> None:
    sheet = pages["evalueringer/"]
    assert [(row[1].text, row[4].text.replace("\u00a0", " ")) for id_ in ("over", "kommer", "afleveret") for row in rows(sheet, id_)] == [
        ("Status", "Ikke meldt afleveret"), ("Slutevaluering", "Kommer"), ("Midtvejsevaluering", "Afleveret for sent 2. marts 2026"),
    ]


def test_sources_are_told_by_what_is_wrong_with_them(pages: dict[str, Sheet], planted: Basis) -> None:
    sheet = pages["kilder/"]
    assert ids(sheet, "ubekraeftet") == ["kilder"]
    # `kilder` has an unconfirmed but newer source too; only the one with nothing newer is older than its law.
    assert ids(sheet, "aeldre") == ["aeldre"]
    cited = {"kilder", "aeldre"}
    assert set(ids(sheet, "uden")) == {each.id for each in planted.catalogue.records} - cited - {"lukket", "slut"}


def test_weak_words_are_found(pages: dict[str, Sheet]) -> None:
    sheet = pages["soegning/"]
    assert [(row[0].text, row[1].text) for row in rows(sheet, "overalt")] == [("»fællesord«", "13 poster")]
    assert "skjult" in {row[0].text.rpartition("/")[2].partition(".yml")[0] for row in rows(sheet, "ingen")}
    # 13 records share the word, and 10 hits are read.
    assert len(rows(sheet, "ord")) == 3
    assert all(row[0].text == "»fællesord«" for row in rows(sheet, "ord"))


def test_a_big_catalogue_is_asked_in_parts_and_all_of_it_in_turn(planted: Basis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findability, "MOST_ASKED", 12)
    whole = findability.findability.__wrapped__
    days = [whole(planted.catalogue, DAY + timedelta(days=step)) for step in range(4)]
    assert sum(each.asked for each in days) == sum(1 + len(each.search_words) for each in planted.catalogue.records if each.status.value != "lukket" and each.id != "slut")
    assert sum(each.records for each in days) == days[0].all and max(each.records for each in days) <= 8


def test_the_hard_record_stands_first_with_its_sentence(pages: dict[str, Sheet]) -> None:
    assert ids(pages["laesbarhed/"], "over") == ["svaer"]
    [row] = rows(pages["laesbarhed/"], "over")
    assert HARD.rstrip(".") in row[2].items[0]
    assert ids(pages["laesbarhed/"], "alle")[0] == "svaer"


def test_the_gap_between_target_groups_is_named(pages: dict[str, Sheet]) -> None:
    [row] = rows(pages["huller/"], "maalgrupper")
    assert [row[0].text, row[2].text, row[3].text] == ["Præcis 40 %", "Tilbuddet lav", "Tilbuddet hoej"]
    assert rows(pages["huller/"], "overlap") == []


def test_the_start_page_is_in_the_order_of_urgency_and_counts_right(pages: dict[str, Sheet], planted: Basis) -> None:
    counts = {each.href: each.amount for each in to_do(planted)}
    assert counts == {
        "kontrol/#fejl": len(planted.errors), "frister/#kontrol": 2, "frister/#slut": 1, "frister/#udloeber": 1, "evalueringer/#over": 1, "links/#doede": 0, "kilder/#ubekraeftet": 1,
        "kilder/#aeldre": 1, "huller/#maalgrupper": 1, "soegning/": counts["soegning/"], "laesbarhed/#over": 1, "kontrol/#advarsler": len(planted.warnings), "mangler/": counts["mangler/"],
    }
    assert [row[0].href for row in rows(pages[""], "foerst")] == [href for href, count in counts.items() if count]


def test_each_owner_has_a_page_with_no_record_of_others(pages: dict[str, Sheet]) -> None:
    assert [address for address in pages if re.fullmatch("ansvarlige/.+", address)] == ["ansvarlige/klubben/", "ansvarlige/redaktionen/", "ansvarlige/skolen/"]
    for owner, own in (("klubben", {"aldrig", "for-sent"}), ("skolen", {"snart", "slut"})):
        sheet = pages[f"ansvarlige/{owner}/"]
        named = set(re.findall(r"youth-offers/([\w-]+)\.yml", " ".join(f"{cell.text} {cell.note}" for part in sheet.sections for row in rows(sheet, part.id) for cell in row)))
        assert named == own
    assert ids(pages["ansvarlige/klubben/"], "kontrol") == ["aldrig", "for-sent"]


def test_dead_links_come_with_what_the_command_found(planted: Basis) -> None:
    found = (Found("https://a.dk/", Verdict.DEAD, "Siden findes ikke (404).", (("youth-offers/slut.yml", 3),)), Found("https://b.dk/", Verdict.ALIVE, "Siden svarer (200).", ()))
    basis = Basis(planted.catalogue, DAY, planted.diagnostics, found)
    [sheet] = [each for each in sheets(basis) if each.address == "links/"]
    assert [(row[0].text, row[2].items) for row in rows(sheet, "doede")] == [("https://a.dk/", ("offers/youth-offers/slut.yml:3",))]
    assert next(each.amount for each in to_do(basis) if each.href == "links/#doede") == 1


def test_a_heat_map_draws_its_numbers(pages: dict[str, Sheet]) -> None:
    [drawn] = [part for part in section(pages["huller/holbaek/"], "kort").parts if isinstance(part, HeatMap)]
    strips = {each.title: each for each in drawn.strips}
    school, money = strips["Skole"], strips["Penge"]
    # All open offers but the hidden one are for ages 10 to 17 with the need »skole«; »slut« is over.
    offers = sum(name.startswith("youth-offers/") for name in FILES) - len(("skjult", "lukket", "slut"))
    assert school.values == tuple(offers if 10 <= age <= 17 else 0 for age in AGES)
    assert [(each.x, each.width, each.y, each.height, each.look) for each in school.columns] == [(10 * YEAR, 8 * YEAR, 0, HEIGHT, "local")]
    assert offers > MOST and money.columns == () and set(money.values) == {0}
    words = {row[0].text: [cell.text.replace("\u00a0", " ") for cell in row[1:]] for row in rows(pages["huller/holbaek/"], "kort")}
    assert words == {"Skole": ["0–9 og 18–30 år", "–", "10–17 år", str(offers)], "Penge": ["0–30 år", "–", "–", "0"]}


def test_counts_of_what_is_missing_equal_a_count_of_the_files(shipped: Basis) -> None:
    """Counted again from the YAML, without the model."""
    records: dict[str, list[dict[str, Any]]] = {}
    for folder in ("service-levels", "youth-offers"):
        found = [yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in sorted((ROOT / "offers" / folder).glob("*.yml"))]
        records[folder] = [each for each in found if each["status"] != "lukket" and each.get("example") != "ja" and not (each.get("period") or {}).get("end", "9999") < str(DAY)]
    counts = {(each.kind, each.field): (len(each.missing), each.records) for each in facts(shipped.catalogue, DAY)}
    offers, levels = records["youth-offers"], records["service-levels"]
    for field in ("ages", "cost", "when", "places", "access", "provider"):
        assert counts["youth-offer", field] == (sum(not each.get(field) for each in offers), len(offers)), field
    assert counts["youth-offer", "legal"][0] == sum(not (each.get("legal") or each.get("no_legal_basis")) for each in offers)
    alone = [each["versions"][0]["terms"] for each in levels if len(each["versions"]) == 1]
    several = len(levels) - len(alone)
    for field in ("duration", "deadlines", "co_payment", "complaint"):
        least = sum(not each.get(field) for each in alone)
        assert least <= counts["service-level", f"terms.{field}"][0] <= least + several, field


def test_what_is_missing_is_what_the_pages_call_not_stated(shipped: Basis) -> None:
    names = {
        "youth-offer": {"Alder": "ages", "Pris": "cost", "Sådan kommer du med": "access", "Hvornår": "when", "Ventetid": "capacity.waiting", "Lov": "legal"},
        "service-level": {"Alder": "ages", "Du betaler selv": "terms.co_payment", "Sådan får du det": "terms.decision", "Hvem bestemmer": "terms.deciding_body", "Svarfrist": "terms.deadlines", "Hvor længe": "terms.duration"},
    }
    missing = {(each.field, record.id) for each in facts(shipped.catalogue, DAY) for record, _ in each.missing}
    seen = Counter[bool]()
    for kind, view in (("youth-offer", youth_offer), ("service-level", service_level)):
        for record in shipped.catalogue.of_kind(kind):
            if record.example or record.status.value == "lukket":
                continue
            for fact in view(shipped.catalogue, record, DAY).facts:
                if fact.name in names[kind]:
                    assert (fact.value is None) == ((names[kind][fact.name], record.id) in missing), (record.id, fact.name)
                    seen[fact.value is None] += 1
    assert seen[True] > 50 and seen[False] > 50


@pytest.mark.parametrize("which", ["planted", "shipped"])
def test_the_report_and_the_check_agree(which: str, request: pytest.FixtureRequest) -> None:
    basis: Basis = request.getfixturevalue(which)

    def paths(*codes: str) -> set[str]:
        return {each.path for each in basis.diagnostics if each.code in codes}

    def of(kind: Duty, rule: str) -> set[str]:
        """Files with a late one. A waiver silences the check, but the work is still there."""
        late = [each.record for each in duties(basis.catalogue, DAY) if each.duty is kind and each.is_late]
        return {basis.catalogue.origin(each).path for each in late if not any(waiver.rule == rule for waiver in each.waivers)}

    limit = basis.catalogue.settings.limits.summary_lix
    read = ease(basis.catalogue, DAY)
    assert of(Duty.CHECK, "") == paths("V502", "V503")
    assert of(Duty.EVALUATION, "V506") == paths("V506")
    assert of(Duty.PERIOD, "V507") == paths("V507")
    assert {basis.catalogue.origin(each.record).path for each in read if each.lix > limit} == paths("V414")
    assert sum(count for _, count in bands(read)) == len(read)


def test_a_line_to_edit_is_the_field_or_the_one_it_belongs_after(shipped: Basis) -> None:
    looked = 0
    for fact in facts(shipped.catalogue, DAY):
        for record, path in fact.missing[:3]:
            name, line = shipped.desk.place(record, path)
            text = (ROOT / "offers" / name).read_text(encoding="utf-8").splitlines()[line - 1]
            assert re.match(r" *(?:- )?\w+:", text), (name, line, text)
            looked += 1
    assert looked > 40


def test_lines_are_right_where_they_can_be_counted(tmp_path: Path) -> None:
    catalogue = write(tmp_path / "offers", {**FILES, "youth-offers/linje.yml": offer("linje", "evaluation:", "  - {kind: status, due: 2026-06-30}", "  - {kind: slut, due: 2027-01-15}")})
    record, desk = catalogue.get("linje"), Desk(catalogue)
    assert record is not None
    assert desk.place(record, ("evaluation", 1, "due")) == ("youth-offers/linje.yml", 11)
    # `cost` comes after `status` in the schema, and nothing between them is written.
    assert desk.place(record, ("cost",)) == ("youth-offers/linje.yml", 7)


@pytest.mark.parametrize(("repository", "href"), [
    ("https://github.com/kommune/katalog", "https://github.com/kommune/katalog/blob/HEAD/offers/youth-offers/slut.yml#L3"),
    ("https://gitlab.com/kommune/katalog/", "https://gitlab.com/kommune/katalog/-/blob/HEAD/offers/youth-offers/slut.yml#L3"),
    ("https://kode.example.dk/katalog", ""), (None, ""),
])
def test_the_file_is_linked_where_we_know_how(tmp_path: Path, repository: str | None, href: str) -> None:
    settings = SETTINGS + (f"repository: {repository}\n" if repository else "")
    assert Desk(write(tmp_path / "offers", {**FILES, "catalogue.yml": settings})).file("youth-offers/slut.yml", 3) == ("offers/youth-offers/slut.yml:3", href)


def test_an_empty_catalogue_has_a_report(tmp_path: Path) -> None:
    catalogue = write(tmp_path / "offers", {})
    files = report(Basis(catalogue, DAY, ()), ROOT / "theme")
    assert "Der er ikke noget, der venter." in files["index.html"].decode()


def test_every_link_inside_the_report_leads_somewhere(files: dict[str, bytes], planted: Basis) -> None:
    for made in (files, report(planted, ROOT / "theme")):
        html = {name: content.decode() for name, content in made.items() if name.endswith(".html")}
        wrong = []
        for name, text in html.items():
            folder = name.rpartition("/")[0]
            for address in re.findall(r'(?:href|src)="([^"]*)"', text):
                if address.startswith(("https://", "mailto:")):
                    continue
                path, _, anchor = unescape(address).partition("#")
                parts = [each for each in folder.split("/") if each]
                for step in path.split("/")[:-1]:
                    parts = parts[:-1] if step == ".." else parts if step in (".", "") else [*parts, step]
                target = "/".join((*parts, path.rpartition("/")[2] or "index.html")) if path else name
                if target not in made or (anchor and f'id="{anchor}"' not in html[target]):
                    wrong.append((name, address))
        assert wrong == []


def test_what_staff_wrote_stays_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    catalogue = write(tmp_path / "offers", {**FILES, "youth-offers/ond.yml": offer("ond", f"title: \"{evil}\"", f"owner: \"{evil}\"", "search_words: [\"<img src=x>\"]")})
    pages = [content.decode() for name, content in report(Basis(catalogue, DAY, ()), ROOT / "theme").items() if name.endswith(".html")]
    assert not any(evil in each or "<img src=x>" in each for each in pages)
    assert any("&lt;script&gt;alert(1)" in each for each in pages)


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_inline(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".html"):
            text = content.decode()
            assert not re.search(r'<(?:script|link|img)[^>]+(?:src|href)="(?:https?:)?//', text), name
            assert not re.search(r"<style|<script>|\sstyle=|\son\w+=", text), name
            assert '<meta name="robots" content="noindex">' in text and "Content-Security-Policy" in text


def test_the_calendar_lies_beside_and_is_the_one_of_staff(files: dict[str, bytes], shipped: Basis) -> None:
    made = staff_calendars(shipped.catalogue, DAY, urls.of)
    assert {name: files[name] for name in made} == made
    assert b'href="../kalender/kontroller.ics"' in files["frister/index.html"]


def test_each_owner_has_a_calendar_linked_beside_the_name_with_what_the_pages_say(planted: Basis, pages: dict[str, Sheet]) -> None:
    made = report(planted, ROOT / "theme")
    table = rows(pages[""], "ansvarlige")
    assert [(row[0].text, row[-1].href) for row in table] == [(owner, f"kalender/kontroller/{id_}.ics") for owner, id_ in (("klubben", "klubben"), ("Redaktionen", "redaktionen"), ("Skolen", "skolen"))]
    for row in table:
        text = made[row[-1].href].decode()
        own = [each for each in duties(planted.catalogue, DAY) if each.record.id in set(re.findall(r"UID:(.+?)-(?:kontrol|slutter|evaluering)", text))]
        assert text.count("BEGIN:VEVENT") == len(own) == sum(1 for each in duties(planted.catalogue, DAY) if (each.record.owner or "Redaktionen").lower() == row[0].text.lower())
    assert made["kalender/kontroller.ics"].count(b"BEGIN:VEVENT") == len(duties(planted.catalogue, DAY))


def test_without_a_look_at_the_links_the_page_says_how_to_get_one(planted: Basis, pages: dict[str, Sheet]) -> None:
    assert planted.outside is None
    [part] = section(pages["links/"], "efterse").parts
    assert isinstance(part, Text) and "vejviser links" in part.text


def test_a_long_table_shows_its_first_rows_and_folds_the_rest(shipped: Basis) -> None:
    [sheet] = [each for each in sheets(shipped) if each.address == "laesbarhed/"]
    first, rest = section(sheet, "alle").parts
    assert isinstance(first, Table) and isinstance(rest, Table)
    assert (len(first.rows), first.folded, rest.folded) == (SHOWN, "", f"Vis {len(rest.rows)} flere")
    assert [row[0] for row in (*first.rows, *rest.rows)] == [shipped.desk.cell(each.record, each.hardest[0].path if each.hardest else ("summary",)) for each in ease(shipped.catalogue, DAY)]


def test_a_cell_says_where_the_page_is(shipped: Basis) -> None:
    record = shipped.catalogue.records[0]
    cell = shipped.desk.cell(record)
    assert cell == Cell(record.title, shipped.catalogue.settings.address + cell.href.removeprefix(shipped.catalogue.settings.address), cell.note)
    assert cell.note.startswith(f"offers/{shipped.catalogue.origin(record).path}")
