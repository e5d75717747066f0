"""Search: from records to an index, and from a question to records. Knows no page."""
