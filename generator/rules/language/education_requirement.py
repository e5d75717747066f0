"""En messeside stiller krav om uddannelse.

Messer og messepartnere må ikke nævne karakterer, eksamener, adgangskrav og lignende. Det er i orden at sige, at der ingen krav er.

Hvorfor: Messen er for alle unge og begynder med det, man kan lide at lave. Krav får nogle til at vende om i døren.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.fairs import Fair, FairPartner
from generator.rules.prose import sentences, written
from generator.rules.rule import ERROR, Finding, rule

REQUIREMENT = re.compile(
    r"\b(?:karakter(?:er|en|krav\w*|gennemsnit\w*)?|adgangs(?:krav|givende)\w*|optagelses(?:krav|prøve)\w*|uddannelseskrav\w*|gymnasial\w*|eksamen\w*|eksamener|\w+eksamen"
    r"|bestået|består?|afgangsprøve\w*|uddannelsesparat\w*|kræver (?:en |at du har en? )?(?:\w+ )?(?:uddannelse|studentereksamen|erfaring)|krav om (?:\w+ )?(?:uddannelse|bevis|certifikat)"
    r"|(?:skal være|krav om at være|kræver) (?:ud)?(?:faglært|lært|uddannet)|faglært krav|(?:9|10)\. klasses? (?:eksamen|prøve))\b",
    re.IGNORECASE,
)
CONSISTS = re.compile(r"består? af\b", re.IGNORECASE)
NONE = re.compile(r"\b(?:ikke|ingen|hverken|uden)\b", re.IGNORECASE)
WITHOUT = re.compile(r"\b(?:ikke|ingen|hverken)\b.*\buden\b", re.IGNORECASE)
# Each requirement has one of them in it.
STEMS = ("karakter", "krav", "kræv", "adgangsg", "optagelsesp", "gymnas", "eksame", "bestå", "afgangsp", "uddannet", "uddannelsesp", "lært", "klasse")


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in written(catalogue):
        if not isinstance(record.of, (Fair, FairPartner)) or not may_require(record.joined):
            continue
        for path, text in record.texts:
            if path[0] in ("sources", "waivers", "search_words") or not REQUIREMENT.search(text):
                continue
            for sentence in sentences(text):
                hit = _requirement(sentence)
                if hit:
                    yield Finding(of=record.of, path=path, words=hit, message=f"»{hit}« er et krav om uddannelse. Det hører ikke til på messen.", hint="Skriv, hvad man kan prøve, eller slet sætningen.")


def may_require(text: str) -> bool:
    """Whether REQUIREMENT may be found in a text: it is not when this says no."""
    text = text.casefold()
    return any(stem in text for stem in STEMS)


def _requirement(sentence: str) -> str:
    """The words that ask for an education, or nothing when the sentence says there is no demand."""
    for hit in REQUIREMENT.finditer(CONSISTS.sub(lambda found: "·" * len(found[0]), sentence)):
        before = sentence[: hit.end()]
        if not NONE.search(before) or WITHOUT.search(before):
            return hit[0]
    return ""


RULE = rule(
    __doc__, "V415", ERROR, check, alone=True, waivable=False, file="fair-partners/gartneri.yml",
    bad="""
    try_out:
      - Plant blomster, hvis du har bestået dansk.
    """,
    good="""
    try_out:
      - Plant blomster. Du behøver ikke have en eksamen.
    """,
)
