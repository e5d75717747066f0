"""Teksten er svær at læse.

Lix-tallet for en posts tekst må højst være det, der står i catalogue.yml (limits, summary_lix). Lix er ord pr. sætning plus procenten af ord på over seks bogstaver.

Hvorfor: Siden skal kunne læses af en familie, der er presset, og af unge, der har svært ved at læse.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.danish.readability import lix
from generator.danish.wording import number
from generator.rules.prose import APART, counted_in_use, in_use
from generator.rules.rule import WARNING, Finding, rule

LEAST_WORDS = 12


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    most = catalogue.settings.limits.summary_lix
    for record, counted in counted_in_use(catalogue, day):
        found = round(counted.lix)
        if found <= most:
            continue
        running = [each for each in in_use(record, day) if each.path[0] not in APART]
        worst = max((each for each in running if each.text.count(" ") >= LEAST_WORDS), key=lambda each: lix(each.text), default=None)
        if worst:
            yield Finding(
                of=record, path=worst.path, message=f"Teksten har lix {number(found)}. Grænsen er {number(most)}.",
                hint="Her er det sværeste stykke. Skriv kortere sætninger, og del de lange ord op.",
            )


RULE = rule(
    __doc__, "V414", WARNING, check, alone=True, file="youth-offers/svoemmehold.yml",
    bad="summary: Svømmeundervisningen tilrettelægges individuelt efter en forudgående kompetenceafklaring, hvor svømmekoordinatoren i samarbejde fastlægger undervisningens overordnede målsætninger.",
    good="summary: Vi finder ud af, hvad du kan i vandet. Så lægger vi en plan for, hvad du skal lære.",
)
