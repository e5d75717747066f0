"""Source and model to records, with every error at its place."""

from generator.reading.files import Origin, Reading, faults_in, locate, read, uncollected

__all__ = ["Origin", "Reading", "faults_in", "locate", "read", "uncollected"]
