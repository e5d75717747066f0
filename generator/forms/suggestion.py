"""An answered issue form as a change of one file. Everything in it was written by a stranger: it
is only ever a value, it is held to the declarations, and it names no path."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.catalogue import Catalogue
from generator.drafts import Given, draft
from generator.editing import CannotEdit, corrected, opened
from generator.editing.edits import field_at, value_at
from generator.forms.issues import FIELD, KIND, KNOWN, PAGE, RIGHT, WRONG, correctable, proposed
from generator.frozen import frozen
from generator.model.fields import fields_of
from generator.model.kinds import RECORD_KINDS, Kind
from generator.model.types import Invalid, OneOf, slug_of
from generator.questions import question
from generator.source import SIZE_OF_RECORD, compose

NO_ANSWER = "_No response_"
LONGEST = 60_000


class NotUsable(Exception):
    """The answers cannot become a change. `reasons` are Danish sentences for the one who wrote."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)


@frozen
class Suggestion:
    """One file: its path in the catalogue, its new content, and the id of its record. `unused` are
    the answers that could not be used, as Danish sentences."""

    path: str
    data: bytes
    id: str
    unused: tuple[str, ...] = ()


def suggestion(catalogue: Catalogue, body: str) -> Suggestion:
    """The change that an issue's body asks for. Raises NotUsable."""
    if len(body) > LONGEST:
        raise NotUsable(["Svaret er for langt."])
    text = body.replace("\r\n", "\n")
    if text.lstrip().startswith(f"### {PAGE}\n"):
        return _correction(catalogue, text)
    chosen = _in_brackets(answers(text, (KIND,)).get(KIND, "").split("\n")[0])
    kind = next((each for each in RECORD_KINDS if each.name == chosen), None)
    if kind is None:
        raise NotUsable(["Svaret kommer ikke fra et af skemaerne. Vælg et skema under »New issue«."])
    return _proposal(catalogue, kind, text)


def answers(text: str, labels: Sequence[str]) -> dict[str, str]:
    """Label → answer. Labels stand in their order; a heading inside an answer is a part of it."""
    found: dict[str, str] = {}
    places = []
    start = 0
    for label in labels:
        heading = re.compile(rf"^### {re.escape(label)}$", re.MULTILINE)
        match = heading.search(text, start)
        if match:
            places.append((label, match.start(), match.end()))
            start = match.end()
    ends = [heading for _, heading, _ in places[1:]] + [len(text)]
    for (label, _, begin), end in zip(places, ends, strict=False):
        answer = text[begin:end].strip()
        if answer and answer != NO_ANSWER:
            found[label] = answer
    return found


def _proposal(catalogue: Catalogue, kind: Kind, text: str) -> Suggestion:
    specs = proposed(kind)
    written = answers(text, (KIND, *(spec.title for spec in specs), KNOWN))
    given: dict[str, Given] = {}
    reasons: list[str] = []
    unused: list[str] = []
    for spec in specs:
        answer = written.get(spec.title, "")
        if not answer:
            continue
        one = answer if spec.many else " ".join(answer.split())
        try:
            given[spec.name] = question(spec, catalogue).answer(_in_brackets(one) if isinstance(spec.type, OneOf) else one)
        except Invalid as fault:
            (reasons if spec.required else unused).append(f"{spec.title}: {fault.message} {fault.hint}".strip())
    if "title" not in given:
        reasons.append("Titel: Feltet mangler.")
    if reasons:
        raise NotUsable(reasons)
    id_ = _free(catalogue, slug_of(str(given["title"])))
    path = f"{kind.where}/{id_}.yml"
    return _readable(Suggestion(path, draft(kind, id_, catalogue.settings.address, given).encode(), id_, tuple(unused)))


def _correction(catalogue: Catalogue, text: str) -> Suggestion:
    written = answers(text, (PAGE, WRONG, FIELD, RIGHT, KNOWN))
    id_ = written.get(PAGE, "").rstrip("/").split("/")[-1].split("#")[0].removesuffix(".yml")
    record = catalogue.get(id_)
    if record is None:
        raise NotUsable([f"{PAGE}: Vi kan ikke finde siden. Skriv dens adresse."])
    path = _in_brackets(written.get(FIELD, "").split("\n")[0])
    outer, _, inner = path.partition(".")
    spec = correctable().get(path)
    if spec is None or outer not in fields_of(type(record)):
        raise NotUsable([f"{FIELD}: Siden har ikke dette felt."])
    value = " ".join(written.get(RIGHT, "").split())
    file = catalogue.origin(record).path
    try:
        value = str(question(spec, catalogue).answer(value))
        manuscript = opened(file, (catalogue.root / file).read_bytes())
        edit = value_at(manuscript, (outer, inner), value) if inner else field_at(manuscript, outer, value, fields_of(type(record)))
        return _readable(Suggestion(file, corrected(manuscript, [edit]), record.id))
    except Invalid as fault:
        raise NotUsable([f"{RIGHT} {fault.message} {fault.hint}".strip()]) from None
    except CannotEdit:
        raise NotUsable([f"{FIELD}: Feltet kan ikke rettes herfra. En redaktør retter det i filen {file}."]) from None


def _readable(of: Suggestion) -> Suggestion:
    """The same, when the reader takes it: invisible signs and the like stop here."""
    source = compose(of.path, of.data, SIZE_OF_RECORD)
    if source.node is None:
        raise NotUsable([f"{each.message} {each.hint}".strip() for each in source.diagnostics])
    return of


def _free(catalogue: Catalogue, id_: str) -> str:
    """The id, or the id with the first number that nobody has used."""
    taken = {name for each in catalogue.records for name in (each.id, *each.previous_ids)} | catalogue.unreadable
    tries = (id_, *(f"{id_[:56]}-{number}" for number in range(2, 1000)))
    return next(each for each in tries if each not in taken)


def _in_brackets(text: str) -> str:
    found = re.search(r"\(([^()]+)\)$", text.strip())
    return found[1] if found else text.strip()
