"""The companies' side: sharing a young person, goals, the directory, and how to join."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import unquote

import pytest

from generator import urls
from generator.catalogue import Catalogue
from generator.deadlines import shared_young
from generator.exports import exported
from generator.model.common import Contact
from generator.model.fairs import FairPartner
from generator.pages.fair_companies import company_page
from generator.pages.page import Page, Writer
from generator.views import fair_companies as view
from tests.conftest import DAY
from tests.fair.conftest import words_of

PAGE = "messe/virksomheder"


def test_an_arrangement_is_on_the_page_of_every_partner_that_has_a_part(shipped: Catalogue, pages: dict[str, Page]) -> None:
    found = shared_young(shipped, DAY)
    assert len(found) == 3
    for shared in found:
        for who in shared.partners:
            text = words_of(pages[urls.of(who).strip("/")].body)
            assert shared.arrangement.title in text, who.id
            assert all(part.part in text for part in shared.arrangement.parts), who.id


def test_it_is_told_once_on_the_companies_page_with_all_its_parts(shipped: Catalogue, pages: dict[str, Page]) -> None:
    body = pages[PAGE].body
    for number, shared in enumerate(shared_young(shipped, DAY), 1):
        assert body.count(f">{shared.arrangement.title}</h3>") == 1
        assert f'id="del-{number}"' in body
        assert all(body.count(f"<p>{part.part}</p>") == 1 for part in shared.arrangement.parts)


def test_a_record_that_both_partners_write_is_still_one_arrangement(changed: Callable[..., Catalogue], partners: tuple[FairPartner, ...]) -> None:
    lager = next(each for each in partners if each.id == "eksempel-lager")
    both = tuple(replace(each, sharing=lager.sharing) if each.id == "eksempel-netbutik" else each for each in partners)
    assert len(view.arrangements(changed(partners=both), DAY)) == 3


def test_goals_answer_the_three_questions_and_silence_stays_silence(partners: tuple[FairPartner, ...]) -> None:
    lager = next(each for each in partners if each.id == "eksempel-lager")
    assert lager.goals
    assert [question for question, _ in view.answers(lager)] == ["Hvad vil vi opnå?", "Hvad er målet?", "Hvad bygger vi ovenpå?"]
    assert view.answers(replace(lager, goals=replace(lager.goals, aim=None)))[1] == ("Hvad er målet?", None)


def test_the_directory_has_everybody_and_leads_to_the_same_as_files(shipped: Catalogue, pages: dict[str, Page], partners: tuple[FairPartner, ...]) -> None:
    body = pages[PAGE].body
    assert [each.link.title for each in view.directory(shipped, DAY)] == [each.title for each in partners]
    files = dict(exported(shipped, DAY, urls.of, ("csv", "json")))
    for path in ("data/messe-partnere.csv", "data/messe-partnere.json"):
        assert f'href="../../{path}"' in body and path in files
    data = json.loads(files["data/messe-partnere.json"])
    assert {each["id"] for each in data} == {each.id for each in partners}
    # A part counts for all who have one, in the file as on the page.
    shares = {each["id"] for each in data if each.get("sharing")}
    assert shares == {who.id for shared in shared_young(shipped, DAY) for who in shared.partners}


@pytest.mark.parametrize(("mail", "said"), [("job@eksempel.dk", "Skriv til kommunen"), (None, "Her melder I jer")])
def test_the_mail_goes_to_the_municipality_or_is_said_to_be_unknown(shipped: Catalogue, mail: str | None, said: str) -> None:
    contact = Contact(function="Ungeindsatsen", mail=mail) if mail else None
    page = company_page(Writer(replace(shipped, settings=replace(shipped.settings, contact=contact)), DAY))
    assert said in words_of(page.body)
    if mail:
        assert f'href="mailto:{mail}?subject=' in page.body
        assert "En ung kan prøve:" in unquote(page.body)
    else:
        assert "mailto:" not in page.body
        assert "Her melder I jer: Ikke oplyst" in words_of(page.body)
