"""Dates, times, ages, amounts and lists as a Danish reader expects them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
NBSP = "\u00a0"


def day(when: date) -> str:
    """22. november 2026"""
    return f"{when.day}.{NBSP}{MONTHS[when.month - 1]} {when.year}"


def weekday(when: date) -> str:
    """torsdag den 11. marts 2027"""
    return f"{WEEKDAYS[when.weekday()]} den {day(when)}"


def clock(when: time) -> str:
    """16.00"""
    return f"{when.hour}.{when.minute:02}"


def hours(start: time, end: time) -> str:
    """kl. 9.00–12.30"""
    return f"kl.{NBSP}{clock(start)}–{clock(end)}"


def number(value: Decimal | int) -> str:
    """35.247 or 15,5"""
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    whole, _, part = f"{Decimal(value):f}".partition(".")
    part = part.rstrip("0")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def kroner(value: Decimal) -> str:
    """35.247 kr."""
    return f"{number(value)}{NBSP}kr."


def ages(least: int | None, most: int | None) -> str:
    """15 til og med 24 år; whole years, both ends included."""
    if least is not None and most is not None:
        return f"{least}{NBSP}år" if least == most else f"{least} til og med {most}{NBSP}år"
    if least:
        return f"{least}{NBSP}år eller mere"
    if most is not None:
        return f"Til og med {most}{NBSP}år"
    return "Alle aldre"


def ages_short(least: int | None, most: int | None) -> str:
    """15–24 år"""
    if least is not None and most is not None and least != most:
        return f"{least}–{most}{NBSP}år"
    return ages(least, most)


def listing(parts: Sequence[str], last: str = "og") -> str:
    """a, b og c"""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def count(amount: int, one: str, many: str) -> str:
    """1 tilbud, 2 tilbud"""
    return f"{number(amount)} {one if amount == 1 else many}"
