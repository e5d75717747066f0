"""What helps in a situation stands in order of who can use it."""

from __future__ import annotations

from generator.guide import dangerous_needs, fits
from generator.model.choices import AccessRoute
from tests.guide.conftest import DAY, Make, offer

SITUATION = "entries:\n  - {id: alene, title: Jeg er alene, audience: ung, records: [b, raad, lukket]}\n"
PAGE = "id: raad\ntitle: Råd\nsummary: Godt at vide.\naudiences: [ung]\nneeds: [fritid]\nmunicipality: hele-landet\nstatus: aktiv\ngroup: akut\n"


def test_the_easiest_comes_first_and_what_only_tells_comes_last(make: Make) -> None:
    tagged = "situations: [alene]\n"
    catalogue = make(
        offer("a", f"{tagged}access: [{{route: visitation}}]\n"), offer("b", "access: [{route: rådgiver}]\n"), offer("c", f"{tagged}access: [{{route: rådgiver}}]\n"),
        offer("d", tagged), offer("e", f"{tagged}access: []\n"), offer("lukket", "status: lukket\n"), offer("udenfor"),
        **{"vocabulary/situations.yml": SITUATION, "pages/raad.yml": PAGE},
    )
    found = fits(catalogue, catalogue.of_kind("situation")[0], DAY)
    assert [(each.route, [record.id for record in each.records], each.tells) for each in found] == [
        (AccessRoute.SELF, ["d"], False), (AccessRoute.ADVISER, ["b", "c"], False), (AccessRoute.REFERRAL, ["a"], False), (None, ["e"], False), (None, ["raad"], True),
    ]


def test_the_needs_of_the_page_on_acute_help_suggest_danger(make: Make) -> None:
    assert dangerous_needs(make(offer("a"), **{"pages/raad.yml": PAGE})) == {"fritid"}
    assert dangerous_needs(make(offer("a"), **{"pages/raad.yml": PAGE.replace("akut", "om")})) == set()
