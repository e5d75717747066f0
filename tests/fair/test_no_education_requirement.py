"""Nothing about the fair asks what education one has: not the model, not a page, not a file."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.fairs import Fair, FairPartner, Opening, PartnershipGoals, ProgrammeItem, SharedPart, SharingArrangement, Welcome
from generator.model.fields import fields_of
from generator.rules.language.education_requirement import REQUIREMENT, _requirement, may_require
from generator.rules.prose import sentences

# Words that only a demand uses. »Karakterer« is not among them: the fair says that nobody asks for them.
DEMANDS = re.compile(
    r"\b(adgangskrav\w*|optagelseskrav\w*|uddannelseskrav\w*|karakterkrav\w*|karaktergennemsnit\w*|gennemsnit på|eksamen\w*|afgangsprøve\w*|bestået|"
    r"uddannelsesparat\w*|forudsætning\w*|kvalifikation\w*|kræver\w*|krav\b|krav om|faglært\w*|studentereksamen|grundforløb\w*|realkompeten\w*|\d+\. klasse)", re.IGNORECASE,
)
BRIEF = re.compile(r"education|level|grade|requirement|qualification|exam|uddannelse|karakter|krav|niveau|eksamen", re.IGNORECASE)
MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)


def texts(site: Path) -> dict[str, str]:
    found = {}
    for path in sorted((site / "messe").rglob("index.html")):
        (main,) = MAIN.findall(path.read_text(encoding="utf-8"))
        blocks = re.sub(r"</(?:p|li|h\d|td|th|dt|dd|tr|a)>", "\n", main)
        found[path.relative_to(site).parent.as_posix()] = html.unescape(re.sub(r"<[^>]+>", " ", blocks))
    return found


@pytest.mark.parametrize("model", [Fair, FairPartner, Opening, ProgrammeItem, SharedPart, SharingArrangement, Welcome, PartnershipGoals], ids=lambda each: each.__name__)
def test_no_field_of_the_fair_can_hold_a_requirement(model: type) -> None:
    # What every record carries is not the fair's own.
    own = set(fields_of(model)) - set(fields_of(Fair)) & set(fields_of(FairPartner)) if model in (Fair, FairPartner) else set(fields_of(model))
    for name in own:
        spec = fields_of(model)[name]
        assert not BRIEF.search(name) and not BRIEF.search(spec.title), name


def test_no_page_of_the_built_fair_states_a_requirement(site: Path) -> None:
    found = texts(site)
    assert len(found) >= 50, "the pages of the fair and its partners"
    for address, text in found.items():
        for line in filter(None, map(str.strip, text.split("\n"))):
            for sentence in sentences(line):
                assert _requirement(sentence) == "", (address, sentence)
        # The companies' page tells a company to think of tasks, not of demands.
        hit = DEMANDS.search(text.replace("Tænk i opgaver, ikke i krav.", ""))
        assert hit is None, (address, hit and text[max(0, hit.start() - 80) : hit.end() + 40])


def test_the_words_would_be_found(site: Path) -> None:
    """The net has no hole: a page with a demand on it is caught by one of the two."""
    for demand in ("Du skal have bestået dansk.", "Kræver 9. klasse.", "Adgangskrav: gennemsnit på 7.", "Vi søger en faglært tømrer."):
        assert DEMANDS.search(demand) or _requirement(demand), demand


@pytest.mark.parametrize("name", ["data/messe-partnere.csv", "data/messe-partnere.json", "kalender/messe/messe-2027.ics"])
def test_no_file_about_the_fair_states_one(site: Path, name: str) -> None:
    text = (site / name).read_text(encoding="utf-8-sig")
    assert len(text) > 500
    assert DEMANDS.search(text) is None


@given(st.from_regex(REQUIREMENT))
def test_a_text_with_a_requirement_may_require(text: str) -> None:
    assert may_require(text)
