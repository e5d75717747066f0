"""From a catalogue to a site on disk: one recipe, and what it needs to write safely."""

from generator.site.recipe import Order, Outcome, SiteError, build
from generator.site.staging import OutputError

__all__ = ["Order", "Outcome", "OutputError", "SiteError", "build"]
