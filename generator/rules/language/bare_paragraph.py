"""En paragraf står uden sin lov.

Nævner en sætning en paragraf, skal loven stå i samme sætning, fx »serviceloven § 84«.

Hvorfor: § 84 er klubtilbud i barnets lov og aflastning i serviceloven. Alene siger tallet ikke, hvad man har ret til.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.common import Record
from generator.rules.prose import in_use, sentences, written
from generator.rules.rule import ERROR, Finding, rule

PARAGRAPH = re.compile(r"§{1,2} ?\d+(?: ?[a-zæøå]\b)?|\bparagraf \d+", re.IGNORECASE)


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    acts = act_names(catalogue)
    for each in written(catalogue):
        record = each.of
        if not isinstance(record, Record) or not _may_be_in(each.joined):
            continue
        for path, text in in_use(record, day):
            if not _may_be_in(text):
                continue
            for sentence in sentences(text):
                hit = PARAGRAPH.search(sentence)
                if hit and not acts.search(sentence):
                    yield Finding(of=record, path=path, words=hit[0], message=f"»{hit[0]}« står uden navnet på loven.", hint=f"Skriv lovens navn foran, fx barnets lov {hit[0]}.")


def _may_be_in(text: str) -> bool:
    return "§" in text or "aragraf" in text


def act_names(catalogue: Catalogue) -> re.Pattern[str]:
    """Matches the name of any act in the vocabulary, also with -s; short names as whole words."""
    full = [name for act in catalogue.of_kind("act") for name in (act.title, act.id.replace("-", " "), *act.search_words) if "lov" in name.lower()]
    short = [name for act in catalogue.of_kind("act") for name in act.short]
    choices = [rf"(?i:\b{re.escape(each)})" for each in full] + [rf"\b{re.escape(each)}\b" for each in short]
    # Any word that ends in -loven names its act, whether or not the catalogue knows it.
    return re.compile("|".join([r"(?i:\b\w{3,}lovens?\b)", r"(?i:\blov om\b)", r"(?i:bekendtgørelse)", *sorted(choices, key=len, reverse=True)]))


RULE = rule(
    __doc__, "V411", ERROR, check, file="youth-offers/svoemmehold.yml",
    bad="""
    for_whom:
      - Du har fået hjælp efter § 84.
    """,
    good="""
    for_whom:
      - Du har fået hjælp efter serviceloven § 84.
    """,
)
