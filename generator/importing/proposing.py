"""A mapping file to begin with: each column at the field that its name is nearest to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from generator.editing.scalars import scalar
from generator.importing.paths import KEPT
from generator.importing.rows import Table
from generator.model.fields import Nested, fields_of
from generator.model.kinds import Kind

# What lists call things. The fields' own names and titles are known already.
_SYNONYMS = {
    "title": ("navn", "tilbud", "name"), "summary": ("beskrivelse", "resumé", "kort beskrivelse", "description"), "body": ("lang beskrivelse", "uddybning"),
    "contact.phone": ("telefon", "tlf", "telefonnummer"), "contact.mail": ("e-mail", "email", "mailadresse"), "contact.function": ("afdeling", "kontaktsted"),
    "places.address": ("adresse", "gade og by"), "places.name": ("sted", "lokation"), "ages.min": ("alder fra", "min. alder"), "ages.max": ("alder til", "maks. alder"),
    "website": ("hjemmeside", "url", "link"), "cost": ("pris", "egenbetaling"), "for_whom": ("målgruppe",),
}
_LIKE = 0.82
# Columns that tend to hold the names of people, which the catalogue never has.
_PERSONAL = re.compile("kontaktperson|medarbejder|sagsbehandler|leder$|ansvarlig|cpr", re.IGNORECASE)
_MORE = """\
# Mere, du kan skrive:
# values: {needs: {Skolefravær: skole}}   # listens ord → feltets ord
# separator: ","                          # mellem flere ting i én celle. Ellers ;
# header: 3                               # rækken med kolonnernes navne
# sheet: Tilbud                           # arket, når der er flere
# id: {join: [Navn, By]}                  # det, filen skal hedde efter. Ellers title
# Under fields kan et felt have flere kolonner. Den første med en værdi bliver brugt:
#   contact.phone: [Telefon, Mobil]
# Eller flere kolonner sat sammen:
#   places.address: {join: [Vej, Postnr, By], with: [", ", " "]}
"""


def proposal(table: Table, kind: Kind) -> str:
    """The text of a mapping file for the table; columns that nothing is near to stand as comments."""
    names = list(_names(kind.model))
    fields: dict[str, str] = {}
    rest = []
    personal = [each for each in table.columns if _PERSONAL.search(each)]
    for column in (each for each in table.columns if each not in personal):
        ranked = [(SequenceMatcher(None, column.casefold(), name).ratio(), path) for name, path in names if path not in fields]
        ratio, path = max(ranked, default=(0.0, ""))
        if ratio >= _LIKE:
            fields[path] = column
        else:
            rest.append(column)
    needed = [name for name, spec in fields_of(kind.model).items() if spec.required and name not in (*KEPT, *fields) and not isinstance(spec.type, Nested)]
    lines = [f"# Forslag til mapping for {kind.plural}. Ret det, og kør »vejviser import« igen med --mapping.", "fields:"]
    lines += [f"  {path}: {scalar(column)}" for path, column in fields.items()] or ["  # title: Navn"]
    lines += [f"  # ?: {' '.join(column.split())}" for column in rest]
    lines += ["fixed:  # det samme i alle kladder", *(f"  # {name}: {fields_of(kind.model)[name].title}" for name in needed)] if needed else []
    if personal:
        lines += ["leave_out:  # skrives slet ikke, heller ikke som kommentar", *(f"  - {scalar(each)}" for each in personal)]
    return "\n".join(lines) + "\n" + _MORE


def _names(model: type[Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Every name that a column could have → the field's path; one level into parts."""
    for name, spec in fields_of(model).items():
        path = f"{before}{name}"
        if path in KEPT:
            continue
        if isinstance(spec.type, Nested):
            if not before:
                yield from _names(spec.type.model, f"{name}.")
            continue
        for each in (path, *(() if before else (spec.title.casefold(),)), *_SYNONYMS.get(path, ())):
            yield each, path
