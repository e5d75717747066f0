"""A number of a spreadsheet as the person saw it: a date, a time, or the digits."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree as xml

# Formats that need no definition (ECMA-376 part 1, 18.8.30).
_DATES = dict.fromkeys((14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)), "yyyy-mm-dd")
_BUILT_IN = {**_DATES, **dict.fromkeys((18, 19, 20, 21), "hh:mm"), 9: "0%", 10: "0.00%"}
# Quoted texts, escaped signs, colours and conditions are not part of the pattern.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]')
_WHOLE = re.compile("[0-9]{1,7}")
_LONGEST = 2_958_465  # 31 December 9999


class Styles:
    """The number formats of a workbook. `from_1904` is the calendar of old Macintoshes."""

    def __init__(self, root: xml.Element | None, from_1904: bool) -> None:
        self.from_1904 = from_1904
        self._formats: list[str] = []
        if root is None:
            return
        own = {each.get("numFmtId", ""): each.get("formatCode", "") for each in root.iter() if each.tag.endswith("}numFmt")}
        for group in root:
            if group.tag.endswith("}cellXfs"):
                ids = [each.get("numFmtId", "0") for each in group]
                self._formats = [own.get(each) or _BUILT_IN.get(whole(each, 0), "") for each in ids]

    def format_of(self, style: str) -> str:
        """The pattern of a cell's style, such as `dd-mm-yyyy`; empty for the general one."""
        place = whole(style, len(self._formats))
        return self._formats[place] if place < len(self._formats) else ""


def whole(text: str, otherwise: int) -> int:
    """A whole number of at most seven digits, else another."""
    return int(text) if _WHOLE.fullmatch(text) else otherwise


def written(raw: str, pattern: str, from_1904: bool = False) -> str:
    """The number as text. Dates are ISO, times `16:00`; zeros in front stay when the pattern
    shows them (0000); a number that is no number stays as it is."""
    try:
        value = Decimal(raw)
    except InvalidOperation:
        return raw
    if not value.is_finite() or abs(value) >= Decimal(10) ** 30:
        return raw
    plain = _LITERAL.sub("", pattern.split(";")[0]).lower()
    days, hours = bool(re.search("[yd]", plain)), bool(re.search("[hs]", plain))
    if (days or hours) and 0 <= value <= _LONGEST:
        return _moment(value, days, hours, from_1904)
    if plain.endswith("%"):
        return f"{_digits(value * 100)} %"
    text = _digits(value)
    return text.zfill(len(plain)) if re.fullmatch("0{2,}", plain) and text.isdigit() else text


def _digits(value: Decimal) -> str:
    """At most 15 digits count in a spreadsheet: 15.000000000000002 is 15."""
    text = f"{Decimal(f'{value:.15g}'):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(value: Decimal, days: bool, hours: bool, from_1904: bool) -> str:
    whole = int(value)
    seconds = int((value - whole) * 86_400 + Decimal("0.5"))
    # Excel believes that 1900 was a leap year, so dates before March of it are one day off.
    start = date(1904, 1, 1) if from_1904 else date(1899, 12, 30) if whole > 59 else date(1899, 12, 31)
    try:
        moment = datetime.combine(start, datetime.min.time()) + timedelta(days=whole, seconds=seconds)
    except OverflowError:
        return _digits(value)
    clock = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    if not days or (whole == 0 and hours):
        return clock
    return f"{moment:%Y-%m-%d} {clock}" if hours and clock != "00:00" else f"{moment:%Y-%m-%d}"
