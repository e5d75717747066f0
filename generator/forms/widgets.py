"""One declared field as one field of a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.catalogue import Catalogue
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import KINDS
from generator.model.types import Clock, Day, Mail, Number, OneOf, Phone, Ref, Scalar, Slug, Text, Url, Whole, YesNo

Widget = dict[str, Any]
LONG = 220
# Our own, in rediger.js: a picker over several kinds, and a day. The editor's own day writes
# today in every date that nobody has filled in.
CHOICE, DAY = "vejviser-choice", "vejviser-day"
YES_NO = [{"label": "Ja", "value": "ja"}, {"label": "Nej", "value": "nej"}]
# What the text of a list's closed item is taken from.
NAMED_BY = ("title", "text", "what", "function", "document", "name", "act", "field", "record", "id")
PATTERNS: Mapping[type[Any], tuple[str, str]] = {
    Slug: (r"^[a-z0-9]+(-[a-z0-9]+)*$", "Brug små bogstaver a-z, tal og bindestreg."),
    Clock: (r"^([01]?\d|2[0-3])[:.][0-5]\d$", "Skriv timer og minutter: 16:00"),
    Url: (r"^https?://\S+\.\S+$", "Skriv hele adressen med https:// foran."),
    Mail: (r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$", "Skriv fx ungeindsats@kommune.dk."),
    Phone: (r"^[+0-9 ]+$", "Skriv otte cifre, fx 70 20 12 01."),
}


def fields(model: type[Any], catalogue: Catalogue, *, optional: bool = False) -> list[Widget]:
    """The fields of a form. Inside a mapping that may be left out nothing is demanded: the
    editor would demand it also where the mapping is not used."""
    return [_field(spec, catalogue, optional) for spec in fields_of(model).values()]


def _field(spec: Field, catalogue: Catalogue, optional: bool) -> Widget:
    must = spec.required and not optional
    about: Widget = {"name": spec.name, "label": spec.title, "hint": _hint(spec, spec.required and optional), "required": must}
    if isinstance(spec.type, Nested):
        model = spec.type.model
        if not spec.many:
            return {**about, "widget": "object", "collapsed": not must, "fields": fields(model, catalogue, optional=not must)}
        named = next((each for each in NAMED_BY if each in fields_of(model)), next(iter(fields_of(model))))
        found: Widget = {**about, "widget": "list", "collapsed": True, "summary": f"{{{{fields.{named}}}}}", "fields": fields(model, catalogue)}
    else:
        one = _scalar(spec.type, catalogue)
        if one["widget"] in ("select", "relation", CHOICE) and spec.many:
            return {**about, **one, "multiple": True, **({"min": spec.least} if must else {})}
        if not spec.many:
            return {**about, **one}
        found = {**about, "widget": "list", "field": {"name": spec.name, "label": spec.title, "required": True, **one}}
    return {**found, "allow_add": True, **({"min": spec.least} if must else {})}


def _hint(spec: Field, with_the_rest: bool) -> str:
    length = f" Højst {spec.type.max} tegn." if isinstance(spec.type, Text) and str(spec.type.max) not in spec.help else ""
    again = " Skal udfyldes, når du bruger felterne her." if with_the_rest else ""
    return f"{spec.help}{length}{again}"


def _scalar(of: Scalar[Any], catalogue: Catalogue) -> Widget:
    if isinstance(of, Ref):
        return _reference(of, catalogue)
    if isinstance(of, OneOf):
        return {"widget": "select", "options": [{"label": each.label, "value": each.value} for each in of.of]}
    if isinstance(of, YesNo):
        return {"widget": "select", "options": YES_NO}
    if isinstance(of, Day):
        return {"widget": DAY}
    if isinstance(of, Whole | Number):
        return {"widget": "number", "value_type": "int" if isinstance(of, Whole) else "float", "min": of.min, "max": of.max, **({"step": 0.01} if isinstance(of, Number) else {})}
    if isinstance(of, Text):
        shape = (f"^(?:{of.pattern})$", of.pattern_says) if of.pattern else (rf"^[\s\S]{{1,{of.max}}}$", f"Skriv højst {of.max} tegn.")
        return {"widget": "text" if of.markdown or of.max > LONG else "string", "pattern": list(shape)}
    return {"widget": "string", "pattern": list(PATTERNS[type(of)])}


def _reference(of: Ref, catalogue: Catalogue) -> Widget:
    """A picker. Within one collection the editor looks the choices up itself; it cannot look in
    several, so there it gets the choices of today."""
    if len(of.to) == 1:
        kind = KINDS[of.to[0]]
        if not kind.vocabulary:
            return {"widget": "relation", "collection": kind.name, "value_field": "id", "display_fields": ["title"], "search_fields": ["title", "id"], "options_length": 500}
        if (catalogue.root / f"{kind.where}.yml").is_file():
            inner = {"value_field": "entries.*.id", "display_fields": ["entries.*.title"], "search_fields": ["entries.*.title", "entries.*.id"]}
            return {"widget": "relation", "collection": "vocabulary", "file": kind.name, **inner, "options_length": 500}
    return {"widget": CHOICE, "kinds": list(of.to)}


def choices(catalogue: Catalogue) -> dict[str, list[dict[str, str]]]:
    """What our own picker offers, by kind: every record, and the entries of every vocabulary."""
    return {name: [{"label": f"{each.title} ({kind.label})", "value": each.id} for each in catalogue.of_kind(name)] for name, kind in KINDS.items()}
