"""Calendars by RFC 5545, read back by a strict reader of our own."""

import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports import exported, staff_calendars
from generator.exports.icalendar import Event, calendar, escaped, folded
from tests.exports.conftest import DAY, address_of

Property = tuple[str, dict[str, str], str]
NAME = re.compile(r"[A-Z-]+(?:;[A-Z-]+=[^;:]+)*:")
ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES", "STATUS", "TRANSP")


def components(data: bytes) -> list[tuple[str, list[Property]]]:
    """Every component with its properties. Fails on anything that RFC 5545 does not allow."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")
    lines: list[str] = []
    for raw in data[:-2].split(b"\r\n"):
        assert 0 < len(raw) <= 75
        part = raw.decode()  # fails when a fold went through a letter
        if part.startswith(" "):
            lines[-1] += part[1:]
        else:
            lines.append(part)
    open_: list[tuple[str, list[Property]]] = []
    found: list[tuple[str, list[Property]]] = []
    for line in lines:
        head = NAME.match(line)
        assert head, line
        name, *parameters = head[0][:-1].split(";")
        value = line[head.end() :]
        if name == "BEGIN":
            open_.append((value, []))
            found.append(open_[-1])
        elif name == "END":
            assert open_.pop()[0] == value
        else:
            open_[-1][1].append((name, dict(each.split("=", 1) for each in parameters), value))
    assert not open_ and found[0][0] == "VCALENDAR"
    head_of = dict((name, value) for name, _, value in found[0][1])
    assert head_of["VERSION"] == "2.0" and head_of["PRODID"] and len(found) > 1
    return found


def unescaped(text: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", text), text
    return re.sub(r"\\(.)", lambda hit: "\n" if hit[1] in "nN" else hit[1], text)


def events(data: bytes) -> list[dict[str, str]]:
    found = []
    for kind, properties in components(data):
        if kind == "VEVENT":
            names = [name for name, _, _ in properties]
            assert set(names) <= set(ONCE) and len(names) == len(set(names)) and {"UID", "DTSTAMP", "DTSTART"} <= set(names)
            found.append({name: unescaped(value) if name in ("SUMMARY", "DESCRIPTION", "LOCATION") else value for name, _, value in properties})
    assert len({each["UID"] for each in found}) == len(found)
    return found


@pytest.fixture(scope="module")
def files(catalogue) -> dict[str, list[dict[str, str]]]:
    return {path.removeprefix("kalender/"): events(data) for path, data in dict(exported(catalogue, DAY, address_of, ("ics",))).items()}


def test_evaluations_that_are_missing_or_to_come(files):
    assert [(each["SUMMARY"][:20], each["DTSTART"]) for each in files["evalueringer.ics"]] == [("Midtvejsevaluering: ", "20260630"), ("Slutevaluering: =Klu", "20270115")]
    late, coming = files["evalueringer.ics"]
    assert late["DESCRIPTION"].startswith("Den skulle have været klar 30. juni 2026.") and late["DESCRIPTION"].endswith("Til: Udvalget.")
    assert coming["DESCRIPTION"] == "Den skal være klar 15. januar 2027."
    assert coming["SUMMARY"].endswith("(eksempel)")


def test_open_hearings_last_until_their_last_day(files):
    (found,) = files["hoeringer.ics"]
    assert (found["DTSTART"], found["DTEND"]) == ("20261120", "20261221")
    assert "Handicaprådet" in found["DESCRIPTION"] and found["URL"] == "https://kommune.example.dk/proeve/side/pause/"


def test_fairs_to_come_and_each_fair_by_itself(files):
    (found,) = files["messer.ics"]
    assert (found["DTSTART"], found["DTEND"]) == ("20270311T090000", "20270311T153000")
    assert found["LOCATION"] == "Hallen, Eksempelvej 9, 7400 Herning" and found["STATUS"] == "CONFIRMED"
    assert "kl. 9.00–9.30: Velkommen" in found["DESCRIPTION"].split("\n")
    day, quiet = files["messe/messe-2027.ics"]
    assert day == found and (quiet["DTSTART"], quiet["SUMMARY"][:11]) == ("20270311T140000", "Stille time")
    assert files["messe/messe-2025.ics"][0]["STATUS"] == "CANCELLED"


def test_one_calendar_has_evaluations_hearings_and_fairs(files):
    apart = [each for name in ("evalueringer.ics", "hoeringer.ics", "messer.ics") for each in files[name]]
    assert sorted(each["UID"] for each in files["det-hele.ics"]) == sorted(each["UID"] for each in apart)
    assert {each["CATEGORIES"] for each in files["det-hele.ics"]} == {"Evaluering", "Høring", "Messe"}


def test_staff_see_when_each_record_is_to_be_checked(catalogue):
    assert not [path for path in dict(exported(catalogue, DAY, address_of)) if "kontrol" in path]
    found = {each["UID"]: each for each in events(staff_calendars(catalogue, DAY, address_of)["kalender/kontroller.ics"])}
    assert found["klub-kontrol@kommune.example.dk"]["DTSTART"] == "20271003"
    assert found["klub-slutter@kommune.example.dk"]["DTSTART"] == "20270131"
    assert found["raadet-kontrol@kommune.example.dk"]["DTSTART"] == "20261124"
    assert "Ansvarlig: Redaktionen." in found["raadet-kontrol@kommune.example.dk"]["DESCRIPTION"]
    assert found["klub-evaluering-slut-2027-01-15@kommune.example.dk"]["DTSTART"] == "20270115"
    # Its period is over and nobody closed it: not to be checked, but still to be done.
    assert {uid.partition("@")[0] for uid in found if uid.startswith(("lukket-", "lukket-butik-"))} == {"lukket-slutter"}


def test_an_empty_calendar_is_still_a_calendar(catalogue):
    later = dict(exported(catalogue, date(2030, 1, 1), address_of, ("ics",)))
    assert events(later["kalender/messer.ics"]) == []


def test_uids_stay_from_day_to_day(catalogue):
    def uids(day: date) -> list[str]:
        return [each["UID"] for each in events(dict(exported(catalogue, day, address_of, ("ics",)))["kalender/messer.ics"])]

    assert uids(DAY) == uids(date(2027, 1, 1)) == ["messe-2027-messe@kommune.example.dk"]


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\\;,:æøå😀"))


@given(TEXT, TEXT)
def test_every_text_survives(title: str, text: str):
    event = Event(uid="a@b", first=DAY, title=title, text=text, hours=(time(9), time(9)))
    (found,) = events(calendar("Prøve", [event], DAY))
    assert found["SUMMARY"] == title.replace("\u00a0", " ")
    assert found.get("DESCRIPTION", "") == text.replace("\u00a0", " ")


@given(TEXT)
def test_folds_are_full_and_lose_nothing(text: str):
    parts = list(folded(escaped(text)))
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == escaped(text)
    assert all(72 <= len(part.encode()) <= 75 for part in parts[:-1])
