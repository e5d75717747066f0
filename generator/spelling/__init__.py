"""Words that a Danish dictionary does not know, in what families read."""

from generator.spelling.checking import check_spelling
from generator.spelling.dictionary import DANISH, Dictionary, NoDictionary

__all__ = ["DANISH", "Dictionary", "NoDictionary", "check_spelling"]
