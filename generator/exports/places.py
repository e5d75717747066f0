"""Where it happens, without ever telling where a hidden place is."""

from __future__ import annotations

import re

from generator.model.choices import PlaceKind
from generator.model.common import Place

POSTAL = re.compile(r"(?P<street>.+?),\s*(?:DK-)?(?P<code>\d{4})\s+(?P<city>[^,]+)")


def open_address(place: Place) -> str | None:
    """The address of a place that is not hidden."""
    return None if place.kind is PlaceKind.HIDDEN else place.address


def open_name(place: Place) -> str | None:
    """The name of a place that is not hidden: a name can be looked up too."""
    return None if place.kind is PlaceKind.HIDDEN else place.name


def postal(address: str) -> tuple[str, str, str] | None:
    """Street, postal code and town of »Vej 1, 9600 Aars«; None for every other form."""
    found = POSTAL.fullmatch(address.strip())
    return (found["street"], found["code"], found["city"].strip()) if found else None
