"""`vejviser import`: repeatable, careful with what staff have written, honest about the rest."""

from pathlib import Path

import pytest

LIST = "Navn;Tekst;Logo\nNy klub;En klub til unge.;a.png\nNyt hus;Et hus til unge.;b.png\n"
MAPPING = "fields: {title: Navn, summary: Tekst}\nfixed: {municipality: herning}\n"


@pytest.fixture
def files(project: Path) -> Path:
    (project / "liste.csv").write_text(LIST, encoding="utf-8")
    (project / "mapping.yml").write_text(MAPPING, encoding="utf-8")
    return project / "offers/youth-offers"


ARGUMENTS = ("import", "liste.csv", "--kind", "youth-offer", "--mapping", "mapping.yml")


def test_a_list_becomes_drafts_that_check_accepts(run, files: Path):
    found = run(*ARGUMENTS)
    assert found.exit_code == 0, found.output
    assert "2 rækker: 2 nye kladder." in found.output and "Logo" in found.output
    checked = run("check", "offers/youth-offers/ny-klub.yml", "offers/youth-offers/nyt-hus.yml")
    assert checked.exit_code == 0, checked.output


def test_the_same_list_gives_the_same_files(run, files: Path):
    run(*ARGUMENTS)
    before = {each.name: each.read_bytes() for each in files.iterdir()}
    found = run(*ARGUMENTS)
    assert "2 som før" in found.output and {each.name: each.read_bytes() for each in files.iterdir()} == before


def test_a_new_list_updates_drafts_that_nobody_has_edited(run, files: Path, project: Path):
    run(*ARGUMENTS)
    edited = files / "ny-klub.yml"
    edited.write_text(edited.read_text("utf-8") + "# Husk at ringe\n", encoding="utf-8")
    kept = edited.read_bytes()
    (project / "liste.csv").write_text(LIST.replace("til unge", "til alle unge"), encoding="utf-8")
    found = run(*ARGUMENTS)
    assert found.exit_code == 0
    assert edited.read_bytes() == kept and "ny-klub.yml: Filen er rettet af jer" in found.output
    assert "summary: Et hus til alle unge." in (files / "nyt-hus.yml").read_text("utf-8")
    assert "1 kladder skrevet igen, 1 rettet af jer" in found.output


def test_a_row_that_is_gone_is_told_and_its_file_stays(run, files: Path, project: Path):
    run(*ARGUMENTS)
    (project / "liste.csv").write_text(LIST.replace("Nyt hus;Et hus til unge.;b.png\n", ""), encoding="utf-8")
    found = run(*ARGUMENTS)
    assert found.exit_code == 0 and "Står ikke i listen mere, eller hedder noget andet nu: offers/youth-offers/nyt-hus.yml." in found.output
    assert (files / "nyt-hus.yml").exists() and "klub.yml, " not in found.output
    (project / "anden.csv").write_text(LIST, encoding="utf-8")
    assert "ikke i listen" not in run("import", "anden.csv", *ARGUMENTS[2:], "--dry-run").output


def test_a_record_that_staff_wrote_is_never_touched(run, files: Path, project: Path):
    own = (files / "klub.yml").read_bytes()
    (project / "liste.csv").write_text("Navn;Tekst\nKlub;Noget andet.\n", encoding="utf-8")
    found = run(*ARGUMENTS)
    assert (files / "klub.yml").read_bytes() == own and "ikke rørt" in found.output


def test_something_to_look_after_gives_1(run, files: Path, project: Path):
    (project / "liste.csv").write_text("Navn;Tekst\nNy klub;\n", encoding="utf-8")
    found = run(*ARGUMENTS)
    assert found.exit_code == 1 and "Mangler summary." in found.output
    checked = run("check")
    assert checked.exit_code == 1 and "V202" in checked.output and "summary" in checked.output


def test_a_dry_run_writes_nothing(run, files: Path):
    before = sorted(files.iterdir())
    found = run(*ARGUMENTS, "--dry-run")
    assert found.exit_code == 0 and "2 nye kladder" in found.output and sorted(files.iterdir()) == before


def test_without_a_mapping_one_is_proposed_that_works(run, files: Path, project: Path):
    found = run(*ARGUMENTS[:-2])
    assert found.exit_code == 0 and not (files / "ny-klub.yml").exists()
    assert "  title: Navn\n" in found.stdout and "  # ?: Logo\n" in found.stdout
    (project / "mapping.yml").write_text(found.stdout.replace("  # municipality: Kommune", "  municipality: herning").replace("# ?: Tekst", "summary: Tekst").replace("  # summary: Kort fortalt\n", ""), encoding="utf-8")
    assert run(*ARGUMENTS).exit_code == 0 and (files / "ny-klub.yml").exists()


def test_columns_with_names_of_people_are_proposed_to_be_left_out(run, files: Path, project: Path):
    (project / "liste.csv").write_text("Navn;Tekst;Kontaktperson\nNy klub;En klub.;Et Navn\n", encoding="utf-8")
    proposed = run(*ARGUMENTS[:-2]).stdout
    assert "leave_out:  # skrives slet ikke, heller ikke som kommentar\n  - Kontaktperson\n" in proposed
    (project / "mapping.yml").write_text(MAPPING + "leave_out: [Kontaktperson]\n", encoding="utf-8")
    found = run(*ARGUMENTS)
    assert found.exit_code == 0 and "Udeladt helt: Kontaktperson." in found.output
    assert "Et Navn" not in (files / "ny-klub.yml").read_text("utf-8")


def test_hsds_needs_no_mapping(run, files: Path, project: Path):
    (project / "liste.json").write_text('{"id": "x", "name": "Fra HSDS", "status": "active", "description": "En kort tekst.", "service_areas": [{"name": "Herning Kommune"}]}', encoding="utf-8")
    found = run("import", "liste.json", "--kind", "youth-offer")
    assert found.exit_code == 0, found.output
    assert "municipality: herning" in (files / "fra-hsds.yml").read_text("utf-8")


@pytest.mark.parametrize(("mapping", "place", "words"), [
    ("fields: {titel: Navn}", "1:10", "Skriv title."),
    ("fields: {title: Naavn}", "1:17", "Skriv Navn."),
    ("fields:\n  title: Navn\n  status: Logo", "3:3", "altid »planlagt«"),
    ("fields:\n  title: Navn\n  checked.date: Logo", "3:3", "vejviser confirm"),
    ("fields: {title: Navn, contact: Tekst}", "1:23", "contact.phone"),
    ("fields: {title: Navn, title.x: Tekst}", "1:23", "Skriv title."),
    ("fields: {title: Navn}\nfixed: {municipality: atlantis}", "2:23", "findes ikke"),
    ("fields: {title: Navn}\nfixed: {ages.min: mange}", "2:19", "helt tal"),
    ("fields: {title: Navn}\nfixed: {municipality: ''}", "2:23", "findes ikke"),
    ("felter: {title: Navn}", "1:1", "Du kan bruge: id, header, sheet, fields"),
    ("fields: {title: Navn}\nfields: {summary: Tekst}", "2:1", "to gange"),
    ("fields: {title: {samle: [Navn]}}", "1:17", "join:"),
    ("fields: {title: Navn}\nheader: to", "2:9", "nummer"),
    ("fields: [Navn]", "1:9", "felter"),
    ("id: Navn", "1:1", "ingen felter"),
    ("fields: {title: Navn", "1:9", "}"),
])
def test_a_mapping_that_is_wrong_gives_2_and_the_place(run, files: Path, project: Path, mapping: str, place: str, words: str):
    (project / "mapping.yml").write_text(mapping, encoding="utf-8")
    before = sorted(files.iterdir())
    found = run(*ARGUMENTS)
    assert found.exit_code == 2, found.output
    assert f"mapping.yml:{place}: " in found.output and words in found.output
    assert sorted(files.iterdir()) == before


@pytest.mark.parametrize("arguments", [
    ("import",), ("import", "liste.csv"), ("import", "findes-ikke.csv", "--kind", "youth-offer"), ("import", "liste.csv", "--kind", "need"),
    ("import", "mapping.yml", "--kind", "youth-offer"), ("import", "tom.csv", "--kind", "youth-offer"), ("import", "tom.json", "--kind", "youth-offer"),
])
def test_a_command_that_is_written_wrong_gives_2(run, files: Path, project: Path, arguments: tuple[str, ...]):
    for name in ("tom.csv", "tom.json"):
        (project / name).write_bytes(b"")
    found = run(*arguments)
    assert found.exit_code == 2 and "Traceback" not in found.output
