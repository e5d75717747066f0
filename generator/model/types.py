"""The scalar types of the catalogue: how one YAML scalar becomes one value.

A type reads the text exactly as staff wrote it (never a value that YAML guessed), so `16:00`
stays a time and `0800` stays four digits. `parse` raises Invalid with a Danish sentence.
The same type gives its part of the JSON Schema, so editor and `check` agree.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from typing import Any, Generic, Protocol, TypeVar, cast

from generator.danish.dates import meant_day
from generator.danish.web import has_host
from generator.frozen import frozen

T_co = TypeVar("T_co", covariant=True)
C = TypeVar("C", bound="Choice")

# con.yml and its like cannot be saved on Windows.
SLUG = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*")
WEB = re.compile(r"https?://[^\s<>\"'\\]+\.[^\s<>\"'\\]+")
MAIL = re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-zæøåÆØÅ0-9_-]+(\.[A-Za-z0-9_-]+)+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# An editor reads 360 and 16.30 as numbers; the reader takes them as they are written.
WRITTEN, DIGITS = {"type": ["string", "number"]}, {"type": ["string", "integer"]}


class Invalid(ValueError):
    """A scalar that is not what the field asks for; `hint` says what to write instead. `instead`
    is the same value in the right form, where there is no doubt about it."""

    def __init__(self, code: str, message: str, hint: str = "", instead: str | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.instead = code, message, hint, instead


def _pattern(pattern: str, says: str) -> dict[str, str]:
    return {"pattern": pattern, "patternErrorMessage": says}


class Scalar(Protocol[T_co]):
    """What every scalar type can do."""

    def parse(self, text: str) -> T_co: ...
    def schema(self) -> dict[str, Any]: ...


class Choice(Enum):
    """A closed list. The value is what staff write; the label and meaning are what people read."""

    label: str
    meaning: str
    # Each is there once, so it may be told by where it lies; by its name takes ten times as long.
    __hash__ = object.__hash__

    def __new__(cls, value: str, label: str = "", meaning: str = "") -> Choice:
        member = object.__new__(cls)
        member._value_ = value
        member.label = label or value
        member.meaning = meaning
        return member


@frozen
class Text:
    """Plain text. `prose` is read by families and measured for readability; `markdown` may
    hold paragraphs, lists, bold and links; `lines` allows line breaks."""

    max: int = 200
    prose: bool = False
    markdown: bool = False
    pattern: str = ""
    pattern_says: str = ""

    def parse(self, text: str) -> str:
        text = text.strip()
        if not text:
            raise Invalid("V203", "Feltet er tomt.", "Slet linjen, hvis du ikke kender svaret. Så står der »ikke oplyst«.")
        if len(text) > self.max:
            raise Invalid("V207", f"Teksten er {len(text)} tegn. Der er plads til {self.max}.", "Skriv det kortere.")
        if self.pattern and not re.fullmatch(self.pattern, text):
            raise Invalid("V208", f"»{text}« har ikke den rigtige form.", self.pattern_says)
        return text

    def schema(self) -> dict[str, Any]:
        found: dict[str, Any] = {**WRITTEN, "minLength": 1, "maxLength": self.max}
        if self.pattern:
            found |= _pattern(f"^(?:{self.pattern})$", self.pattern_says)
        return found


# The ids seen so far, each as the one text that stands for it. Most are written many times, as references.
_SLUGS: dict[str, str] = {}


class Slug:
    """An id: small ASCII letters, digits and hyphens, at most 60."""

    def parse(self, text: str) -> str:
        if text in _SLUGS:
            return _SLUGS[text]
        if len(text) > 60 or not SLUG.fullmatch(text):
            raise Invalid("V209", f"»{text}« kan ikke være et id.", f"Brug små bogstaver a-z, tal og bindestreg: {slug_of(text)}")
        _SLUGS[text] = text
        return text

    def schema(self) -> dict[str, Any]:
        return {**DIGITS, **_pattern(f"^{SLUG.pattern}$", "Brug små bogstaver a-z, tal og bindestreg. Skriv ae, oe og aa."), "maxLength": 60}


def slug_of(text: str) -> str:
    """The nearest id to a text: æ→ae, ø→oe, å→aa, the rest of the alphabet as it is."""
    low = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace("é", "e")
    low = re.sub(r"[^a-z0-9]+", "-", low).strip("-")[:57].strip("-") or "mit"
    return low if SLUG.fullmatch(low) and low != "mit" else f"{low}-id"


@frozen
class Ref:
    """The id of another record; `to` names the kinds it may be. Existence is a rule, not a type."""

    to: tuple[str, ...]

    def parse(self, text: str) -> str:
        return _SLUGS.get(text) or Slug().parse(text)

    def schema(self) -> dict[str, Any]:
        return Slug().schema()


@frozen
class OneOf(Generic[C]):
    """One value of a closed list."""

    of: type[C]

    def parse(self, text: str) -> C:
        member = self.of._value2member_map_.get(text)
        if member is not None:
            return cast(C, member)
        values = [str(each.value) for each in self.of]
        same = [str(each.value) for each in self.of if text.lower().strip(" .") in (str(each.value).lower(), each.label.lower())]
        near = same or get_close_matches(text.lower(), values, 1, 0.6)
        hint = f"Skriv {near[0]}." if near else ""
        raise Invalid("V204", f"»{text}« er ikke en af mulighederne.", f"{hint} Du kan vælge: {', '.join(values)}.".strip(), same[0] if len(same) == 1 else None)

    def schema(self) -> dict[str, Any]:
        members = list(self.of)
        return {
            "type": "string",
            "enum": [each.value for each in members],
            "enumDescriptions": [each.meaning or each.label for each in members],
        }


@frozen
class Whole:
    """A whole number in decimal digits; `08` is 8 and never octal."""

    min: int = 0
    max: int = 1_000_000

    def parse(self, text: str) -> int:
        if not (text.isdecimal() and len(text) <= 9):
            digits = re.match(r"\d{1,9}(?![\d.,])", text)
            raise Invalid("V205", f"»{text}« er ikke et helt tal.", f"Skriv kun tallet: {digits[0]}" if digits else "Skriv kun tallet med cifre, fx 15.")
        if not self.min <= int(text) <= self.max:
            raise Invalid("V206", f"{int(text)} er uden for {self.min} til {self.max}.", f"Skriv et tal fra {self.min} til {self.max}.")
        return int(text)

    def schema(self) -> dict[str, Any]:
        return {"type": ["integer", "string"], "minimum": self.min, "maximum": self.max, **_pattern(r"^\d{1,9}$", "Skriv kun tallet med cifre, fx 15.")}


@frozen
class Number:
    """A number with at most two decimals, with point or comma, no thousands mark."""

    min: int = 0
    max: int = 10_000_000

    def parse(self, text: str) -> Decimal:
        if re.fullmatch(r"\d{1,3}(\.\d{3})+", text):
            raise Invalid("V205", f"»{text}« har punktum som tusindtegn.", f"Skriv tallet uden punktum: {text.replace('.', '')}", text.replace(".", ""))
        if not re.fullmatch(r"\d{1,8}([.,]\d{1,2})?", text):
            digits = re.match(r"\d{1,8}([.,]\d{1,2})?(?![\d.,])", text)
            raise Invalid("V205", f"»{text}« er ikke et tal.", f"Skriv kun tallet: {digits[0]}" if digits else "Skriv kun tallet, fx 1105 eller 15.5. Enheden har sit eget felt.")
        value = Decimal(text.replace(",", "."))
        if not self.min <= value <= self.max:
            raise Invalid("V206", f"{text} er uden for {self.min} til {self.max}.", f"Skriv et tal fra {self.min} til {self.max}.")
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": ["number", "string"], "minimum": self.min, "maximum": self.max, **_pattern(r"^\d{1,8}([.,]\d{1,2})?$", "Skriv kun tallet uden punktum og enhed, fx 1105.")}


# The days of the calendar, for editors: they look at how a date is written, not at whether the day exists.
_EVERY_YEAR = r"\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))"
_LEAP_YEAR = r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"


class Day:
    """A date, written year-month-day (ISO 8601)."""

    def parse(self, text: str) -> date:
        if DAY.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                month = int(text[5:7])
                days = f"Måneden har {monthrange(int(text[:4]), month)[1]} dage." if 1 <= month <= 12 else "Året har 12 måneder."
                raise Invalid("V210", f"Datoen {text} findes ikke.", f"{days} Skriv år-måned-dag.") from None
        meant = meant_day(text)
        if meant:
            raise Invalid("V210", f"»{text}« er ikke skrevet som år-måned-dag.", f"Skriv {meant}", meant)
        raise Invalid("V210", f"»{text}« er ikke en dato.", "Skriv år-måned-dag, fx 2026-08-31.")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date", **_pattern(f"^(?:{_EVERY_YEAR}|{_LEAP_YEAR}-02-29)$", "Skriv år-måned-dag, fx 2026-08-31. Dagen skal findes.")}


class Clock:
    """A time of day, `16:00` or `16.00`; quotes are not needed."""

    def parse(self, text: str) -> time:
        found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", text)
        if not found or int(found[1]) > 23 or int(found[2]) > 59:
            meant = re.fullmatch(r"(?:kl\.? ?)?(\d{1,2})(?:[:.]([0-5]\d))?", text.lower())
            if meant and int(meant[1]) <= 23:
                written = f"{int(meant[1]):02}:{meant[2] or '00'}"
                raise Invalid("V211", f"»{text}« er ikke skrevet som timer og minutter.", f"Skriv {written}", written)
            raise Invalid("V211", f"»{text}« er ikke et klokkeslæt.", "Skriv timer og minutter: 16:00")
        return time(int(found[1]), int(found[2]))

    def schema(self) -> dict[str, Any]:
        return {**WRITTEN, **_pattern(r"^([01]?\d|2[0-3])[:.][0-5]\d$", "Skriv timer og minutter: 16:00")}


class YesNo:
    """`ja` or `nej`."""

    def parse(self, text: str) -> bool:
        low = text.lower()
        if low in ("ja", "nej"):
            return low == "ja"
        meant = {"yes": "ja", "true": "ja", "y": "ja", "j": "ja", "no": "nej", "false": "nej", "n": "nej"}.get(low)
        raise Invalid("V212", f"»{text}« er hverken ja eller nej.", f"Skriv {meant}." if meant else "Skriv ja eller nej.", meant)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": ["ja", "nej"]}


class Url:
    """A web address with http or https; nothing else can become a link."""

    def parse(self, text: str) -> str:
        if not WEB.fullmatch(text):
            hint = f"Skriv https://{text}" if text.startswith("www.") else "Skriv hele adressen med https:// foran."
            raise Invalid("V213", f"»{text}« er ikke en webadresse.", hint)
        if not has_host(text):
            raise Invalid("V213", f"»{text}« er ikke en webadresse.", "Ret navnet mellem https:// og den næste skråstreg.")
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "uri", **_pattern(f"^{WEB.pattern}$", "Skriv hele adressen med https:// foran.")}


class Mail:
    """An e-mail address of a function, never of a person."""

    def parse(self, text: str) -> str:
        if not MAIL.fullmatch(text):
            raise Invalid("V214", f"»{text}« er ikke en mailadresse.", "Skriv fx ungeindsats@kommune.dk.")
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", **_pattern(f"^{MAIL.pattern}$", "Skriv fx ungeindsats@kommune.dk.")}


class Phone:
    """A Danish telephone number: eight digits, or a short number such as 112 or 116 111."""

    def parse(self, text: str) -> str:
        digits = re.sub(r"[ +]", "", text)
        digits = digits[2:] if len(digits) == 10 and digits.startswith("45") else digits
        if not re.fullmatch(r"[2-9]\d{7}|116\d{3}|1\d{2,3}", digits):
            raise Invalid("V215", f"»{text}« er ikke et telefonnummer.", "Skriv otte cifre, fx 70 20 12 01.")
        if len(digits) == 8:
            return " ".join(digits[i : i + 2] for i in range(0, 8, 2))
        return f"{digits[:3]} {digits[3:]}".strip() if len(digits) == 6 else digits

    def schema(self) -> dict[str, Any]:
        return {**DIGITS, "minimum": 110, **_pattern(r"^((\+?45)? *[2-9]( *\d){7}|1 *1 *6( *\d){3}|1( *\d){2,3})$", "Skriv otte cifre, fx 70 20 12 01.")}
