"""GitHub's issue forms (docs.github.com, »Syntax for issue forms«): one for a proposal of each
kind, and one for an error. What is asked comes from the declarations."""

from __future__ import annotations

from typing import Any

import yaml

from generator.model.common import Contact
from generator.model.fields import Field, Nested, fields_of
from generator.model.kinds import RECORD_KINDS, Kind
from generator.model.types import OneOf, Ref, Slug, Text, YesNo
from generator.questions import asked

# Danish needs the gender: »et tilbud«, but »en side«.
ONE = {
    "youth-offer": "et tilbud", "service-level": "en støtte", "fair-partner": "en messepartner", "fair": "en messe", "pathway": "et forløb", "body": "et råd eller udvalg",
    "organisation": "en udbyder", "programme": "en indsats", "page": "en side",
}
KIND = "Hvad er det?"
PAGE, WRONG, FIELD, RIGHT, KNOWN = "Side", "Hvad er forkert?", "Felt", "Hvad skal der stå?", "Hvor ved du det fra?"
# Staff who can sort issues put this on when the answers may become a pull request.
APPROVED = "lav ændring"
# What only somebody who knows the catalogue can answer.
FOR_STAFF = ("owner", "sources", "situations")
INTERNAL = ("backup", "case_number", "target_groups_by", "shared_plan")
OPEN_TO_ALL = "Alle kan læse det, du skriver. Skriv aldrig om et barn eller en person, og skriv ikke navne, telefonnumre på privatpersoner eller CPR-numre."
Element = dict[str, Any]


def issue_forms() -> dict[str, str]:
    """File name in .github/ISSUE_TEMPLATE → its text; the same every time."""
    files = {f"foreslaa-{each.name}.yml": _dumped(_proposal(each)) for each in RECORD_KINDS}
    return {**files, "ret-en-oplysning.yml": _dumped(_correction()), "config.yml": _dumped({"blank_issues_enabled": True})}


def proposed(kind: Kind) -> tuple[Field, ...]:
    """The fields that a proposal asks for, in order."""
    return tuple(each for each in asked(kind) if each.name not in FOR_STAFF)


def correctable() -> dict[str, Field]:
    """The fields that an error can be reported in, by path: one value on one line."""
    found: dict[str, Field] = {}
    for kind in RECORD_KINDS:
        found |= {name: spec for name, spec in fields_of(kind.model).items() if _on_one_line(spec) and name not in (*found, *FOR_STAFF, *INTERNAL)}
    return {**found, **{f"contact.{name}": spec for name, spec in fields_of(Contact).items()}}


def choice(title: str, name: str) -> str:
    """How a choice is shown; the name in brackets is what is read back."""
    return f"{title} ({name})"


def _on_one_line(spec: Field) -> bool:
    of = spec.type
    if spec.many or isinstance(of, Nested | Ref | Slug | YesNo):
        return False
    return not (isinstance(of, Text) and of.markdown)


def _proposal(kind: Kind) -> Element:
    chosen = {"type": "dropdown", "id": "slags", "attributes": {"label": KIND, "options": [choice(kind.label.capitalize(), kind.name)], "default": 0}, "validations": {"required": True}}
    return {
        "name": f"Foreslå {ONE[kind.name]}",
        "description": f"Skriv det, du ved. En redaktør læser det, før noget bliver vist. ({kind.plural.capitalize()})",
        "title": f"Forslag: {kind.label}",
        "body": [_note(), chosen, *(_asked(each) for each in proposed(kind)), _text(KNOWN, "kilde", "Fx en webside eller et referat.", must=False)],
    }


def _correction() -> Element:
    fields = [choice(f"{'Kontakt: ' if '.' in path else ''}{spec.title}", path) for path, spec in correctable().items()]
    return {
        "name": "Ret en oplysning",
        "description": "Noget på en side er forkert eller gammelt.",
        "title": "Rettelse: ",
        "body": [
            _note(),
            {"type": "input", "id": "side", "attributes": {"label": PAGE, "description": "Sidens adresse, eller filens navn uden .yml."}, "validations": {"required": True}},
            _text(WRONG, "forkert", "Det, der står nu.", must=False),
            {"type": "dropdown", "id": "felt", "attributes": {"label": FIELD, "description": "Det sted på siden, der skal rettes.", "options": fields}, "validations": {"required": True}},
            _text(RIGHT, "rigtigt", "Kun det nye. Ét svar ad gangen.", must=True),
            _text(KNOWN, "kilde", "Fx en webside, eller at du selv arbejder der.", must=True),
        ],
    }


def _note() -> Element:
    return {"type": "markdown", "attributes": {"value": OPEN_TO_ALL}}


def _asked(spec: Field) -> Element:
    # The help of a reference speaks of ids, which a stranger cannot know.
    help_ = "Skriv det med almindelige ord." if isinstance(spec.type, Ref) else spec.help
    about: Element = {"label": spec.title, "description": f"{help_}{' Skriv hver ting på sin linje.' if spec.many else ''}"}
    must = {"validations": {"required": spec.required}}
    if isinstance(spec.type, OneOf):
        return {"type": "dropdown", "id": spec.name, "attributes": {**about, "options": [choice(each.label, each.value) for each in spec.type.of]}, **must}
    if spec.examples and not isinstance(spec.type, Ref):
        about["placeholder"] = spec.examples[0]
    long = spec.many or (isinstance(spec.type, Text) and spec.type.prose)
    return {"type": "textarea" if long else "input", "id": spec.name, "attributes": about, **must}


def _text(label: str, id_: str, about: str, *, must: bool) -> Element:
    return {"type": "textarea", "id": id_, "attributes": {"label": label, "description": about}, "validations": {"required": must}}


def _dumped(form: Element) -> str:
    head = "# Skrevet af »vejviser forms --issues«. Ret felterne i generator/model, ikke her.\n"
    return head + yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=1000)
