"""Dates as people write them in Danish."""

from __future__ import annotations

import re
from datetime import date

MONTHS = "jan feb mar apr maj jun jul aug sep okt nov dec".split()


def meant_day(text: str) -> str | None:
    """The day that a Danish date names, as ISO 8601: »1/8 2026«, »1. august 2026«, »2026-8-1«.

    None when it is no day, or when there is doubt, as with two digits for the year.
    """
    turned = re.fullmatch(r"(\d{1,2})[-./ ]+(\d{1,2}|[a-zæøå]{3,9})[-./ ]+(\d{4})", text.lower())
    straight = re.fullmatch(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})", text)
    if turned:
        year, month, number = turned[3], turned[2], turned[1]
    elif straight:
        year, month, number = straight[1], straight[2], straight[3]
    else:
        return None
    if not month.isdigit():
        if month[:3] not in MONTHS:
            return None
        month = str(MONTHS.index(month[:3]) + 1)
    try:
        return date(int(year), int(month), int(number)).isoformat()
    except ValueError:
        return None
