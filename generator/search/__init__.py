"""Search: from records to an index, and from a question to records. Knows no page."""

from generator.search.files import build_index

__all__ = ["build_index"]
