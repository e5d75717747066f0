"""confirm, withdraw and rename change what they are asked to, and not one byte beside it."""

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import load
from generator.pages import Page, all_pages
from tests.staff.conftest import contents


def replaced(before: dict[str, bytes], path: str, *pairs: tuple[str, str]) -> dict[str, bytes]:
    """The files with these pieces of one file replaced, each of which stands there once."""
    text = before[path].decode()
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {**before, path: text.encode()}


def test_the_catalogue_of_these_tests_is_good(run):
    assert run("check").exit_code == 0, run("check").output


def test_confirm_writes_the_day_and_nothing_else(run, offers: Path):
    before = contents(offers)
    found = run("confirm", "klub")
    assert found.exit_code == 0
    assert "kontrolleret 2026-11-24 af Redaktionen" in found.output
    assert contents(offers) == replaced(before, "youth-offers/klub.yml", ("2026-10-03", "2026-11-24"))
    assert run("check").exit_code == 0


def test_confirm_keeps_quotes_and_comments_of_a_block(run, offers: Path):
    before = contents(offers)
    assert run("confirm", "om", "--role", "Ungekoordinator: Herning", "--date", "2026-11-20").exit_code == 0
    assert contents(offers) == replaced(before, "pages/om.yml", ("'2025-12-02'", "'2026-11-20'"), ('"Redaktionen"', '"Ungekoordinator: Herning"'))


def test_confirm_adds_the_field_where_it_is_declared(run, offers: Path):
    path = offers / "youth-offers/hold.yml"
    path.write_bytes(path.read_bytes().replace(b"checked: {date: 2026-10-03, role: Redaktionen}\nstatus: aktiv", b"status: planlagt"))
    before = contents(offers)
    assert run("confirm", "hold", "--role", "Klub, hold og fritid").exit_code == 0
    line = 'related: [om, "klub"]\n'
    assert contents(offers) == replaced(before, "youth-offers/hold.yml", ("municipality: herning\n", 'municipality: herning\nchecked: {date: 2026-11-24, role: "Klub, hold og fritid"}\n')), line


def test_confirm_twice_changes_nothing_the_second_time(run, offers: Path):
    run("confirm", "klub")
    before = contents(offers)
    found = run("confirm", "klub")
    assert (found.exit_code, contents(offers)) == (0, before)
    assert "allerede kontrolleret" in found.output


def test_confirm_takes_several_or_none(run, offers: Path):
    before = contents(offers)
    assert run("confirm", "klub", "findes-ikke").exit_code == 1
    assert contents(offers) == before
    assert run("confirm", "klub", "om").exit_code == 0
    catalogue = load(offers).catalogue
    assert {str(catalogue.get(each).checked.date) for each in ("klub", "om")} == {"2026-11-24"}


def test_confirm_does_not_go_back_in_time(run, offers: Path):
    before = contents(offers)
    assert run("confirm", "klub", "--date", "2026-10-02").exit_code == 1
    assert contents(offers) == before


def test_windows_lines_and_a_missing_last_newline_stay(run, offers: Path):
    path = offers / "youth-offers/klub.yml"
    text = path.read_text(encoding="utf-8").replace("checked: {date: 2026-10-03, role: Redaktionen}  # pr. telefon\nstatus: aktiv", "status: planlagt")
    path.write_bytes(text.rstrip("\n").replace("\n", "\r\n").encode())
    before = contents(offers)
    assert run("confirm", "klub").exit_code == 0
    assert contents(offers) == replaced(before, "youth-offers/klub.yml", ("municipality: herning\r\n", "municipality: herning\r\nchecked: {date: 2026-11-24, role: Redaktionen}\r\n"))
    before = contents(offers)
    assert run("rename", "klub", "klubben").exit_code == 0
    assert (offers / "youth-offers/klubben.yml").read_bytes() == before["youth-offers/klub.yml"].replace(b"id:   klub", b"id:   klubben").replace(
        b"example: ja", b"previous_ids: [klub]\r\nexample: ja"
    )


def test_withdraw_leaves_a_tombstone(run, offers: Path):
    before = contents(offers)
    found = run("withdraw", "klub", "--replaced-by", "hold")
    assert found.exit_code == 0
    assert contents(offers) == replaced(before, "youth-offers/klub.yml", ("status: aktiv\n", "status: lukket\nreplaced_by: hold\n"))
    assert "pages/om.yml, vocabulary/situations.yml, youth-offers/hold.yml" in found.output
    assert run("check").exit_code == 0
    before = contents(offers)
    again = run("withdraw", "klub", "--replaced-by", "hold")
    assert (again.exit_code, contents(offers)) == (0, before)
    assert "allerede lukket" in again.output


def test_what_is_withdrawn_is_not_found_in_search(run):
    assert "Eksempel på en klub" in run("search", "eksempel", "klub").output
    run("withdraw", "klub", "--replaced-by", "hold")
    assert "Eksempel på en klub" not in run("search", "eksempel", "klub").output


def test_withdraw_needs_a_way_on(run, offers: Path):
    before = contents(offers)
    found = run("withdraw", "klub")
    assert found.exit_code == 1
    assert "--replaced-by" in found.output
    for other in ("klub", "findes-ikke"):
        assert run("withdraw", "klub", "--replaced-by", other).exit_code == 1
    assert contents(offers) == before
    assert run("withdraw", "hold").exit_code == 0  # it has a text that explains


def test_withdraw_never_points_at_what_is_closed(run, offers: Path):
    run("withdraw", "hold", "--replaced-by", "om")
    before = contents(offers)
    found = run("withdraw", "klub", "--replaced-by", "hold")
    assert (found.exit_code, contents(offers)) == (1, before)
    assert "--replaced-by om" in found.output


def test_rename_moves_the_file_and_every_reference(run, offers: Path):
    before = contents(offers)
    found = run("rename", "klub", "klubben-i-herning")
    assert found.exit_code == 0, found.output
    moved = before.pop("youth-offers/klub.yml")
    after = replaced(before, "pages/om.yml", ("(/tilbud/klub/)", "(/tilbud/klubben-i-herning/)"), ("(/tilbud/klub/#pris)", "(/tilbud/klubben-i-herning/#pris)"), ("- klub\n", "- klubben-i-herning\n"))
    after = replaced(after, "youth-offers/hold.yml", ('"klub"]', '"klubben-i-herning"]'))
    after = replaced(after, "vocabulary/situations.yml", ("- 'klub'", "- 'klubben-i-herning'"))
    after["youth-offers/klubben-i-herning.yml"] = moved.replace(b"id:   klub", b"id:   klubben-i-herning").replace(b"example: ja\n", b"previous_ids: [klub]\nexample: ja\n")
    assert contents(offers) == after
    assert run("check").exit_code == 0
    again = run("rename", "klub", "klubben-i-herning")
    assert (again.exit_code, contents(offers)) == (0, after)


def test_rename_back_and_forth_ends_where_it_began(run, offers: Path):
    run("rename", "hold", "holdet")
    there = contents(offers)
    assert b"previous_ids: [gammelt-hold, andet-hold, hold]" in there["youth-offers/holdet.yml"]
    assert run("rename", "holdet", "hold").exit_code == 0
    assert b"previous_ids: [gammelt-hold, andet-hold, holdet]" in contents(offers)["youth-offers/hold.yml"]
    assert run("check").exit_code == 0


@pytest.mark.parametrize("new", ["om", "klub", "gammelt-hold"])
def test_rename_never_takes_an_id_that_is_used(run, offers: Path, new: str):
    before = contents(offers)
    assert run("rename", "klub", new).exit_code == 1
    assert contents(offers) == before


def test_a_broken_file_stops_a_rename(run, offers: Path):
    (offers / "pages/om.yml").write_text("id: om\n", encoding="utf-8")
    before = contents(offers)
    assert run("rename", "klub", "klubben").exit_code == 1
    assert contents(offers) == before


def test_a_change_that_brings_an_error_is_taken_back(run, offers: Path):
    path = offers / "youth-offers/klub.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("checked: {date: 2026-10-03, role: Redaktionen}  # pr. telefon\n", ""), encoding="utf-8")
    text = (offers / "youth-offers/hold.yml").read_text(encoding="utf-8")
    (offers / "youth-offers/hold.yml").write_text(text + "replaced_by: klub\n", encoding="utf-8")
    before = contents(offers)
    found = run("withdraw", "klub", "--replaced-by", "hold")  # hold is replaced by klub: a ring
    assert (found.exit_code, contents(offers)) == (1, before)
    assert "intet er ændret" in found.output


def test_an_unknown_id_names_the_nearest(run):
    for command in (("confirm", "klubb"), ("withdraw", "klubb"), ("rename", "klubb", "ny")):
        found = run(*command)
        assert found.exit_code == 1
        assert "klub" in found.output.replace("klubb", "")


@pytest.mark.parametrize("arguments", [
    ("confirm",), ("confirm", "Ikke Et Id"), ("confirm", "klub", "--date", "i går"), ("confirm", "klub", "--role", " "), ("withdraw",),
    ("withdraw", "klub", "--replaced-by", "Æ"), ("rename", "klub"), ("rename", "klub", "Æblekage"), ("rename", "klub", "a", "b"),
])
def test_a_command_that_is_written_wrong_gives_2_and_changes_nothing(run, offers: Path, arguments: tuple[str, ...]):
    before = contents(offers)
    assert run(*arguments).exit_code == 2
    assert contents(offers) == before


def test_the_page_of_what_is_withdrawn_stays_as_a_tombstone(run, offers: Path):
    def page(id_: str) -> Page:
        return next(each for each in all_pages(load(offers).catalogue, date(2026, 11, 24)) if each.address == f"/tilbud/{id_}/")

    assert page("klub").indexed
    run("withdraw", "klub", "--replaced-by", "hold")
    tomb = page("klub")
    assert not tomb.indexed and "noindex" in tomb.head
    assert "lukket" in tomb.body.lower() and 'href="../../tilbud/hold/"' in tomb.body
    assert page("hold").indexed


def test_the_old_address_of_what_is_renamed_sends_on(run, offers: Path):
    run("rename", "klub", "klubben")
    pages = {each.address: each for each in all_pages(load(offers).catalogue, date(2026, 11, 24))}
    assert 'url=../../tilbud/klubben/' in pages["/tilbud/klub/"].head
    assert pages["/tilbud/klubben/"].indexed and not pages["/tilbud/klub/"].indexed


def test_rename_names_the_search_test_that_knows_the_old_id(run, offers: Path):
    phrases = offers.parent / "tests/findability/shipped.yml"
    phrases.parent.mkdir(parents=True)
    phrases.write_text('- {q: "en klub-aften", best: [klub]}\n', encoding="utf-8")
    assert "shipped.yml" in run("rename", "klub", "klubben").output
    assert "shipped.yml" not in run("rename", "klubben", "klub-for-alle").output
