"""Her står måske et personnavn.

Reglen finder et almindeligt fornavn med et efternavn i en tekst, og et fornavn alene dér, hvor der skal stå en funktion. En gade eller en skole, der er opkaldt efter nogen, bliver ikke talt med.

Hvorfor: Et menneskes navn kræver samtykke, og det er forkert, så snart de skifter job. En funktion bliver ved med at passe.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.names import person
from generator.model.fields import Field
from generator.rules.prose import texts, written
from generator.rules.rule import WARNING, Finding, rule

ROLES = {"function", "owner", "backup", "role"}
# Titles of documents and quotations are as they are; people search by all sorts of words.
NOT_OURS = {"search_words", "sources", "names", "translations", "publisher"}


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    for record in written(catalogue):
        # Nearly all texts that are no roles name nobody.
        for each in record.texts if record.may_hold.name else texts(record.of, _is_role):
            role = each.path[-1] in ROLES
            for name in person(each.text, alone=role):
                if NOT_OURS.isdisjoint(map(str, each.path)):
                    hint = "Skriv funktionen, fx Ungeindsatsen eller Ledende sundhedsplejerske." if role else "Skriv funktionen i stedet. Er det ikke en person, så skriv en undtagelse (waivers)."
                    yield Finding(of=record.of, path=each.path, words=name, message=f"»{name}« ligner navnet på en person.", hint=hint)


def _is_role(spec: Field) -> bool:
    return spec.name in ROLES


RULE = rule(
    __doc__, "V405", WARNING, check, alone=True, file="youth-offers/svoemmehold.yml",
    bad="contact: {function: Mette Hansen, mail: svoemmehallen@eksempelby.dk}",
    good="contact: {function: Svømmehallen, mail: svoemmehallen@eksempelby.dk}",
)
