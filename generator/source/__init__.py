"""Bytes of a file to YAML nodes with positions. Raw scalars, never constructed values:
YAML would make 16:00 into 960, 010 into 8 and NO into false."""

from generator.source.composing import RawLoader, Source, compose
from generator.source.places import Steps, child, find, scalar_at
from generator.source.syntax import quote
from generator.source.text import SIZE_OF_RECORD, SIZE_OF_VOCABULARY

__all__ = ["SIZE_OF_RECORD", "SIZE_OF_VOCABULARY", "RawLoader", "Source", "Steps", "child", "compose", "find", "quote", "scalar_at"]
