"""Source and model to records, with every error at its place."""

from generator.reading.files import Origin, Reading, locate, read

__all__ = ["Origin", "Reading", "locate", "read"]
