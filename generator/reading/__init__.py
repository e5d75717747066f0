"""Source and model to records, with every error at its place."""

from generator.reading.files import Before, Origin, Reading, faults_in, locate, read, uncollected

__all__ = ["Before", "Origin", "Reading", "faults_in", "locate", "read", "uncollected"]
