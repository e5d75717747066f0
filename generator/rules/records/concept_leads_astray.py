"""Et begreb fører ingen steder hen, eller til alt.

Mindst én post skal bruge et af begrebets navne, eller et navn på et begreb tæt på. Og et udtryk på ét ord må ikke være et ord, som næsten alle skriver.

Hvorfor: Et begreb uden poster giver ingen svar. Et ord som »barn« passer på alt, så det hjælper ingen med at finde noget.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from generator.catalogue import Catalogue
from generator.danish.folding import fold, words
from generator.danish.stemming import COMMON_STEMS, SMALL_STEMS, stem
from generator.model.common import Record
from generator.model.vocabulary import Concept
from generator.rules.prose import written
from generator.rules.rule import WARNING, Finding, rule

_TOO_COMMON = SMALL_STEMS | COMMON_STEMS


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    concepts = catalogue.of_kind("concept")
    for concept in concepts:
        for name in ("names", "search_words"):
            for index, way in enumerate(getattr(concept, name)):
                if _says_nothing(way):
                    yield Finding(
                        of=concept, path=(name, index), message=f"»{way}« skriver næsten alle, så det fører til alt.",
                        hint="Skriv et ord mere, der siger, hvad det handler om.",
                    )
    if catalogue.unreadable:
        return  # what cannot be read may be what it leads to
    text = "\n".join(dict.fromkeys(read.text for each in written(catalogue) if isinstance(each.of, Record) for read in each.texts)).casefold()
    # Looking through all text for each name is slow; most are not there because a word of them is not.
    used = set(text.split())
    parts = "\n".join(used)
    found = {each.id for each in concepts if _is_in(each, text, used, parts)}
    for concept in concepts:
        if not (concept.mentioned or concept.danger or found.intersection((concept.id, *concept.near))):
            yield Finding(
                of=concept, path=("id",), message=f"Ingen post bruger et navn for begrebet »{concept.title}«.",
                hint="Skriv under names, hvad posterne kalder det, eller under near et begreb, der hjælper. Er der intet, så skriv mentioned: ja.",
            )


@cache
def _says_nothing(way: str) -> bool:
    found = words(fold(way))
    return len(found) == 1 and stem(found[0]) in _TOO_COMMON


def _is_in(concept: Concept, text: str, used: set[str], parts: str) -> bool:
    ways = sorted((name.casefold() for name in (concept.title, *concept.names)), key=lambda way: " " in way)
    return any(all(word in used or word in parts for word in way.split()) and (" " not in way or way in text) for way in ways)


RULE = rule(
    __doc__, "V337", WARNING, check, file="vocabulary/concepts.yml",
    bad="""
    entries:
      - {id: dans, title: Dans, names: [breakdance]}
    """,
    good="""
    entries:
      - {id: dans, title: Dans, names: [breakdance], mentioned: ja}
    """,
)
