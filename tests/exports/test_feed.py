"""The feed is Atom, tells what happened and when, and never tells the future."""

from datetime import date
from xml.etree import ElementTree

from generator.exports import exported
from generator.exports.feed import NEWEST, changes
from tests.exports.conftest import DAY, address_of

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def read(catalogue, day: date = DAY) -> ElementTree.Element:
    return ElementTree.fromstring(dict(exported(catalogue, day, address_of, ("atom",)))["feed.xml"])


def titles(catalogue, day: date = DAY) -> list[str]:
    return [each.findtext("a:title", "", ATOM) for each in read(catalogue, day).findall("a:entry", ATOM)]


def test_it_tells_what_happened_newest_first(catalogue):
    assert titles(catalogue) == [
        "I høring: Aflastning", "Kontrolleret: =Klub & </script><b>mad</b>", "Kontrolleret: Aflastning", "Begynder: =Klub & </script><b>mad</b>",
        "Slutter: Et tilbud, der er slut", "Gælder fra 1. februar 2025: Aflastning".replace(". ", ".\u00a0", 1), "Godkendt: Aflastning", "I høring: Aflastning",
    ]


def test_it_does_not_tell_the_future(catalogue):
    assert titles(catalogue, date(2025, 1, 31)) == ["Godkendt: Aflastning", "I høring: Aflastning"]
    assert "Slutter: =Klub & </script><b>mad</b>" in titles(catalogue, date(2027, 1, 31))


def test_every_entry_has_what_atom_asks_for(catalogue, shipped):
    for each in (catalogue, shipped):
        root = read(each)
        ids = [entry.findtext("a:id", "", ATOM) for entry in root.findall("a:entry", ATOM)]
        assert len(set(ids)) == len(ids) and 0 < len(ids) <= NEWEST
        for part in (root, *root.findall("a:entry", ATOM)):
            assert part.findtext("a:id", "", ATOM).startswith("urn:uuid:")
            assert part.findtext("a:updated", "", ATOM).endswith("T00:00:00Z")
            assert part.find("a:link[@rel='alternate']", ATOM) is not None
        assert root.findtext("a:author/a:name", "", ATOM)


def test_a_day_without_news_changes_nothing(catalogue):
    assert dict(exported(catalogue, date(2026, 11, 25), address_of, ("atom",))) == dict(exported(catalogue, date(2026, 12, 19), address_of, ("atom",)))


def test_the_shipped_feed_has_no_two_changes_with_one_name(shipped):
    found = [(each.record.id, each.what, each.when) for each in changes(shipped, date(2100, 1, 1))]
    assert len(set(found)) == len(found)
