"""The table of kinds: which folder or file holds what, and what people call it."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.model import fairs as f
from generator.model import records as r
from generator.model import service_levels as s
from generator.model import vocabulary as v
from generator.model.settings import Settings


class Kind(NamedTuple):
    """`name` is how references call it; `where` is a folder of one-record files, or, for a
    vocabulary, the file (or folder of files) whose `entries` they are."""

    name: str
    where: str
    model: type[Any]
    label: str
    plural: str
    vocabulary: bool = False


RECORD_KINDS = (
    Kind("youth-offer", "youth-offers", r.YouthOffer, "tilbud", "tilbud"),
    Kind("service-level", "service-levels", s.ServiceLevel, "støtte", "støtte"),
    Kind("fair-partner", "fair-partners", f.FairPartner, "messepartner", "messepartnere"),
    Kind("fair", "fairs", f.Fair, "messe", "messer"),
    Kind("pathway", "pathways", r.Pathway, "forløb", "forløb"),
    Kind("body", "bodies", r.Body, "råd eller udvalg", "råd og udvalg"),
    Kind("organisation", "organisations", r.Organisation, "udbyder", "udbydere"),
    Kind("programme", "programmes", r.Programme, "indsats", "indsatser"),
    Kind("page", "pages", r.Page, "side", "sider"),
)
VOCABULARY_KINDS = (
    Kind("need", "vocabulary/needs", v.Need, "behov", "behov", True),
    Kind("situation", "vocabulary/situations", v.Situation, "livssituation", "livssituationer", True),
    Kind("audience", "vocabulary/audiences", v.Audience, "målgruppe", "målgrupper", True),
    Kind("field-of-work", "vocabulary/fields-of-work", v.FieldOfWork, "fagområde", "fagområder", True),
    Kind("act", "vocabulary/acts", v.Act, "lov", "love", True),
    Kind("theme", "vocabulary/themes", v.Theme, "tema", "temaer", True),
    Kind("factor", "vocabulary/factors", v.Factor, "faktor", "faktorer", True),
    Kind("municipality", "vocabulary/municipalities", v.Municipality, "kommune", "kommuner", True),
    Kind("term", "vocabulary/glossary", v.Term, "ord", "ordbog", True),
    Kind("document", "vocabulary/documents", v.Document, "dokument", "dokumenter", True),
    Kind("concept", "vocabulary/concepts", v.Concept, "begreb", "begreber", True),
)
SETTINGS = Kind("settings", "catalogue", Settings, "katalog", "katalog")
KINDS = {each.name: each for each in (*RECORD_KINDS, *VOCABULARY_KINDS)}
# Written by `vejviser freeze`, read by generator/ledger.py; neither a record nor a vocabulary.
LEDGER_FILE = "ledger.json"
