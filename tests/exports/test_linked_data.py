"""JSON-LD that machines know, and that no text can break out of."""

import json
import re
from typing import Any

import pytest

from generator import urls
from generator.exports import breadcrumbs, exported, jsonld
from generator.exports.cpsv import CONTEXT
from tests.exports.conftest import DAY, address_of

# Types and properties of schema.org that the exports may use.
TYPES = set("""AdministrativeArea BreadcrumbList ContactPoint CreativeWork Event GovernmentOrganization GovernmentService ListItem Offer
    Organization PeopleAudience Place PostalAddress Service ServiceChannel WebPage WebSite""".split())
PROPERTIES = set("""address addressCountry addressLocality alternateName areaServed audience audienceType availableChannel category
    contactPoint contactType description email endDate eventAttendanceMode eventStatus identifier inLanguage isPartOf item itemListElement
    jurisdiction lastReviewed location mainEntity name offers position postalCode price priceCurrency provider requiredMaxAge requiredMinAge
    sameAs servicePhone serviceUrl startDate streetAddress telephone typicalAgeRange url""".split())
# CPSV-AP 3.2 and the vocabularies that it reuses.
CPSV = set("""cpsv:PublicService cv:PublicOrganisation cv:Requirement cv:Channel eli:LegalResource xsd:duration dct:identifier dct:title
    dct:description dct:language dct:spatial dct:source cv:hasCompetentAuthority cv:hasLegalResource cv:holdsRequirement cv:processingTime
    cv:hasChannel dcat:keyword skos:prefLabel""".split())


def nodes(of: Any):
    if isinstance(of, dict):
        yield of
    for each in of.values() if isinstance(of, dict) else of if isinstance(of, list) else ():
        yield from nodes(each)


def about(catalogue, id_: str) -> dict[str, Any]:
    return json.loads(jsonld(catalogue, catalogue.get(id_), address_of(catalogue.get(id_))))["@graph"][0]


@pytest.mark.parametrize("source", ["catalogue", "shipped"])
def test_only_words_of_schema_org_and_no_sign_that_ends_a_script(request, source: str):
    catalogue = request.getfixturevalue(source)
    for record in catalogue.records:
        text = jsonld(catalogue, record, urls.of(record), (("Forside", ""), (record.title, urls.of(record))))
        assert not re.search("[<>&\u2028\u2029]", text), record.id
        for node in nodes(json.loads(text)):
            assert set(node) - {"@context", "@graph", "@id", "@type"} <= PROPERTIES, record.id
            assert "@type" not in node or node["@type"] in TYPES
            assert not [each for each in node.values() if each is None or each == [] or each == ""], record.id


def test_a_title_is_the_same_after_the_escape(catalogue):
    assert about(catalogue, "klub")["name"] == "=Klub & </script><b>mad</b>"


def test_the_page_and_the_way_to_it_are_told_as_they_are_written(catalogue):
    klub, said = catalogue.get("klub"), 'Sagt: "ja" \\ <b>& \u2028æøå %s'
    context = json.loads(jsonld(catalogue, klub, "side/klub/", ((said, ""), (klub.title, "side/klub/"))))
    site = "https://kommune.example.dk/proeve/"
    assert context["@context"] == "https://schema.org" and context["@graph"][1:] == [
        {
            "@type": "WebPage", "@id": f"{site}side/klub/", "name": klub.title, "inLanguage": "da", "lastReviewed": "2026-10-03",
            "mainEntity": {"@id": context["@graph"][0]["@id"]}, "isPartOf": {"@type": "WebSite", "name": "Prøve & Søn", "url": site},
        },
        {"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": said, "item": site}, {"@type": "ListItem", "position": 2, "name": klub.title, "item": f"{site}side/klub/"},
        ]},
    ]
    assert "lastReviewed" not in json.loads(jsonld(catalogue, catalogue.get("lukket"), "side/lukket/"))["@graph"][1]


def test_a_fair_is_an_event_with_what_search_engines_need(catalogue):
    fair = about(catalogue, "messe-2027")
    assert fair["@type"] == "Event" and fair["startDate"] == "2027-03-11T09:00:00" and fair["endDate"] == "2027-03-11T15:30:00"
    assert fair["location"]["address"]["streetAddress"] == "Eksempelvej 9" and fair["typicalAgeRange"] == "15-"
    assert about(catalogue, "messe-2025")["eventStatus"] == "https://schema.org/EventCancelled"
    assert about(catalogue, "messe-2025")["startDate"] == "2025-03-11"


def test_support_is_the_public_sector_and_a_club_is_not(catalogue):
    pause, klub = about(catalogue, "pause"), about(catalogue, "klub")
    assert pause["@type"] == "GovernmentService" and pause["jurisdiction"]["name"] == "Danmark" and pause["areaServed"]["name"] == "Herning Kommune"
    assert klub["@type"] == "Service" and klub["provider"]["name"] == "Eksempel – Klubhuset" and klub["offers"]["price"] == "0"
    assert klub["audience"] == {"@type": "PeopleAudience", "audienceType": "Unge", "requiredMinAge": 15, "requiredMaxAge": 24}
    assert about(catalogue, "bageren")["@type"] == "Organization"


def test_the_way_to_a_page(catalogue):
    found = json.loads(breadcrumbs(catalogue, (("Forside", ""), ("Støtte", "stoette/"))))
    assert found["@type"] == "BreadcrumbList"
    assert [(each["position"], each["item"]) for each in found["itemListElement"]] == [
        (1, "https://kommune.example.dk/proeve/"), (2, "https://kommune.example.dk/proeve/stoette/"),
    ]


@pytest.mark.parametrize("source", ["catalogue", "shipped"])
def test_support_as_public_services(request, source: str):
    catalogue = request.getfixturevalue(source)
    found = json.loads(dict(exported(catalogue, DAY, urls.of, ("cpsv-ap",)))["data/cpsv-ap.jsonld"])
    assert found["@context"] == CONTEXT and len(found["@graph"]) == len(catalogue.of_kind("service-level"))
    for service in found["@graph"]:
        assert service["@type"] == "cpsv:PublicService"
        assert {"dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"} <= set(service)
        assert service["cv:hasCompetentAuthority"]["skos:prefLabel"]["@value"] and service["cv:hasCompetentAuthority"]["dct:spatial"]
        for node in nodes(service):
            assert {each for each in node if not each.startswith("@")} | ({node["@type"]} if "@type" in node else set()) <= CPSV


def test_deadlines_are_durations_where_they_can_be(catalogue):
    found = json.loads(dict(exported(catalogue, DAY, address_of, ("cpsv-ap",)))["data/cpsv-ap.jsonld"])["@graph"][0]
    assert found["cv:processingTime"] == [{"@type": "xsd:duration", "@value": "P28D"}]
    assert found["cv:hasLegalResource"][0]["dct:source"]["@id"].startswith("https://www.retsinformation.dk/")
