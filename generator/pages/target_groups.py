"""Who each offer of a programme is for, drawn and in a table."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.pages.page import Page, Writer
from generator.views.target_groups import divided


def target_group_pages(writer: Writer) -> Iterator[Page]:
    lead = "Nogle indsatser deler folk efter et tal, fx fravær fra skole. Se, hvad der er for hvem, og hvad der falder imellem."
    yield writer.page(
        urls.TARGET_GROUPS, "target-groups.html.j2", title="Hvem er hvert tilbud for?", description=lead, lead=lead, section="tilbud",
        groups=divided(writer.catalogue, writer.day), explain=False,
    )
