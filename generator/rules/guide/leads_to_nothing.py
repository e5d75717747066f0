"""Et svar i guiden fører til ingenting.

En målgruppe med et svar, og et behov med poster, skal have mindst én støtte eller ét tilbud, der
kan bruges nu.

Hvorfor: Guiden viser kun svar, der fører til noget. Et svar uden poster forsvinder, uden at nogen ser det.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.guide import Topic, walk
from generator.rules.rule import WARNING, Finding, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    nodes = walk(catalogue, day)
    offered = {topic: {option.value for node in nodes if node.question and node.question.topic is topic for option in node.options} for topic in (Topic.WHO, Topic.NEED)}
    # With few records the guide does not ask; then nobody misses an answer.
    for audience in catalogue.of_kind("audience") if offered[Topic.WHO] else ():
        if audience.answer and audience.id not in offered[Topic.WHO]:
            yield Finding(of=audience, path=("answer",), message=f"Ingen støtte og intet tilbud er for »{audience.title}«. Svaret kommer ikke med i guiden.", hint=f"Skriv {audience.id} under audiences i det, der passer. Eller slet answer.")
    for need in catalogue.of_kind("need") if offered[Topic.NEED] else ():
        if catalogue.with_need(need.id) and need.id not in offered[Topic.NEED]:
            yield Finding(of=need, path=("id",), message=f"Ingen støtte og intet tilbud har behovet »{need.title}«. Det kommer ikke med i guiden.", hint=f"Skriv {need.id} under needs i det, der hjælper.")
    for node in nodes:
        if node.question is None and node.trail and not node.alive:
            ways = " → ".join(option.title for _, option in node.trail)
            yield Finding(of=catalogue.settings, path=("title",), message=f"Vejen »{ways}« ender uden noget, der passer.", hint="Skriv, hvad der kan hjælpe. Eller ret alder og målgruppe i de poster, der næsten passer.")


RULE = rule(
    __doc__, "V333", WARNING, check, file="vocabulary/audiences.yml",
    bad="""
    entries:
      - {id: ung, title: Unge, answer: Mig selv}
      - {id: foraelder, title: Forældre, answer: Mit barn}
      - {id: planlaegger, title: Planlæggere, answer: En i min kommune}
    """,
    good="""
    entries:
      - {id: ung, title: Unge, answer: Mig selv}
      - {id: foraelder, title: Forældre, answer: Mit barn}
      - {id: planlaegger, title: Planlæggere}
    """,
)
