"""What was found about links, told to people and to programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from generator.danish import wording
from generator.report.outside import Found, Verdict

# What is told of, in this order; a page that answers needs no words.
TOLD = ((Verdict.DEAD, "Døde links"), (Verdict.MOVED, "Flyttede sider"), (Verdict.UNSURE, "Kunne ikke efterses"))
# Lines that GitHub shows in an issue before it cuts (65,536 characters).
MOST = 60_000


class FormatError(ValueError):
    """The file is not what `as_json` writes."""


def as_text(found: Sequence[Found], folder: str) -> str:
    lines = []
    for verdict, title in TOLD:
        own = [each for each in found if each.verdict is verdict]
        if own:
            lines.append(f"{title}: {len(own)}")
        for each in own:
            lines.append(f"  {each.address}")
            lines.append(f"    {each.says}{f' Skriv {each.now}' if each.now else ''}")
            lines.extend(f"    --> {_place(folder, place)}" for place in each.places)
    return "\n".join((*lines, summary(found))) + "\n"


def as_markdown(found: Sequence[Found], folder: str) -> str:
    """For an issue. Addresses stand as code, so that nothing in them is markup."""
    lines = [summary(found)]
    for verdict, title in TOLD:
        own = [each for each in found if each.verdict is verdict]
        lines.extend(("", f"## {title}: {len(own)}", "") if own else ())
        for each in own:
            places = ", ".join(_code(_place(folder, place)) for place in each.places)
            lines.append(f"- {_code(each.address)}: {each.says}{f' Skriv {_code(each.now)}.' if each.now else ''} Står i {places}")
    text = "\n".join(lines) + "\n"
    return text if len(text) <= MOST else f"{text[:MOST].rpartition(chr(10))[0]}\n\nListen er kortet af. Kør `vejviser links` for at se det hele.\n"


def as_json(found: Sequence[Found], folder: str) -> str:
    """What `read_found` reads; `folder` is not part of it, because places are from the catalogue."""
    told = [{"address": each.address, "verdict": each.verdict.name.lower(), "says": each.says, "now": each.now, "places": [list(place) for place in each.places]} for each in found]
    return json.dumps({"links": told}, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Sequence[Found], str], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}


def read_found(text: str) -> tuple[Found, ...]:
    """Raises FormatError."""
    try:
        return tuple(_read(each) for each in json.loads(text)["links"])
    except (KeyError, TypeError, AttributeError, ValueError) as fault:
        raise FormatError(str(fault)) from fault


def _read(each: dict[str, Any]) -> Found:
    places = tuple((str(path), int(line)) for path, line in each["places"])
    address = str(each["address"])
    if not address.startswith(("http://", "https://")):
        raise FormatError(address)
    return Found(address, Verdict[each["verdict"].upper()], str(each["says"]), places, str(each["now"]))


def summary(found: Sequence[Found]) -> str:
    """»80 links. Svarer: 70. Døde: 2. Flyttet: 3. Kunne ikke efterses: 5.«"""
    count = {verdict: sum(each.verdict is verdict for each in found) for verdict in Verdict}
    return (
        f"{wording.count(len(found), 'link', 'links')}. Svarer: {count[Verdict.ALIVE]}. Døde: {count[Verdict.DEAD]}. "
        f"Flyttet: {count[Verdict.MOVED]}. Kunne ikke efterses: {count[Verdict.UNSURE]}."
    )


def _place(folder: str, place: tuple[str, int]) -> str:
    return f"{folder}/{place[0]}:{place[1]}"


def _code(text: str) -> str:
    return f"`{text.replace('`', '%60')}`"
