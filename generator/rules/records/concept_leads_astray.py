"""Et begreb fører ingen steder hen, eller til alt.

Mindst én post skal bruge et af begrebets navne, eller et navn på et begreb tæt på. Og et udtryk på ét ord må ikke være et ord, som næsten alle skriver.

Hvorfor: Et begreb uden poster giver ingen svar. Et ord som »barn« passer på alt, så det hjælper ingen med at finde noget.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.danish.folding import fold, words
from generator.danish.stemming import says_nothing
from generator.model.common import Record
from generator.model.vocabulary import Concept
from generator.rules.prose import written
from generator.rules.rule import WARNING, Finding, rule

PART = 200_000
"""Signs of text that are looked through at a time: most names are found in the first."""
FEW = 8
"""For so few concepts it costs more to look at every word of the text first."""


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    concepts = catalogue.of_kind("concept")
    ways = tuple([way for concept in concepts for way in (*concept.names, *concept.search_words)])
    common = _saying_nothing(ways)
    for concept in concepts if common else ():
        for name in ("names", "search_words"):
            for index, way in enumerate(getattr(concept, name)):
                if way in common:
                    yield Finding(
                        of=concept, path=(name, index), message=f"»{way}« skriver næsten alle, så det fører til alt.",
                        hint="Skriv et ord mere, der siger, hvad det handler om.",
                    )
    if catalogue.unreadable:
        return  # what cannot be read may be what it leads to
    for concept in _leading_nowhere(catalogue, concepts):
        yield Finding(
            of=concept, path=("id",), message=f"Ingen post bruger et navn for begrebet »{concept.title}«.",
            hint="Skriv under names, hvad posterne kalder det, eller under near et begreb, der hjælper. Er der intet, så skriv mentioned: ja.",
        )


@lru_cache(maxsize=2)
def _saying_nothing(ways: tuple[str, ...]) -> frozenset[str]:
    """The expressions of one word that nearly everybody writes."""
    # They are folded all at once; that is several times as fast as one by one.
    folded = fold("\n".join([way.replace("\n", " ") for way in ways])).split("\n") if ways else []
    return frozenset([way for way, text in zip(ways, folded, strict=True) if _is_one_common_word(text)])


def _is_one_common_word(folded: str) -> bool:
    if folded.isalpha():
        return says_nothing(folded)
    first, _, rest = folded.partition(" ")
    if first.isalpha() and rest[:1].isalpha():
        return False
    found = words(folded)
    return len(found) == 1 and says_nothing(found[0])


def _leading_nowhere(catalogue: Catalogue, concepts: tuple[Concept, ...]) -> list[Concept]:
    """The concepts that no record names, and of which no record names one that is near."""
    by_id = {each.id: each for each in reversed(concepts)}
    wanted = {each.id: [by_id[id_] for id_ in (each.id, *each.near) if id_ in by_id] for each in concepts if not (each.mentioned or each.danger)}
    # What records are called and searched by names nearly all of them.
    called = _called(catalogue)
    wanted = {id_: near for id_, near in wanted.items() if all(called.isdisjoint(_names(each)) for each in near)}
    for text in _parts(catalogue):
        if not wanted:
            break
        named = _named_in(text) if len(wanted) > FEW else _named_straight_in(text)
        wanted = {id_: near for id_, near in wanted.items() if not any(named(each) for each in near)}
    return [each for each in concepts if each.id in wanted]


def _names(concept: Concept) -> list[str]:
    return [name.casefold() for name in (concept.title, *concept.names)]


def _called(catalogue: Catalogue) -> set[str]:
    """The titles and search words of all records in small letters, whole and word by word."""
    text = "\n".join([name for each in catalogue.records for name in (each.title, *each.search_words)]).casefold()
    return {*text.split("\n"), *text.split()}


def _parts(catalogue: Catalogue) -> Iterator[str]:
    """All text of the records in small letters, some of it at a time. The kinds with few records
    first: what they name, no other may."""
    texts = [(each.of, each.joined) for each in written(catalogue) if isinstance(each.of, Record)]
    sizes = Counter(type(of) for of, _ in texts)
    texts.sort(key=lambda each: sizes[type(each[0])])
    part, size = list[str](), 0
    for _, text in texts:
        part.append(text)
        size += len(text)
        if size > PART:
            yield "\n".join(part).casefold()
            part, size = [], 0
    yield "\n".join(part).casefold()


def _named_straight_in(text: str) -> Callable[[Concept], bool]:
    """The same as _named_in, for few concepts."""
    return lambda concept: any(name in text for name in _names(concept))


def _named_in(text: str) -> Callable[[Concept], bool]:
    """Whether a text in small letters has a name of a concept."""
    used = set(text.split())
    joined = "\n".join(used)
    known: dict[str, bool] = {}

    def named(concept: Concept) -> bool:
        if concept.id not in known:
            # Looking through all text for each name is slow; most are not there because a word of them is not.
            ways = _names(concept)
            known[concept.id] = not used.isdisjoint(ways) or any(all(word in used or word in joined for word in way.split()) and (" " not in way or way in text) for way in ways)
        return known[concept.id]

    return named


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
