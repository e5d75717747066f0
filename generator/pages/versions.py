"""Every version at its own address, and what it changed in the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from generator import urls
from generator.model.service_levels import ServiceLevel, Version
from generator.pages.page import Page, Writer, changed
from generator.views.parts import Link
from generator.views.versions import EXISTING_DECISION, compared, has_pages, version_view


def version_pages(writer: Writer) -> Iterator[Page]:
    for level in writer.catalogue.of_kind("service-level"):
        if has_pages(level):
            for version in level.versions:
                yield _version(writer, level, version)
                yield from _comparison(writer, level, version)


def _crumbs(level: ServiceLevel) -> tuple[Link, ...]:
    return (Link("Støtte", urls.SUPPORT), Link(level.title, urls.of(level)))


def _version(writer: Writer, level: ServiceLevel, version: Version) -> Page:
    view = version_view(writer.catalogue, level, version, writer.day)
    return writer.page(
        urls.of_version(level, version), "version.html.j2", title=f"{level.title}: {view.status}", description=f"{view.status}. {level.summary}", section="stoette",
        view=view, crumbs=_crumbs(level), changed=changed(level),
    )


def _comparison(writer: Writer, level: ServiceLevel, version: Version) -> Iterator[Page]:
    view = compared(writer.catalogue, level, version, writer.day)
    if view:
        lead = f"Se, hvad der stod før, og hvad der står nu. {view.now.title}."
        yield writer.page(
            urls.of_comparison(level, version), "comparison.html.j2", title=f"Det er ændret: {level.title}. {view.now.title}", heading=f"{level.title}: før og nu", description=lead, lead=lead,
            section="stoette", view=view, crumbs=(*_crumbs(level), Link(view.now.title, view.now.href)), existing=EXISTING_DECISION if view.fields else None,
            changed=changed(level), explain=False,
        )
