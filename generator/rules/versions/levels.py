"""The versions of every service level, and how strictly each is asked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.diagnostics import Severity
from generator.model.choices import Decision, Stage
from generator.model.service_levels import ServiceLevel, Version

STRICTNESS = {
    Stage.DRAFT: Severity.WARNING,
    Stage.HEARING: Severity.WARNING,
    Stage.UPDATED: Severity.WARNING,
    Stage.RECOMMENDED: Severity.WARNING,
    Stage.APPROVED: Severity.ERROR,
}


def each_version(catalogue: Catalogue) -> Iterator[tuple[ServiceLevel, int, Version]]:
    """Each version of each service level, with its place in the list."""
    for level in catalogue.of_kind("service-level"):
        for index, version in enumerate(level.versions):
            yield level, index, version


def municipal(catalogue: Catalogue) -> Iterator[tuple[ServiceLevel, int, Version, Severity]]:
    """The versions a municipality makes itself, and whether a missing answer is an error.

    Not those that follow from the law (nobody has decided a term or an extension for the whole
    country) and not repealed ones (nothing about them can be changed).
    """
    for level, index, version in each_version(catalogue):
        if version.stage in STRICTNESS:
            yield level, index, version, STRICTNESS[version.stage]


def is_decided(version: Version) -> bool:
    """Whether the version ends in a decision about a family; not known counts as yes."""
    return version.terms.decision is not Decision.NO


def approved(level: ServiceLevel) -> list[tuple[int, Version]]:
    """The approved versions with their places, in the order they are written."""
    return [(index, each) for index, each in enumerate(level.versions) if each.stage is Stage.APPROVED]
