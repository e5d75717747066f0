"""Words that a Danish dictionary does not know, in what families read."""

from generator.spelling.checking import check_spelling
from generator.spelling.dictionary import Dictionary, NoDictionary

__all__ = ["Dictionary", "NoDictionary", "check_spelling"]
