"""Every draft can be read, holds what the source held, and says what is missing."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import Catalogue, load
from generator.exports import exported
from generator.importing import Fate, Planned, Table, hsds_mapping, plan, read_mapping
from generator.importing.csv_source import read_csv
from generator.importing.hsds_source import MAPPING, read_hsds
from generator.importing.rows import Cell, Row, clean
from generator.importing.values import is_cpr
from generator.model.kinds import KINDS, RECORD_KINDS
from generator.source import SIZE_OF_RECORD, compose
from tests.exports.conftest import DAY, address_of

OFFER = KINDS["youth-offer"]
HSDS_EXAMPLE = Path(__file__).parents[1] / "exports/hsds/examples/service_full.json"


def planned(catalogue: Catalogue, table: Table, mapping: str, kind: str = "youth-offer") -> tuple[Planned, ...]:
    found, faults = read_mapping("m.yml", mapping.encode(), KINDS[kind].model)
    assert faults == () and found.unknown(table.columns) == () and found.unfit(KINDS[kind].model, catalogue) == ()
    return plan(table, found, KINDS[kind], catalogue, "liste.csv")


def said(each: Planned) -> Any:
    """The YAML of a draft as texts, lists and mappings; fails when reading would complain."""
    assert each.text is not None, each
    source = compose(each.path, each.text.encode(), SIZE_OF_RECORD)
    assert source.diagnostics == () and source.node, each.text

    def plain(node: yaml.Node) -> Any:
        if isinstance(node, yaml.MappingNode):
            return {key.value: plain(value) for key, value in node.value}
        return [plain(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else node.value

    return plain(source.node)


def one(catalogue: Catalogue, csv: str, mapping: str, kind: str = "youth-offer") -> tuple[dict[str, Any], Planned]:
    (found,) = planned(catalogue, read_csv(csv.encode()), mapping, kind)
    return said(found), found


def test_values_that_yaml_would_change_stay_what_they_are(catalogue):
    values, _ = one(catalogue, "a;b;c;d;e\nNO;16:00;0123;1: 2 # 3;010\n", "id: a\nfields: {title: a, when: b, case_number: c, cost: d, search_words: e}\nfixed: {municipality: herning}")
    assert values == {
        "id": "no", "title": "NO", "when": "16:00", "case_number": "0123", "cost": "1: 2 # 3", "search_words": ["010"], "municipality": "herning", "status": "planlagt",
    }


def test_a_column_goes_to_the_first_field_that_can_take_it(catalogue):
    mapping = "fields: {title: Navn, summary: Tekst, body: Tekst}\nfixed: {municipality: herning}"
    short, _ = one(catalogue, "Navn;Tekst\nNy klub;Kort.\n", mapping)
    assert short["summary"] == "Kort." and "body" not in short
    long = "Langt afsnit. " * 20
    values, found = one(catalogue, f'Navn;Tekst\nNy klub;"{long}\n\nMere."\n', mapping)
    assert "summary" not in values and values["body"].strip() == f"{long.strip()} \n\nMere."
    assert found.missing == ("summary",) and found.left == ()
    assert "\n# MANGLER summary: Kort fortalt." in (found.text or "")


def test_words_of_the_list_become_words_of_the_catalogue(catalogue):
    values, found = one(
        catalogue, "Navn;Kommune;Behov;Gratis;Fra;Slut;Tlf;Web;Udbyder;Pris\nNy klub;Herning Kommune;Skole og fravær, PENGE;x;15 år;1. august 2027;Tlf. +45 70201201;www.x.dk;eksempel – klubhuset;1.105,50\n",
        "fields: {title: Navn, municipality: Kommune, needs: Behov, ages.min: Fra, period.end: Slut, contact.phone: Tlf, website: Web, provider: Udbyder, example: Gratis, criteria.min: Pris}\n"
        'fixed: {contact.function: Klubben, criteria.measure: Udgifter om året}\nvalues: {needs: {penge: penge}}\nseparator: ","',
    )
    assert found.left == () and found.missing == ("summary",)
    assert values["municipality"] == "herning" and values["needs"] == ["skole", "penge"] and values["example"] == "ja" and values["ages"] == {"min": "15"}
    assert values["period"] == {"end": "2027-08-01"} and values["contact"] == {"function": "Klubben", "phone": "70 20 12 01"}
    assert values["website"] == "https://www.x.dk" and values["provider"] == "klubhuset" and values["criteria"] == [{"measure": "udgifter", "min": "1105.50"}]


def test_what_does_not_fit_is_told_and_kept(catalogue):
    values, found = one(
        catalogue, "Navn;Fra;Tlf;Behov;Logo\nNy klub;femten;12;Skole og fravær;\"a.png\nb.png\"\n",
        "fields: {title: Navn, ages.min: Fra, contact.phone: Tlf, needs: Behov}\nfixed: {municipality: herning, contact.function: Klubben}",
    )
    assert set(values) == {"id", "title", "needs", "municipality", "status"}
    assert [(each.column, each.text, bool(each.reason)) for each in found.left] == [("Fra", "femten", True), ("Tlf", "12", True), ("Logo", "a.png\nb.png", False)]
    assert "# Fra: femten   ← »femten« er ikke et helt tal." in (found.text or "") and "# Logo: a.png\n#   b.png\n" in (found.text or "")


def test_columns_meet_in_lists_and_in_one_text(catalogue):
    values, _ = one(
        catalogue, "Navn;Sted;Vej;Postnr;By;Trin\nNy klub;\"Hallen\nHuset\";Vej 1;0800;Høje Taastrup;\"Ring\nMød op\"\n",
        'fields:\n  title: Navn\n  places.name: Sted\n  places.address: {join: [Vej, Postnr, By], with: [", ", " "]}\n  steps.title: Trin\nfixed: {municipality: herning, places.kind: adresse}',
    )
    assert values["places"] == [{"kind": "adresse", "name": "Hallen", "address": "Vej 1, 0800 Høje Taastrup"}, {"kind": "adresse", "name": "Huset"}]
    assert values["steps"] == [{"title": "Ring"}, {"title": "Mød op"}]


def test_fixed_values_complete_and_do_not_invent(catalogue):
    mapping = "fields: {title: Navn, places.address: Adresse}\nfixed: {municipality: herning, places.kind: adresse, access.route: selv}"
    without, _ = one(catalogue, "Navn;Adresse\nNy klub;\n", mapping)
    assert "places" not in without and without["access"] == [{"route": "selv"}]


def test_a_service_level_is_one_version(catalogue):
    values, found = one(
        catalogue, "Navn;Hvem;Klage\nStøtte;\"Du er 18.\nDu bor her.\";Ankestyrelsen\n",
        "fields: {title: Navn, versions.terms.target_group: Hvem, versions.terms.complaint: Klage}\nfixed: {municipality: herning, versions.id: udkast, versions.stage: Udkast}", "service-level",
    )
    assert values["versions"] == [{"id": "udkast", "stage": "udkast", "terms": {"target_group": ["Du er 18.", "Du bor her."], "complaint": "ankestyrelsen"}}]
    assert found.missing == ("summary", "legal") and "\n# MANGLER legal: Lov." in (found.text or "")


def test_a_cpr_number_is_written_nowhere(catalogue):
    _values, found = one(catalogue, "Navn;Note;Tekst\nNy klub;ring 010203-1234;\"010203\n1234\"\n", "fields: {title: Navn, cost: Tekst}\nfixed: {municipality: herning}")
    assert "1234" not in (found.text or "") and [each.text for each in found.left] == ["", ""] and all("CPR" in each.reason for each in found.left)
    (named,) = planned(catalogue, read_csv(b"Navn;x\n010203-1234;1\n"), "fields: {title: Navn}")
    assert named.path == "youth-offers/raekke-2.yml" and "1234" not in (named.text or "")


def test_left_out_columns_are_left_out(catalogue):
    _, found = one(catalogue, "Navn;Kontaktperson\nNy klub;Et Navn\n", "fields: {title: Navn}\nleave_out: [Kontaktperson]")
    assert "Et Navn" not in (found.text or "") and found.left == ()


def test_ids_are_made_apart_and_equal_rows_are_one(catalogue):
    found = planned(catalogue, read_csv("Navn;By\nÆblet;Herning\nÆblet;Ikast\nÆblet;Herning\n;Ikast\n".encode()), "fields: {title: Navn}")
    assert [(each.path, each.fate) for each in found] == [
        ("youth-offers/aeblet.yml", Fate.NEW), ("youth-offers/aeblet-2.yml", Fate.NEW), ("", Fate.REPEATED), ("youth-offers/raekke-5.yml", Fate.NEW),
    ]
    found = planned(catalogue, read_csv("Navn;By\nÆblet;Herning\nÆblet;Ikast\n".encode()), "id: {join: [Navn, By]}\nfields: {title: Navn}")
    assert [each.path for each in found] == ["youth-offers/aeblet-herning.yml", "youth-offers/aeblet-ikast.yml"]


def test_an_id_that_another_record_has_is_refused(catalogue):
    (found,) = planned(catalogue, read_csv(b"Navn;x\nRaadet;1\n"), "fields: {title: Navn}")
    assert found.fate is Fate.REFUSED and found.text is None and "bodies/raadet.yml" in found.why


def test_a_row_that_no_file_can_hold_is_refused_alone(catalogue):
    found = planned(catalogue, read_csv(f"Navn;x\nNy klub;{'[' * 50}\nHus;{'a' * 70_000}\nHal;1\n".encode()), "fields: {title: Navn}")
    assert [each.fate for each in found] == [Fate.REFUSED, Fate.REFUSED, Fate.NEW] and found[0].why and found[1].why


TEXT = st.text(st.one_of(st.characters(), st.sampled_from("\n:#'\"-?{}[]&*!|>%@`,~ æøå\t\r")), max_size=60)
ODD = st.sampled_from(["16:00", "NO", "~", "null", "010", "1e3", "- a", "# x", "a: b", "»citat«", "''", '"', "|", "> x", "=1", "2026-02-31", "Ã¸", "<<", "!ja", "&a", "*a", "% x", "@x", "`x`", "---", "..."])
PATHS = ("title", "summary", "body", "cost", "when", "search_words", "contact.function", "steps.title", "places.name", "what_happens")


@settings(max_examples=120, deadline=None)
@given(st.lists(TEXT | ODD, min_size=len(PATHS) + 1, max_size=len(PATHS) + 1))
def test_every_text_is_in_the_draft_and_every_draft_can_be_read(catalogue, texts: list[str]):
    texts = [clean(each) for each in texts]
    columns = tuple(f"k{place}" for place in range(len(texts)))
    mapping = "separator: \"\"\nfields:\n" + "".join(f"  {path}: k{place}\n" for place, path in enumerate(PATHS)) + "fixed: {municipality: herning}"
    row = Row(2, tuple(Cell(column, text) for column, text in zip(columns, texts, strict=True) if text))
    (found,) = planned(catalogue, Table(columns, (row,)), mapping)
    if found.fate is Fate.REFUSED:
        assert sum(text.count("[") + text.count("{") + text.count("-") + text.count("?") for text in texts) > 40
        return
    values = said(found)
    left = {each.column: each.text for each in found.left}
    for path, column, text in zip((*PATHS, None), columns, texts, strict=True):
        if not text or is_cpr(text):
            continue
        if column in left:
            assert left[column] == text
            assert all(line.strip() in (found.text or "") for line in text.split("\n"))
            continue
        assert path
        name, _, inner = path.partition(".")
        value = values[name]
        if inner:
            value = [each[inner] for each in value] if isinstance(value, list) else value[inner]
        lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
        if isinstance(value, list):
            assert value == list(dict.fromkeys(lines)) if name != "steps" and name != "places" else value == lines
        else:
            assert value.strip() == (text if name == "body" else " ".join(text.split()))
    assert values["status"] == "planlagt" and "checked" not in values


def test_hsds_has_a_mapping_of_its_own():
    assert read_mapping("m.yml", MAPPING.encode(), OFFER.model)[1] == ()
    for kind in RECORD_KINDS:
        assert ("title",) in hsds_mapping(kind.model, ()).fields


def test_the_official_example_of_hsds_loses_nothing(catalogue):
    table = read_hsds(HSDS_EXAMPLE.read_bytes())
    mapping = hsds_mapping(OFFER.model, table.columns)
    (found,) = plan(table, mapping, OFFER, catalogue, "service_full.json")
    values = said(found)
    assert values["title"] == "Community Counselling" and values["ages"] == {"min": "12", "max": "100"}
    assert "municipality" in found.missing
    text = found.text or ""
    for cell in table.rows[0].cells:
        if cell.column not in mapping.leave_out:
            assert all(" ".join(part.split()) in text or json.dumps(part, ensure_ascii=False)[1:-1] in text for part in cell.text.split("\n")), cell
    assert "Ann Persona" not in text


def test_what_we_give_away_can_come_back(catalogue, tmp_path):
    services = dict(exported(catalogue, DAY, address_of, ("hsds",)))["data/hsds/services.json"]
    table = read_hsds(services)
    found = {each.path: each for each in plan(table, hsds_mapping(OFFER.model, table.columns), OFFER, _without(catalogue, tmp_path), "services.json")}
    klub, own = said(found["youth-offers/klub.yml"]), catalogue.get("klub")
    assert klub["title"] == own.title and klub["ages"] == {"min": "15", "max": "24"} and klub["needs"] == ["skole"] and klub["audiences"] == ["ung"]
    assert klub["contact"] == {"function": "Klubben", "phone": "70 20 12 01", "mail": "klub@kommune.dk", "hours": "kl. 9-12"}
    assert klub["places"] == [{"kind": "adresse", "name": "Klubhuset", "address": "Eksempelvej 1, 7400 Herning"}, {"kind": "ikke-fysisk"}]
    assert klub["provider"] == "klubhuset" and klub["search_words"] == ["@klub", "-fritid"] and klub["municipality"] == "herning" and klub["cost"] == "Gratis"
    assert said(found["youth-offers/lukket.yml"])["municipality"] == "hele-landet"


def _without(catalogue: Catalogue, folder: Path) -> Catalogue:
    """The catalogue with its vocabularies and organisations, and without what was given away."""
    from tests.exports.conftest import FILES, load_files

    return load_files(folder, {name: text for name, text in FILES.items() if not name.startswith(("youth-offers", "service-levels"))})


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.name)
def test_a_draft_of_every_kind_is_read_but_for_what_is_missing(catalogue, tmp_path, kind):
    (found,) = planned(catalogue, read_csv(b"Navn;Tekst;x\nEt nyt navn;Kort tekst.;1\n"), "fields: {title: Navn, summary: Tekst}\nfixed: {municipality: herning}", kind.name)
    _without(catalogue, tmp_path)
    path = tmp_path / found.path
    path.parent.mkdir(exist_ok=True)
    path.write_text(found.text or "", encoding="utf-8")
    faults = [each for each in load(tmp_path).diagnostics if each.path == found.path]
    assert {each.code for each in faults} <= {"V202"} and len(faults) == len(found.missing)
