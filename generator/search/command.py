"""`vejviser search`: the browser's answer in the terminal, with the reason for each hit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.catalogue import load
from generator.danish.wording import count, listing
from generator.search.asking import ambiguous
from generator.search.files import index_file
from generator.search.ranking import Hit
from generator.search.searching import Answer, Search

SHOWN = 10


def search_lines(root: Path, day: date, text: str, *, explain: bool = False) -> tuple[list[str], int]:
    """The lines to print, in Danish, and the exit code: 0 for hits, 1 for none, 2 without a catalogue."""
    catalogue = load(root).catalogue
    if catalogue is None:
        return ["Kataloget kan ikke læses. Kør vejviser check."], 2
    search = Search(index_file(catalogue, day))
    answer = search.ask(text)
    return list(_lines(search, answer, text, explain)), 0 if answer.hits else 1


def _lines(search: Search, answer: Answer, text: str, explain: bool) -> Iterator[str]:
    sure = "" if answer.sure or not answer.hits else " Vi er ikke sikre på, at det passer."
    yield f"{count(len(answer.hits), 'resultat', 'resultater')} for »{text}«.{sure}"
    for section, acts in ambiguous(answer.question, search.knowledge):
        yield f"     {section.replace('§', '§ ')} står i flere love: {listing([search.file['labels']['acts'][each] for each in acts])}. Skriv loven med."
    if explain:
        yield from _understood(search, answer)
    for place, hit in enumerate(answer.hits[:SHOWN], 1):
        title = search.file["documents"][hit.document]["title"]
        yield f"{place:3}. {title}  ({search.id(hit)})  {hit.score:.3f}"
        if explain:
            yield from _why(search, hit)


def _understood(search: Search, answer: Answer) -> Iterator[str]:
    book = search.knowledge.book
    question = answer.question
    for word in question.words:
        terms = ", ".join(f"{term} ×{worth:.2f}{f' ({why})' if why else ''}" for term, (worth, why) in word.terms.items())
        yield f"     »{word.written}«: {terms or 'står ikke i kataloget'}"
    for meaning in question.meanings:
        said = " ".join(question.words[place].written for place in meaning.places)
        yield f"     begreb »{book.titles[meaning.concept]}« {meaning.sure:.2f} i »{said}«"
    if question.danger:
        yield "     akut hjælp vises først"
    if question.ages:
        yield f"     alder: {question.ages[0]} år"
    if question.municipality:
        yield f"     kommune: {question.municipality}"


def _why(search: Search, hit: Hit) -> Iterator[str]:
    book = search.knowledge.book
    for written, term, gain, why in hit.words:
        fields = ", ".join(search.fields(term, hit))
        yield f"       {gain:.3f}  ordet »{written}« som {term} i {fields}{f' ({why})' if why else ''}"
    for concept, gain in hit.concepts.items():
        yield f"       {gain:.3f}  begrebet »{book.titles[concept]}«"
    yield f"       svarer på {hit.explained:.0%} af spørgsmålet"
