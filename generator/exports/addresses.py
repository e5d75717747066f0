"""The addresses that exports carry: whole ones, because a file is read far from the site."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from urllib.parse import urlsplit

from generator.catalogue import Catalogue
from generator.model.common import Record

# A record's address from the site's root: `stoette/fgu/`, with or without a slash in front.
AddressOf = Callable[[Record], str]
# A name within the site → its UUID.
StableId = Callable[[str], str]
# The two highest bits of the ninth byte are 10 in every UUID of this kind.
_VARIANT = {each: f"{int(each, 16) & 3 | 8:x}" for each in "0123456789abcdef"}


def absolute(catalogue: Catalogue, address: str) -> str:
    """The whole web address of an address from the site's root."""
    return catalogue.settings.address.rstrip("/") + "/" + address.lstrip("/")


def host(catalogue: Catalogue) -> str:
    """The site's host name; it makes ids unique in the world."""
    return urlsplit(catalogue.settings.address).hostname or "localhost"


def stable_ids(catalogue: Catalogue) -> StableId:
    """What makes a UUID of a name: the same in every build for the same site and name (RFC 9562,
    version 5). The name is our own id, and with a slash between what it is of: `klub/need/0`.

    As uuid.uuid5 gives it; written out here, because an export needs a dozen for each record.
    """
    site = uuid.NAMESPACE_URL.bytes + f"{catalogue.settings.address}#".encode()

    def stable_id(name: str) -> str:
        found = hashlib.sha1(site + name.encode(), usedforsecurity=False).hexdigest()
        return f"{found[:8]}-{found[8:12]}-5{found[13:16]}-{_VARIANT[found[16]]}{found[17:20]}-{found[20:32]}"

    return stable_id
