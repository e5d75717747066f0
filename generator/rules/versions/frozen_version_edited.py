"""En besluttet version er ændret.

Når en version er indstillet eller godkendt, husker ledger.json hvert felt. Et felt må kun rettes åbent, med en post under »corrections«.

Hvorfor: En familie skal kunne se præcis det, der gjaldt den dag, de fik deres afgørelse.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.wording import day as in_words
from generator.ledger import Edit, Frozen, Renamed, edits, hashes, renamed
from generator.model.choices import Stage
from generator.model.fields import fields_of
from generator.model.kinds import LEDGER_FILE
from generator.model.service_levels import ServiceLevel, Terms, Version
from generator.rules.rule import ERROR, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    ledger = catalogue.ledger
    if ledger.fault:
        yield Finding(of=ledger, path=(), message=ledger.fault, hint=f"Hent den forrige {LEDGER_FILE} tilbage. Den må ikke rettes i hånden.")
    former = renamed(catalogue.records)
    levels = {id_: level for level in catalogue.of_kind("service-level") for id_ in (level.id, *level.previous_ids)}
    for (level_id, version_id), frozen in ledger.versions.items():
        level = levels.get(level_id)
        if level is None:
            if level_id not in catalogue.unreadable:
                yield Finding(
                    of=ledger, path=("versions", f"{level_id}/{version_id}"), key=True, message=f"{level_id} er væk, men har en version, der er besluttet.",
                    hint="Læg filen tilbage, og skriv status: lukket. Gamle versioner skal stadig kunne læses.",
                )
            continue
        index = next((place for place, each in enumerate(level.versions) if each.id == version_id), None)
        if index is None:
            yield Finding(
                of=level, path=("versions",), message=f"Version {version_id} er besluttet og må ikke slettes.", hint="Læg den tilbage. Gælder den ikke mere, så skriv valid_to.",
            )
        else:
            yield from _edited(level, index, frozen, former, day)


def _edited(level: ServiceLevel, index: int, frozen: Frozen, former: Renamed, day: date) -> Iterator[Finding]:
    version = level.versions[index]
    if version.stage not in (frozen.stage, Stage.REPEALED):
        yield Finding(
            of=level, path=("versions", index, "stage"), message=f"Version {version.id} er {frozen.stage.value} og kan ikke blive {version.stage.value}.",
            hint="Lad den stå, og skriv en ny version under den. Så kan alle se begge.",
        )
    for edit in edits(version, frozen, former):
        present = edit.name in hashes(version)
        yield Finding(
            of=level, path=("versions", index, *edit.path), key=present and "." not in edit.name, hint=_hint(edit, version, day),
            message=f"{_title(edit.name)} er ændret i version {version.id}, som er frosset {in_words(frozen.day)}.",
        )


def _hint(edit: Edit, version: Version, day: date) -> str:
    if edit.name.startswith("corrections."):
        return "Læg rettelsen tilbage, som den var."
    return (
        "Er det en ny beslutning, så lav en ny version. Er det en fejl, så ret den åbent under corrections: "
        f"{{date: {day}, field: {edit.name}, before: …, reason: …, replaces: {edit.was}}} og kør »vejviser freeze«."
    )


def _title(name: str) -> str:
    spec = fields_of(Terms).get(name) or fields_of(Version).get(name.partition(".")[0])
    return f"»{spec.title}«" if spec else name


RULE = rule(
    __doc__, "V353", ERROR, check, waivable=False, file="service-levels/ledsagelse.yml",
    bad="""
    versions:
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        terms:
          duration: 12 måneder ad gangen.
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
    good="""
    versions:
      - id: "2026"
        stage: godkendt
        body: socialudvalget
        decided: 2025-12-01
        valid_from: 2026-01-01
        corrections:
          - date: 2026-11-24
            field: duration
            before: 6 måneder ad gangen.
            reason: Der stod 12 måneder i beslutningen.
            replaces: "1989f89760b3"
        terms:
          duration: 12 måneder ad gangen.
          extension: {possible: nej}
          deadlines: [{number: 4, unit: uger, start: ansøgning}]
          complaint: ankestyrelsen
    """,
)
