"""One text of the source as one value of a field: what a person would write instead, and only
where it means the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from generator.catalogue import Catalogue
from generator.danish.cpr import cpr_numbers
from generator.model.fields import Field
from generator.model.types import Choice, Clock, Day, Invalid, Mail, Number, OneOf, Phone, Ref, Text, Url, Whole, YesNo, slug_of

_MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?(Z|[+-]\d{2}:\d{2})?$")
# Crosses and flags of lists; »yes« and »true« the field knows itself.
_YES, _NO = ("x", "1", "sand"), ("0", "falsk")


def fitted(spec: Field, text: str, catalogue: Catalogue) -> str:
    """The text as the field takes it. Raises Invalid, in Danish, when it does not fit."""
    of: Any = spec.type
    normal = _NORMAL.get(type(of))
    if not (isinstance(of, Text) and of.markdown):
        text = " ".join(text.split())
    if isinstance(of, OneOf):
        text = _choice(of.of, text)
    elif isinstance(of, Ref):
        text = _reference(of, text, catalogue)
    elif normal:
        text = normal(text)
    try:
        value = of.parse(text)
    except Invalid as fault:
        if fault.instead is None:
            raise
        text = fault.instead
        value = of.parse(text)
    # Telephone numbers and texts come back in their ordinary form; the rest as it is written.
    return value if isinstance(value, str) else text


def is_cpr(text: str) -> bool:
    """Whether the text holds something that looks like a CPR number."""
    return next(cpr_numbers(" ".join(text.split())), None) is not None


def _choice(of: type[Choice], text: str) -> str:
    low = text.casefold()
    return next((str(each.value) for each in of if low in (str(each.value).casefold(), each.label.casefold())), text)


def _reference(of: Ref, text: str, catalogue: Catalogue) -> str:
    """The id that a text means: the id itself, or the title of exactly one record or entry."""
    known = _names(catalogue, of.to)
    found = known.get(" ".join(text.split()).casefold()) or known.get(slug_of(text))
    if found is None:
        raise Invalid("V301", f"»{text}« findes ikke i kataloget.", "Opret det først, eller ret navnet.")
    return found


@lru_cache(maxsize=64)
def _names(catalogue: Catalogue, kinds: tuple[str, ...]) -> Mapping[str, str]:
    """Every way to name what a reference may be → its id. A title that two have names neither."""
    names: dict[str, str] = {}
    twice: set[str] = set()
    for each in (each for kind in kinds for each in catalogue.of_kind(kind)):
        for name in {each.title.casefold(), (getattr(each, "possessive", None) or each.title).casefold()}:
            if names.setdefault(name, each.id) != each.id:
                twice.add(name)
    ids = {each.id: each.id for kind in kinds for each in catalogue.of_kind(kind)}
    return {name: id_ for name, id_ in names.items() if name not in twice} | ids


def _day(text: str) -> str:
    """Without the midnight that spreadsheets and databases put after a date."""
    return _MIDNIGHT.sub("", text)


def _clock(text: str) -> str:
    found = re.fullmatch(r"(\d{1,2}[.:]\d{2})[.:]00", text)
    return found[1] if found else text


def _whole(text: str) -> str:
    found = re.fullmatch(r"0*([0-9]+)(?:[.,]0+)?(?: ?år)?", text)
    return found[1] if found else text


def _number(text: str) -> str:
    """1.105,50 kr. → 1105.50: in a Danish list the point before three digits is for thousands."""
    plain = re.sub(r"^kr\.? ?| ?(?:kr\.?|DKK|%)$|,-$", "", text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "")
    return plain.replace(",", ".")


def _yes_no(text: str) -> str:
    low = text.casefold()
    return "ja" if low in _YES else "nej" if low in _NO else text


def _url(text: str) -> str:
    return f"https://{text}" if text.casefold().startswith("www.") else text


def _mail(text: str) -> str:
    return text.removeprefix("mailto:")


def _phone(text: str) -> str:
    return re.sub(r"^(?:tlf|telefon|tel|mobil)\.?:? ?", "", text, flags=re.IGNORECASE)


_NORMAL: dict[type[Any], Callable[[str], str]] = {
    Day: _day, Clock: _clock, Whole: _whole, Number: _number, YesNo: _yes_no, Url: _url, Mail: _mail, Phone: _phone,
}
