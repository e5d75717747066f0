"""Every verified fact about the law and the schemes has a page, under its present name and found by its old one.

The rows are the ones that were looked up when the catalogue was written; the texts may change, the
facts may not change without someone looking them up again.
"""

from __future__ import annotations

import pytest

from generator.catalogue import Catalogue, provisions
from generator.model.choices import AccessRoute, Verified
from generator.model.records import YouthOffer
from generator.model.service_levels import ServiceLevel
from generator.views.overview import Tables
from tests.content.conftest import DAY

# Barnets lov: section (and number) → the page. Section 90 lends sections of serviceloven.
CHILDREN = {
    "28": "raadgivning-til-boern-og-unge",
    "29": "raadgivning-til-familien",
    "30": "tidligt-forebyggende-indsatser",
    "31": "raadgivning-ved-adfaerdsvanskeligheder",
    "32.1": "plads-som-stoette",
    "32.2": "stoette-i-hjemmet",
    "32.3": "fast-kontaktperson",
    "32.4": "praktik-som-stoette",
    "32.5": "familiebehandling",
    "32.6": "familieanbringelse",
    "32.7": "stoetteophold",
    "32.8": "anden-stoette",
    "33": "stofmisbrugsbehandling-under-18",
    "35.4": "oekonomisk-stoette-til-foraeldre",
    "35.3": "stoette-til-fritid",
    "75": "stoetteperson-til-foraeldre",
    "77": "plan-for-foraeldre",
    "80": "raadgivning-ved-handicap",
    "81": "familievejleder",
    "83": "saerligt-dagtilbud",
    "84": "saerligt-klubtilbud",
    "85": "hjemmetraening",
    "86": "kompensationsydelse",
    "87": "tabt-arbejdsfortjeneste",
    "88": "saerlig-supplerende-ydelse",
    "89": "ledsagelse-12-17",
    "91": "barnets-plan",
    "108": "ungeplan",
    "113": "ungestoette",
    "122": "forberedelse-til-voksenlivet",
    "132": "underretning",
    "154": "hvad-er-et-serviceniveau",
    "6": "bisidder",
}
LENT = {
    "83": "personlig-og-praktisk-hjaelp",
    "84": "aflastning-og-afloesning",
    "86": "vedligeholdelsestraening",
    "112": "hjaelpemidler",
    "113": "forbrugsgoder",
    "113 b": "hjaelpemidler",
    "114": "stoette-til-bil",
    "116": "boligindretning",
    "117": "individuel-befordring",
    "117 a": "hurtigt-alvorlig-sygdom",
    "118": "pasning-af-naertstaaende",
    "119": "pasning-af-naertstaaende",
}
ADULTS = {
    "84": "afloesning-og-aflastning-voksne",
    "85": "socialpaedagogisk-stoette",
    "97": "ledsagelse-voksne",
    "98": "kontaktperson-for-doevblinde",
    "99": "stoette-og-kontaktperson",
    "100": "kompensationsydelse-voksne",
    "103": "beskyttet-beskaeftigelse",
    "104": "aktivitets-og-samvaerstilbud",
    "107": "midlertidigt-botilbud",
    "108": "laengerevarende-botilbud",
    "138": "hvad-er-et-serviceniveau",
}
# Schemes of education and work: (page, youngest, oldest); None where no age is known.
SCHEMES = (
    ("stu", 15, 24),
    ("fgu", 15, 24),
    ("agu", 15, 24),
    ("pgu", 15, 24),
    ("egu", 15, 24),
    ("kommunal-ungeindsats", 15, 24),
    ("uddannelsesplan", 15, 24),
    ("maalgruppevurdering", 15, 24),
    ("kui-kontaktperson", 15, 24),
    ("ppr", None, 17),
    ("specialundervisning", None, 17),
    ("sps", None, None),
    ("su-handicaptillaeg", None, None),
    ("ledsagelse-voksne", 18, 67),
    ("mentorstoette", None, None),
    ("virksomhedspraktik", None, None),
    ("loentilskud", None, None),
    ("vejledning-og-opkvalificering", None, None),
    ("kontanthjaelp", 18, None),
    ("fritidspas", None, 17),
    ("ledsagelse-12-17", 12, 17),
    ("forberedelse-til-voksenlivet", 16, 17),
    ("ungestoette", 18, 22),
    ("loenmotiverende-indsats", None, 29),
    ("ungeenheden-hedensted", 15, 30),
)
RIGHTS = ("klage", "sagsbehandlingsfrister", "aktindsigt", "partshoering", "bisidder", "skift-af-raadgiver", "individuel-vurdering", "ulovligt-fravaer", "akut-hjaelp")  # fmt: skip
# What people still call it → the page under its present name.
OLD_NAMES = {
    "merudgift": ("kompensationsydelse", "kompensationsydelse-voksne"),
    "efterværn": ("ungestoette",),
    "uddannelseshjælp": ("kontanthjaelp",),
    "foranstaltning": ("familiebehandling", "stoette-i-hjemmet"),
    "aflastningsfamilie": ("stoetteophold", "aflastning-og-afloesning"),
    "taskforce": ("task-force",),
}
NAMED_IN_THE_DOCUMENTS = {
    "vesthimmerland": ("360", "task-force", "tidlig-indsats-ved-fravaer", "indsats-ved-skolevaegring", "tuvu", "ungvesthimmerland", "fgu-himmerland", "2026-planen"),
    "herning": ("staerke-vaerdikaeder", "ung-i-herning", "faellesskabsudvalget-herning", "folkeskoleloeftet", "relationel-velfaerd", "cubb", "ungeloeftet", "ppr-taet-paa", "den-ekstra-mil"),
    "hedensted": ("ungeenheden-hedensted", "code-of-care", "loenmotiverende-indsats", "hedenstedmodellen", "fleksible-ungemiljoeer", "fra-overgange-til-sammenhaeng", "unge-paa-vej"),
    "slagelse": ("udviklingsprojekt-slagelse", "boerne-og-ungepolitik-slagelse", "absalon"),
    "holbaek": ("familieanbringelse-holbaek", "skolefravaer-og-tabt-arbejdsfortjeneste", "ungeprogrammet", "ungepakken", "partnerskab-gode-overgange", "borgerraadgiveren-holbaek"),
}


def has(catalogue: Catalogue, id_: str, act: str, section: str, *, borrowed: bool = False) -> bool:
    record = catalogue.get(id_)
    assert record is not None, id_
    number = section.partition(".")[2]
    for each in getattr(record, "legal", ()):
        placed = each.pursuant_to if borrowed else each
        here = placed and placed.act == act and placed.section == section.partition(".")[0] and not each.formerly
        if placed and here and (not number or number in (placed.number, str(placed.subsection))):
            return True
    return False


@pytest.mark.parametrize(("section", "id_"), CHILDREN.items())
def test_help_in_the_childrens_act(shipped: Catalogue, section: str, id_: str) -> None:
    assert has(shipped, id_, "barnets-lov", section)


@pytest.mark.parametrize(("section", "id_"), LENT.items())
def test_help_lent_to_children_from_serviceloven(shipped: Catalogue, section: str, id_: str) -> None:
    assert has(shipped, id_, "barnets-lov", "90") and has(shipped, id_, "serviceloven", section, borrowed=True)


@pytest.mark.parametrize(("section", "id_"), LENT.items())
def test_what_is_lent_to_children_does_not_end_at_18(shipped: Catalogue, section: str, id_: str) -> None:
    """§ 90 says that the rules »also« hold for children: adults have them from serviceloven itself,
    on the same page or on one of their own that the child's page leads to."""
    adults = ADULTS.get(section, id_)
    record, child = shipped.get(adults), shipped.get(id_)
    assert record and child and has(shipped, adults, "serviceloven", section)
    assert record.ages is None or record.ages.max is None
    assert adults == id_ or adults in getattr(child, "leads_to", ())


@pytest.mark.parametrize(("section", "id_"), ADULTS.items())
def test_help_for_adults(shipped: Catalogue, section: str, id_: str) -> None:
    assert has(shipped, id_, "serviceloven", section)


@pytest.mark.parametrize(("id_", "youngest", "oldest"), SCHEMES)
def test_schemes_and_their_ages(shipped: Catalogue, id_: str, youngest: int | None, oldest: int | None) -> None:
    record = shipped.get(id_)
    assert record is not None
    assert ((record.ages.min or None) if record.ages else None, record.ages.max if record.ages else None) == (youngest, oldest)


def test_su_and_not_the_municipality_decides_on_its_supplement(shipped: Catalogue) -> None:
    record = shipped.get("su-handicaptillaeg")
    assert isinstance(record, YouthOffer) and [each.route for each in record.access] == [AccessRoute.APPLY_ELSEWHERE]
    [rows] = Tables(shipped, DAY).by_need([record])[:1]
    assert [(each.way, each.decides) for each in rows.rows] == [("Du søger hos andre end kommunen", "Andre end kommunen")]


@pytest.mark.parametrize("id_", RIGHTS)
def test_rights_have_a_page(shipped: Catalogue, id_: str) -> None:
    record = shipped.get(id_)
    assert record is not None and shipped.kind_of(record).name == "page"


@pytest.mark.parametrize(("word", "ids"), OLD_NAMES.items())
def test_old_names_lead_to_the_present_one(shipped: Catalogue, word: str, ids: tuple[str, ...]) -> None:
    for id_ in ids:
        record = shipped.get(id_)
        assert record is not None and any(word in each.casefold() for each in record.search_words), id_


@pytest.mark.parametrize(("municipality", "ids"), NAMED_IN_THE_DOCUMENTS.items())
def test_what_the_documents_name_is_there_under_its_municipality(shipped: Catalogue, municipality: str, ids: tuple[str, ...]) -> None:
    for id_ in ids:
        record = shipped.get(id_)
        assert record is not None and record.municipality == municipality, id_


def test_amounts_are_those_that_were_looked_up(shipped: Catalogue) -> None:
    found = {
        (level.id, int(each.kroner), each.level_year)
        for level in shipped.of_kind("service-level")
        for version in level.versions
        for each in version.terms.amounts
    }
    groups = {(id_, kroner, 2025) for id_ in ("kompensationsydelse", "kompensationsydelse-voksne") for kroner in (6660, 1105, 24000, 500)}
    assert found == groups | {("kompensationsydelse", 5348, 2023), ("tabt-arbejdsfortjeneste", 35247, 2024), ("ledsagelse-12-17", 948, 2022)}


def test_the_catalogue_is_big_enough_without_the_fair(shipped: Catalogue) -> None:
    assert sum(shipped.kind_of(each).name not in ("fair", "fair-partner") for each in shipped.records) >= 90


def test_every_record_says_where_it_is_from_and_which_fields_that_supports(shipped: Catalogue) -> None:
    for record in shipped.records:
        if not record.example and record.municipality != "hele-landet":
            assert record.sources and all(each.supports for each in record.sources), record.id
        if not record.example and shipped.kind_of(record).name != "page":
            assert record.sources, record.id


def test_every_record_was_checked_by_a_role_on_a_day_that_has_come(shipped: Catalogue) -> None:
    for record in shipped.records:
        assert record.checked and record.checked.date <= DAY and record.checked.role, record.id


def test_no_fact_rests_on_a_document_that_nobody_has_seen(shipped: Catalogue) -> None:
    assert all(each.verified in (Verified.SEEN, Verified.EXCERPT) for each in shipped.of_kind("document"))


def test_only_the_fair_and_the_themes_are_made_up(shipped: Catalogue) -> None:
    made_up = {shipped.kind_of(each).name for each in shipped.records if each.example}
    assert made_up <= {"fair", "fair-partner", "youth-offer"}
    assert all(each.example for each in shipped.of_kind("fair-partner"))


def test_a_municipal_level_is_never_shown_as_approved(shipped: Catalogue) -> None:
    """The minutes recommend; nobody has seen a final decision."""
    levels = [each for each in shipped.of_kind("service-level") if isinstance(each, ServiceLevel) and each.municipality != "hele-landet"]
    assert len(levels) >= 2
    assert not [each.id for each in levels for version in each.versions if version.stage.value in ("godkendt", "lov")]


def test_sections_name_an_act_that_the_catalogue_knows(shipped: Catalogue) -> None:
    known = {each.id for each in shipped.of_kind("act")}
    assert {each.act for record in shipped.records for each in provisions(record)} <= known
