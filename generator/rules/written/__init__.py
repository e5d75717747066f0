"""The help for codes that no rule of the catalogue finds: what is found while a file is read,
and what a dictionary finds."""

from generator.rules.written.fields import FIELD_CODES
from generator.rules.written.files import FILE_CODES
from generator.rules.written.spelling import SPELLING

CODES = (*FILE_CODES, *FIELD_CODES, SPELLING)

__all__ = ["CODES"]
