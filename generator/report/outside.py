"""Whether the pages that the catalogue points to still answer. Pure: whoever calls brings the
network, the clock and the pause, so that tests can bring their own.

A server that refuses to answer a program (403, 429), or is down just now (5xx, a time-out), tells
nothing about the page, so that is not a dead link.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from generator.catalogue import Catalogue
from generator.frozen import frozen
from generator.model.common import Record
from generator.model.fields import Nested, fields_of
from generator.model.settings import Settings
from generator.model.types import Text, Url
from generator.model.vocabulary import Entry
from generator.reading import locate
from generator.rules.rule import Path
from generator.rules.running import origin_of

# Seconds between two questions to one host.
PAUSE = 1.0
HOPS = 5
GONE = (404, 410)
MOVED = (301, 308)
ELSEWHERE = (302, 303, 307)
# Answers to HEAD that some servers give although the page is there.
ASK_AGAIN = (400, 403, 404, 405, 406, 410, 500, 501, 503)
_LINK = re.compile(r"\]\(\s*<?(https?://[^\s)>]+)|<(https?://[^\s>]+)>", re.IGNORECASE)


class Verdict(Enum):
    """Values are Danish words for staff."""

    ALIVE = "Svarer"
    MOVED = "Flyttet"
    DEAD = "Død"
    UNSURE = "Kunne ikke efterses"


@frozen
class Reply:
    """What a server said: a status and, with it, where it sends one; or, without an answer, why.
    `nowhere` says that there is no such host at all."""

    status: int | None
    location: str = ""
    fault: str = ""
    nowhere: bool = False


@frozen
class Found:
    """An address with its verdict. `places` are (path in the catalogue folder, line); `now` is
    where a moved page is; `says` is Danish. `unanswered` when no server said anything."""

    address: str
    verdict: Verdict
    says: str
    places: tuple[tuple[str, int], ...]
    now: str = ""
    unanswered: bool = False


# A method (HEAD or GET) and an address → the reply. Never follows, never raises.
Fetch = Callable[[str, str], Reply]


def outside(catalogue: Catalogue) -> dict[str, tuple[tuple[str, int], ...]]:
    """Every web address in the catalogue with the places where it stands, in stable order."""
    found: dict[str, dict[tuple[str, int], None]] = defaultdict(dict)
    holders: list[Record | Entry | Settings] = [catalogue.settings, *catalogue.records, *(each for entries in catalogue.vocabulary.values() for each in entries)]
    for holder in holders:
        for path, address in addresses(holder):
            origin = origin_of(catalogue, holder)
            found[address][origin.path, locate(catalogue.root, origin, path)[0]] = None
    # The site itself and its repository may not be public yet.
    own = (catalogue.settings.address.rstrip("/"), (catalogue.settings.repository or catalogue.settings.address).rstrip("/"))
    return {address: tuple(sorted(found[address])) for address in sorted(found) if not address.startswith(own)}


def addresses(of: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The web addresses in a record, an entry or the settings: fields for one, and links in prose."""
    for name, spec in fields_of(type(of)).items():
        value = getattr(of, name)
        for index, each in enumerate(value) if spec.many else ((None, value),):
            at = (*path, name) if index is None else (*path, name, index)
            if each is None:
                continue
            if isinstance(spec.type, Nested):
                yield from addresses(each, at)
            elif isinstance(spec.type, Url) and each.startswith(("http://", "https://")):
                yield at, each.partition("#")[0]
            elif isinstance(spec.type, Text) and spec.type.markdown:
                yield from ((at, (hit[1] or hit[2]).partition("#")[0]) for hit in _LINK.finditer(each))


def looked_at(places: Mapping[str, tuple[tuple[str, int], ...]], fetch: Fetch, now: Callable[[], float], wait: Callable[[float], None], pause: float = PAUSE) -> tuple[Found, ...]:
    """Every address with its verdict, in the order given. Hosts take turns, so that the pause
    between two questions to one of them costs the others nothing."""
    asked: dict[str, float] = {}

    def politely(method: str, address: str) -> Reply:
        host = _host(address)
        left = asked[host] + pause - now() if host in asked else 0.0
        if left > 0:
            wait(left)
        try:
            return fetch(method, address)
        finally:
            asked[host] = now()

    found = {address: _found(address, places[address], politely) for address in _in_turn(places)}
    return tuple(found[address] for address in places)


def _in_turn(addresses: Iterable[str]) -> Iterator[str]:
    hosts: dict[str, deque[str]] = {}
    for each in addresses:
        hosts.setdefault(_host(each), deque()).append(each)
    while hosts:
        for host in list(hosts):
            yield hosts[host].popleft()
            if not hosts[host]:
                del hosts[host]


def _host(address: str) -> str:
    """Where an address leads; what is none (»https://[x.dk«) leads nowhere that others do."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return address


def _onward(where: str, location: str) -> str:
    """The page that an answer sends one on to, or nothing where it names none."""
    try:
        return urldefrag(urljoin(where, location)).url if location else ""
    except ValueError:
        return ""


def _found(address: str, places: tuple[tuple[str, int], ...], fetch: Fetch) -> Found:
    where, for_good, seen = address, True, {address}
    for _ in range(HOPS + 1):
        reply = _reply(where, fetch)
        if reply.status not in (*MOVED, *ELSEWHERE):
            return _judged(address, places, reply, where if for_good and where != address else "")
        onward = _onward(where, reply.location)
        if not onward.startswith(("http://", "https://")):
            return Found(address, Verdict.DEAD, "Siden sender videre til noget, der ikke er en side.", places)
        if onward in seen:
            return Found(address, Verdict.DEAD, "Siden sender videre i ring.", places)
        # Only what moved for good from the first step on is an address to write instead.
        for_good = for_good and reply.status in MOVED
        seen.add(onward)
        where = onward
    return Found(address, Verdict.DEAD, f"Siden sender videre mere end {HOPS} gange.", places)


def _reply(address: str, fetch: Fetch) -> Reply:
    reply = fetch("HEAD", address)
    return fetch("GET", address) if reply.status in ASK_AGAIN or (reply.status is None and not reply.nowhere) else reply


def _judged(address: str, places: tuple[tuple[str, int], ...], reply: Reply, now: str) -> Found:
    status = reply.status
    if status is None:
        says = "Der er ingen server med det navn." if reply.nowhere else f"Ingen svar: {reply.fault}."
        return Found(address, Verdict.DEAD if reply.nowhere else Verdict.UNSURE, says, places, unanswered=True)
    if status in GONE:
        return Found(address, Verdict.DEAD, f"Siden findes ikke ({status}).", places)
    if status < 400:
        return Found(address, Verdict.MOVED, "Siden er flyttet.", places, now) if now else Found(address, Verdict.ALIVE, f"Siden svarer ({status}).", places)
    return Found(address, Verdict.UNSURE, f"Serveren vil ikke vise siden til et program ({status})." if status < 500 else f"Serveren har en fejl lige nu ({status}).", places)
