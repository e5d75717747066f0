"""The addresses that exports carry: whole ones, because a file is read far from the site."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from urllib.parse import urlsplit

from generator.catalogue import Catalogue
from generator.model.common import Record

# A record's address from the site's root: `stoette/fgu/`, with or without a slash in front.
AddressOf = Callable[[Record], str]


def absolute(catalogue: Catalogue, address: str) -> str:
    """The whole web address of an address from the site's root."""
    return catalogue.settings.address.rstrip("/") + "/" + address.lstrip("/")


def host(catalogue: Catalogue) -> str:
    """The site's host name; it makes ids unique in the world."""
    return urlsplit(catalogue.settings.address).hostname or "localhost"


def stable_id(catalogue: Catalogue, *parts: object) -> str:
    """A UUID that is the same in every build for the same site and parts (RFC 9562, version 5)."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, catalogue.settings.address + "#" + "/".join(map(str, parts))))
