"""»Find hjælp trin for trin«: a page for each question and for each set of answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import urls
from generator.guide import Topic, dangerous_needs, walk
from generator.pages.page import Page, Writer
from generator.views import guide as view

NAME = "Find hjælp trin for trin"
LEAD = "Svar på et par spørgsmål. Så ser du, hvad der passer, hvad der måske passer, og hvad der ikke gør."


def guide_pages(writer: Writer) -> Iterator[Page]:
    """Only the first question is for search engines: the others are answers to nobody's search."""
    suggestions = view.Suggestions(writer.catalogue, writer.day)
    danger = dangerous_needs(writer.catalogue)
    answered: dict[tuple[str, ...], tuple[view.Answered, ...]] = {(): ()}
    for node in walk(writer.catalogue, writer.day):
        if node.path:
            answered[node.path] = (*answered[node.path[:-1]], view.answered(node))
        values: dict[str, Any] = {
            "title": view.title(node) if node.path else NAME, "description": LEAD, "section": "guide", "explain": False, "indexed": not node.path,
            "answered": answered[node.path], "back": answered[node.path][-1].href if node.path else "", "danger": node.answers.need in danger,
        }
        address = urls.of_guide(node.path)
        if node.question:
            yield writer.page(
                address, "guide-question.html.j2", **values, question=node.question.text, signs=view.signs(node), many=node.question.topic is Topic.NEED,
                number=len(node.trail) + 1, most=node.questions, lead=LEAD if not node.path else "",
            )
        else:
            yield writer.page(address, "guide-result.html.j2", **values, result=suggestions.result(node))
